import { readFileSync } from 'node:fs';
import type { APIInteraction } from 'discord-api-types/v10';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, LOCALES } from '../../../src/bot/texts/language.ts';
import { limitViolations } from '../../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../../support/discord/openapi.ts';
import { chatInput, messageCommand, type Setting } from '../../support/discord/payloads.ts';
import { standIn } from '../../support/drawn-text.ts';
import { hostileText } from '../../support/hostile-text.ts';
import { type OpenedCorpus, openCorpus, withCorpus } from '../../support/opened.ts';
import { type Responder, responderOver } from '../../support/responder.ts';
import { runs } from '../../support/runs.ts';
import { buttonsOf, labelsOf, press, pressOf } from '../buttons.ts';
import { isHidden, markdownOf, quotesIn, shownOf } from '../shown.ts';

interface Case {
  readonly name: string;
  readonly message: string;
  /** Lines that the reply shows, in this order, with others between them. */
  readonly shows: readonly string[];
  readonly hides?: readonly string[];
  /** The articles' words, each block quote. */
  readonly quotes?: readonly string[];
}
const CASES: readonly Case[] = JSON.parse(readFileSync('tests/bot/verify/quote-messages.json', 'utf8'));

let corpus: OpenedCorpus;
const errors: Error[] = [];
const responderFor = ({ answerer, library }: OpenedCorpus): Responder =>
  responderOver({ answerer, library }, { onError: (error) => errors.push(error) });
const respond = (interaction: APIInteraction) => responderFor(corpus).respond(interaction);
const check = (content: string, setting: Setting & Parameters<typeof messageCommand>[2] = {}) =>
  respond(messageCommand('Check this quote', content, setting));
beforeAll(async () => {
  corpus = await openCorpus('tests/questions/corpus');
});

describe('Check this quote', () => {
  it.each(CASES)('$name', async ({ message, shows, hides, quotes }) => {
    const response = await check(message);
    const { shown, found } = shownOf(response);
    let from = 0;
    for (const line of shows) {
      const at = shown.indexOf(line, from);
      expect(at, `${line} in\n${shown}`).toBeGreaterThanOrEqual(0);
      from = at + line.length;
    }
    for (const line of hides ?? []) expect(shown).not.toContain(line);
    if (quotes) expect(quotesIn(response)).toEqual(quotes);
    expect(found.filter((rule) => /mention|user|role|everyone/.test(rule))).toEqual([]);
    expect(isHidden(response)).toBe(true);
    expect(limitViolations(response)).toEqual([]);
  });

  it('strikes the text’s words out, shows the article’s in bold, and says which is which', async () => {
    const markdown = markdownOf(await check('The float was built by Hester Vane, a *clock-maker*'));
    expect(markdown).toContain('- Instead of “~~clock~~” the article says “**pump**”.');
    expect(markdown).toContain('> The float was built by Hester Vane, a **pump**\\-maker\n');
  });

  it('reads the bot’s own replies, embeds, and says when there is nothing to read', async () => {
    const display = { type: 10, content: '> Visitors find this maddening\\.\n-# a note' };
    const own = { components: [{ type: 17, components: [display] }] } as object;
    expect(shownOf(await check('', { message: own })).shown).toContain('Word for word in the article.');
    const embed = { embeds: [{ description: 'Visitors find this maddening.' }] } as object;
    expect(shownOf(await check('', { message: embed })).shown).toContain('Word for word in the article.');
    for (const content of ['', ' ', '🙂', '<:wave:123>', '<@12>', 'https://example.org/picture.png', '**', '> '])
      expect(shownOf(await check(content)).shown, content).toContain('There are no words here to check.');
  });

  it('opens the passage in its context beside the verdict, from where one walks on and shares', async () => {
    const verdict = await check('“Visitors find this maddening.”');
    expect(labelsOf(verdict)).toEqual(['In context', 'Share']);
    const beside = await press(responderFor(corpus), verdict, 'In context');
    expect(beside).toMatchObject({ type: 4 });
    expect(isHidden(beside)).toBe(true);
    expect(quotesIn(beside)).toEqual(['Visitors find this maddening.']);
    expect(shownOf(beside).shown).toMatch(/^Checked: .*maddening/);
    expect(shownOf(beside).shown).toContain('no two days in Orran are alike');
    expect(labelsOf(beside)).toEqual(['Before', 'After', 'Back', 'Share']);
    const shared = await press(responderFor(corpus), beside, 'Share');
    expect(isHidden(shared)).toBe(false);
    expect(shownOf(shared).shown).toMatch(/^Shared by .*\nChecked: .*maddening/);
    expect(quotesIn(shared)).toEqual(['Visitors find this maddening.']);
  });

  it('tells another speaker even when the title has the name that the message gives', () =>
    withCorpus(
      {
        'a.md':
          '---\ntitle: An interview with Dana Petrova\n---\n\nLuis Ferrer said: “The dog was barking all night.” The comet has passed.\n',
      },
      async (folder) => {
        const respondHere = responderFor(await openCorpus(folder)).respond;
        const shown = async (text: string) => shownOf(await respondHere(chatInput('verify', { text }))).shown;
        expect(await shown('Petrova said: “The dog was barking all night.”')).toContain(
          'Another speaker: the text attributes these words to Petrova, the article to Luis Ferrer.',
        );
        // What the article gives to nobody may well be hers.
        expect(await shown('“The comet has passed.” — Dana Petrova')).not.toContain('peaker:');
      },
    ));

  it('links to the very words', () =>
    withCorpus(
      {
        'a.md':
          '---\ntitle: T\nsource:\n  url: https://example.org/a\n---\n\nA heron stole the ferryman’s lantern at dawn.\n',
      },
      async (folder) => {
        const opened = await openCorpus(folder);
        const response = await responderFor(opened).respond(
          chatInput('verify', { text: "stole the ferryman's lantern" }),
        );
        expect(buttonsOf(response).map(({ url }) => url)).toContain(
          'https://example.org/a#:~:text=stole%20the%20ferryman%E2%80%99s%20lantern',
        );
      },
    ));
});

