import type { Vocabulary } from '../../library/vocabulary.ts';
import { firstAtLeast } from '../../runtime/binary-search.ts';
import { BestRows } from './best-rows.ts';
import { BM25, type FullText, type Hits } from './full-text.ts';
import { MOST_POSTINGS, type Postings } from './postings.ts';
import { inverseFrequency, type RowStatistics } from './row-statistics.ts';

/** The posting lists of some of a library's articles, made when these had other rows. */
export interface PostingsPart {
  readonly postings: Pick<Postings, 'from' | 'rows' | 'times'>;
  /** What its words are numbered by. */
  readonly vocabulary: Pick<Vocabulary, 'id'>;
  /** Today's row of each of its rows, -1 where the article is no more; null where all are the same. */
  readonly today: Int32Array | null;
  /** The part's own first row of the article that begins with this row today; undefined where the article is in another part. */
  readonly ownRow: (first: number) => number | undefined;
}

/** Sentences of one common word that are looked at, when a question has only such words. */
const MOST_COMMON = 20_000;
/** Lengths of sentences for which saturation is worked out beforehand, in topic words; others are worked out each time. */
const USUAL_LENGTHS = 256;

/**
 * Full text over posting lists in columns: finds, scores and orders as MiniSearch does, to the digit. MiniSearch's own maps take 900
 * bytes a sentence and forty seconds for a million sentences; the columns take fifty and a second.
 * @param parts each article's rows are in one of them
 * @param statistics of all rows; words are numbered by `vocabulary`
 */
export function columnIndex(
  parts: readonly PostingsPart[],
  vocabulary: Pick<Vocabulary, 'id'>,
  statistics: RowStatistics,
): FullText {
  return new ColumnIndex(parts, vocabulary, statistics);
}

class ColumnIndex implements FullText {
  readonly #parts: readonly PostingsPart[];
  readonly #vocabulary: Pick<Vocabulary, 'id'>;
  readonly #statistics: RowStatistics;
  readonly #saturation: Float64Array;
  /** By row: the sum of the keys' scores, one more than how many different keys it has (0 for a row that is not found), and its first key. */
  #scores = new Float64Array();
  #matches = new Uint16Array();
  #firstKey = new Uint16Array();
  /** The rows found by the search that is under way. */
  readonly #found: number[] = [];

  constructor(parts: readonly PostingsPart[], vocabulary: Pick<Vocabulary, 'id'>, statistics: RowStatistics) {
    this.#parts = parts;
    this.#vocabulary = vocabulary;
    this.#statistics = statistics;
    this.#saturation = Float64Array.from({ length: USUAL_LENGTHS }, (_, length) => this.#saturationAt(length));
  }

  search(keys: readonly string[], telling: number, most: number): Hits {
    this.#begin();
    const common = this.#commonRows(keys, telling);
    if (common) for (const row of common) this.#find(row);
    const finding = common ? 0 : telling;
    keys.forEach((key, i) => {
      const score = this.#scorerOf(keys, i);
      for (const part of this.#parts) {
        const [start, end] = postingsOf(part, key);
        if (i < finding) this.#addAll(part, start, end, score);
        else this.#addToFound(part, start, end, score);
      }
    });
    return this.#end(most);
  }

  searchWithin(keys: readonly string[], first: number, end: number, most: number): Hits {
    this.#begin();
    keys.forEach((key, i) => {
      const score = this.#scorerOf(keys, i);
      for (const part of this.#parts) {
        const own = part.ownRow(first);
        if (own === undefined) continue;
        const { rows } = part.postings;
        const [from, to] = postingsOf(part, key);
        const start = firstAtLeast(rows, own, from, to);
        this.#addAll(part, start, firstAtLeast(rows, own + end - first, start, to), score);
      }
    });
    return this.#end(most);
  }

  #begin(): void {
    if (this.#scores.length === 0) {
      const rows = this.#statistics.lengths.length;
      this.#scores = new Float64Array(rows);
      this.#matches = new Uint16Array(rows);
      this.#firstKey = new Uint16Array(rows);
    }
    for (const row of this.#found) this.#matches[row] = 0;
    this.#found.length = 0;
  }

