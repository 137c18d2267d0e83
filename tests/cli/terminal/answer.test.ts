import { expect, it } from 'vitest';
import { drawPassage } from '../../../src/cli/terminal/answer.ts';
import { literalArticle, literalPassage, spanOf } from '../../support/literal-articles.ts';

it('a passage names a person once, and a section that is not the title once more', () => {
  const text = 'Ann said that it rains, adding that it pours.';
  const article = literalArticle('rain', [{ heading: 'On Rain' }, [text], { heading: 'Later' }, ['It was dry.']], {
    title: 'On rain',
  });
  const speakers = ['it rains', 'it pours'].map((words) => ({
    speaker: { name: spanOf(article, 'Ann'), role: null },
    kind: 'indirect' as const,
    content: [spanOf(article, words)],
  }));
  expect(drawPassage(literalPassage(article, text, { speakers }))).toBe(
    [`  ${text}`, '    — Ann · reported', '    On rain · sentence 1 of 2'].join('\n'),
  );
  expect(drawPassage(literalPassage(article, 'It was dry.'))).toContain('On rain · Later · sentence 2 of 2');
});
