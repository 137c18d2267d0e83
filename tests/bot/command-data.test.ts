import { describe, expect, it } from 'vitest';
import { COMMAND_DATA } from '../../src/bot/commands.ts';
import { type Language, LOCALES, languageOf } from '../../src/bot/texts/language.ts';
import { TEXTS } from '../../src/bot/texts/languages.ts';
import { syncCommands } from '../../src/transports/registration/registration.ts';
import { commandViolations } from '../support/discord/command-limits.ts';
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../support/discord/json.ts';
import { openapiSkipReason, validateBody } from '../support/discord/openapi.ts';
import { discordFor } from '../transports/door.ts';

const sent = listOf(JSON.parse(JSON.stringify(COMMAND_DATA))).filter(isObject);
const locales = Object.values(LOCALES).flat();
/** The commands of one kind, each with its options: names must differ among them in every language. */
const siblings: [string, JsonObject[]][] = [
  ...[1, 3].map((type): [string, JsonObject[]] => [
    `commands of type ${type}`,
    sent.filter((one) => one.type === type),
  ]),
  ...sent.map((command): [string, JsonObject[]] => [
    `options of ${textOf(command.name)}`,
    listOf(command.options).filter(isObject),
  ]),
];
const nameIn = (thing: JsonObject, locale: string): string => textOf(objectOf(thing.name_localizations)[locale]);

/** Everything that has a name: commands, options, choices. */
const named = (things: readonly JsonObject[]): JsonObject[] =>
  things.flatMap((thing) => [thing, ...named([...listOf(thing.options), ...listOf(thing.choices)].filter(isObject))]);

describe('what Discord is told of the commands', () => {
  it(`is what it takes${openapiSkipReason}`, () => {
    expect(commandViolations(sent)).toEqual([]);
    expect(validateBody('put', '/applications/1/commands', sent)).toEqual([]);
  });

  it('is sent once: what Discord gives back is the same', async () => {
    const discord = await discordFor();
    const sync = () =>
      syncCommands({ token: discord.token, apiBase: discord.apiBase, guildId: null, commands: COMMAND_DATA });
    expect(await sync()).toMatchObject({ changed: true });
    expect(await sync()).toMatchObject({ changed: false });
    expect(discord.violations).toEqual([]);
  });

  it('has a name and a description in every locale, English being the one without', () => {
    const all = named(sent);
    expect(all.length).toBeGreaterThan(10);
    for (const thing of all) {
      expect(Object.keys(objectOf(thing.name_localizations)).sort(), textOf(thing.name)).toEqual([...locales].sort());
      expect(nameIn(thing, 'en-US')).toBe(thing.name);
      const described = objectOf(thing.description_localizations);
      if (textOf(thing.description) === '') continue;
      expect(Object.keys(described).sort(), textOf(thing.name)).toEqual([...locales].sort());
      expect(described['en-GB']).toBe(thing.description);
    }
  });

  it.each(siblings)('%s are called differently in every language', (_, things) => {
    for (const locale of locales) {
      const names = things.map((thing) => nameIn(thing, locale));
      expect(new Set(names).size, `${locale}: ${names}`).toBe(names.length);
    }
  });

  it('stays within a hundred characters where somebody chooses', () => {
    for (const thing of named(sent))
      for (const locale of locales)
        expect(nameIn(thing, locale).length, nameIn(thing, locale)).toBeLessThanOrEqual(100);
  });
});

/** Texts of a language with what looks like a command or an option. */
function mentionsIn(value: unknown): string[] {
  if (typeof value === 'function') {
    try {
      return mentionsIn(Reflect.apply(value, undefined, [['1'], ['1'], '1']));
    } catch {
      return [];
    }
  }
  if (typeof value === 'string') return [...value.matchAll(/`([^`]*)`/g)].map(([, inner = '']) => inner);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(mentionsIn) : [];
}

describe('a text names commands and options as Discord shows them', () => {
  it.each(Object.keys(TEXTS) as Language[])('%s', (language) => {
    const locale = locales.find((candidate) => languageOf(candidate) === language) ?? '';
    const commands = sent.map((command) => `/${nameIn(command, locale)}`);
    const options = named(sent).map((option) => `${nameIn(option, locale)}:`);
    const mentions = mentionsIn(TEXTS[language]);
    expect(mentions.length).toBeGreaterThan(20);
    const unknown = mentions.filter((mention) =>
      mention.split(' ').some((part) => !commands.includes(part) && !options.includes(part)),
    );
    expect(unknown).toEqual([]);
  });
});
