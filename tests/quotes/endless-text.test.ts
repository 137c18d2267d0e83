import { expect, it } from 'vitest';
import { findQuotations } from '../../src/quotes/find-quotations.ts';
import { readArticle } from '../support/read-corpus.ts';

const found = (text: string) => {
  const { article } = readArticle({ path: 'a.txt', id: 'a', bytes: Buffer.from(text) });
  return { article, quotations: findQuotations(article) };
};

it.each(['According to John Smith, ', 'that, according to John Smith, ', 'according to John Smith and '])(
  'the statements of a sentence of nothing but “%s” do not each hold all the rest',
  (words) => {
    const text = `${words.repeat(2_000)}it leaks.`;
    const { quotations } = found(text);
    const held = quotations.flatMap(({ content }) => content).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(held).toBeLessThan(400 * text.length);
  },
);

it('a paragraph may hold more marks than a call takes arguments', () => {
  expect(found('“a” '.repeat(200_000)).quotations).toEqual([]);
});

it('a statement of a hundred words is still one', () => {
  const { article, quotations } = found(`According to Ann Lee, ${'the tunnel leaks and '.repeat(25)}nobody knows.`);
  expect(quotations).toHaveLength(1);
  expect(article.text.slice(quotations[0]?.content[0]?.start, quotations[0]?.content[0]?.end)).toContain(
    'nobody knows',
  );
});
