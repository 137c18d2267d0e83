import { expect, it } from 'vitest';
import { columnsOfArticle } from '../../../../src/adapters/opensearch/format/article-columns.ts';
import type { AboutIndex } from '../../../../src/adapters/opensearch/format/index-fields.ts';
import { packArticle } from '../../../../src/adapters/opensearch/format/packed-article.ts';
import { ArticleCache } from '../../../../src/adapters/opensearch/reading/article-cache.ts';
import type { StoredIndex } from '../../../../src/adapters/opensearch/reading/stored-index.ts';
import { tabulate } from '../../../support/in-memory.ts';
import { readArticle } from '../../../support/read-corpus.ts';

const ABOUT: AboutIndex = {
  ...{ format: 1, code: '', print: '', articles: 0, sentences: 0, quotations: 0, leftOut: 0, words: 0, rows: 0 },
  ...{ documents: 0, averageLength: 1, exhibits: 0, pages: { articles: 0, speakers: 0, words: 0 }, first: [] },
};

/** An index of copies of one article of so many bytes, and how many were read from it. */
function indexOf(bytes: number): { readonly index: StoredIndex; readonly read: () => number } {
  const text = 'A word is a word. '.repeat(Math.ceil(bytes / 18));
  const { article } = readArticle({ path: 'a.md', id: 'a', bytes: new TextEncoder().encode(text) });
  const packed = Buffer.from(packArticle(article, [], columnsOfArticle(article, [], tabulate([article]), 0)));
  let read = 0;
  const index: StoredIndex = {
    ...{ name: 'none', about: ABOUT, places: async () => [], words: async () => [] },
    documents: async <T>(ids: readonly string[]) => {
      read += ids.length;
      return ids.map(() => ({ packed: packed.toString('base64') }) as T);
    },
  };
  return { index, read: () => read };
}

it('an article that is asked for again is the same object, read once', async () => {
  const { index, read } = indexOf(1_000);
  const shelf = new ArticleCache(index);
  const [[one, other], [again]] = await Promise.all([shelf.articles([1, 2]), shelf.articles([1])]);
  expect(again).toBe(one);
  expect((await shelf.articles([2]))[0]).toBe(other);
  expect(read()).toBe(2);
});

it('an article whose text has been read counts for more, and takes the place of others', async () => {
  const { index } = indexOf(300_000);
  const shelf = new ArticleCache(index);
  const all = await shelf.articles(Array.from({ length: 60 }, (_, ordinal) => ordinal));
  const sizes = all.map(({ size }) => size);
  for (const article of all) expect(article.text).toContain('A word');
  all.forEach(({ size }, i) => {
    expect(size).toBeGreaterThan((sizes[i] ?? 0) + 1_200_000);
  });
  expect(shelf.bytes).toBeLessThan(96_000_000);
  expect(shelf.bytes).toBeGreaterThan(90_000_000);
});
