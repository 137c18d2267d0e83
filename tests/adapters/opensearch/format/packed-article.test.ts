import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ArticleColumns,
  columnsOfArticle,
  speakersAt,
} from '../../../../src/adapters/opensearch/format/article-columns.ts';
import { indexKey } from '../../../../src/adapters/opensearch/format/index-fields.ts';
import { packArticle, unpackArticle } from '../../../../src/adapters/opensearch/format/packed-article.ts';
import { VarintReader, VarintWriter } from '../../../../src/adapters/opensearch/format/varint.ts';
import { packWordPage, unpackWordPages, wordPageCount } from '../../../../src/adapters/opensearch/format/word-pages.ts';
import { ClusterArticle } from '../../../../src/adapters/opensearch/reading/cluster-article.ts';
import { outlineOf } from '../../../../src/library/analysis/article-outline.ts';
import { Vocabulary } from '../../../../src/library/vocabulary.ts';
import { findQuotations } from '../../../../src/quotes/find-quotations.ts';
import { atOnce } from '../../../../src/runtime/steps.ts';
import { speakersByRow } from '../../../../src/search/index/speaker-words.ts';
import { beginningHash, classesOf } from '../../../../src/search/index/word-facts.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { tabulate } from '../../../support/in-memory.ts';
import { readArticle } from '../../../support/read-corpus.ts';

/** An article there and back. @param isText when it is the article's text as it stands: bytes cannot hold half a character */
function returned(text: string, isText = false) {
  const bytes = new TextEncoder().encode(text);
  const { article: read } = readArticle({ path: 'a.md', id: 'a', bytes });
  const article = isText ? { ...read, text } : read;
  const quotations = findQuotations(article);
  const table = tabulate([article]);
  const columns = columnsOfArticle(article, quotations, table, 0);
  const back = new ClusterArticle(3, unpackArticle(packArticle(article, quotations, columns)));
  return { article, quotations, table, columns, back };
}

function expectSame({ article, quotations, table, columns, back }: ReturnType<typeof returned>): void {
  const { id, title, titleSupplied, source, language, text, blocks, sentences, hash } = back;
  expect({ id, title, titleSupplied, source, language, text, blocks, sentences, hash }).toEqual({
    ...article,
  });
  expect(back.quotations).toEqual(quotations);
  expect({ ...back.outline }).toEqual(outlineOf(article, () => quotations));
  const plain = (all: ArticleColumns): object =>
    Object.fromEntries(Object.entries(all).map(([name, column]) => [name, [...column]]));
  expect(plain(back.columns)).toEqual(plain(columns));
  const { from, forms, stems, flags } = back.columns;
  expect([[...from], [...forms], [...stems], [...flags]]).toEqual([
    ...[[...table.from], [...table.forms], [...table.stems], [...table.flags]],
  ]);
  const speakers = atOnce(speakersByRow([article], () => quotations, table));
  expect(article.sentences.map((_, row) => speakersAt(back.columns, row))).toEqual(
    article.sentences.map((_, row) => speakers.get(row)),
  );
}

it('an article comes out of the index as it went in', () => {
  expectSame(
    returned('---\ntitle: A – б\nsource: S\n---\n\n# Kopf\n\n"It is late," said Ann Thorne. She left: 一二三。\n'),
  );
});

it.each([
  ['Latin-1', 'Zoë left. She is a vet.'],
  ['typographic quotes', 'She said “it is late” and left.'],
  ['Chinese', '一二三。四五六。'],
  ['half a character', 'It is \ud83d. “Late.”'],
])('so does %s', (_, text) => {
  expectSame(returned(text, true));
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
  expect(indexKey('linux')).toBe('linux');
  expect(indexKey(long)).toMatch(/^[0-9a-f]{64}$/);
  expect(indexKey(`${long}b`)).not.toBe(indexKey(long));
  expect(indexKey('\ud800')).not.toBe(indexKey('\ud801'));
});

it('whole numbers come out as they went in, small ones in a byte', () => {
  const numbers = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 })));
  fc.assert(
    fc.property(numbers, fc.uint8Array(), numbers, (some, bytes, others) => {
      const into = new VarintWriter();
      into.list(some);
      into.raw(bytes);
      for (const one of others) into.put(one);
      const reader = new VarintReader(into.done());
      expect([...reader.list()]).toEqual(some);
      expect([...reader.raw(bytes.length)]).toEqual([...bytes]);
      expect(others.map(() => reader.next())).toEqual(others);
      expect(reader.rest()).toHaveLength(0);
    }),
  );
  const small = new VarintWriter();
  small.list([0, 1, 127]);
  expect(small.done()).toHaveLength(4);
});

it('what ranking knows of words comes out page by page', () => {
  const vocabulary = new Vocabulary();
  for (const word of ['monday', 'is', 'viability', 'director', '二']) vocabulary.add(word);
  for (let i = 0; vocabulary.size < 50_003; i++) vocabulary.add(`word${i}`);
  const count = wordPageCount(vocabulary.size);
  expect(count).toBe(2);
  const pages = Array.from({ length: count }, (_, page) => packWordPage(vocabulary, page));
  const { classes, beginnings } = unpackWordPages(pages, vocabulary.size);
  const words = Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id));
  expect([...classes]).toEqual(words.map(classesOf));
  expect([...beginnings]).toEqual(words.map(beginningHash));
});
