import { STOP_WORDS } from '../../language/english/stop-words.ts';
import { FUNCTION_WORDS } from './function-words.ts';

const LANGUAGES = Object.entries(FUNCTION_WORDS).map(([code, words]) => [code, new Set(words.split(' '))] as const);

// Shares of such words in an article's text, measured on ninety: English 0.25 and more (tables and lists less), German 0.04
// of English words; other languages 0.15 and more of their own.
const ENGLISH = 0.25;
const OTHER = 0.12;
const ENOUGH_WORDS = 40;
const MOST_CHARACTERS = 20_000;
/** BCP 47 for a language that nobody named. */
const UNDETERMINED = 'und';

/**
 * The language of an article: the one that its page declares, unless its words say otherwise. Pages of international sites often
 * declare the site's language, not the article's, and many declare none. Null for English and when nothing tells.
 */
export function textLanguage(declared: string | null, text: string): string | null {
  const sample = text.slice(0, MOST_CHARACTERS).toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const isEnglishDeclared = declared === null || /^en\b/i.test(declared);
  if (words.length >= ENOUGH_WORDS && share(words, STOP_WORDS) >= ENGLISH) return null;
  if (!isEnglishDeclared) return declared;
  if ((sample.match(/\p{Script=Latin}/gu) ?? []).length < (sample.match(/\p{L}/gu) ?? []).length / 2)
    return UNDETERMINED;
  if (words.length < ENOUGH_WORDS) return null;
  const [best] = LANGUAGES.map(([code, own]) => ({ code, share: share(words, own) })).sort((a, b) => b.share - a.share);
  return best && best.share >= OTHER ? best.code : null;
}

const share = (words: readonly string[], known: ReadonlySet<string>): number =>
  words.filter((word) => known.has(word)).length / words.length;
