import { beforeAll, describe, expect, it } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { speakerName } from '../../src/library/speakers.ts';
import { type OpenedCorpus, openCorpus } from '../support/opened.ts';

let corpus: OpenedCorpus;
beforeAll(async () => {
  corpus = await openCorpus('corpus');
});

const ask = (question: string, limit = 3) => corpus.answerer.ask({ question, article: null, limit });
const textsOf = async (question: string): Promise<string[]> => {
  const { passages } = await ask(question);
  return passages.map((passage) => slice(passage.article.text, passage));
};

describe('questions that the article answers', () => {
  it.each([
    ['Who leads the Rust for Linux effort?', 'The effort is led by Miguel Ojeda'],
    ['When did Rust come into the kernel officially?', 'October 2022'],
    ['Which benefits does Rust’s safe subset give maintainers?', 'greater confidence in refactoring'],
    ['What are companies doing for Rust?', 'full-time engineers'],
    ['Which GPU drivers are coming?', 'Apple AGX GPU driver'],
    ['What does Corbet call essential?', 'Executive Editor of LWN'],
    ['6.13', 'In the recent 6.13 merge window'],
    ['reentry into drivers: what bindings are present?', 'now that these bindings are present'],
  ])('%s', async (question, words) => {
    const [first] = await textsOf(question);
    expect(first).toContain(words);
    expect((await ask(question)).outcome).not.toBe('unanswered');
  });
});

describe('questions that it does not answer', () => {
  it.each([
    'Who is the president of France?',
    'How tall is the Eiffel Tower?',
    'zzz yyy xxx',
    'is it the',
    '???',
    '🙂',
  ])('%s', async (question) => {
    expect((await ask(question)).outcome).toBe('unanswered');
  });

  it('names the words that the article never mentions, as they were typed', async () => {
    const question = 'What does Linus Torvalds think about Rust?';
    const { outcome, missing } = await ask(question);
    expect(outcome).not.toBe('answered');
    expect(missing.map((span) => slice(question, span))).toEqual(expect.arrayContaining(['Linus', 'Torvalds']));
    expect(missing.map((span) => slice(question, span))).not.toContain('Rust');
  });

  it('does not take the advertisement for the article', async () => {
    const question = 'Where can I get live access for SOC teams with ANY.RUN?';
    const { passages, missing } = await ask(question, 100);
    expect(passages.map((passage) => slice(passage.article.text, passage)).join('\n')).not.toContain('ANY.RUN');
    expect(missing.map((span) => slice(question, span))).toContain('ANY.RUN');
  });
});

describe('passages', () => {
  it('keeps a lead-in and its quotation together, with the speaker and the words that are theirs', async () => {
    const { passages } = await ask('What is the tipping point, expect to see way more rust drivers?');
    const first = passages[0];
    if (!first) throw new Error('nothing found');
    const text = slice(first.article.text, first);
    expect(text.startsWith('In the recent 6.13 merge window')).toBe(true);
    expect(text.endsWith('now that these bindings are present”.')).toBe(true);
    const direct = first.speakers.find(({ kind }) => kind === 'direct');
    expect(direct && speakerName(first.article, direct.speaker)).toBe('Greg Kroah-Hartman');
    expect(direct?.content.map((part) => slice(first.article.text, part))).toEqual([
      expect.stringMatching(/^“Rust misc driver bindings .* bindings are present”$/),
    ]);
    expect(first.section && slice(first.article.text, first.section)).toBe('The Tipping Point for Rust in Linux');
  });

  it('shows no sentence twice and counts sentences without headings and advertisements', async () => {
    const { passages } = await ask('Rust drivers in the Linux kernel', 100);
    const sentences = passages.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    const [article] = corpus.articles;
    const indexed = article?.sentences.filter((sentence) => sentence.indexed).length;
    for (const passage of passages) {
      expect(passage.of).toBe(indexed);
      expect(passage.sentence).toBeGreaterThanOrEqual(1);
      expect(passage.sentence).toBeLessThanOrEqual(passage.of);
    }
    expect(passages.map(({ rank }) => rank)).toEqual(passages.map((_, i) => i + 1));
  });

  it('clips nobody’s words to more than the passage', async () => {
    const { passages } = await ask('What did Corbet and Kroah-Hartman and Prossimo say about Rust?', 100);
    for (const passage of passages) {
      for (const part of passage.speakers.flatMap(({ content }) => content)) {
        expect(part.start).toBeGreaterThanOrEqual(passage.start);
        expect(part.end).toBeLessThanOrEqual(passage.end);
      }
    }
    expect(passages.some(({ speakers }) => speakers.length > 0)).toBe(true);
  });
});

describe('how many passages stand in a reply', () => {
  it('the best, and others only when they are near it', async () => {
    expect((await ask('Who leads the Rust for Linux effort?')).shown).toBeLessThan(3);
    expect((await ask('Rust drivers')).shown).toBeGreaterThan(0);
    expect((await ask('zzz')).shown).toBe(0);
  });
});

describe('quotations', () => {
  it.each([
    ['corbet', 'Jonathan Corbet'],
    ['Kroah-Hartman', 'Greg Kroah-Hartman'],
    ['greg kroah hartman', 'Greg Kroah-Hartman'],
    ['Corbett', 'Jonathan Corbet'],
    ['prossimo', 'security analysts at Prossimo'],
  ])('of %s', async (typed, name) => {
    const { speakers, quotations } = await corpus.answerer.quote({
      speaker: typed,
      topic: null,
      article: null,
      kind: null,
    });
    expect(speakers.map((speaker) => speaker.name)).toEqual([name]);
    expect(quotations.length).toBeGreaterThan(0);
    for (const { article, quotation } of quotations)
      expect(quotation.speaker && speakerName(article, quotation.speaker)).toBe(name);
  });

  it('begins with somebody’s direct words', async () => {
    const { quotations } = await corpus.answerer.quote({
      speaker: 'Kroah-Hartman',
      topic: null,
      article: null,
      kind: null,
    });
    expect(quotations[0]?.quotation.kind).toBe('direct');
  });

  it('about a topic are those about it', async () => {
    const { quotations } = await corpus.answerer.quote({
      speaker: null,
      topic: 'data races',
      article: null,
      kind: null,
    });
    expect(
      quotations.map(({ article, quotation }) =>
        quotation.content.map((part) => slice(article.text, part)).join(' '),
      )[0],
    ).toContain('data races');
    expect(quotations.length).toBeLessThan(3);
  });

  it('of somebody whom nobody quotes: none, and the nearest names', async () => {
    const { speakers, nearest, quotations } = await corpus.answerer.quote({
      speaker: 'Linus Torvalds',
      topic: null,
      article: null,
      kind: null,
    });
    expect(speakers).toEqual([]);
    expect(quotations).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  it('suggests speakers while somebody types', async () => {
    const names = async (typed: string) => (await corpus.answerer.speakersLike(typed, 25)).map(({ name }) => name);
    expect(await names('')).toContain('Jonathan Corbet');
    expect((await names('kro'))[0]).toBe('Greg Kroah-Hartman');
    expect(await names('torvalds')).toEqual([]);
  });
});
