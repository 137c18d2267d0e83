/** The languages that the bot's own words exist in. What an article says is never translated. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'ja';

/** Discord's codes for each of them: `es-419` is the Spanish of Latin America. Plain `en` or `es` are refused in a command's translations. */
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

/** The language for a locale as an interaction tells it; English for every other. */
export const languageOf = (locale: unknown): Language => BY_LOCALE.get(locale) ?? 'en';
