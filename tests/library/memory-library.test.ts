import { describe, expect, it } from 'vitest';
import { openCorpus, withCorpus } from '../support/opened.ts';

const ONE = `Ann Lee said the bridge is safe. "It will hold for a century," Lee added.\n\nNothing else was said about the river.\n`;
const TWO = `According to Ann Lee, the tunnel was closed in May. Bob Ray said it does not.\n`;

const open = <T>(use: (corpus: Awaited<ReturnType<typeof openCorpus>>) => Promise<T>): Promise<T> =>
  withCorpus({ 'b/two.txt': TWO, 'one.txt': ONE }, async (folder) => use(await openCorpus(folder)));

describe('the library in memory', () => {
  it('lists the articles by id, with what they hold', () =>
    open(async ({ library }) => {
      const articles = await library.articles();
      expect(articles.map(({ id }) => id)).toEqual(['b/two', 'one']);
      expect(articles.map(({ sentences }) => sentences)).toEqual([2, 3]);
      expect(await library.article('one')).toMatchObject({ id: 'one', text: ONE });
      expect(await library.article('One')).toBeNull();
    }));

  it('knows a speaker across articles, the most quoted first', () =>
    open(async ({ library }) => {
      const [first] = await library.speakers();
      expect(first).toMatchObject({ name: 'Ann Lee', articles: ['b/two', 'one'] });
      const hers = await library.quotations({ speaker: 'ann  LEE', article: null, kind: null });
      expect(hers).toHaveLength(first?.quotations ?? 0);
      expect(hers.map(({ article }) => article.id)).toEqual(['b/two', ...hers.slice(1).map(() => 'one')]);
    }));

  it('filters by article and kind', () =>
    open(async ({ library }) => {
      const direct = await library.quotations({ speaker: null, article: 'one', kind: 'direct' });
      expect(direct).toHaveLength(1);
      expect(await library.quotations({ speaker: null, article: 'nowhere', kind: null })).toEqual([]);
    }));

  it('says which terms the articles, or one of them, never have', () =>
    open(async ({ library }) => {
      expect([...(await library.unknownTerms(['tunnel', 'bridg', 'moon'], null))]).toEqual(['moon']);
      expect([...(await library.unknownTerms(['tunnel', 'bridg', 'moon'], 'one'))].sort()).toEqual(['moon', 'tunnel']);
    }));
});
