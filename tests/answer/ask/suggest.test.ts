import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { slice } from '../../../src/domain/span.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type OpenedCorpus, openCorpus, withCorpus } from '../../support/opened.ts';

/** Articles with everything that can be asked by its own words: questions in sentences and headings, headings, repeated ones. */
const FILES = {
  'kernel.md': `# Kernels and languages

Miguel Ojeda leads the effort, and many companies pay people who work on it full time. He began in 2020.

## Why Rust?

Because it rules out whole classes of memory errors. Benchmarks show no cost.

## Background

Linus Torvalds released the first kernel in 1991 from his room in Helsinki, and it has grown ever since then, with thousands of people who send patches to it.

But is it really safe? Only as far as the unsafe parts are right. Reviewers look at those twice.
`,
  'bees.md': `# Bees on the roof

The apiary on the roof of the museum has forty hives. Who looks after them in winter? Nobody has to, says Clara Lund.

## Background

Bees were kept in the city before. In the recent past, the council forbade it.

## An empty section
`,
};

let corpus: OpenedCorpus;
beforeAll(() =>
  withCorpus(FILES, async (folder) => {
    corpus = await openCorpus(folder);
  }),
);

const headsFor = async (typed: string, article: string | null = null): Promise<string[]> =>
  (await corpus.answerer.suggest(typed, article, 25)).map(({ head }) => head);

/** What is shown first when a head is asked for. */
async function firstFor(question: string, article: string | null = null): Promise<string> {
  const { passages, outcome, shown } = await corpus.answerer.ask({ question, article, limit: 6 });
  const [first] = passages;
  expect([outcome, shown]).toEqual(['answered', 1]);
  return first ? slice(first.article.text, first) : '';
}

describe('what is suggested', () => {
  it('to begin with: questions, then headings, then paragraphs, in turn from each article', async () => {
    expect((await headsFor('')).slice(0, 6)).toEqual([
      'Who looks after them in winter?',
      'But is it really safe?',
      'Bees on the roof',
      'Kernels and languages',
      'Why Rust?',
      'The apiary on the roof of the museum has forty hives.',
    ]);
  });

  it('not a heading that stands twice, unless its article is chosen; never one with nothing under it', async () => {
    expect(await headsFor('background')).not.toContain('Background');
    expect(await headsFor('background', 'bees')).toContain('Background');
    expect(await headsFor('empty section')).not.toContain('An empty section');
  });

  it.each([
    ['Torv', 'Linus Torvalds released the first kernel in 1991 from his room in Helsinki, and it has grown ever…'],
    ['who leads the eff', 'Miguel Ojeda leads the effort, and many companies pay people who work on it full time.'],
    ['rust', 'Why Rust?'],
    ['winter', 'Who looks after them in winter?'],
    ['Because it rules out wh', 'Because it rules out whole classes of memory errors.'],
  ])('%j → %j', async (typed, head) => {
    expect(await headsFor(typed)).toContain(head);
  });

  it.each(['', ' ', 'the', 'zzzzqqq', '?', 'x'.repeat(101), 'a '.repeat(200)])(
    'nothing that is not there: %j',
    async (typed) => {
      for (const { article, sentence, head } of await corpus.answerer.suggest(typed, null, 25)) {
        const span = article.sentences[sentence];
        expect(slice(article.text, span ?? { start: 0, end: 0 }).startsWith(head.replace(/…$/, ''))).toBe(true);
      }
    },
  );
});

describe('what is chosen', () => {
  it.each([
    ['Why Rust?', 'Because it rules out whole classes of memory errors. Benchmarks show no cost.'],
    ['why rust?', 'Because it rules out whole classes of memory errors. Benchmarks show no cost.'],
    [
      'But is it really safe?',
      'But is it really safe? Only as far as the unsafe parts are right. Reviewers look at those twice.',
    ],
    ['He began in 2020.', 'He began in 2020.'],
    [
      'Kernels and languages',
      'Miguel Ojeda leads the effort, and many companies pay people who work on it full time. He began in 2020.',
    ],
  ])('%j → %j', async (chosen, shown) => {
    expect(await firstFor(chosen)).toBe(shown);
  });

  it('a heading that stands in several articles, in the one that is meant', async () => {
    expect(await firstFor('Background', 'bees')).toMatch(/^Bees were kept/);
    // Without an article the sections of all of them are found.
    const { passages } = await corpus.answerer.ask({ question: 'Background', article: null, limit: 6 });
    expect(new Set(passages.map(({ article }) => article.id)).size).toBeGreaterThan(1);
  });

  it('every suggestion leads to what it is a suggestion of, whatever was typed', async () => {
    const texts = corpus.articles.map(({ text }) => text);
    const beginning = fc
      .tuple(
        fc.constantFrom(...corpus.articles.flatMap(({ text, sentences }) => sentences.map((s) => slice(text, s)))),
        fc.nat(60),
      )
      .map(([text, length]) => text.slice(0, length));
    const inside = fc
      .tuple(fc.constantFrom(...texts), fc.nat(600), fc.nat(30))
      .map(([text, start, length]) => text.slice(start, start + length));
    const typed = fc.oneof(
      beginning,
      inside,
      hostileText({ maxLength: 8 }),
      fc.string({ maxLength: 120, unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.constantFrom(null, 'bees', 'kernel', 'nowhere'), async (text, article) => {
        const suggestions = await corpus.answerer.suggest(text, article, 25);
        expect(suggestions.length).toBeLessThanOrEqual(25);
        expect(new Set(suggestions.map(({ head }) => head)).size).toBe(suggestions.length);
        for (const { article: holder, sentence, head } of suggestions) {
          expect(head.length).toBeLessThanOrEqual(100);
          const { passages, outcome } = await corpus.answerer.ask({ question: head, article, limit: 6 });
          const [first] = passages;
          expect(outcome).toBe('answered');
          expect(first?.article).toBe(holder);
          const isHeading = holder.blocks[holder.sentences[sentence]?.block ?? -1]?.kind === 'heading';
          if (isHeading) expect(first?.first).toBeGreaterThan(sentence);
          else
            expect([first?.first ?? sentence + 1, sentence, first?.last ?? -1]).toEqual(
              [first?.first ?? 0, sentence, first?.last ?? 0].sort((a, b) => a - b),
            );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('any beginning of a sentence, from its fifth word on, is completed to it', async () => {
    const sentences = corpus.articles.flatMap(({ text, sentences }) => sentences.map((s) => slice(text, s)));
    for (const sentence of sentences) {
      const fifth = /^(?:\S+\s+){4}\S/.exec(sentence)?.[0].length ?? Number.POSITIVE_INFINITY;
      for (let length = fifth; length <= Math.min(sentence.length, 95); length++) {
        const heads = await headsFor(sentence.slice(0, length));
        expect(
          heads.some((head) => sentence.startsWith(head.replace(/…$/, ''))),
          sentence.slice(0, length),
        ).toBe(true);
      }
    }
  });

  it('what is no suggestion any more is a question like any other', async () => {
    const { passages } = await corpus.answerer.ask({
      question: 'Linus Torvalds released the very first kernel in 1991 from…',
      article: null,
      limit: 6,
    });
    expect(passages[0] && slice(passages[0].article.text, passages[0])).toMatch(/^Linus Torvalds released/);
  });
});
