import type { Article } from '../../domain/article.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import { type FullText, type Hit, searchPostings } from './full-text.ts';
import { listPostings, MOST_POSTINGS } from './postings.ts';
import { type RowStatistics, rowScorer, rowStatistics, statisticsOf } from './row-statistics.ts';

/** Sentences of one common word that are looked at, when a question has only such words. */
const MOST_COMMON = 20_000;

/**
 * Where even the rarest word is a common one, walking its list in full text takes too long: of the sentences that have it, those
 * that have the next word too, as long as there are more than enough. Null when the rarest word is rare enough.
 */
function commonRows(
  keys: readonly string[],
  telling: number,
  rowsWith: (key: string) => readonly number[] | Uint32Array,
): Iterable<number> | null {
  const [rarest, ...others] = keys;
  if (rarest === undefined || telling > 1 || telling === keys.length) return null;
  let rows = rowsWith(rarest);
  if (rows.length <= MOST_POSTINGS) return null;
  for (const key of others) {
    if (rows.length <= MOST_COMMON) break;
    const also = new Set(rowsWith(key));
    const both = rows.filter((row: number) => also.has(row));
    if (both.length > 0) rows = both;
  }
  return rows.slice(0, MOST_COMMON);
}

/** The sentences of some articles, indexed; good for every later library that still has these articles. */
interface IndexPart {
  readonly text: FullText & {
    /** The sentences that have a key, ascending. */
    readonly rowsWith: (key: string) => Uint32Array;
    readonly statistics: RowStatistics;
  };
  /** Where each article's rows began when they were indexed, and how many of them are indexed. */
  readonly articles: ReadonlyMap<Article, { readonly first: number; readonly indexed: number }>;
  /** How many rows there were. */
  readonly rows: number;
}

/** The full-text index of a library: in one part, or in two when only a little has changed since the first was made. */
export interface SentenceIndex {
  readonly parts: readonly IndexPart[];
  /** The sentences with at least one of the first `telling` keys, scored by all keys, best first. Where the first key alone is too common, some of those that have it. */
  search(keys: readonly string[], telling: number): Hit[];
  /** The sentences from row `first` up to `end` with at least one of the keys, best first; scores are those of the whole library. */
  searchWithin(keys: readonly string[], first: number, end: number): Hit[];
}

/** The articles of a library with the numbering of their sentences. */
export interface IndexedArticles {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
  /** By row; 0 for the rows that are not indexed. */
  readonly ordinal: Uint32Array;
  /** How many sentences of each article are indexed. */
  readonly count: Uint32Array;
}

/** When a library is indexed anew though there is an earlier index. */
interface IndexAnew {
  /** When it has fewer sentences than this … */
  readonly below: number;
  /** … or when more than this share of them is new or gone. */
  readonly changed: number;
}

const ANEW: IndexAnew = {
  // It takes a tenth of a second.
  below: 5_000,
  // Until then a change costs no more than what changed; asking costs a tenth more when there are two parts.
  changed: 0.1,
};

/**
 * Indexes a library; with an earlier index at hand only what is not in it. Which way it went cannot be told from the results:
 * scores and order are those of an index made of everything at once.
 */
export function* indexSentences(
  library: IndexedArticles,
  earlier: SentenceIndex | null,
  anew = ANEW,
): Steps<SentenceIndex> {
  const main = earlier?.parts[0];
  if (!main) return yield* inOnePart(library);
  const fresh: number[] = [];
  let changed = 0;
  let total = 0;
  const present = new Set<Article>();
  for (const [index, article] of library.articles.entries()) {
    if (index % INDEXED_ARTICLES_A_STEP === 0) yield;
    const indexed = library.count[index] ?? 0;
    total += indexed;
    present.add(article);
    if (main.articles.has(article)) continue;
    fresh.push(index);
    changed += indexed;
  }
  let gone = 0;
  for (const [article, { indexed }] of main.articles) {
    if (gone++ % INDEXED_ARTICLES_A_STEP === 0) yield;
    if (!present.has(article)) changed += indexed;
  }
  if (total < anew.below || changed > total * anew.changed) return yield* inOnePart(library);
  return yield* inParts(library, [main, yield* indexPart(library, fresh)]);
}

