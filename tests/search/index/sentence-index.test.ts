import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import type { SentenceTable } from '../../../src/library/sentence-table.ts';
import { atOnce } from '../../../src/runtime/steps.ts';
import type { Hits } from '../../../src/search/index/full-text.ts';
import { type IndexedArticles, indexSentences, type SentenceIndex } from '../../../src/search/index/sentence-index.ts';
import { surroundingsOf } from '../../../src/search/index/surroundings.ts';
import { tabulate } from '../../support/in-memory.ts';
import { literalArticle } from '../../support/literal-articles.ts';

/** In columns, and never anew, however little there is. */
const IN_PARTS = { miniSearch: -1, changed: Number.POSITIVE_INFINITY };
/** In columns that are made at once. */
const IN_ONE = { miniSearch: -1, changed: 0 };

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

/** The best, and the scores of all rows. */
const found = ({ best, scoreAt }: Hits, { rows }: SentenceTable): unknown => ({
  best,
  scores: Array.from({ length: rows }, (_, row) => scoreAt(row)),
});

it('an index that followed its library gives what MiniSearch gives that is made anew: the same rows, scores and order', () => {
  const keys = fc.array(fc.constantFrom('tide', 'clock', 'harbour', 'keeper', 'bell'), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(paragraphs, { minLength: 48, maxLength: 48 }),
      states,
      keys,
      fc.nat(60),
      (texts, history, asked, most) => {
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
          const { table } = library;
          const plain = atOnce(indexSentences(library, null));
          expect(plain.parts).toEqual([]);
          for (const index of [followed, atOnce(indexSentences(library, null, IN_ONE))]) {
            for (const telling of [asked.length, 1])
              expect(found(index.search(asked, telling, most), table)).toEqual(
                found(plain.search(asked, telling, most), table),
              );
            const article = table.articleOf[table.rows >> 1] ?? 0;
            const [first = 0, end = 0] = table.firstRow.subarray(article, article + 2);
            expect(found(index.searchWithin(asked, first, end, most), table)).toEqual(
              found(plain.searchWithin(asked, first, end, most), table),
            );
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

it('a library of which much has changed is indexed anew, in one part', () => {
  const articles = 'abcdefgh'.split('').map((id) => literalArticle(id, [[`The ${id} tide.`, 'A bell.']]));
  const all = indexed(articles);
  const first = atOnce(indexSentences(all, null, IN_ONE));
  const one = indexed(articles.slice(1));
  const few = indexed(articles.slice(5));
  const anew = { miniSearch: -1, changed: 0.5 };
  expect(atOnce(indexSentences(one, first, anew)).parts).toHaveLength(2);
  expect(atOnce(indexSentences(few, first, anew)).parts).toHaveLength(1);
  expect(atOnce(indexSentences(one, first, { miniSearch: 100, changed: 0.5 })).parts).toHaveLength(0);
});