describe('an error about a message', () => {
  it('is reported without what the message says', async () => {
    const told: Error[] = [];
    const fail = async () => {
      throw new Error('unexpected "Mary loves Tom"');
    };
    const { answerer, library } = corpus;
    const broken = responderOver(
      { answerer: { ...answerer, verify: fail, ask: fail }, library },
      { onError: (error) => told.push(error) },
    );
    for (const name of ['Check this quote', 'Ask about this'])
      expect(shownOf(await broken.respond(messageCommand(name, 'Who says Mary loves Tom?'))).shown).toContain(
        'Something went wrong',
      );
    expect(told).toHaveLength(2);
    for (const { message, stack } of told) expect(`${message}${stack}`).not.toMatch(/mary|loves/i);
  });
});

describe('/verify', () => {
  it('looks in one article only when told to', async () => {
    const text = 'A ban is not needed.';
    const inBees = await respond(chatInput('verify', { text, article: 'rooftop-bees' }));
    expect(shownOf(inBees).shown).toContain('Word for word in the article.');
    const inHalyard = await respond(chatInput('verify', { text, article: 'halyard-4-released' }));
    expect(shownOf(inHalyard).shown).toContain('Not in Halyard 4.0 is out.');
    expect(shownOf(await respond(chatInput('verify', { text, article: 'zzz' }))).shown).toContain(
      'There is no article',
    );
  });

  it('repeats the text', async () => {
    const text = 'A ban is _not_ needed @everyone';
    const open = await respond(chatInput('verify', { text, private: false }));
    expect(isHidden(open)).toBe(false);
    expect(shownOf(open).shown).toContain('Checked: A ban is not needed @everyone');
    expect(shownOf(open).found).not.toContain('everyone');
    expect(markdownOf(await respond(chatInput('verify', { text })))).toContain('Checked');
  });

  it('asks for a text, or for a shorter one', async () => {
    expect(shownOf(await respond(chatInput('verify', {}))).shown).toContain('There are no words here to check.');
    expect(shownOf(await respond(chatInput('verify', { text: 'word '.repeat(1_000) }))).shown).toContain('4,000');
  });
});

