import { ENGLISH } from './english.ts';
import { FRENCH } from './french.ts';
import { GERMAN } from './german.ts';
import { JAPANESE } from './japanese.ts';
import { type Language, languageOf } from './language.ts';
import { PORTUGUESE } from './portuguese.ts';
import { SPANISH } from './spanish.ts';
import { completed, type Texts, type Translation } from './texts.ts';

/** The translations. */
export const TRANSLATIONS: Readonly<Record<Exclude<Language, 'en'>, Translation>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  ja: JAPANESE,
};

/** The texts in every language. */
export const TEXTS = {
  en: ENGLISH,
  ...Object.fromEntries(
    Object.entries(TRANSLATIONS).map(([language, translation]) => [language, completed(translation)]),
  ),
} as Readonly<Record<Language, Texts>>;

/** The texts for somebody with this locale in Discord. */
export const textsFor = (locale: unknown): Texts => TEXTS[languageOf(locale)];
