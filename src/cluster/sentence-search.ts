import { BM25 } from '../search/full-text.ts';
import { keyOf } from './index-fields.ts';

/** A word that is searched for, with what it weighs. */
export interface SearchKey {
  readonly key: string;
  /** Robertson and Sparck Jones' weight, as BM25 has it. */
  readonly weight: number;
}

/**
 * The sentences with at least one of the first `telling` keys, scored by all keys as full text in memory scores them but for the
 * lengths of long sentences, which Lucene rounds, and their average, in which it counts repeated words: BM25+, times how many of the
 * keys there are.
 */
export function sentenceSearch(keys: readonly SearchKey[], telling: number): object {
  const distinct = [...new Map(keys.map((one) => [one.key, one])).values()];
  const terms = distinct.map(({ key }) => ({ term: { keys: keyOf(key) } }));
  const scored = distinct.flatMap(({ key, weight }) => [
    // Lucene leaves out this factor, because it changes no order.
    { term: { keys: { value: keyOf(key), boost: BM25.k + 1 } } },
    { constant_score: { filter: { term: { keys: keyOf(key) } }, boost: Math.max(LEAST, BM25.d * weight) } },
  ]);
  const found = new Set(keys.slice(0, telling).map(({ key }) => keyOf(key)));
  return {
    query: {
      function_score: {
        query: { bool: { filter: [{ terms: { keys: [...found] } }], should: scored } },
        functions: terms.map((filter) => ({ filter, weight: 1 })),
        score_mode: 'sum',
        boost_mode: 'multiply',
      },
    },
  };
}

/** Weights of nothing are refused. */
const LEAST = 1e-6;
