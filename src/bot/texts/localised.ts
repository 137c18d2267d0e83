import type { LocalizationMap } from 'discord-api-types/v10';
import { type Language, LOCALES } from './language.ts';
import { TEXTS } from './languages.ts';
import type { NameAndDescription } from './mention.ts';
import type { Texts } from './texts.ts';

/** A name as Discord takes it: in English, and in each of Discord's locales that we have a language for. */
export interface LocalisedName {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
}

/** The same with a description. */
export interface LocalisedText extends LocalisedName {
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** A command or an option as Discord takes it: `localised((texts) => texts.commands.ask)`. */
export const localised = (named: (texts: Texts) => NameAndDescription): LocalisedText => ({
  ...localisedName((texts) => named(texts).name),
  description: named(TEXTS.en).description,
  description_localizations: inEveryLocale((texts) => named(texts).description),
});

/** A choice or a message command, which only has a name. */
export const localisedName = (name: (texts: Texts) => string): LocalisedName => ({
  name: name(TEXTS.en),
  name_localizations: inEveryLocale(name),
});

const inEveryLocale = (text: (texts: Texts) => string): LocalizationMap =>
  Object.fromEntries(
    (Object.keys(LOCALES) as Language[]).flatMap((language) =>
      LOCALES[language].map((locale) => [locale, text(TEXTS[language])]),
    ),
  );
