import { createHash } from 'node:crypto';
import { hasLoneSurrogate } from '../../../language/characters.ts';
import { BM25 } from '../../../search/index/full-text.ts';

/** The version of the index's format; other versions cannot be read. */
export const FORMAT = 4;

/** Separates the repetitions of a word: it occurs in no word, and does not end one. */
const REPEATED = '\u0001';
/** As often as a word of one sentence is counted. */
const MOST_TIMES_INDEXED = 255;

/**
 * The fields of an index. One index contains documents of several kinds, so that an index version appears and disappears as a
 * whole: sentences (`keys`, scored by their own statistics, because no other kind has this field; headings do not), articles,
 * words, exhibits, pages of lists, and one that describes the index. Data that is only returned is in packed bytes, not in fields.
 */
const FIELDS = {
  /** A sentence's topic words, as `keysText` writes them. */
  keys: { type: 'text', analyzer: 'counted', similarity: 'ours', index_options: 'freqs' },
  /** The place of a sentence's or exhibit's article, and its own place in that; a word's place in the vocabulary. */
  article: { type: 'integer' },
  row: { type: 'integer', index: false },
  last: { type: 'integer', index: false },
  /** Bytes of its packed article. */
  size: { type: 'integer', index: false },
  /** Its folded beginning, compared with what was typed; 1 for a heading's. */
  head: { type: 'keyword' },
  heading: { type: 'byte' },
  /** Topic words of headings and questions, of code and captions; how many words there are. */
  topic: { type: 'keyword', doc_values: false },
  exhibit: { type: 'keyword', doc_values: false },
  words: { type: 'integer', index: false },
  /** A word, its consonants, and the number of sentences that contain it: at all, and as a topic word. */
  word: { type: 'keyword' },
  skeleton: { type: 'keyword', doc_values: false },
  frequency: { type: 'integer', index: false },
  topics: { type: 'integer', index: false, doc_values: false },
  packed: { type: 'binary' },
  about: { type: 'object', enabled: false },
} as const;

/** What an index is created with. */
export const INDEX_BODY = {
  settings: {
    number_of_shards: 1,
    // Copies are made when all is there.
    number_of_replicas: 0,
    refresh_interval: '-1',
    similarity: { ours: { type: 'BM25', k1: BM25.k, b: BM25.b } },
    analysis: {
      analyzer: { counted: { type: 'custom', tokenizer: 'spaced', filter: ['repetitions'] } },
      // The longest word, as often as repetitions are counted.
      tokenizer: { spaced: { type: 'whitespace', max_token_length: 32_000 } },
      // Repetitions take no position of their own: a sentence's length is its number of different words, as in memory.
      filter: {
        repetitions: { type: 'pattern_capture', preserve_original: false, patterns: [`([^${REPEATED}]+)`] },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    _source: { excludes: ['keys', 'head', 'topic', 'exhibit'] },
    properties: FIELDS,
  },
} as const;

/** The longest word indexed unchanged, in UTF-16 units; of longer ones the digest is indexed. */
const LONGEST_INDEXED_WORD = 120;

/** A word as the index knows it. */
export const indexKey = (word: string): string =>
  word.length > LONGEST_INDEXED_WORD || hasLoneSurrogate(word)
    ? createHash('sha256').update(Buffer.from(word, 'utf16le')).digest('hex')
    : word;

/** Topic words as the index takes them: each once, followed by its repetitions. */
export function keysText(words: Iterable<string>): string {
  const counts = new Map<string, number>();
  for (const word of words)
    counts.set(indexKey(word), Math.min(MOST_TIMES_INDEXED, (counts.get(indexKey(word)) ?? 0) + 1));
  return Array.from(counts, ([key, times]) => Array<string>(times).fill(key).join(REPEATED)).join(' ');
}

/** The ids of documents. */
export const documentId = {
  about: 'about',
  article: (ordinal: number): string => `a${ordinal}`,
  sentence: (ordinal: number, row: number): string => `s${ordinal}-${row}`,
  exhibit: (ordinal: number, row: number): string => `x${ordinal}-${row}`,
  word: (word: string): string => `w${indexKey(word)}`,
  page: (list: string, page: number): string => `p${list}-${page}`,
} as const;

/** What is known of a whole index. */
export interface AboutIndex {
  readonly format: number;
  /** What the articles were analysed by. */
  readonly code: string;
  /** Tells one state of the corpus from another. */
  readonly print: string;
  readonly articles: number;
  /** Sentences that can be an answer; quotations; blocks that were left out. */
  readonly sentences: number;
  readonly quotations: number;
  readonly leftOut: number;
  /** All sentences with the headings; the indexed ones, and how many topic words these have on average. */
  readonly rows: number;
  readonly documents: number;
  readonly averageLength: number;
  readonly exhibits: number;
  /** Words of the vocabulary, forms and stems. */
  readonly words: number;
  /** How many pages the lists of articles and of speakers have, and the shapes of the words. */
  readonly pages: { readonly articles: number; readonly speakers: number; readonly words: number };
  /** Something to begin with: pairs of an article's place and a sentence's. */
  readonly first: readonly (readonly [article: number, sentence: number])[];
}
