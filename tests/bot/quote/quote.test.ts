import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { autocomplete, chatInput } from '../../support/discord/payloads.ts';
import { literalBot, QUOTATIONS, RUST, responderOver } from '../bot.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from '../shown.ts';

async function reply(options: Record<string, string | boolean> = {}, quotations = QUOTATIONS) {
  return responderOver(literalBot(quotations)).respond(chatInput('quote', options));
}

describe('somebody’s quotations', () => {
  it('are shown word for word, with the name, the role, the kind and the place', async () => {
    expect(markdownOf(await reply({ speaker: 'corbet' }))).toBe(
      [
        '**1 quotation** by Jonathan Corbet',
        '',
        '> the Rust for Linux project has proven skeptics wrong',
        '— **Jonathan Corbet**, kernel maintainer and Executive Editor of LWN · reported',
        '-# \\[Rust in the Linux kernel] · The Tipping Point · *sentence 5 of 5*',
      ].join('\n'),
    );
  });

  it('read as in the article when they are split, and say which words are the speaker’s', async () => {
    const response = await reply({ speaker: 'Obama', private: false });
    expect(quotesIn(response)).toEqual(['“The museum,” Mr. Obama said, “would make people think.”']);
    expect(markdownOf(response)).toContain(
      '— **Mr. Obama** · direct\n-# Their words: “The museum,” · “would make … people think.”\n',
    );
    expect(isHidden(response)).toBe(false);
  });

  it('say so when the article does not state the speaker', async () => {
    expect(markdownOf(await reply({ topic: 'open in May' }))).toContain(
      '> it would open in May\n— speaker not stated · reported\n',
    );
  });

  it('may be limited to an article and a kind, by the names of suggestions too', async () => {
    const bot = literalBot();
    const { respond } = responderOver(bot);
    await respond(chatInput('quote', { article: '[Rust in the Linux kernel]', kind: 'Reported: no quotation marks' }));
    await respond(
      chatInput('quote', {
        speaker: 'Jonathan Corbet — kernel maintainer and Executive Editor of LWN',
        kind: 'direct',
      }),
    );
    expect(bot.queries).toEqual([
      { speaker: null, topic: null, article: 'rust', kind: 'indirect' },
      { speaker: 'Jonathan Corbet', topic: null, article: null, kind: 'direct' },
    ]);
  });
});

describe('what is not there', () => {
  it('names those who are quoted, for the asker only', async () => {
    const { respond } = responderOver(literalBot(), { visibility: 'public' });
    const response = await respond(chatInput('quote', { speaker: 'Torvalds' }));
    expect(isHidden(response)).toBe(true);
    expect(shownOf(response).shown).toBe(
      [
        'No article quotes “Torvalds”. Some of those quoted:',
        '• Greg Kroah-Hartman',
        '• Jonathan Corbet',
        '• Mr. Obama',
        'To see who is quoted: /quote without options.',
      ].join('\n'),
    );
  });

  it('says which options fit nothing together, for the asker only', async () => {
    const response = await reply({ speaker: 'Corbet', topic: 'museums', private: false });
    expect(isHidden(response)).toBe(true);
    expect(shownOf(response).shown).toContain('No quotation fits speaker: “Corbet” and topic: “museums” together.');
    expect(shownOf(await reply({ topic: 'cooking' })).shown).toContain('No quotation was found for topic: “cooking”.');
    const silent = new Map([[RUST, []]]);
    expect(shownOf(await reply({}, silent)).shown).toContain('The articles quote nobody.');
    expect(shownOf(await reply({ speaker: 'x' }, silent)).shown).toContain('No article quotes “x”.');
    expect(shownOf(await reply({ kind: 'shouted' })).shown).toContain(
      'There is no kind “shouted”.\nThe kinds are: direct, reported and partly direct.',
    );
    expect(shownOf(await reply({}, new Map())).shown).toContain('There are no articles here yet.');
  });
});

it.each([
  ['reported', 'indirect', Locale.EnglishUS],
  ['Partly direct', 'mixed', Locale.EnglishUS],
  ['Teils wörtlich', 'mixed', Locale.German],
  ['INDIREKT', 'indirect', Locale.German],
  ['間接引用', 'indirect', Locale.Japanese],
])('takes a kind as replies call it: %s', async (typed, kind, locale) => {
  const bot = literalBot();
  await responderOver(bot).respond(chatInput('quote', { kind: typed }, { locale }));
  expect(bot.queries).toMatchObject([{ kind }]);
});

describe('without options', () => {
  it('shows everybody who is quoted, by speaker', async () => {
    expect(markdownOf(await reply())).toBe(
      [
        '**4 quotations** by 3 speakers',
        '',
        '**Greg Kroah-Hartman**',
        '> “I think this is the \\*tipping point\\*, expect to see more”',
        '-# direct · \\[Rust in the Linux kernel] · The Tipping Point · *sentence 4 of 5*',
        '',
        '**Jonathan Corbet**, kernel maintainer and Executive Editor of LWN',
        '> the Rust for Linux project has proven skeptics wrong',
        '-# reported · \\[Rust in the Linux kernel] · The Tipping Point · *sentence 5 of 5*',
        '',
        '**Mr. Obama**',
        '> “The museum,” Mr. Obama said, “would make people think.”',
        '-# Their words: “The museum,” · “would make … people think.”',
        '-# direct · A museum \\*for\\* everybody · [sentence 1 of 2](https://example.org/a_%28b%29)',
        '',
        '**Speaker not stated**',
        '> it would open in May',
        '-# reported · A museum \\*for\\* everybody · [sentence 2 of 2](https://example.org/a_%28b%29)',
      ].join('\n'),
    );
  });
});

it('suggests speakers with their roles, those of the chosen article only', async () => {
  const { respond } = responderOver(literalBot());
  expect(await respond(autocomplete('quote', { speaker: 'cor' }, 'speaker'))).toEqual({
    type: 8,
    data: {
      choices: [{ name: 'Jonathan Corbet — kernel maintainer and Executive Editor of LWN', value: 'Jonathan Corbet' }],
    },
  });
  expect(await respond(autocomplete('quote', { speaker: '', article: 'museum' }, 'speaker'))).toEqual({
    type: 8,
    data: { choices: [{ name: 'Mr. Obama', value: 'Mr. Obama' }] },
  });
  expect(await respond(autocomplete('quote', { kind: 'a' }, 'kind'))).toEqual({ type: 8, data: { choices: [] } });
});

it('suggests topics while one is typed, after what is typed', async () => {
  const { respond } = responderOver(literalBot());
  const names = async (topic: string): Promise<unknown> =>
    JSON.parse(JSON.stringify(await respond(autocomplete('quote', { topic }, 'topic')))).data.choices.map(
      ({ name }: { name: string }) => name,
    );
  expect(await names('')).toEqual(['the tipping point', 'the museum']);
  expect(await names('the m')).toEqual(['the m', 'the museum']);
  expect(await names('r'.repeat(101))).toEqual([]);
});
