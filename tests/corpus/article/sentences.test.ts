import { describe, expect, it } from 'vitest';
import { readArticle } from '../../support/read-corpus.ts';

const sentencesOf = (text: string, name = 'a.md') => {
  const { article } = readArticle({ path: name, id: 'a', bytes: Buffer.from(text) });
  return article.sentences.map(({ start, end, indexed }) => [article.text.slice(start, end), indexed]);
};

/** What stands by itself between two sentences of an article, and whether it may be an answer. */
const CASES: readonly [words: string, indexed: boolean][] = [
  ['It works.', true],
  ['Nine tonnes!', true],
  ['“The chain is gone”.', true],
  ['(The gate was blue.)', true],
  ['It was built in 1911. [17]', true],
  ['He said:', true],
  ['He was plain about it, noting:-', true],
  ['a text without its full stop is a sentence when it has this many words', true],
  ['“We had no idea of it”', true],
  ['Share.', false],
  ['Ingredients:', false],
  ['Jane Doe', false],
  ['Photo: Jane Doe', false],
  ['* * *', false],
  ['https://a.example/b.', false],
];

describe('what may be an answer', () => {
  it.each(CASES)('%s: %s', (words, indexed) => {
    const text = `The gate is closed today.\n\n${words.replaceAll('*', '\\*')}\n\nThe gate is open today.`;
    expect(sentencesOf(text).slice(1, -1)).toEqual([[words, indexed]]);
  });

  it('facts need no full stop; headings, code, captions and names of columns are no answers', () => {
    const text =
      '# The gate\n\nIt is blue now.\n\n- Builder: Jane Doe\n- Aar\n- ***\n\n| Part | Weight |\n|---|---|\n| Chain | 9 t |\n\n![A blue gate.](g.jpg)\n\n```\nopen the gate now.\n```\n\n> It is ours.';
    expect(sentencesOf(text)).toEqual([
      ['The gate', false],
      ['It is blue now.', true],
      ['Builder: Jane Doe', true],
      ['Aar', true],
      ['Part | Weight', false],
      ['Chain | 9 t', true],
      ['A blue gate.', false],
      ['open the gate now.', false],
      ['It is ours.', true],
    ]);
  });

  it('an article without a single full stop is not mute', () => {
    expect(sentencesOf('The gate is blue')).toEqual([['The gate is blue', true]]);
    expect(sentencesOf('a', 'a.txt')).toEqual([['a', true]]);
    expect(sentencesOf('# Only a heading')).toEqual([['Only a heading', false]]);
  });

  it('a line that the operator keeps is indexed whatever it looks like', () => {
    const text = '---\nkeep: Jane Doe\n---\nThe gate is closed today.\n\nPhoto: Jane Doe';
    expect(sentencesOf(text)).toEqual([
      ['The gate is closed today.', true],
      ['Photo: Jane Doe', true],
    ]);
  });

  it('a dropped line keeps its sentences, out of the index', () => {
    const text = '---\ndrop: gate\n---\nThe gate is closed. It is blue.\n\nNobody knows why.';
    expect(sentencesOf(text)).toEqual([
      ['The gate is closed.', false],
      ['It is blue.', false],
      ['Nobody knows why.', true],
    ]);
  });
});
