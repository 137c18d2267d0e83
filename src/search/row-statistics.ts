import type { Steps } from '../corpus/steps.ts';
import { TermFlag } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { BM25, type Hit, topicWords } from './full-text.ts';

/** What BM25+ needs to know of all indexed sentences of a library, to score one of them by itself. */
export interface RowStatistics {
  /** How many sentences are indexed. */
  readonly rows: number;
  /** Different topic words of a sentence, on average. */
  readonly averageLength: number;
  /** Different topic words, by row. */
  readonly lengths: Uint32Array;
  /** In how many sentences a word stands as a topic word, by the word's number. */
  readonly frequency: Uint32Array;
}

/** Rows that are gone through in one step, in some tenths of a millisecond. */
const A_STEP = 1024;

/** Counts the topic words of the indexed rows. @param ordinal 0 for the rows that are not indexed */
export function* rowStatistics(table: SentenceTable, ordinal: Uint32Array): Steps<RowStatistics> {
  const lengths = new Uint32Array(table.rows);
  const frequency = new Uint32Array(table.vocabulary.size);
  let rows = 0;
  let averageLength = 0;
  for (let row = 0; row < table.rows; row++) {
    if (row % A_STEP === 0) yield;
    if (!ordinal[row]) continue;
    const different = new Set(topicWords(table, row));
    for (const word of different) frequency[word] = (frequency[word] ?? 0) + 1;
    // To MiniSearch a sentence without topic words is one of a single empty word, and it moves the average on in this way.
    lengths[row] = Math.max(1, different.size);
    averageLength = (averageLength * rows + (lengths[row] ?? 0)) / (rows + 1);
    rows++;
  }
  return { rows, averageLength, lengths, frequency };
}

/**
 * Scores rows as an index of the whole library would, digit for digit, and puts them in the order in which it would: the best
 * first, equal ones by the first key that they have, then by row.
 */
export function scoreRows(
  found: readonly number[],
  keys: readonly string[],
  table: SentenceTable,
  statistics: RowStatistics,
): Hit[] {
  const words = keys.map((key) => table.vocabulary.id(key));
  const weights = words.map((word) => inverseFrequency(statistics.rows, statistics.frequency[word] ?? 0));
  const { from, stems, flags } = table;
  const scored = found.map((row) => {
    const saturation = BM25.k * (1 - BM25.b + (BM25.b * (statistics.lengths[row] ?? 1)) / statistics.averageLength);
    const end = from[row + 1] ?? 0;
    let score = 0;
    let first = keys.length;
    let matched = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      let times = 0;
      for (let k = from[row] ?? 0; k < end; k++) if (stems[k] === word && !((flags[k] ?? 0) & TermFlag.stop)) times++;
      if (times === 0) continue;
      score += (weights[i] ?? 0) * (BM25.d + (times * (BM25.k + 1)) / (times + saturation));
      first = Math.min(first, i);
      // A key that is given twice counts twice, but is one word.
      if (words.indexOf(word ?? -1) === i) matched++;
    }
    return { row, score: score * matched, first };
  });
  return scored
    .sort((a, b) => b.score - a.score || a.first - b.first || a.row - b.row)
    .map(({ row, score }) => ({ row, score }));
}

const inverseFrequency = (rows: number, frequency: number): number =>
  Math.log(1 + (rows - frequency + 0.5) / (frequency + 0.5));
