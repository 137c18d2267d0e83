import { TermFlag } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import { BM25, type Hit } from './full-text.ts';
import { countTopics, type Postings } from './postings.ts';

/** What BM25+ needs to know of all indexed sentences of a library, to score one of them by itself. */
export interface RowStatistics {
  /** How many sentences are indexed. */
  readonly rows: number;
  /** Different topic words of a sentence, on average. */
  readonly averageLength: number;
  /** Different topic words, by row. */
  readonly lengths: Uint16Array;
  /** In how many sentences a word stands as a topic word, by the word's number. */
  readonly frequency: Uint32Array;
}

/** The statistics that the posting lists of all sentences hold. */
export function statisticsOf({ from, lengths, documents, averageLength }: Postings): RowStatistics {
  const frequency = new Uint32Array(from.length - 1);
  for (let word = 0; word < frequency.length; word++) frequency[word] = (from[word + 1] ?? 0) - (from[word] ?? 0);
  return { rows: documents, averageLength, lengths, frequency };
}

/** Counts the topic words of the indexed rows. @param ordinal 0 for the rows that are not indexed */
export function* rowStatistics(table: SentenceTable, ordinal: Uint32Array): Steps<RowStatistics> {
  const { documents: rows, ...counts } = yield* countTopics(table, indexedRows(ordinal));
  return { rows, ...counts };
}

/** The rows that are indexed. */
export function* indexedRows(ordinal: Uint32Array): Generator<number> {
  for (let row = 0; row < ordinal.length; row++) if (ordinal[row]) yield row;
}

/** Scores rows one by one as an index of the whole library would, digit for digit. */
export interface RowScorer {
  /** Those of the rows that have at least one of the keys, in the order in which an index would give them: the best first, equal ones by the first key that they have, then by row. */
  score(rows: Iterable<number>, keys: readonly string[]): Hit[];
}

/** Opens scoring for a library; it keeps one byte for each of its words. */
export function rowScorer(table: SentenceTable, statistics: RowStatistics): RowScorer {
  const { from, stems, flags, vocabulary } = table;
  /** By word, the place of its key among the keys, from 1; a question has no more than a few dozen. */
  const places = new Uint8Array(vocabulary.size);
  return {
    score: (rows, keys) => {
      const words = keys.slice(0, 255).map((key) => vocabulary.id(key));
      const distinct = [...new Set(words.filter((word) => word >= 0))];
      const weights = words.map((word) => inverseFrequency(statistics.rows, statistics.frequency[word] ?? 0));
      const times = new Uint32Array(distinct.length);
      distinct.forEach((word, i) => {
        places[word] = i + 1;
      });
      const scored: { row: number; score: number; first: number }[] = [];
      for (const row of rows) {
        let matched = 0;
        const end = from[row + 1] ?? 0;
        for (let k = from[row] ?? 0; k < end; k++) {
          const place = places[stems[k] ?? 0] ?? 0;
          if (place === 0 || (flags[k] ?? 0) & TermFlag.stop) continue;
          if (times[place - 1] === 0) matched++;
          times[place - 1] = (times[place - 1] ?? 0) + 1;
        }
        if (matched === 0) continue;
        const saturation = BM25.k * (1 - BM25.b + (BM25.b * (statistics.lengths[row] ?? 1)) / statistics.averageLength);
        let score = 0;
        let first = words.length;
        // A key that is given twice counts twice, but is one word.
        for (let i = 0; i < words.length; i++) {
          const here = Math.min(MOST_TIMES_SCORED, times[(places[words[i] ?? -1] ?? 0) - 1] ?? 0);
          if (here === 0) continue;
          score += (weights[i] ?? 0) * (BM25.d + (here * (BM25.k + 1)) / (here + saturation));
          first = Math.min(first, i);
        }
        scored.push({ row, score: score * matched, first });
        times.fill(0);
      }
      for (const word of distinct) places[word] = 0;
      return scored
        .sort((a, b) => b.score - a.score || a.first - b.first || a.row - b.row)
        .map(({ row, score }) => ({ row, score }));
    },
  };
}

/** As many as a posting list counts. */
const MOST_TIMES_SCORED = 255;

/** Robertson and Sparck Jones' weight of a word, as BM25 has it. */
export const inverseFrequency = (rows: number, frequency: number): number =>
  Math.log(1 + (rows - frequency + 0.5) / (frequency + 0.5));
