import MiniSearch from 'minisearch';
import type { Steps } from '../corpus/steps.ts';
import { TermFlag } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';

/** A sentence that has words of the question. */
export interface Hit {
  readonly row: number;
  /** BM25+ over the sentence alone; unbounded, comparable within one search. */
  readonly score: number;
}

/** The full-text index over single sentences. */
export interface FullText {
  /** The sentences with at least one of the keys, best first. `accepts` limits them to some rows. */
  search(keys: readonly string[], accepts: ((row: number) => boolean) | null): Hit[];
}

/** How much a word's repetition, a sentence's length and the mere presence of a word count: MiniSearch's own values. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

interface Row {
  readonly id: number;
  readonly sentence: string;
}

/** Rows indexed in one step, in about half a millisecond. */
const A_STEP = 32;

/**
 * Indexes the topic words of the given rows. The only file that knows MiniSearch.
 *
 * Words come from the sentence table, cut and stemmed by our own rules: MiniSearch's tokenizer would split 6.13, U.S. and
 * Rust’s. Its prefix and fuzzy search stay off: they put "in" → "inner" first and match 1962 with 1963.
 * Context (previous sentence, paragraph, heading) is not indexed again: it would make the lists four times as long, and the same
 * sentences are reached by looking around the hits (`candidates.ts`).
 */
export function* indexRows(table: SentenceTable, rows: Iterable<number>): Steps<FullText> {
  const index = new MiniSearch<Row>({
    fields: ['sentence'],
    tokenize: splitKeys,
    processTerm: asItIs,
    searchOptions: { bm25: BM25 },
  });
  let count = 0;
  for (const row of rows) {
    if (count++ % A_STEP === 0) yield;
    index.add({ id: row, sentence: keysOf(table, row) });
  }
  return {
    search: (keys, accepts) => {
      if (keys.length === 0) return [];
      const filter = accepts ? { filter: (result: { id: number }) => accepts(result.id) } : {};
      return index.search(keys.join(' '), filter).map(({ id, score }) => ({ row: id as number, score }));
    },
  };
}

const splitKeys = (text: string): string[] => text.split(' ');
const asItIs = (key: string): string | null => key || null;

/** The topic words of a row, stems separated by spaces. */
function keysOf(table: SentenceTable, row: number): string {
  const keys: string[] = [];
  for (const stem of topicWords(table, row)) keys.push(table.vocabulary.word(stem));
  return keys.join(' ');
}

/** The numbers of a row's topic words as the index knows them, in their order. */
export function topicWords({ from, flags, stems }: SentenceTable, row: number): number[] {
  const words: number[] = [];
  const end = from[row + 1] ?? 0;
  for (let k = from[row] ?? 0; k < end; k++) if (!((flags[k] ?? 0) & TermFlag.stop)) words.push(stems[k] ?? 0);
  return words;
}
