import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { openCorpus, withCorpus } from '../support/opened.ts';

const BEES = `---
title: Rooftop bees
author: Ida Holm
published: 2024-05-02
source: The Lantern
url: https://lantern.example/bees
---

# Rooftop bees

Four hives stand on the roof of the town library. The keepers visit the hives every week in summer.

## Honey

The hives gave sixty jars of honey last year. The honey is sold in the library’s café, and what it earns pays for the hives.

## Winter

In winter the keepers leave the hives alone. Is it cold up there? The bees keep the hive warm by themselves.
`;
const CLOCK = `The tidal clock

By Jo Marsh

The tidal clock of Orran Bay has two hands. One hand follows the moon, the other the sun.

The clock was built by three sisters who kept the harbour.
`;

const opened = <T>(
  files: Record<string, string>,
  use: (corpus: Awaited<ReturnType<typeof openCorpus>>) => Promise<T>,
): Promise<T> => withCorpus(files, async (folder) => use(await openCorpus(folder)));

describe('of one article', () => {
  it('an overview is its opening and key sentences, in its own order', () =>
    opened({ 'bees.md': BEES }, async ({ answerer }) => {
      const { general, outcome, passages, shown } = await answerer.ask({
        question: 'What is this about?',
        article: null,
        limit: 6,
      });
      expect([general?.kind, general?.article?.id, outcome, shown]).toEqual([
        'overview',
        'bees',
        'answered',
        passages.length,
      ]);
      const texts = passages.map((passage) => slice(passage.article.text, passage));
      expect(texts[0]).toBe('Four hives stand on the roof of the town library.');
      expect(texts.length).toBe(4);
      expect(texts.join(' ')).not.toContain('?');
      const starts = passages.map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }));

  it('`limit` counts the opening', () =>
    opened({ 'bees.md': BEES }, async ({ answerer }) => {
      expect((await answerer.ask({ question: 'tldr', article: null, limit: 1 })).passages).toHaveLength(1);
      expect((await answerer.ask({ question: 'tldr', article: null, limit: 3 })).passages).toHaveLength(3);
    }));

  it.each([
    ['Who wrote this?', 'answered'],
    ['when was it published', 'answered'],
    ['source?', 'answered'],
  ])('the front matter answers “%s”', (question, outcome) =>
    opened({ 'bees.md': BEES }, async ({ answerer }) => {
      const answer = await answerer.ask({ question, article: null, limit: 3 });
      expect([answer.general?.kind, answer.outcome]).toEqual(['source', outcome]);
    }),
  );

  it('where the file says nothing, a line of the article may', () =>
    opened({ 'clock.txt': CLOCK }, async ({ answerer }) => {
      const wrote = await answerer.ask({ question: 'who wrote this', article: null, limit: 3 });
      const when = await answerer.ask({ question: 'how old is this?', article: null, limit: 3 });
      expect(when).toMatchObject({
        outcome: 'unanswered',
        passages: [],
        general: { kind: 'source', fact: 'published' },
      });
      const said = wrote.passages.map((passage) => slice(passage.article.text, passage));
      expect([wrote.outcome, ...said]).toEqual(
        wrote.general?.article?.source.author ? ['answered'] : ['answered', 'By Jo Marsh'],
      );
    }));

  it.each([
    'Who wrote the tidal clock’s harbour?',
    'what is this clock about?',
    'hello sisters',
    'when was the clock published?',
    'how old is this clock',
  ])('words of the articles make “%s” an ordinary question', (question) =>
    opened({ 'clock.txt': CLOCK }, async ({ answerer }) => {
      expect((await answerer.ask({ question, article: null, limit: 3 })).general).toBeNull();
    }),
  );

  it.each(['who wrote this abomination', 'sumarize this plz', 'wat can u do'])(
    'a word that no article has leaves “%s” what it is',
    (question) =>
      opened({ 'clock.txt': CLOCK }, async ({ answerer }) => {
        expect((await answerer.ask({ question, article: null, limit: 3 })).general).not.toBeNull();
      }),
  );

  it('a heading that somebody asks for in its own words stays the answer', () =>
    opened(
      { 'a.md': '# Boats\n\nBoats float.\n\n## What is this about?\n\nThis is about boats of every size.\n' },
      async ({ answerer }) => {
        const answer = await answerer.ask({ question: 'What is this about?', article: null, limit: 3 });
        expect([answer.general, answer.passages[0]?.article.id]).toEqual([null, 'a']);
      },
    ));
});

describe('of several articles', () => {
  const BOTH = { 'bees.md': BEES, 'clock.txt': CLOCK };

  it('one has to be chosen', () =>
    opened(BOTH, async ({ answerer }) => {
      const answer = await answerer.ask({ question: 'What is this about?', article: null, limit: 3 });
      expect(answer).toMatchObject({
        outcome: 'uncertain',
        passages: [],
        general: { kind: 'overview', article: null },
      });
      expect(answer.general?.choice.map(({ id }) => id)).toEqual(['bees', 'clock']);
    }));

  it.each([
    ['summarize rooftop bees', 'bees'],
    ['what is the article on bees about?', 'bees'],
    ['who wrote the article about the tidal clock?', 'clock'],
  ])('“%s” names one', (question, id) =>
    opened(BOTH, async ({ answerer }) => {
      expect((await answerer.ask({ question, article: null, limit: 3 })).general?.article?.id).toBe(id);
    }),
  );

  it.each(['When did bees discover rooftop gardens?', 'how did they write about rooftop bees?'])(
    'words of a title in “%s” are a subject',
    (question) =>
      opened(BOTH, async ({ answerer }) => {
        expect((await answerer.ask({ question, article: null, limit: 3 })).general).toBeNull();
      }),
  );

  it('the one that is given is meant', () =>
    opened(BOTH, async ({ answerer }) => {
      expect((await answerer.ask({ question: 'main points?', article: 'clock', limit: 3 })).general?.article?.id).toBe(
        'clock',
      );
    }));

  it.each([
    ['hello', 'bot'],
    ['Which articles do you have?', 'corpus'],
  ])('“%s” needs none', (question, kind) =>
    opened(BOTH, async ({ answerer }) => {
      expect(await answerer.ask({ question, article: null, limit: 3 })).toMatchObject({
        outcome: 'answered',
        passages: [],
        general: { kind },
      });
    }),
  );
});

it.each(readdirSync('tests/articles'))('an overview of %s is of sentences of it', (name) => {
  const folder = `tests/articles/${name}`;
  const file = readdirSync(folder).find((one) => one.startsWith('source.')) ?? '';
  return opened({ [file]: readFileSync(`${folder}/${file}`, 'utf8') }, async ({ answerer, articles }) => {
    const { passages, outcome } = await answerer.ask({ question: 'Summarize this', article: null, limit: 6 });
    const indexed = (articles[0]?.sentences ?? []).filter((sentence) => sentence.indexed).length;
    expect(outcome).toBe(indexed > 0 ? 'answered' : 'unanswered');
    expect(passages.length).toBeGreaterThanOrEqual(Math.min(1, indexed));
    expect(passages.length).toBeLessThanOrEqual(4);
    for (const { article, first, start } of passages) expect(article.sentences[first]?.start).toBe(start);
  });
});
