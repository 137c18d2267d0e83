import type { Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { type FullText, indexRows } from './full-text.ts';
import { rowStatistics, scoreRows } from './row-statistics.ts';

/** The sentences of some articles, indexed; good for every later library that still has these articles. */
interface IndexPart {
  readonly text: FullText;
  /** Where each article's rows began when they were indexed, and how many of them are indexed. */
  readonly articles: ReadonlyMap<Article, { readonly first: number; readonly indexed: number }>;
  /** How many rows there were. */
  readonly rows: number;
}

/** The full-text index of a library: in one part, or in two when only a little has changed since the first was made. */
export interface SentenceIndex extends FullText {
  readonly parts: readonly IndexPart[];
}

/** The articles of a library with the numbering of their sentences. */
export interface IndexedArticles {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
  /** By row; 0 for the rows that are not indexed. */
  readonly ordinal: Uint32Array;
}

/** When a library is indexed anew though there is an earlier index. */
export interface IndexAnew {
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
  const fresh = [...library.articles.keys()].filter((index) => !isIn(main, library.articles[index]));
  const present = new Set(library.articles);
  let changed = fresh.reduce((sum, index) => sum + rowsOf(library, index).length, 0);
  for (const [article, { indexed }] of main.articles) if (!present.has(article)) changed += indexed;
  const total = library.ordinal.reduce((sum, ordinal) => sum + Math.min(1, ordinal), 0);
  if (total < anew.below || changed > total * anew.changed) return yield* inOnePart(library);
  return yield* inParts(library, [main, yield* indexPart(library, fresh)]);
}

const isIn = ({ articles }: IndexPart, article: Article | undefined): boolean =>
  article !== undefined && articles.has(article);

function* inOnePart(library: IndexedArticles): Steps<SentenceIndex> {
  const part = yield* indexPart(library, library.articles.keys());
  return { parts: [part], search: part.text.search };
}

function* indexPart(library: IndexedArticles, indices: Iterable<number>): Steps<IndexPart> {
  const articles = new Map<Article, { first: number; indexed: number }>();
  const rows: number[] = [];
  for (const index of indices) {
    const article = library.articles[index];
    const own = rowsOf(library, index);
    if (article) articles.set(article, { first: library.table.firstRow[index] ?? 0, indexed: own.length });
    for (const row of own) rows.push(row);
  }
  return { text: yield* indexRows(library.table, rows), articles, rows: library.table.rows };
}

function rowsOf({ table, ordinal }: IndexedArticles, index: number): number[] {
  const rows: number[] = [];
  const end = table.firstRow[index + 1] ?? 0;
  for (let row = table.firstRow[index] ?? 0; row < end; row++) if (ordinal[row]) rows.push(row);
  return rows;
}

/** Parts find, each in its own numbering; the scores come from the statistics of all sentences, which no part has. */
function* inParts(library: IndexedArticles, parts: readonly IndexPart[]): Steps<SentenceIndex> {
  const statistics = yield* rowStatistics(library.table, library.ordinal);
  const today = parts.map((part) => numberedToday(part, library));
  return {
    parts,
    search: (keys, accepts) => {
      const found = parts.flatMap(({ text }, i) => {
        const rowToday = (row: number): number => today[i]?.[row] ?? -1;
        const hits = text.search(keys, (row) => {
          const now = rowToday(row);
          return now >= 0 && (accepts === null || accepts(now));
        });
        return hits.map(({ row }) => rowToday(row));
      });
      return scoreRows(found, keys, library.table, statistics);
    },
  };
}

/** Today's number of each row of a part, -1 where its article is no more. */
function numberedToday({ articles, rows }: IndexPart, library: IndexedArticles): Int32Array {
  const today = new Int32Array(rows).fill(-1);
  library.articles.forEach((article, index) => {
    const there = articles.get(article);
    if (!there) return;
    const first = library.table.firstRow[index] ?? 0;
    const count = (library.table.firstRow[index + 1] ?? 0) - first;
    for (let i = 0; i < count; i++) today[there.first + i] = first + i;
  });
  return today;
}
