import { RecentlyUsed } from '../runtime/recently-used.ts';

/** Enough for a corpus in many languages. A segmenter takes about 1 MB, and making one takes longer than what it is used for. */
const KEPT_SEGMENTERS = 20;
const segmenters = new RecentlyUsed<string, Intl.Segmenter>(KEPT_SEGMENTERS);

/**
 * The platform's segmenter for a language.
 * @param language a BCP 47 code, as the front matter has it: it need not be valid
 * @param otherwise the language for an invalid code; undefined for the platform's own
 */
export function segmenterFor(
  language: string,
  granularity: 'sentence' | 'word',
  otherwise: string | undefined,
): Intl.Segmenter {
  return segmenters.getOrMake(
    `${granularity} ${language}`,
    () => new Intl.Segmenter(isLanguage(language) ? language : otherwise, { granularity }),
  );
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code).length > 0;
  } catch {
    return false;
  }
}
