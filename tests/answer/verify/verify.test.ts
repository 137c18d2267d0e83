import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Joint, Verdict, Verification } from '../../../src/domain/answer.ts';
import { slice } from '../../../src/domain/span.ts';
import { type OpenedCorpus, openCorpus, withCorpus } from '../../support/opened.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly article?: string;
  readonly verdict: Verdict;
  readonly joint?: Joint;
  /** What the text has, what the article has. */
  readonly differences?: readonly (readonly [string, string])[];
  /** Whether no word differs, only capitals or punctuation. */
  readonly signs?: boolean;
}

const CASES: readonly Case[] = JSON.parse(readFileSync('tests/answer/verify-cases.json', 'utf8'));

let corpus: OpenedCorpus;
beforeAll(async () => {
  corpus = await openCorpus('tests/questions/corpus');
});

const differencesIn = ({ text, pieces }: Verification): (readonly [string, string])[] =>
  pieces.flatMap(({ passage, differences }) =>
    differences.map(({ typed, written }) => [
      slice(text, typed),
      passage ? slice(passage.article.text, written) : 'no passage',
    ]),
  );

describe('a text against the articles', () => {
  it.each(CASES)('$verdict: $name', async ({ text, article, verdict, joint, differences, signs }) => {
    const found = await corpus.answerer.verify({ text, article: article ?? null });
    expect(found.verdict).toBe(verdict);
    if (joint) expect(found.joint).toBe(joint);
    expect(differencesIn(found)).toEqual(differences ?? []);
    for (const piece of found.pieces) for (const { words } of piece.differences) expect(words).toBe(signs !== true);
    if (verdict === 'exact') for (const { passage } of found.pieces) expect(passage).not.toBeNull();
  });
});

describe('a passage that was found', () => {
  it('has its place, and whose words it holds', async () => {
    const { pieces } = await corpus.answerer.verify({ text: 'start asking which way it is going', article: null });
    const passage = pieces[0]?.passage;
    expect(passage).toMatchObject({ sentence: 8, of: 21 });
    if (!passage) return;
    const { article, section, speakers } = passage;
    expect(article.id).toBe('the-tidal-clock-of-orran-bay');
    expect(section && slice(article.text, section)).toBe('How the shops open');
    expect(speakers.map(({ speaker }) => slice(article.text, speaker.name))).toEqual(['Ruben Aske']);
  });

  it('is the whole stretch when words are left out', async () => {
    const { stretch } = await corpus.answerer.verify({ text: 'Limit hives … A ban is not needed', article: null });
    expect(stretch && slice(stretch.article.text, stretch)).toBe(
      'Limit hives to seven within walking distance of a park, or ask keepers to pay for flowers. A ban is not needed',
    );
  });

  it('is the nearest when the text stands nowhere', async () => {
    const { verdict, pieces } = await corpus.answerer.verify({
      text: 'The hand of the clock stopped in 1912 because of sand from some storm, people say',
      article: null,
    });
    expect(verdict).toBe('absent');
    const passage = pieces[0]?.passage;
    expect(passage && slice(passage.article.text, passage)).toContain('In 1912 a storm filled the shaft');
  });
});

describe('a corpus too large to be read through', () => {
  const files = {
    ...Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `filler-${i}.md`,
        Array.from({ length: 50 }, (_, k) => `Report ${i} counts ${k * 7 + i} barrels in cellar ${k}.`).join(' '),
      ]),
    ),
    'tale.md': 'He was not to be so there.\n\nA heron stole the ferryman’s lantern at dawn, and nobody saw it again.',
  };

  it('finds by the words that tell, and says when there are none', () =>
    withCorpus(files, async (folder) => {
      const { answerer } = await openCorpus(folder);
      const verdict = async (text: string, article: string | null = null) =>
        (await answerer.verify({ text, article })).verdict;
      expect(await verdict("a heron stole the ferryman's lantern at dawn")).toBe('exact');
      expect(await verdict("a heron bought the ferryman's lantern at dawn")).toBe('altered');
      expect(await verdict('Report 17 counts 66 barrels in cellar 7')).toBe('exact');
      expect(await verdict('He was not to be so there')).toBe('unsearchable');
      expect(await verdict('He was not to be so there', 'tale')).toBe('exact');
      expect(await verdict('He was to be so there', 'tale')).toBe('absent');
    }));

  it('does not find what was left out of an article', () =>
    withCorpus(
      { 'a.md': 'The lighthouse keeper counts gulls every evening.\n\nSubscribe to our newsletter now!' },
      async (folder) => {
        const { answerer, articles } = await openCorpus(folder);
        expect(articles[0]?.blocks.some(({ dropped }) => dropped !== null)).toBe(true);
        expect((await answerer.verify({ text: 'Subscribe to our newsletter now!', article: null })).verdict).toBe(
          'absent',
        );
      },
    ));
});

describe('hostile texts are told of like any other', () => {
  it.each([
    ['one word again and again', 'float '.repeat(700)],
    ['two words again and again', 'the float '.repeat(400)],
    ['no word at all', '. '.repeat(2_000)],
    ['one endless word', 'a'.repeat(4_000)],
    ['brackets', '['.repeat(4_000)],
    ['dots in brackets', '[...'.repeat(1_000)],
    ['omissions', 'float … '.repeat(500)],
    ['apostrophes', 'a’'.repeat(2_000)],
    ['accents', `e${'\u0301'.repeat(3_999)}`],
    ['marks', '“'.repeat(4_000)],
    ['characters without spaces', '漢'.repeat(4_000)],
  ])('%s', async (_, text) => {
    const { pieces } = await corpus.answerer.verify({ text, article: null });
    expect(pieces.length).toBeGreaterThan(0);
  });
});
