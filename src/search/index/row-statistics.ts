import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
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

/** Robertson and Sparck Jones' weight of a word, as BM25 has it. */
export const inverseFrequency = (rows: number, frequency: number): number =>
  Math.log(1 + (rows - frequency + 0.5) / (frequency + 0.5));
