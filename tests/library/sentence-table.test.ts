import { expect, it } from 'vitest';
import { articleWords } from '../../src/library/article-words.ts';
import { tabledWords, tabulateWords } from '../../src/library/sentence-table.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { tabulate } from '../support/in-memory.ts';
import { literalArticle } from '../support/literal-articles.ts';

const articles = [
  literalArticle('a', [['The drivers were led by Ann.', 'Drivers lead.'], ['A lead.']]),
  literalArticle('b', [{ heading: 'Kroah-Hartman leads' }, ['It is version 6.13.']]),
  literalArticle('c', []),
];

it('holds the words of every sentence as numbers of one vocabulary', () => {
  const { vocabulary, rows, articleOf, firstRow, from, forms, stems } = tabulate(articles);
  const wordsOf = (row: number, column: Uint32Array): string[] =>
    [...column.slice(from[row], from[row + 1])].map((id) => vocabulary.word(id));
  expect([rows, [...articleOf], [...firstRow]]).toEqual([5, [0, 0, 0, 1, 1], [0, 3, 5, 5]]);
  expect(wordsOf(0, forms)).toEqual(['the', 'drivers', 'were', 'led', 'by', 'ann']);
  expect(wordsOf(0, stems)).toEqual(['the', 'driver', 'were', 'lead', 'by', 'ann']);
  expect(wordsOf(3, forms)).toEqual(['kroahhartman', 'kroah', 'hartman', 'leads']);
  expect(wordsOf(4, stems).at(-1)).toBe('6.13');
  // One number a word, wherever it stands.
  expect(new Set(Array.from({ length: vocabulary.size }, (_, id) => vocabulary.word(id))).size).toBe(vocabulary.size);
});

it('knows the words of the present articles only', () => {
  expect(tabulate(articles.slice(1)).vocabulary.id('driver')).toBe(-1);
});

it('is the same table, whether the words were read just now or stand in another one', () => {
  const [a, b, c] = articles;
  if (!a || !b || !c) throw new Error('three articles');
  const before = tabulate([b, a]);
  const mixed = [tabledWords(before, 1), articleWords(b), articleWords(c)];
  expect(atOnce(tabulateWords(mixed))).toEqual(tabulate(articles));
  const all = tabulate(articles);
  expect(atOnce(tabulateWords(articles.map((_, i) => tabledWords(all, i))))).toEqual(all);
  expect(atOnce(tabulateWords([tabledWords(all, 1)])).vocabulary.id('driver')).toBe(-1);
});
