import type { Article } from '../../domain/article.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import { columnIndex, type PostingsPart } from './column-index.ts';
import type { FullText } from './full-text.ts';
import { miniSearchIndex } from './minisearch-index.ts';
import { listPostings, type Postings } from './postings.ts';
import { indexedRows, rowStatistics, statisticsOf } from './row-statistics.ts';

/** The posting lists of some articles' sentences; good for every later library that still has these articles. */
interface IndexPart {
  readonly postings: Postings;
  readonly vocabulary: SentenceTable['vocabulary'];
  /** Where each article's rows began when they were indexed, and how many of them are indexed. */
  readonly articles: ReadonlyMap<Article, { readonly first: number; readonly indexed: number }>;
  /** How many rows there were. */
  readonly rows: number;
}

/** The full-text index of a library. */
export interface SentenceIndex extends FullText {
  /** Posting lists in columns: one part, or two when only a little has changed since the first was made; none where MiniSearch has its own. */
  readonly parts: readonly IndexPart[];
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

/** Which sizes of a library are indexed how; in indexed sentences. */
interface IndexSizes {
  /** Up to here by MiniSearch itself, anew for every state. */
  readonly miniSearch: number;
  /** In columns anew, too, when more than this share of them is new or gone; else only what is new. */
  readonly changed: number;
}

const SIZES: IndexSizes = {
  // A hundred articles of news: finding takes 0.2 ms of the processor on average and 1.7 at the 99th percentile, building 0.2 s. With
  // 10,000 it is 0.7, 5.4 and 0.4; the columns find in 0.05 and 0.2 ms.
  miniSearch: 5_000,
  // Until then a change costs no more than what changed; asking costs a tenth more when there are two parts.
  changed: 0.1,
};

/**
 * Indexes a library; with an earlier index at hand only what is not in it. Which way it went cannot be told from the results:
 * scores and order are those of MiniSearch, given everything at once.
 */
export function* indexSentences(
  library: IndexedArticles,
  earlier: SentenceIndex | null,
  { miniSearch, changed: mostChanged }: IndexSizes = SIZES,
): Steps<SentenceIndex> {
  const total = library.count.reduce((sum, count) => sum + count, 0);
  if (total <= miniSearch) return withParts(yield* miniSearchIndex(library.table, indexedRows(library.ordinal)), []);
  const main = earlier?.parts[0];
  if (!main) return yield* inOnePart(library);
  const fresh: number[] = [];
  let changed = 0;
  const present = new Set<Article>();
  for (const [index, article] of library.articles.entries()) {
    if (index % INDEXED_ARTICLES_A_STEP === 0) yield;
    present.add(article);
    if (main.articles.has(article)) continue;
    fresh.push(index);
    changed += library.count[index] ?? 0;
  }
  let gone = 0;
  for (const [article, { indexed }] of main.articles) {
    if (gone++ % INDEXED_ARTICLES_A_STEP === 0) yield;
    if (!present.has(article)) changed += indexed;
  }
  if (changed > total * mostChanged) return yield* inOnePart(library);
  return yield* inParts(library, [main, yield* indexPart(library, fresh)]);
}

/** Articles processed per step: some tenths of a millisecond. */
const INDEXED_ARTICLES_A_STEP = 256;

function* inOnePart(library: IndexedArticles): Steps<SentenceIndex> {
  const part = yield* indexPart(library, library.articles.keys());
  const { postings, vocabulary } = part;
  const whole: PostingsPart = { postings, vocabulary, today: null, ownRow: (first) => first };
  return withParts(columnIndex([whole], vocabulary, statisticsOf(postings)), [part]);
}

function withParts(index: FullText, parts: readonly IndexPart[]): SentenceIndex {
  return {
    parts,
    search: (keys, telling, most) => index.search(keys, telling, most),
    searchWithin: (keys, first, end, most) => index.searchWithin(keys, first, end, most),
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
  const postings = yield* listPostings(table, indexedRowsOf(library, own));
  return { postings, vocabulary: table.vocabulary, articles, rows: table.rows };
}

function* indexedRowsOf({ table, ordinal }: IndexedArticles, indices: readonly number[]): Generator<number> {
  for (const index of indices) {
    const end = table.firstRow[index + 1] ?? 0;
    for (let row = table.firstRow[index] ?? 0; row < end; row++) if (ordinal[row]) yield row;
  }
}

/** Each part lists in its own numbering; the scores come from the statistics of all sentences, which no part has. */
function* inParts(library: IndexedArticles, parts: readonly IndexPart[]): Steps<SentenceIndex> {
  const { table } = library;
  const statistics = yield* rowStatistics(table, library.ordinal);
  const placed: PostingsPart[] = [];
  for (const part of parts) {
    const { postings, vocabulary, articles } = part;
    const ownRow = (first: number): number | undefined => {
      const article = library.articles[table.articleOf[first] ?? 0];
      return article && articles.get(article)?.first;
    };
    placed.push({ postings, vocabulary, today: yield* numberedToday(part, library), ownRow });
  }
  return withParts(columnIndex(placed, table.vocabulary, statistics), parts);
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
