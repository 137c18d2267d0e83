import { describe, expect, it } from 'vitest';
import { findBoilerplate } from '../../../src/corpus/article/boilerplate.ts';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { NO_RULES, type OverrideRules } from '../../../src/corpus/file/override-rules.ts';
import { readMarkdown } from '../../../src/corpus/markdown/markdown.ts';
import { readPlain } from '../../../src/corpus/plain/plain.ts';

const BODY = Array.from(
  { length: 6 },
  (_, i) => `The council met on day ${i + 1} and voted on the harbour’s new gate.`,
);

interface Setting {
  readonly rules?: readonly [OverrideRules, OverrideRules];
  readonly repeated?: ReadonlySet<string>;
  readonly language?: string;
}

/** The reason for which a line in the middle (or at the end) of an article is left out, or null. */
function reasonFor(line: string, place: 'middle' | 'end' = 'middle', setting: Setting = {}): string | null {
  const lines = place === 'end' ? [...BODY, ...BODY, line] : [...BODY, line, ...BODY];
  const text = lines.join('\n\n');
  const { rules = [NO_RULES, NO_RULES], repeated = new Set<string>(), language = 'en' } = setting;
  const { blocks } = readPlain(text, language);
  const verdicts = findBoilerplate(text, blocks, { language, rules, repeated });
  const others = verdicts.filter((_, i) => text.slice(blocks[i]?.start, blocks[i]?.end) !== line);
  expect(others.every(({ dropped }) => dropped === null)).toBe(true);
  return verdicts.find((_, i) => text.slice(blocks[i]?.start, blocks[i]?.end) === line)?.dropped ?? null;
}

describe('what pages say in between', () => {
  it.each([
    ['Advertisement', 'page label: nothing but a label'],
    ['» Share this article «', 'page label: nothing but a label'],
    ['Read also: Ten harbours that you should see', 'pointer to another article: begins with "read also" or the like'],
    ['RELATED | The chain that nobody ordered', 'pointer to another article: begins with "read also" or the like'],
    ['© 2024 Example News. All rights reserved.', 'legal notice: legal phrase'],
    ['This material may not be published, broadcast or redistributed.', 'legal notice: legal phrase'],
    ['The views expressed in this article are those of the author.', 'legal notice: legal phrase'],
    ['We may earn a small affiliate commission on what you buy.', 'legal notice: legal phrase'],
    ['Sign up for our weekly harbour newsletter.', 'advertisement: call to action'],
    ['Subscribe now and never miss a tide.', 'advertisement: call to action'],
    ['Follow Jane Doe on Twitter @janedoe.', 'advertisement: call to action, address to turn to'],
    ['Click here to watch the video.', 'advertisement: trailing call to action'],
    ['Do you own a boat? Get live access to all tides -> Try it now', 'advertisement: question followed by an offer, '],
    ['Are you a sailor? – Compare Nets & get instant Access with NETS.CO → Start Today for Free', 'advertisement: '],
  ])('%s', (line, reason) => expect(reasonFor(line)).toContain(reason));

  it('an article’s end strengthens a call, and does not make one', () => {
    expect(reasonFor('Contact us about this story.', 'middle')).toBeNull();
    expect(reasonFor('Contact us about this story.', 'end')).toContain('at the edge of the article');
    expect(reasonFor('The gate opens in May.', 'end')).toBeNull();
  });

  it('the same line in three articles strengthens a call, and is never enough', () => {
    const repeated = new Set(['learn more about the harbour.', 'aarhafen (ap) — by our own reporter.']);
    expect(reasonFor('Learn more about the harbour.', 'middle', { repeated })).toContain('in three articles or more');
    expect(reasonFor('Aarhafen (AP) — By our own reporter.', 'middle', { repeated })).toBeNull();
  });

  it('so do links', () => {
    const text = `${BODY.join('\n\n')}\n\n[Learn more about nets](https://a.example)\n\n[The harbour’s own report](https://b.example)\n\n${BODY.join('\n\n')}`;
    const shown = readMarkdown('a.md', text, DEFAULT_LIMITS, () => 1);
    const context = { language: 'en', rules: [NO_RULES, NO_RULES], repeated: new Set<string>() } as const;
    const dropped = findBoilerplate(shown.text, shown.blocks, context).map((verdict) => verdict.dropped);
    expect(dropped.filter((reason) => reason !== null)).toEqual([
      expect.stringContaining('call to action, mostly links'),
    ]);
  });
});

describe('what an article says itself', () => {
  it.each([
    '“Sign up now!” he told the crowd at the harbour.',
    'Voters can sign up until Friday, the council said.',
    'She wants to sign up five million people by autumn.',
    'Subscribers got their money back after the strike.',
    'The app shares your data with advertisers.',
    'Do you agree? Most of those who were asked did not.',
    'Are you kidding? The chain weighs nine tonnes.',
    'The museum is free, and visitors may register at the door.',
    'Back!',
    'He read more than the report.',
    'The newsletter was printed in 400 copies.',
    'Follow the coast for nine miles.',
    'Copyright law did not apply to the map.',
    'More than half of them came by sea: the road was closed.',
  ])('%s', (line) => {
    expect(reasonFor(line)).toBeNull();
    expect(reasonFor(line, 'end')).toBeNull();
  });

  it('is never a line of more than 60 words', () => {
    const call = 'Sign up for our newsletter to get the news of the harbour.';
    expect(reasonFor(call)).not.toBeNull();
    expect(reasonFor(`${call} ${'It was founded by fishermen. '.repeat(12).trim()}`)).toBeNull();
  });

  it('is not judged by English words in another language', () => {
    expect(reasonFor('Advertisement', 'middle', { language: 'de' })).toBeNull();
  });
});

describe('the operator decides', () => {
  const rules = (keep: string[], drop: string[]): OverrideRules => ({ keep, drop });
  it.each<[string, OverrideRules, OverrideRules, string | null]>([
    ['Advertisement', rules(['advert'], []), NO_RULES, null],
    ['Advertisement', NO_RULES, rules(['ADVERTISEMENT'], []), null],
    ['The gate is blue.', rules([], ['gate is  blue']), NO_RULES, 'front matter: drop "gate is  blue"'],
    ['The gate is blue.', NO_RULES, rules([], ['gate is']), '.verbatim.yaml: drop "gate is"'],
    ['The gate is blue.', rules(['is blue'], []), rules([], ['gate is']), null],
    ['The gate is blue.', rules([], ['gate is']), rules(['is blue'], []), 'front matter: drop "gate is"'],
    ['The gate is blue.', rules(['gate'], ['gate']), NO_RULES, null],
  ])('%s', (line, article, corpus, reason) => {
    expect(reasonFor(line, 'middle', { rules: [article, corpus] })).toBe(reason);
  });
});
