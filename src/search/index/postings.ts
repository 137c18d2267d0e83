import { TermFlag } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';

/** The most postings that one search reads, unless the rarest word alone has more: a few milliseconds of work. The common words of a question would take a second in a million sentences. */
export const MOST_POSTINGS = 6_000;

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

/** Rows processed per step: some tenths of a millisecond. */
const POSTING_ROWS_A_STEP = 1024;
/** Repetitions beyond this do not count. */
export const MOST_TIMES_LISTED = 255;
const LONGEST_COUNTED_SENTENCE = 65_535;

/** Counts of the indexed rows, made before their words are listed. */
export interface TopicCounts extends Pick<Postings, 'lengths' | 'documents' | 'averageLength'> {
  /** In how many of the rows each word stands as a topic word. */
  readonly frequency: Uint32Array;
}

/** Counts the topic words of rows. @param given the rows that are indexed, ascending */
export function* countTopics(table: SentenceTable, given: Iterable<number>): Steps<TopicCounts> {
  const { from, stems, flags, vocabulary } = table;
  const last = new Int32Array(vocabulary.size).fill(-1);
  const frequency = new Uint32Array(vocabulary.size);
  const lengths = new Uint16Array(table.rows);
  let [documents, averageLength] = [0, 0];
  for (const row of given) {
    if (documents % POSTING_ROWS_A_STEP === 0) yield;
    let different = 0;
    const end = from[row + 1] ?? 0;
    for (let k = from[row] ?? 0; k < end; k++) {
      const word = stems[k] ?? 0;
      if ((flags[k] ?? 0) & TermFlag.stop || last[word] === row) continue;
      last[word] = row;
      frequency[word] = (frequency[word] ?? 0) + 1;
      different++;
    }
    // To MiniSearch a sentence without topic words is one of a single empty word, and it moves the average on in this way.
    const length = Math.min(LONGEST_COUNTED_SENTENCE, Math.max(1, different));
    lengths[row] = length;
    averageLength = (averageLength * documents + length) / (documents + 1);
    documents++;
  }
  return { frequency, lengths, documents, averageLength };
}

/** Lists the sentences of each word: one pass to count, one to fill. @param given the rows that are indexed, ascending */
export function* listPostings(table: SentenceTable, given: Iterable<number>): Steps<Postings> {
  const { from: wordsFrom, stems, flags, vocabulary } = table;
  const { frequency, lengths, documents, averageLength } = yield* countTopics(table, given);
  yield;
  const from = new Uint32Array(vocabulary.size + 1);
  for (let word = 0; word < vocabulary.size; word++) from[word + 1] = (from[word] ?? 0) + (frequency[word] ?? 0);
  yield;
  const rows = new Uint32Array(from[vocabulary.size] ?? 0);
  const times = new Uint8Array(rows.length);
  const next = from.slice();
  const last = new Int32Array(vocabulary.size).fill(-1);
  for (let row = 0; row < table.rows; row++) {
    if (row % POSTING_ROWS_A_STEP === 0) yield;
    // Only rows that were counted have a length.
    if (lengths[row] === 0) continue;
    const end = wordsFrom[row + 1] ?? 0;
    for (let k = wordsFrom[row] ?? 0; k < end; k++) {
      if ((flags[k] ?? 0) & TermFlag.stop) continue;
      const word = stems[k] ?? 0;
      const at = next[word] ?? 0;
      if (last[word] === row) {
        times[at - 1] = Math.min(MOST_TIMES_LISTED, (times[at - 1] ?? 0) + 1);
        continue;
      }
      last[word] = row;
      rows[at] = row;
      times[at] = 1;
      next[word] = at + 1;
    }
  }
  return { from, rows, times, lengths, documents, averageLength };
}

/** The lists of a few words alone; word i is `keys[i]`. @param given the rows that are looked through, ascending; few */
export function listKeys(
  { from: wordsFrom, stems, flags, vocabulary }: SentenceTable,
  given: Iterable<number>,
  keys: readonly string[],
): Pick<Postings, 'from' | 'rows' | 'times'> {
  /** By word number one more than the place of its list. */
  const places = new Uint8Array(vocabulary.size);
  const lists = keys.map((key, i) => {
    const word = vocabulary.id(key);
    if (word >= 0) places[word] = i + 1;
    return { rows: [] as number[], times: [] as number[] };
  });
  for (const row of given) {
    const end = wordsFrom[row + 1] ?? 0;
    for (let k = wordsFrom[row] ?? 0; k < end; k++) {
      const list = lists[(places[stems[k] ?? 0] ?? 0) - 1];
      if (!list || (flags[k] ?? 0) & TermFlag.stop) continue;
      const last = list.rows.length - 1;
      if (list.rows[last] !== row) {
        list.rows.push(row);
        list.times.push(1);
      } else list.times[last] = Math.min(MOST_TIMES_LISTED, (list.times[last] ?? 0) + 1);
    }
  }
  const from = new Uint32Array(keys.length + 1);
  lists.forEach(({ rows }, i) => {
    from[i + 1] = (from[i] ?? 0) + rows.length;
  });
  return {
    from,
    rows: Uint32Array.from(lists.flatMap(({ rows }) => rows)),
    times: Uint8Array.from(lists.flatMap(({ times }) => times)),
  };
}
