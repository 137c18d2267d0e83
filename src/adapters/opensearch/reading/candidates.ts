import { columnIndex } from '../../../search/index/column-index.ts';
import { BM25, type Hits } from '../../../search/index/full-text.ts';
import { listKeys } from '../../../search/index/postings.ts';
import { indexedRows, inverseFrequency } from '../../../search/index/row-statistics.ts';
import type { ParsedQuestion } from '../../../search/question/parse-question.ts';
import {
  type KnownWords,
  type ResolvedQuestion,
  resolveQuestion,
  wordsToKnow,
} from '../../../search/question/question-in-library.ts';
import { LENDING_HITS } from '../../../search/rank/candidates.ts';
import { indexKey } from '../format/index-fields.ts';
import type { ArticleSubset, IndexVersion } from './index-version.ts';
import type { FoundPlace } from './stored-index.ts';

/** A word to search for, and its weight. */
interface SearchKey {
  readonly key: string;
  /** Robertson and Sparck Jones' weight, as in BM25. */
  readonly weight: number;
}

/**
 * A query for the sentences with at least one of the first `telling` keys, scored by all keys like full text in memory: BM25+
 * times the number of keys found. Only the lengths of long sentences differ, which Lucene rounds, and the average length, in which
 * Lucene counts repetitions.
 */
function sentenceSearch(keys: readonly SearchKey[], telling: number): object {
  const distinct = [...new Map(keys.map((one) => [one.key, one])).values()];
  const terms = distinct.map(({ key }) => ({ term: { keys: indexKey(key) } }));
  const scored = distinct.flatMap(({ key, weight }) => [
    // Lucene leaves out this factor, because it changes no order.
    { term: { keys: { value: indexKey(key), boost: BM25.k + 1 } } },
    { constant_score: { filter: { term: { keys: indexKey(key) } }, boost: Math.max(LEAST_WEIGHT, BM25.d * weight) } },
  ]);
  const found = new Set(keys.slice(0, telling).map(({ key }) => indexKey(key)));
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
const LEAST_WEIGHT = 1e-6;

/** Packed bytes of articles read for one question; a hundred news articles have a twentieth of this. */
const MOST_BYTES = 8_000_000;

/** Requests more sentences than needed, because Lucene's rounding changes their order. */
const SPARE_SENTENCES = 1.25;

/** How many sentences to request so that the best `needed` are among them. */
const sentencesFor = (needed: number): number => Math.ceil(SPARE_SENTENCES * needed);

/** The places of the articles in which the cluster finds sentences. @param atLeast how many are ranked, if there are so many */
export async function findArticles(
  { index }: IndexVersion,
  keys: readonly string[],
  telling: number,
  known: KnownWords,
  atLeast = 0,
): Promise<number[]> {
  const weighed = keys.map((key) => ({ key, weight: inverseFrequency(known.rows, known.frequency(known.id(key))) }));
  const most = sentencesFor(Math.max(LENDING_HITS, atLeast));
  return affordable(await index.places(sentenceSearch(weighed, telling), most));
}

/** The articles of the best places, as many as can be read. */
export function affordable(places: readonly FoundPlace[]): number[] {
  const articles = new Set<number>();
  let left = MOST_BYTES;
  for (const { article, size } of places) {
    if (articles.has(article)) continue;
    left -= size;
    if (left < 0 && articles.size > 0) break;
    articles.add(article);
  }
  return [...articles];
}

/** The sentences of some articles that have one of the first `telling` keys, scored by all keys with the figures of the whole library. */
export function hitsInSubset(
  { table, around, statistics }: ArticleSubset,
  keys: readonly string[],
  telling: number,
  most: number,
): Hits {
  const distinct = [...new Set(keys)];
  const lists = {
    postings: listKeys(table, indexedRows(around.ordinal), distinct),
    vocabulary: { id: (key: string) => distinct.indexOf(key) },
    today: null,
    ownRow: (first: number) => first,
  };
  return columnIndex([lists], table.vocabulary, statistics).search(keys, telling, most);
}

/** What is asked, with the words of one index version. */
export async function resolveInVersion(
  { words }: IndexVersion,
  question: ParsedQuestion,
): Promise<{ resolved: ResolvedQuestion; known: KnownWords }> {
  const known = await words.lookUp(wordsToKnow(question));
  return { resolved: resolveQuestion(question, known), known };
}
