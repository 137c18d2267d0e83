import { SENTENCE_OPENERS } from '../languages/english/sentence-words.ts';

/** The kind of a word's first character. `other` is a letter without case (Chinese, Hebrew), which may open a sentence as a capital does. */
export type Initial = 'upper' | 'lower' | 'digit' | 'other' | 'sign' | 'none';

const UPPER = /^[\p{Lu}\p{Lt}]/u;
const LOWER = /^\p{Ll}/u;
const STARTS_WITH_DIGIT = /^\p{Nd}/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}\p{N}]/u;

/** White space beyond ASCII and the no-break space, as in `\s`. */
const WIDE_SPACES: ReadonlySet<number> = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** Whether a UTF-16 code unit is white space, exactly as `\s` defines it. */
export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x1680 && WIDE_SPACES.has(code));

/** The kind of the character at the UTF-16 offset `at`; `none` at the end of the text. */
export function initialAt(text: string, at: number): Initial {
  const code = text.charCodeAt(at);
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'lower';
    if (code >= 65 && code <= 90) return 'upper';
    return code >= 48 && code <= 57 ? 'digit' : 'sign';
  }
  if (at >= text.length) return 'none';
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (LOWER.test(character)) return 'lower';
  if (UPPER.test(character)) return 'upper';
  if (STARTS_WITH_DIGIT.test(character)) return 'digit';
  return STARTS_WITH_LETTER.test(character) ? 'other' : 'sign';
}

/** The offset of the first visible character in `from` … `to`, or `to` if there is none. */
export function skipSpace(text: string, from: number, to = text.length): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last visible character in `from` … `to`, or `from` if there is none. */
export function skipSpaceBack(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

/** UTF-16 units of a word that are read at most, to keep the work linear. */
const LONGEST_SCANNED_WORD = 40;
const NEVER_FIRST = new Set(".'’");
const SIGNS_INSIDE = new Set('’°º');
const DOT = 46;
const APOSTROPHE = 39;

/** The word that ends at `to`, with its inner dots and apostrophes ("Ph.D", "O’Brien", "N°"), or ''. */
export function wordBefore(text: string, from: number, to: number): string {
  const least = Math.max(from, to - LONGEST_SCANNED_WORD);
  let start = to;
  while (start > least && isInWord(text, start - 1)) start--;
  while (start < to && NEVER_FIRST.has(text.charAt(start))) start++;
  return text.slice(start, to);
}

/** The word that begins at `from`, with its apostrophes but without dots, or ''. */
export function wordAfter(text: string, from: number): string {
  const most = Math.min(text.length, from + LONGEST_SCANNED_WORD);
  let end = from;
  while (end < most && text.charCodeAt(end) !== DOT && isInWord(text, end)) end++;
  return text.slice(from, end);
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === DOT || code === APOSTROPHE || SIGNS_INSIDE.has(text.charAt(at))) return true;
  return initialAt(text, at) !== 'sign';
}

/** Whether a word often opens sentences, in any case: "The", "It’s", "HOWEVER". */
export function opensSentences(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (SENTENCE_OPENERS.has(plain)) return true;
  const apostrophe = plain.indexOf("'");
  return apostrophe > 0 && SENTENCE_OPENERS.has(plain.slice(0, apostrophe));
}