describe('Ask about this', () => {
  const askAbout = (content: string) => respond(messageCommand('Ask about this', content));

  it('answers what the message asks, and repeats it', async () => {
    const response = await askAbout('<@12> hey **who** built it? I mean: who built the float in Orran?');
    expect(shownOf(response).shown).toContain('Asked: hey who built it?');
    expect(isHidden(response)).toBe(true);
    const built = await askAbout('Who built the float?');
    expect(quotesIn(built)[0]).toContain('The float was built by Hester Vane');
    expect(labelsOf(built)).toContain('Share');
  });

  it('says when there are no words', async () => {
    expect(shownOf(await askAbout('🙂')).shown).toContain('There are no words here to ask about.');
  });
});

const SENTENCES = [
  'Visitors find this maddening.',
  'Trains are not the exception.',
  'Limit hives to seven … A ban is not needed.',
  'A ban is not needed … Limit hives to seven.',
  'A ban is not needed … Visitors find this maddening.',
  'Visitors find this maddening … purple ferries fly at midnight.',
  'We did not look at diseases which can pass from hives to wild bees.',
  'Bees in parks fly at midnight over purple ferries of glass.',
  'Bumblebees and honeybees leave the flowers alone, and their tongues are longer.',
  'The council has not declared that all those many days had ever really happened so.',
];

describe(`replies are what Discord takes, in every language${openapiSkipReason}`, () => {
  const valid = (response: unknown, about: string): void => {
    const sent = JSON.parse(JSON.stringify(response));
    expect(limitViolations(sent), about).toEqual([]);
    expect(validateBody('post', '/interactions/1/token/callback', sent), about).toEqual([]);
    for (const words of quotesIn(sent)) expect(standIn(corpus.articles, words), words).toBe(true);
  };

  it.each(Object.entries(LOCALES) as [Language, readonly Setting['locale'][]][])('%s', async (_, [locale]) => {
    const setting = locale ? { locale } : {};
    for (const text of [
      ...SENTENCES,
      SENTENCES.map((words) => `“${words}” — Linus Torvalds`).join('\n'),
      SENTENCES.join(' '),
      '',
    ]) {
      valid(await respond(chatInput('verify', { text, private: false }, setting)), text);
      valid(await check(text, setting), text);
    }
    await fc.assert(
      fc.asyncProperty(hostileText(), fc.constantFrom(...SENTENCES), async (noise, words) => {
        for (const text of [noise, `${noise} “${words}” ${noise}`, `> ${words}\n${noise}`]) {
          valid(await check(text, setting), text);
          valid(await respond(messageCommand('Ask about this', text, setting)), text);
        }
      }),
      { numRuns: runs(5, 15) },
    );
    expect(errors).toEqual([]);
  });
});

describe('Check this quote on a message that quotes nothing', () => {
  it.each(['Who wound the clock of the tower last year?', 'Hello there! **Who** wound it?', 'lol ok'])(
    'says so, and offers to ask: %s',
    async (message) => {
      const note = await check(message);
      expect(isHidden(note)).toBe(true);
      expect(shownOf(note).shown).toContain('Nothing is quoted in this message');
      expect(labelsOf(note)).toEqual(['Ask this']);
      const answer = await press(responderFor(corpus), note, 'Ask this');
      expect(answer).toMatchObject({ type: 7 });
      expect(shownOf(answer).shown).not.toContain('Nothing is quoted');
    },
  );

  it.each([
    'Visitors find this maddening.',
    'Visitors find this wonderful, I am sure of that.',
    'Did she say “find this maddening”?',
  ])('checks all others: %s', async (message) => {
    expect(shownOf(await check(message)).shown).not.toContain('Nothing is quoted');
  });

  it('has no button for a question that had to be shortened, nor without its message', async () => {
    const long = await check(`Who wound ${'the clock and '.repeat(15)}the bell?`);
    expect(shownOf(long).shown).toContain('Nothing is quoted in this message');
    expect(labelsOf(long)).toEqual([]);
    expect(shownOf(await responderFor(corpus).respond(pressOf('Q'))).shown).toContain('does nothing any more');
  });
});
