import { Locale } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type Language, LOCALES } from '../../src/bot/texts/language.ts';
import { limitViolations } from '../support/discord/limits.ts';
import { openapiSkipReason, validateBody } from '../support/discord/openapi.ts';
import { chatInput } from '../support/discord/payloads.ts';
import { literalBot, RUST, responderOver } from './bot.ts';
import { idOf, labelsOf, press, pressOf } from './buttons.ts';
import { everyReply } from './every-reply.ts';
import { markdownOf, quotesIn } from './shown.ts';

const { respond } = responderOver(literalBot());
const ask = (locale: Locale) => respond(chatInput('ask', { question: 'When?' }, { locale }));
const SAID = 'Rust was merged into the kernel in October 2022.';

describe('the bot’s own words are the asker’s', () => {
  it.each([
    [Locale.German, 'Satz 1 von 5', 'Teilen'],
    [Locale.French, 'phrase 1 sur 5', 'Partager'],
    [Locale.SpanishES, 'frase 1 de 5', 'Compartir'],
    [Locale.SpanishLATAM, 'frase 1 de 5', 'Compartir'],
    [Locale.PortugueseBR, 'frase 1 de 5', 'Compartilhar'],
    [Locale.Japanese, '全5文中1文目', '共有'],
    [Locale.EnglishGB, 'sentence 1 of 5', 'Share'],
    [Locale.Italian, 'sentence 1 of 5', 'Share'],
  ])('%s; the article’s stay as they are', async (locale, place, share) => {
    const response = await ask(locale);
    expect(quotesIn(response)).toEqual([SAID]);
    expect(RUST.text).toContain(SAID);
    expect(markdownOf(response)).toContain(`*${place}*`);
    expect(labelsOf(response)).toContain(share);
  });

  it('those of whoever presses a button, and of whoever shares', async () => {
    const response = await ask(Locale.German);
    const walked = await press(responderOver(literalBot()), response, 'Danach', { locale: Locale.French });
    expect(markdownOf(walked)).toContain('Après');
    const shared = await respond(pressOf(idOf(response, 'Teilen'), { locale: Locale.Japanese }));
    expect(markdownOf(shared)).toContain('さんが共有しました');
    expect(quotesIn(shared)).toEqual([SAID]);
  });

  it('also for what is unknown, and when an option is chosen by its name', async () => {
    const unknown = await respond(chatInput('imagine', {}, { locale: Locale.German }));
    expect(markdownOf(unknown)).toContain('`/fragen`');
    const kind = { kind: 'indirekt: ohne anführungszeichen' };
    expect(quotesIn(await respond(chatInput('quote', kind, { locale: Locale.German })))).toHaveLength(2);
  });
});

describe(`a reply of every kind is one that Discord takes${openapiSkipReason}`, () => {
  it.each(Object.entries(LOCALES) as [Language, readonly Locale[]][])('%s', async (_, [locale]) => {
    const replies = await everyReply({ locale: locale ?? Locale.EnglishUS });
    const kinds = new Map<string, number>();
    for (const [kind, response] of replies) {
      const sent = JSON.parse(JSON.stringify(response));
      expect(limitViolations(sent), kind).toEqual([]);
      expect(validateBody('post', '/interactions/1/token/callback', sent), kind).toEqual([]);
      kinds.set(kind, quotesIn(sent).length);
    }
    // The words around take no room from the quotations: as many are shown in every language.
    expect(kinds.get('on a topic')).toBe(5);
    expect(kinds.get('everybody')).toBe(4);
    expect(kinds.get('answered')).toBe(3);
  });
});
