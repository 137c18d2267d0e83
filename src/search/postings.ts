import type { Steps } from '../corpus/steps.ts';
import { TermFlag } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';

/**
 * For every word the sentences that have it as a topic word, in columns: those of word w are `rows[k]`, ascending, with `times[k]`
 * (255 at the most), for k from `from[w]` up to `from[w + 1]`. Five bytes a posting, where a map takes forty.
 */
export interface Postings {
  readonly from: Uint32Array;
  readonly rows: Uint32Array;
  readonly times: Uint8Array;
  /** Different topic words of each sentence, by row; 0 for the rows that are not indexed. */
  readonly lengths: Uint16Array;
  /** How many sentences are indexed. */
  readonly documents: number;
  /** Different topic words of a sentence, on average. */
  readonly averageLength: number;
}

/** Rows that are gone through in one step, in some tenths of a millisecond. */
const A_STEP = 1024;
/** The ranking does not tell a sentence that has a word 255 times from one that has it oftener. */
const MOST_TIMES = 255;
const LONGEST = 65_535;

/** Lists the sentences of each word: one pass to count, one to fill. @param given the rows that are indexed, ascending */
export function* listPostings(table: SentenceTable, given: Iterable<number>): Steps<Postings> {
  const { from: wordsFrom, stems, flags, vocabulary } = table;
  const last = new Int32Array(vocabulary.size).fill(-1);
  const from = new Uint32Array(vocabulary.size + 1);
  const lengths = new Uint16Array(table.rows);
  const indexed: number[] = [];
  let averageLength = 0;
  for (const row of given) {
    if (indexed.length % A_STEP === 0) yield;
    let different = 0;
    const end = wordsFrom[row + 1] ?? 0;
    for (let k = wordsFrom[row] ?? 0; k < end; k++) {
      const word = stems[k] ?? 0;
      if ((flags[k] ?? 0) & TermFlag.stop || last[word] === row) continue;
      last[word] = row;
      from[word + 1] = (from[word + 1] ?? 0) + 1;
      different++;
    }
    // To MiniSearch a sentence without topic words is one of a single empty word, and it moves the average on in this way.
    const length = Math.min(LONGEST, Math.max(1, different));
    lengths[row] = length;
    averageLength = (averageLength * indexed.length + length) / (indexed.length + 1);
    indexed.push(row);
  }
  for (let word = 0; word < vocabulary.size; word++) from[word + 1] = (from[word + 1] ?? 0) + (from[word] ?? 0);
  yield;
  const rows = new Uint32Array(from[vocabulary.size] ?? 0);
  const times = new Uint8Array(rows.length);
  const next = from.slice();
  last.fill(-1);
  for (const [i, row] of indexed.entries()) {
    if (i % A_STEP === 0) yield;
    const end = wordsFrom[row + 1] ?? 0;
    for (let k = wordsFrom[row] ?? 0; k < end; k++) {
      if ((flags[k] ?? 0) & TermFlag.stop) continue;
      const word = stems[k] ?? 0;
      const at = next[word] ?? 0;
      if (last[word] === row) {
        times[at - 1] = Math.min(MOST_TIMES, (times[at - 1] ?? 0) + 1);
        continue;
      }
      last[word] = row;
      rows[at] = row;
      times[at] = 1;
      next[word] = at + 1;
    }
  }
  return { from, rows, times, lengths, documents: indexed.length, averageLength };
}
