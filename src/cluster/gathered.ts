import { atOnce } from '../corpus/steps.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import type { ViewSources } from '../search/candidate-view.ts';
import type { RowStatistics } from '../search/row-statistics.ts';
import { surroundingsOf } from '../search/surroundings.ts';
import { speakersAt } from './article-columns.ts';
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
  const rows = articles.reduce((sum, { columns }) => sum + columns.lengths.length, 0);
  const length = articles.reduce((sum, { columns }) => sum + columns.forms.length, 0);
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
  let row = 0;
  let word = 0;
  for (const [holder, { columns }] of articles.entries()) {
    const own = columns.lengths.length;
    table.firstRow[holder] = row;
    table.articleOf.fill(holder, row, row + own);
    table.forms.set(columns.forms, word);
    table.stems.set(columns.stems, word);
    table.flags.set(columns.flags, word);
    lengths.set(columns.lengths, row);
    for (let i = 0; i < own; i++) table.from[row + i] = word + (columns.from[i] ?? 0);
    row += own;
    word += columns.forms.length;
  }
  table.firstRow[articles.length] = row;
  table.from[row] = word;
  return {
    articles,
    table,
    facts: words.facts,
    around: atOnce(surroundingsOf(articles, table)),
    titles: articles.map(({ columns }) => columns.titleWords),
    speakers: {
      get: (at) => {
        const holder = table.articleOf[at] ?? 0;
        const article = articles[holder];
        return article && speakersAt(article.columns, at - (table.firstRow[holder] ?? 0));
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
