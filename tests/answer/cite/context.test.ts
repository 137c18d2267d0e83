import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../src/answer/cite/context.ts';
import { slice } from '../../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';

/** The context of the last sentence of a text. */
const contextIn = (text: string): Promise<string[]> =>
  withCorpus({ 'a.txt': text }, async (folder) => {
    const [article] = (await openCorpus(folder)).articles;
    if (!article) throw new Error('no article');
    return contextOf(article, article.sentences.length - 1).map((span) => slice(article.text, span));
  });

describe('the sentence that a beginning points back to', () => {
  it.each([
    'He built the float in a shed.',
    'Their work took nine years.',
    'This made the town late for everything.',
    'The effort is led by somebody else.',
    '“It was never repaired.”',
  ])('%s', async (last) => {
    expect(
      await contextIn(`Anna Thorne was the mayor then. Ruben Aske made the clock in a year.\n\n${last}\n`),
    ).toEqual(['Ruben Aske made the clock in a year.']);
  });

  it('and the one before, when that points back as well', async () => {
    expect(await contextIn('Ruben Aske made the clock. He was young. His shop still stands.\n')).toEqual([
      'Ruben Aske made the clock.',
      'He was young.',
    ]);
  });
});

describe('no context', () => {
  it.each([
    'The clock was made in Ghent.',
    'The city of Ghent paid for the clock.',
    'The law that was passed is old.',
    'It is clear that the clock is old.',
    'These days nobody looks at it.',
    'Theirs was a good clock.',
  ])('%s', async (last) => {
    expect(await contextIn(`Ruben Aske made the clock in a year. ${last}\n`)).toEqual([]);
  });

  it('across a heading, or at the beginning', async () => {
    expect(await contextIn('He made the clock in a year.\n')).toEqual([]);
    expect(
      await withCorpus(
        { 'a.md': 'Ruben Aske made the clock.\n\n## Later\n\nHe was old by then.\n' },
        async (folder) => {
          const [article] = (await openCorpus(folder)).articles;
          return article && contextOf(article, article.sentences.length - 1);
        },
      ),
    ).toEqual([]);
  });
});
