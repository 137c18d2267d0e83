import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { atOnce } from '../../../src/runtime/steps.ts';
import { type IndexedArticles, indexSentences, type SentenceIndex } from '../../../src/search/index/sentence-index.ts';
import { surroundingsOf } from '../../../src/search/index/surroundings.ts';
import { tabulate } from '../../support/in-memory.ts';
import { literalArticle } from '../../support/literal-articles.ts';

/** Never anew, however little there is. */
const IN_PARTS = { below: 0, changed: Number.POSITIVE_INFINITY };

const WORDS = ['tide', 'clock', 'harbour', 'keeper', 'copper', 'the', 'of', 'bell', 'storm', 'tower'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
  .map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
/** States of a corpus: in each, any of eight ids may have any text; the same text under the same id is the same article. */
const states = fc.array(fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.nat(5), { minKeys: 1 }), {
  minLength: 2,
  maxLength: 5,
});

function indexed(articles: readonly Article[]): IndexedArticles {
  const table = tabulate(articles);
  return { articles, table, ...atOnce(surroundingsOf(articles, table)) };
}

it('an index that followed its library gives what an index made at once gives: the same rows, scores and order', () => {
  const keys = fc.array(fc.constantFrom('tide', 'clock', 'harbour', 'keeper', 'bell'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(paragraphs, { minLength: 48, maxLength: 48 }), states, keys, (texts, history, asked) => {
      const known = new Map<string, Article>();
      const articleOf = (id: string, version: number): Article => {
        const name = `${id}${version}`;
        const article = known.get(name) ?? literalArticle(id, texts['abcdefgh'.indexOf(id) * 6 + version] ?? []);
        known.set(name, article);
        return article;
      };
      let followed: SentenceIndex | null = null;
      for (const state of history) {
        const library = indexed(
          Object.keys(state)
            .sort()
            .map((id) => articleOf(id, state[id] ?? 0)),
        );
        followed = atOnce(indexSentences(library, followed, IN_PARTS));
        const fresh = atOnce(indexSentences(library, null));
        for (const telling of [asked.length, 1])
          expect(followed.search(asked, telling)).toEqual(fresh.search(asked, telling));
        const [first, end] = [library.table.rows >> 2, library.table.rows >> 1];
        const whole = fresh.search(asked, asked.length).filter(({ row }) => first <= row && row < end);
        expect(followed.searchWithin(asked, first, end)).toEqual(whole);
        expect(fresh.searchWithin(asked, first, end)).toEqual(whole);
      }
    }),
    { numRuns: 150 },
  );
});

it('a library of which much has changed is indexed anew, in one part', () => {
  const articles = 'abcdefgh'.split('').map((id) => literalArticle(id, [[`The ${id} tide.`, 'A bell.']]));
  const all = indexed(articles);
  const first = atOnce(indexSentences(all, null));
  const one = indexed(articles.slice(1));
  const few = indexed(articles.slice(5));
  const anew = { below: 0, changed: 0.5 };
  expect(atOnce(indexSentences(one, first, anew)).parts).toHaveLength(2);
  expect(atOnce(indexSentences(few, first, anew)).parts).toHaveLength(1);
  expect(atOnce(indexSentences(one, first, { below: 100, changed: 0.5 })).parts).toHaveLength(1);
});
