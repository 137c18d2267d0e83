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
export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: ENGLISH,
  de: completed(GERMAN),
  fr: completed(FRENCH),
  es: completed(SPANISH),
  pt: completed(PORTUGUESE),
  ja: completed(JAPANESE),
};

/** The texts for somebody with this locale in Discord. */
export const textsFor = (locale: unknown): Texts => TEXTS[languageOf(locale)];