  #find(row: number): void {
    this.#matches[row] = 1;
    this.#scores[row] = 0;
    this.#found.push(row);
  }

  #end(most: number): Hits {
    const [scores, matches, firstKey] = [this.#scores, this.#matches, this.#firstKey];
    const scoreAt = (row: number): number => {
      const keys = (matches[row] ?? 0) - 1;
      return keys > 0 ? (scores[row] ?? 0) * keys : 0;
    };
    const best = new BestRows(most);
    for (const row of this.#found) best.offer(row, scoreAt(row), firstKey[row] ?? 0);
    return { best: best.inOrder(), scoreAt };
  }

  #saturationAt(length: number): number {
    return BM25.k * (1 - BM25.b + (BM25.b * length) / this.#statistics.averageLength);
  }

  /** What a key adds to a row. A key that is given twice counts twice, but is one key. */
  #scorerOf(keys: readonly string[], i: number): KeyScorer {
    const key = keys[i] ?? '';
    const isRepeated = keys.indexOf(key) < i;
    const { rows, frequency } = this.#statistics;
    const weight = inverseFrequency(rows, frequency[this.#vocabulary.id(key)] ?? 0);
    return { weight, number: i, adds: isRepeated ? 0 : 1 };
  }

  /** Adds a key's score to all rows of its list from `start` up to `end`, which are found thereby. */
  #addAll({ postings, today }: PostingsPart, start: number, end: number, score: KeyScorer): void {
    const { rows } = postings;
    for (let k = start; k < end; k++) {
      const own = rows[k] ?? 0;
      const row = today ? (today[own] ?? -1) : own;
      if (row < 0) continue;
      if (this.#matches[row] === 0) this.#find(row);
      this.#add(row, postings.times[k] ?? 0, score);
    }
  }

  /** Adds a key's score to those rows of its list that have been found. */
  #addToFound(part: PostingsPart, start: number, end: number, score: KeyScorer): void {
    const { rows, times } = part.postings;
    const { today } = part;
    if (today || end - start < STEPS_OF_SEARCH * this.#found.length) {
      for (let k = start; k < end; k++) {
        const own = rows[k] ?? 0;
        const row = today ? (today[own] ?? -1) : own;
        if (row >= 0 && this.#matches[row] !== 0) this.#add(row, times[k] ?? 0, score);
      }
      return;
    }
    for (const row of this.#found) {
      const at = firstAtLeast(rows, row, start, end);
      if (at < end && rows[at] === row) this.#add(row, times[at] ?? 0, score);
    }
  }

  /** BM25+, in the order of MiniSearch's own sums. */
  #add(row: number, times: number, { weight, number, adds }: KeyScorer): void {
    const length = this.#statistics.lengths[row] ?? 1;
    const saturation = this.#saturation[length] ?? this.#saturationAt(length);
    if (this.#matches[row] === 1) this.#firstKey[row] = number;
    this.#scores[row] = (this.#scores[row] ?? 0) + weight * (BM25.d + (times * (BM25.k + 1)) / (times + saturation));
    this.#matches[row] = (this.#matches[row] ?? 0) + adds;
  }

  /**
   * Where even the rarest key is a common one, walking its list takes too long: of the sentences that have it, those that have the
   * next key too, as long as there are more than enough. Null when the rarest key is rare enough.
   */
  #commonRows(keys: readonly string[], telling: number): Uint32Array | null {
    const [rarest, ...others] = keys;
    if (rarest === undefined || telling > 1 || telling === keys.length) return null;
    let rows = this.#rowsWith(rarest);
    if (rows.length <= MOST_POSTINGS) return null;
    for (const key of others) {
      if (rows.length <= MOST_COMMON) break;
      const both = inBoth(rows, this.#rowsWith(key));
      if (both.length > 0) rows = both;
    }
    return rows.subarray(0, MOST_COMMON);
  }

  /** Today's rows that have a key, ascending. */
  #rowsWith(key: string): Uint32Array {
    const lists = this.#parts.map((part) => {
      const [start, end] = postingsOf(part, key);
      const own = part.postings.rows.subarray(start, end);
      const { today } = part;
      return today ? own.map((row) => today[row] ?? 0).filter((row) => row !== GONE) : own;
    });
    if (lists.length === 1) return lists[0] ?? new Uint32Array();
    const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
    lists.reduce((at, list) => {
      all.set(list, at);
      return at + list.length;
    }, 0);
    return all.sort();
  }
}

/** What one key adds to a row that has it. */
interface KeyScorer {
  readonly weight: number;
  /** Its place among the keys, from 0. */
  readonly number: number;
  /** How many more different keys the row has with it. */
  readonly adds: number;
}

/** -1 as a number without sign. */
const GONE = 0xffffffff;
/** Looking a row up in a list costs as much as walking so many of its entries. */
const STEPS_OF_SEARCH = 12;

/** Where the list of a key begins and ends in a part's columns. */
function postingsOf({ postings, vocabulary }: PostingsPart, key: string): readonly [start: number, end: number] {
  const word = vocabulary.id(key);
  return word < 0 ? [0, 0] : [postings.from[word] ?? 0, postings.from[word + 1] ?? 0];
}

/** The rows that two ascending lists share. */
function inBoth(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(one.length, other.length));
  let [i, k, count] = [0, 0, 0];
  while (i < one.length && k < other.length) {
    const [a, b] = [one[i] ?? 0, other[k] ?? 0];
    if (a === b) both[count++] = a;
    if (a <= b) i++;
    if (b <= a) k++;
  }
  return both.subarray(0, count);
}
