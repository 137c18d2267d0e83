import type { Article } from '../../../domain/article.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import { TermFlag } from '../../../language/terms.ts';
import { marksOf } from '../../../library/analysis/article-outline.ts';
import type { SentenceTable } from '../../../library/sentence-table.ts';
import { atOnce } from '../../../runtime/steps.ts';
import { speakersByRow, wordNumbers } from '../../../search/index/speaker-words.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

/**
 * What ranking reads of an article before any of it is a candidate: numbers only, computed when the article was indexed. Rows are
 * numbered from 0, words as in the vocabulary of the whole index.
 */
export interface ArticleColumns {
  /** As in a `SentenceTable`. */
  readonly from: Uint32Array;
  readonly forms: Uint32Array;
  readonly stems: Uint32Array;
  readonly flags: Uint8Array;
  /** `SentenceMark` bits of each row. */
  readonly marks: Uint8Array;
  /** Different topic words of each row, 1 at least. */
  readonly lengths: Uint32Array;
  readonly titleWords: Uint32Array;
  /** Of each row that holds somebody's words: its number, how many words that speaker's name and role have, and these. */
  readonly speakers: Uint32Array;
}

const LONGEST_STORED_SENTENCE = 65_535;

/** The columns of an article of a table. @param holder its place among the table's articles */
export function columnsOfArticle(
  article: Article,
  quotations: readonly Quotation[],
  table: SentenceTable,
  holder: number,
): ArticleColumns {
  const { vocabulary } = table;
  const first = table.firstRow[holder] ?? 0;
  const end = table.firstRow[holder + 1] ?? 0;
  const start = table.from[first] ?? 0;
  const stop = table.from[end] ?? 0;
  const speakers: number[] = [];
  const bySpeaker = atOnce(speakersByRow([article], () => quotations, { firstRow: Uint32Array.of(0), vocabulary }));
  for (let row = 0; row < end - first; row++) {
    const words = bySpeaker.get(row);
    if (!words) continue;
    speakers.push(row, words.length);
    for (const word of words) speakers.push(word);
  }
  return {
    from: table.from.slice(first, end + 1).map((at) => at - start),
    forms: table.forms.subarray(start, stop),
    stems: table.stems.subarray(start, stop),
    flags: table.flags.subarray(start, stop),
    marks: marksOf(article),
    lengths: topicLengths(table, first, end),
    titleWords: wordNumbers(article.title, vocabulary),
    speakers: Uint32Array.from(speakers),
  };
}

function topicLengths({ from, stems, flags }: SentenceTable, first: number, end: number): Uint32Array {
  const own = new Set<number>();
  return Uint32Array.from({ length: end - first }, (_, i) => {
    own.clear();
    const last = from[first + i + 1] ?? 0;
    for (let k = from[first + i] ?? 0; k < last; k++) if (!((flags[k] ?? 0) & TermFlag.stop)) own.add(stems[k] ?? 0);
    return Math.min(LONGEST_STORED_SENTENCE, Math.max(1, own.size));
  });
}

/** Writes columns: frequent words have small numbers, and most are their own stems. */
export function writeColumns(columns: ArticleColumns, into: VarintWriter): void {
  const { from, forms, stems, flags, marks, lengths, titleWords, speakers } = columns;
  into.list([
    ...[lengths.length, forms.length, titleWords.length],
    ...Array.from(lengths, (_, row) => (from[row + 1] ?? 0) - (from[row] ?? 0)),
    ...forms,
    ...Array.from(stems, (stem, k) => (stem === forms[k] ? 0 : stem + 1)),
    ...lengths,
    ...titleWords,
    ...speakers,
  ]);
  into.raw(flags);
  into.raw(marks);
}

/** Reads what `writeColumns` wrote: all columns are views of one array, or of the bytes. */
export function readColumns(reader: VarintReader): ArticleColumns {
  const numbers = reader.list();
  const [rows = 0, words = 0, inTitle = 0] = numbers;
  let at = LEADING_COUNTS;
  const column = (count: number): Uint32Array => {
    at += count;
    return numbers.subarray(at - count, at);
  };
  // The last of the counts becomes the first row's beginning.
  const from = numbers.subarray(LEADING_COUNTS - 1, LEADING_COUNTS + rows);
  from[0] = 0;
  for (let row = 1; row <= rows; row++) from[row] = (from[row] ?? 0) + (from[row - 1] ?? 0);
  at += rows;
  const [forms, stems] = [column(words), column(words)];
  for (let k = 0; k < words; k++) {
    const stem = stems[k] ?? 0;
    stems[k] = stem === 0 ? (forms[k] ?? 0) : stem - 1;
  }
  const [lengths, titleWords] = [column(rows), column(inTitle)];
  const speakers = numbers.subarray(at);
  return { from, forms, stems, lengths, titleWords, speakers, flags: reader.raw(words), marks: reader.raw(rows) };
}

/** The counts written before the columns. */
const LEADING_COUNTS = 3;

/** The words of the names and roles of those whose words a row holds; undefined when it holds nobody's. */
export function speakersAt({ speakers }: ArticleColumns, row: number): Uint32Array | undefined {
  for (let at = 0; at < speakers.length; at += 2 + (speakers[at + 1] ?? 0))
    if (speakers[at] === row) return speakers.subarray(at + 2, at + 2 + (speakers[at + 1] ?? 0));
  return undefined;
}
