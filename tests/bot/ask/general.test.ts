import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answer/answerer.ts';
import { TEXTS } from '../../../src/bot/texts/languages.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import { openCorpus, withCorpus } from '../../support/opened.ts';
import { responderOver } from '../bot.ts';
import { idOf, labelsOf, pressOf } from '../buttons.ts';
import { isHidden, markdownOf, quotesIn } from '../shown.ts';

const BEES =
  '---\ntitle: Rooftop <@1> bees\nauthor: Ida @everyone Holm\nurl: https://lantern.example/bees\n---\n\nFour hives stand on the roof of the library.\n\n## Honey\n\nThe hives gave sixty jars of honey last year, which the café sells.\n';
const CLOCK =
  'The tidal clock of Orran Bay has two hands, and one follows the moon.\n\nThree sisters built the clock.\n';

/** What the bot replies to a series of questions, each to `/ask`. */
const withBot = <T>(
  files: Record<string, string>,
  use: (
    ask: (question: string, options?: object, setting?: object) => Promise<unknown>,
    press: (response: unknown, label: string) => Promise<unknown>,
  ) => Promise<T>,
): Promise<T> =>
  withCorpus(files, async (folder) => {
    const { library, retriever } = await openCorpus(folder);
    const { respond } = responderOver({ library, answerer: createAnswerer(library, retriever) });
    return use(
      (question, options = {}, setting = {}) => respond(chatInput('ask', { question, ...options }, setting)),
      (response, label) => respond(pressOf(idOf(response, label), { under: response })),
    );
  });

const BOTH = { 'bees.md': BEES, 'clock.txt': CLOCK };
const { general } = TEXTS.en;

describe('to “hello”', () => {
  it('it says what it does, with three things to press', () =>
    withBot(BOTH, async (ask, press) => {
      const reply = await ask('hello!');
      expect(markdownOf(reply)).toBe(`-# Asked: hello!\n${general.bot}`);
      expect(labelsOf(reply)).toHaveLength(3);
      expect(quotesIn(reply)).toEqual([]);
      expect(markdownOf(await press(reply, general.whichArticles))).toContain('**2 articles**');
      expect(markdownOf(await press(reply, general.inShort))).toContain(general.whichOne);
      const example = labelsOf(reply)[2] ?? '';
      expect(quotesIn(await press(reply, example))).toHaveLength(1);
    }));

  it('in the asker’s language', () =>
    withBot(BOTH, async (ask) => {
      for (const [locale, language] of [
        ['de', 'de'],
        ['fr', 'fr'],
        ['es-ES', 'es'],
        ['pt-BR', 'pt'],
        ['ja', 'ja'],
      ] as const)
        expect(markdownOf(await ask('hello', {}, { locale }))).toContain(`hello\n${TEXTS[language].general.bot}`);
    }));
});

describe('to “what is this about?”', () => {
  it('of one article: its opening, key sentences and outline', () =>
    withBot({ 'bees.md': BEES }, async (ask) => {
      const reply = await ask('What is this about?');
      expect(quotesIn(reply)).toEqual([
        'Four hives stand on the roof of the library.',
        'The hives gave sixty jars of honey last year, which the café sells.',
      ]);
      expect(markdownOf(reply)).toContain('**Sections**\n- Honey');
      expect(markdownOf(reply)).not.toMatch(/(?<!\\)<@1>|(?<!\\)@everyone/);
      expect(reply).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
    }));

  it('of several: a choice, whose buttons lead there', () =>
    withBot(BOTH, async (ask, press) => {
      const choice = await ask('what is this about');
      expect(markdownOf(choice)).toBe(`-# Asked: what is this about\n${general.whichOne}`);
      expect(labelsOf(choice)).toEqual(['Rooftop <@1> bees', 'clock']);
      const overview = await press(choice, 'clock');
      expect(quotesIn(overview)[0]).toContain('has two hands');
      expect(isHidden(choice)).toBe(true);
    }));

  it('it can be shared, and then says what was asked of whom it was shared by', () =>
    withBot(BOTH, async (ask, press) => {
      const overview = await press(await ask('tldr'), 'clock');
      const shared = await press(overview, 'Share');
      expect(shared).toMatchObject({ type: 4 });
      expect(isHidden(shared)).toBe(false);
      expect(quotesIn(shared)).toEqual(quotesIn(overview));
    }));
});

describe('to “who wrote this?”', () => {
  it('it says what the file says', () =>
    withBot({ 'bees.md': BEES }, async (ask, press) => {
      const reply = await ask('who wrote this?');
      expect(markdownOf(reply)).toContain('Author: Ida \\@everyone Holm');
      expect(labelsOf(reply)).toContain('Open source');
      expect(quotesIn(await press(reply, general.inShort))).not.toEqual([]);
    }));

  it('or that it does not', () =>
    withBot({ 'clock.txt': CLOCK }, async (ask) => {
      expect(markdownOf(await ask('who wrote this?'))).toContain(`**${general.notSaid.author}**`);
      expect(markdownOf(await ask('how old is this'))).toContain(`**${general.notSaid.published}**`);
      expect(markdownOf(await ask('link?'))).toContain(`**${general.notSaid.place}**`);
    }));
});

it('every reply repeats what was asked', () =>
  withBot(BOTH, async (ask) => {
    for (const question of ['hello', 'tldr', 'which articles do you have?', 'who wrote this'])
      for (const options of [{}, { private: false }])
        expect(markdownOf(await ask(question, options))).toContain(`-# Asked: ${question}`);
  }));

it('a button of an article that has changed says so', () =>
  withBot(BOTH, async (ask) => {
    const choice = await ask('tldr');
    const id = idOf(choice, 'clock');
    await withBot({ 'bees.md': BEES }, async (_, press) => {
      const named = { data: { components: [{ type: 2, label: 'clock', custom_id: id }] } };
      expect(markdownOf(await press(named, 'clock'))).toBe(TEXTS.en.problems.articleChanged);
    });
  }));
