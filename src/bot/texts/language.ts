/** The languages that the bot's own words are written in. What an article says is never translated. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja';

/** Discord's codes for each language; `es-419` is Latin American Spanish. Discord refuses plain `en` or `es` in a command's translations. */
export const LOCALES = {
  en: ['en-US', 'en-GB'],
  de: ['de'],
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
  pt: ['pt-BR'],
  ja: ['ja'],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

const BY_LOCALE: ReadonlyMap<unknown, Language> = new Map(
  (Object.entries(LOCALES) as [Language, readonly string[]][]).flatMap(([language, locales]) =>
    locales.map((locale) => [locale, language] as const),
  ),
);

/** The language for a locale as Discord sends it; English for any other. */
export const languageOf = (locale: unknown): Language => BY_LOCALE.get(locale) ?? 'en';
