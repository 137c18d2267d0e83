import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClusterArticle } from '../../src/cluster/cluster-article.ts';
import { ClusterWords } from '../../src/cluster/cluster-words.ts';
import { type AboutIndex, keyOf } from '../../src/cluster/index-fields.ts';
import { packArticle, unpackArticle } from '../../src/cluster/packed-article.ts';
import type { StoredIndex } from '../../src/cluster/stored-index.ts';
import { readArticle } from '../../src/corpus/read-article.ts';
import { articleWords } from '../../src/library/article-words.ts';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import { hostileText } from '../support/hostile-text.ts';

const NO_ABOUT: AboutIndex = {
  ...{ format: 1, code: '', print: '', articles: 0, sentences: 0, quotations: 0, leftOut: 0 },
  ...{ rows: 0, documents: 0, averageLength: 1, exhibits: 0, pages: { articles: 0, speakers: 0 }, first: [] },
};
const NO_INDEX: StoredIndex = {
  name: 'none',
  about: NO_ABOUT,
  documents: async () => [],
  places: async () => [],
  words: async () => [],
};

/** An article there and back. */
function returned(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { article } = readArticle({ path: 'a.md', id: 'a', bytes });
  const quotations = findQuotations(article);
  const words = articleWords(article);
  const back = new ClusterArticle(
    3,
    unpackArticle(packArticle(article, quotations, words)),
    new ClusterWords(NO_INDEX),
  );
  return { article, quotations, words, back };
}

function expectSame({ article, quotations, words, back }: ReturnType<typeof returned>): void {
  const { id, title, titleSupplied, source, language, text, blocks, sentences, hash } = back;
  expect({ id, title, titleSupplied, source, language, text, blocks, sentences, hash }).toEqual({
    ...article,
  });
  expect(back.quotations).toEqual(quotations);
  const spelt = (column: Uint32Array): string[] => [...column].map((word) => back.table.vocabulary.word(word));
  expect(spelt(back.table.forms)).toEqual([...words.forms].map((word) => words.words[word]));
  expect(spelt(back.table.stems)).toEqual([...words.stems].map((word) => words.words[word]));
  expect([[...back.table.from], [...back.table.flags]]).toEqual([[...words.from], [...words.flags]]);
}

it('an article comes out of the index as it went in', () => {
  expectSame(
    returned('---\ntitle: A – б\nsource: S\n---\n\n# Kopf\n\n"It is late," said Ann Thorne. She left: 一二三。\n'),
  );
});

it('so does any text', () => {
  fc.assert(
    fc.property(hostileText({ maxLength: 300 }), (text) => {
      let made: ReturnType<typeof returned>;
      try {
        made = returned(text);
      } catch {
        // What is no article at all has no way there.
        return;
      }
      expectSame(made);
    }),
    { numRuns: 100 },
  );
});

it('a word that an index cannot hold has a key of its own', () => {
  const long = 'a'.repeat(50_000);
  expect(keyOf('linux')).toBe('linux');
  expect(keyOf(long)).toMatch(/^[0-9a-f]{64}$/);
  expect(keyOf(`${long}b`)).not.toBe(keyOf(long));
  expect(keyOf('\ud800')).not.toBe(keyOf('\ud801'));
});
