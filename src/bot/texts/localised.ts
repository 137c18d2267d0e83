import type { LocalizationMap } from 'discord-api-types/v10';
import { type Language, LOCALES } from './language.ts';
import { WORDS, type Words } from './languages.ts';
import type { Named } from './texts.ts';

/** A name as Discord takes it: English, and in each of Discord's locales that there are words for. */
export interface LocalisedName {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
}

/** The same with a description. */
export interface Localised extends LocalisedName {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** A command or an option as Discord takes it: `localised((words) => words.commands.ask)`. */
export const localised = (named: (words: Words) => Named): Localised => ({
  ...localisedName((words) => named(words).name),
  description: named(WORDS.en).description,
  description_localizations: inEveryLocale((words) => named(words).description),
});

/** A choice or a message command, which have a name only. */
export const localisedName = (name: (words: Words) => string): LocalisedName => ({
  name: name(WORDS.en),
  name_localizations: inEveryLocale(name),
});

const inEveryLocale = (text: (words: Words) => string): LocalizationMap =>
  Object.fromEntries(
    (Object.keys(LOCALES) as Language[]).flatMap((language) =>
      LOCALES[language].map((locale) => [locale, text(WORDS[language])]),
    ),
  );