/** Articles processed per step: some tenths of a millisecond. */
const INDEXED_ARTICLES_A_STEP = 256;

function* inOnePart(library: IndexedArticles): Steps<SentenceIndex> {
  const part = yield* indexPart(library, library.articles.keys());
  const { text } = part;
  const scorer = rowScorer(library.table, text.statistics);
  return {
    parts: [part],
    search: (keys, telling) => {
      if (telling >= keys.length) return text.search(keys, null);
      const common = commonRows(keys, telling, text.rowsWith);
      return scorer.score(common ?? text.search(keys.slice(0, telling), null).map(({ row }) => row), keys);
    },
    searchWithin: (keys, first, end) => scorer.score(rowsFrom(library, first, end), keys),
  };
}

function* indexPart(library: IndexedArticles, indices: Iterable<number>): Steps<IndexPart> {
  const articles = new Map<Article, { first: number; indexed: number }>();
  const own = [...indices];
  for (const index of own) {
    if (articles.size % INDEXED_ARTICLES_A_STEP === 0) yield;
    const article = library.articles[index];
    if (!article) continue;
    articles.set(article, { first: library.table.firstRow[index] ?? 0, indexed: library.count[index] ?? 0 });
  }
  const { table } = library;
  const { vocabulary } = table;
  const postings = yield* listPostings(table, indexedRowsOf(library, own));
  const rowsWith = (key: string): Uint32Array => {
    const word = vocabulary.id(key);
    return word < 0 ? new Uint32Array() : postings.rows.subarray(postings.from[word], postings.from[word + 1]);
  };
  const text = { ...searchPostings(postings, vocabulary), rowsWith, statistics: statisticsOf(postings) };
  return { text, articles, rows: table.rows };
}

function* indexedRowsOf({ table, ordinal }: IndexedArticles, indices: readonly number[]): Generator<number> {
  for (const index of indices) {
    const end = table.firstRow[index + 1] ?? 0;
    for (let row = table.firstRow[index] ?? 0; row < end; row++) if (ordinal[row]) yield row;
  }
}

/** Parts find, each in its own numbering; the scores come from the statistics of all sentences, which no part has. */
function* inParts(library: IndexedArticles, parts: readonly IndexPart[]): Steps<SentenceIndex> {
  const scorer = rowScorer(library.table, yield* rowStatistics(library.table, library.ordinal));
  const today: Int32Array[] = [];
  for (const part of parts) today.push(yield* numberedToday(part, library));
  const present = (rows: Iterable<number>, part: number): number[] => {
    const now: number[] = [];
    for (const row of rows) {
      const number = today[part]?.[row] ?? -1;
      if (number >= 0) now.push(number);
    }
    return now;
  };
  const find = (keys: readonly string[]): number[] =>
    parts.flatMap(({ text }, i) =>
      present(
        text.search(keys, null).map(({ row }) => row),
        i,
      ),
    );
  return {
    parts,
    search: (keys, telling) => {
      const common = commonRows(keys, telling, (key) => parts.flatMap(({ text }, i) => present(text.rowsWith(key), i)));
      return scorer.score(common ?? find(keys.slice(0, telling)), keys);
    },
    searchWithin: (keys, first, end) => scorer.score(rowsFrom(library, first, end), keys),
  };
}

function* rowsFrom({ ordinal }: IndexedArticles, first: number, end: number): Generator<number> {
  for (let row = first; row < end; row++) if (ordinal[row]) yield row;
}

/** Today's number of each row of a part, -1 where its article is no more. */
function* numberedToday({ articles, rows }: IndexPart, library: IndexedArticles): Steps<Int32Array> {
  const today = new Int32Array(rows).fill(-1);
  for (const [index, article] of library.articles.entries()) {
    if (index % INDEXED_ARTICLES_A_STEP === 0) yield;
    const there = articles.get(article);
    if (!there) continue;
    const first = library.table.firstRow[index] ?? 0;
    const count = (library.table.firstRow[index + 1] ?? 0) - first;
    for (let i = 0; i < count; i++) today[there.first + i] = first + i;
  }
  return today;
}
