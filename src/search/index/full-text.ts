import MiniSearch from 'minisearch';
import type { Vocabulary } from '../../library/vocabulary.ts';
import type { Postings } from './postings.ts';

/** A sentence that has words of the question. */
export interface Hit {
  readonly row: number;
  /** BM25+ over the sentence alone; unbounded, comparable within one search. */
  readonly score: number;
}

/** The full-text index over single sentences. */
export interface FullText {
  /** The sentences with at least one of the keys, best first. `accepts` limits them to some rows. */
  search(keys: readonly string[], accepts: ((row: number) => boolean) | null): Hit[];
}

/** How much a word's repetition, a sentence's length and the mere presence of a word count: MiniSearch's own values. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

interface Row {
  readonly id: number;
  readonly sentence: string;
}

/**
 * MiniSearch over the topic words of the listed sentences. The only file that knows MiniSearch.
 *
 * Words come from the sentence table, cut and stemmed by our own rules: MiniSearch's tokenizer would split 6.13, U.S. and
 * Rust’s. Its prefix and fuzzy search stay off: they put "in" → "inner" first and match 1962 with 1963.
 * Context (previous sentence, paragraph, heading) is not indexed again: it would make the lists four times as long, and the same
 * sentences are reached by looking around the hits (`candidates.ts`).
 */
export function searchPostings(postings: Postings, vocabulary: Vocabulary): FullText {
  const index = new SentenceSearch(postings, vocabulary);
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

/** The number of the only field. */
const SENTENCE_FIELD = 0;

/**
 * MiniSearch that searches and scores as ever, but finds its posting lists in columns. Its own maps take 900 bytes a sentence and
 * forty seconds for a million sentences; the columns take fifty and a second. A document's number is its row.
 */
class SentenceSearch extends MiniSearch<Row> {
  constructor(postings: Postings, vocabulary: Vocabulary) {
    super({
      fields: ['sentence'],
      tokenize: splitKeys,
      processTerm: asItIs,
      searchOptions: { bm25: BM25 },
    });
    this._index.get = (key) => {
      const word = vocabulary.id(key);
      const start = postings.from[word] ?? 0;
      const end = postings.from[word + 1] ?? 0;
      return word < 0 || start === end
        ? undefined
        : new Map([[SENTENCE_FIELD, new PostingColumns(postings, start, end)]]);
    };
    this._documentCount = postings.documents;
    this._documentIds = new RowsAsIds();
    this._fieldLength = new FieldLengths(postings.lengths);
    this._avgFieldLength = [postings.averageLength];
  }
}

/** The sentences of one word with how often each has it. */
class PostingColumns extends Map<number, number> {
  readonly #postings: Postings;
  readonly #start: number;
  readonly #end: number;
  #at: number;

  constructor(postings: Postings, start: number, end: number) {
    super();
    this.#postings = postings;
    this.#start = start;
    this.#end = end;
    this.#at = start;
  }

  override get size(): number {
    return this.#end - this.#start;
  }

  override *keys(): MapIterator<number> {
    for (this.#at = this.#start; this.#at < this.#end; this.#at++) yield this.#postings.rows[this.#at] ?? 0;
  }

  /** Called for each row during iteration over the keys. */
  override get(row: number): number | undefined {
    return this.#postings.rows[this.#at] === row ? this.#postings.times[this.#at] : undefined;
  }
}

/** Maps each row to itself, because every row is a document. */
class RowsAsIds extends Map<number, number> {
  override has(): boolean {
    return true;
  }

  override get(row: number): number {
    return row;
  }
}

/** The lengths of each row's one field. */
class FieldLengths extends Map<number, number[]> {
  readonly #lengths: Uint16Array;
  /** Reused, because each result is read before the next call. */
  readonly #field = [0];

  constructor(lengths: Uint16Array) {
    super();
    this.#lengths = lengths;
  }

  override get(row: number): number[] {
    this.#field[SENTENCE_FIELD] = this.#lengths[row] ?? 1;
    return this.#field;
  }
}
