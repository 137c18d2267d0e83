import MiniSearch, { type SearchResult } from 'minisearch';
import { TermFlag } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import { BM25, type FullText, type Hits } from './full-text.ts';
import { MOST_TIMES_LISTED } from './postings.ts';

interface Row {
  readonly id: number;
  readonly words: string;
}

/** Sentences added per step: some tenths of a millisecond. */
const ADDED_A_STEP = 16;

/**
 * MiniSearch over the topic words of rows. The only file that knows MiniSearch.
 *
 * Words come from the sentence table, cut and stemmed by our own rules: MiniSearch's tokenizer would split 6.13, U.S. and
 * Rust’s. Its prefix and fuzzy search stay off: they put "in" → "inner" first and match 1962 with 1963.
 * Context (previous sentence, paragraph, heading) is not indexed again: it would make the lists four times as long, and the same
 * sentences are reached by looking around the hits (`candidates.ts`).
 * @param rows the rows that are indexed, ascending
 */
export function* miniSearchIndex(table: SentenceTable, rows: Iterable<number>): Steps<FullText> {
  const index = new MiniSearch<Row>({
    fields: ['words'],
    tokenize: (text) => text.split(' '),
    processTerm: (word) => word || null,
    searchOptions: { bm25: BM25 },
  });
  let added = 0;
  for (const row of rows) {
    if (added++ % ADDED_A_STEP === 0) yield;
    index.add({ id: row, words: topicWordsOf(table, row) });
  }
  /** The scores of the last search, by row. */
  const scores = new Float64Array(table.rows);
  let scored: readonly SearchResult[] = [];
  /** @param counts whether a row that has this key is found by it; asked key after key. Null when all are */
  const find = (
    keys: readonly string[],
    most: number,
    counts: ((row: number, key: string) => boolean) | null,
  ): Hits => {
    for (const { id } of scored) scores[id] = 0;
    // What has no weight is left out before it is made a result of.
    scored = index.search(keys.join(' '), counts ? { boostDocument: (row, key) => (counts(row, key) ? 1 : 0) } : {});
    for (const { id, score } of scored) scores[id] = score;
    return {
      best: scored.slice(0, most).map(({ id, score }) => ({ row: id, score })),
      scoreAt: (row) => scores[row] ?? 0,
    };
  };
  return {
    search: (keys, telling, most) => {
      if (telling >= keys.length) return find(keys, most, null);
      const searched = new Set(keys.slice(0, telling));
      const rows = new Set<number>();
      return find(keys, most, (row, key) => (searched.has(key) ? rows.add(row).has(row) : rows.has(row)));
    },
    searchWithin: (keys, first, end, most) => find(keys, most, (row) => first <= row && row < end),
  };
}

/** A row's topic words, repeated as often as repetition counts. */
function topicWordsOf({ from, stems, flags, vocabulary }: SentenceTable, row: number): string {
  const times = new Map<number, number>();
  const words: string[] = [];
  const end = from[row + 1] ?? 0;
  for (let k = from[row] ?? 0; k < end; k++) {
    const word = stems[k] ?? 0;
    const before = times.get(word) ?? 0;
    if ((flags[k] ?? 0) & TermFlag.stop || before >= MOST_TIMES_LISTED) continue;
    times.set(word, before + 1);
    words.push(vocabulary.word(word));
  }
  return words.join(' ');
}
