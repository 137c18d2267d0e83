import MiniSearch from 'minisearch';
import { TermFlag } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';

/** A sentence that has words of the question. */
export interface Hit {
  readonly row: number;
  /** BM25+ over the sentence alone; unbounded, comparable within one search. */
  readonly score: number;
}

/** The full-text index over single sentences. The only file that knows MiniSearch. */
export interface FullText {
  /** The sentences with at least one of the keys, best first. `accepts` limits them to some rows. */
  search(keys: readonly string[], accepts: ((row: number) => boolean) | null): Hit[];
}

interface Row {
  readonly id: number;
  readonly sentence: string;
}

/**
 * Indexes the topic words of the given rows. Words come from the sentence table, cut and stemmed by our own rules: MiniSearch's
 * tokenizer would split 6.13, U.S. and Rust’s. Its prefix and fuzzy search stay off: they put "in" → "inner" first and match 1962 with 1963.
 * Context (previous sentence, paragraph, heading) is not indexed again: it would make the lists four times as long, and the same
 * sentences are reached by looking around the hits (`candidates.ts`).
 */
export function indexRows(table: SentenceTable, rows: Iterable<number>): FullText {
  const index = new MiniSearch<Row>({ fields: ['sentence'], tokenize: splitKeys, processTerm: asItIs });
  for (const row of rows) index.add({ id: row, sentence: keysOf(table, row) });
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
  const end = table.from[row + 1] ?? 0;
  for (let k = table.from[row] ?? 0; k < end; k++) {
    if ((table.flags[k] ?? 0) & TermFlag.stop) continue;
    keys.push(table.vocabulary.word(table.stems[k] ?? 0));
  }
  return keys.join(' ');
}
