import MiniSearch, { type SearchResult } from 'minisearch';
import { TermFlag } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import { BestRows } from './best-rows.ts';
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
  return new MiniSearchText((key) => index.search(key), table.rows);
}

/** What MiniSearch finds for one key: rows in its own order, each with the key's score there. */
interface KeyHits {
  readonly rows: Uint32Array;
  readonly scores: Float64Array;
}

/**
 * Searches with several keys by adding up what MiniSearch finds for each, in the order of its own sums: its score of a sentence is
 * the sum of its keys' scores, times how many of them it has. What a key finds never changes, so each is looked up once; all of them
 * together are no more than the index itself.
 */
class MiniSearchText implements FullText {
  readonly #searchKey: (key: string) => readonly SearchResult[];
  readonly #known = new Map<string, KeyHits>();
  /** By row: the sum of the keys' scores, how many different keys it has, and its first key. */
  readonly #sums: Float64Array;
  readonly #matches: Uint16Array;
  readonly #firstKey: Uint16Array;
  /** The rows found by the last search. */
  readonly #found: number[] = [];

  constructor(searchKey: (key: string) => readonly SearchResult[], rows: number) {
    this.#searchKey = searchKey;
    this.#sums = new Float64Array(rows);
    this.#matches = new Uint16Array(rows);
    this.#firstKey = new Uint16Array(rows);
  }

  search(keys: readonly string[], telling: number, most: number): Hits {
    return this.#find(keys, telling, 0, Number.POSITIVE_INFINITY, most);
  }

  searchWithin(keys: readonly string[], first: number, end: number, most: number): Hits {
    return this.#find(keys, keys.length, first, end, most);
  }

  /** @param finding how many of the first keys find sentences; the others only add to the score of those that are found */
  #find(keys: readonly string[], finding: number, first: number, end: number, most: number): Hits {
    const [sums, matches, firstKey, found] = [this.#sums, this.#matches, this.#firstKey, this.#found];
    for (const row of found) matches[row] = 0;
    found.length = 0;
    keys.forEach((key, i) => {
      const { rows, scores } = this.#hitsOf(key);
      // A key that is given twice counts twice, but is one key.
      const adds = keys.indexOf(key) < i ? 0 : 1;
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k] ?? 0;
        if (row < first || row >= end) continue;
        if (matches[row] === 0) {
          if (i >= finding) continue;
          sums[row] = 0;
          firstKey[row] = i;
          found.push(row);
        }
        sums[row] = (sums[row] ?? 0) + (scores[k] ?? 0);
        matches[row] = (matches[row] ?? 0) + adds;
      }
    });
    const scoreAt = (row: number): number => (matches[row] === 0 ? 0 : (sums[row] ?? 0) * (matches[row] ?? 0));
    const best = new BestRows(most);
    for (const row of found) best.offer(row, scoreAt(row), firstKey[row] ?? 0);
    return { best: best.inOrder(), scoreAt };
  }

  #hitsOf(key: string): KeyHits {
    const known = this.#known.get(key);
    if (known) return known;
    const results = this.#searchKey(key);
    const hits = {
      rows: Uint32Array.from(results, ({ id }) => id),
      scores: Float64Array.from(results, ({ score }) => score),
    };
    // Unknown words are as many as people can think of.
    if (hits.rows.length > 0) this.#known.set(key, hits);
    return hits;
  }
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
