import type { SentenceTable } from '../library/sentence-table.ts';
import type { ViewSources } from '../search/candidate-view.ts';
import type { RowStatistics } from '../search/row-statistics.ts';
import type { Surroundings } from '../search/surroundings.ts';
import type { ClusterArticle } from './cluster-article.ts';
import type { ClusterWords } from './cluster-words.ts';
import type { AboutIndex } from './index-fields.ts';

/** Some articles put together as if they were a library: ranking reads them as it reads any, with the figures of the whole one. */
export interface Gathered extends ViewSources {
  readonly articles: readonly ClusterArticle[];
  readonly statistics: RowStatistics;
}

/** Puts articles together. @param articles in the order of their places */
export function gather(articles: readonly ClusterArticle[], words: ClusterWords, about: AboutIndex): Gathered {
  const rows = articles.reduce((sum, { table }) => sum + table.rows, 0);
  const length = articles.reduce((sum, { table }) => sum + table.forms.length, 0);
  const table: SentenceTable = {
    vocabulary: words.vocabulary,
    rows,
    articleOf: new Uint32Array(rows),
    firstRow: new Uint32Array(articles.length + 1),
    from: new Uint32Array(rows + 1),
    forms: new Uint32Array(length),
    stems: new Uint32Array(length),
    flags: new Uint8Array(length),
  };
  const lengths = new Uint16Array(rows);
  const around: Surroundings = {
    previous: new Int32Array(rows),
    next: new Int32Array(rows),
    heading: new Int32Array(rows),
    blockFirst: new Int32Array(rows),
    blockLast: new Int32Array(rows),
    ordinal: new Uint32Array(rows),
    count: Uint32Array.from(articles, (article) => article.around.count[0] ?? 0),
  };
  let row = 0;
  let word = 0;
  for (const [holder, article] of articles.entries()) {
    const own = article.table;
    table.firstRow[holder] = row;
    table.articleOf.fill(holder, row, row + own.rows);
    table.forms.set(own.forms, word);
    table.stems.set(own.stems, word);
    table.flags.set(own.flags, word);
    lengths.set(article.lengths, row);
    around.ordinal.set(article.around.ordinal, row);
    for (let i = 0; i < own.rows; i++) table.from[row + i] = word + (own.from[i] ?? 0);
    for (const column of PLACES) {
      const [to, from] = [around[column], article.around[column]];
      for (let i = 0; i < own.rows; i++) {
        const place = from[i] ?? -1;
        to[row + i] = place < 0 ? -1 : row + place;
      }
    }
    row += own.rows;
    word += own.forms.length;
  }
  table.firstRow[articles.length] = row;
  table.from[row] = word;
  return {
    articles,
    table,
    facts: words.facts,
    around,
    titles: articles.map(({ titleWords }) => titleWords),
    speakers: {
      get: (at) => {
        const holder = table.articleOf[at] ?? 0;
        return articles[holder]?.speakers.get(at - (table.firstRow[holder] ?? 0));
      },
    },
    statistics: {
      rows: about.documents,
      averageLength: about.averageLength,
      lengths,
      frequency: words.topics,
    },
  };
}

const PLACES = ['previous', 'next', 'heading', 'blockFirst', 'blockLast'] as const;
