import type { Span } from '../domain/span.ts';

/** Any half of a surrogate pair, lone or not: a quick look before the exact one. */
const ANY_SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Whether a text has half a character, which UTF-8 cannot write and Discord does not take. */
export const hasLoneSurrogate = (text: string): boolean => ANY_SURROGATE.test(text) && text.search(LONE_SURROGATE) >= 0;

/** The text with something else in the place of each half character. */
export const replaceLoneSurrogates = (text: string, replacement = '\ufffd'): string =>
  ANY_SURROGATE.test(text) ? text.replace(LONE_SURROGATE, replacement) : text;

/** Whether a UTF-16 unit is a letter from A to Z or a digit of ASCII. */
export const isPlainLetterOrDigit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** Where the plain letters and digits that begin here end. */
export function endOfPlainRun(text: string, start: number): number {
  let end = start;
  while (end < text.length && isPlainLetterOrDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Whether a UTF-16 unit is “, ” or —: typographic signs that are part of no word. */
export const isQuoteOrDash = (code: number): boolean => code === 0x201c || code === 0x201d || code === 0x2014;

/*
 * Scripts that put no spaces between words. Each use has a list of its own: what is indexed, counted or compared by these lists
 * would change with them.
 */

/** Terms: a run of these characters is indexed as pairs. */
export const UNSPACED_IN_TERMS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Quotations in a message: two of these characters say about as much as a word. All matches. */
export const UNSPACED_IN_MESSAGES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Word-for-word comparison: each of these characters stands for itself. */
export const UNSPACED_WHEN_COMPARED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Word counts: two of these characters make about one word. All matches. */
export const UNSPACED_WHEN_COUNTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** "Why Rust?", “Is it safe?”: a question mark, and what may close after it. */
const ENDS_IN_QUESTION = /[?？]["'”’»)\]]*\s*$/;

/** The same in what people write to one another, in more scripts and with spaces between the marks that close. */
const MESSAGE_ENDS_IN_QUESTION = /[?？؟⁇][\s"”»'’)\]]*$/u;

/** Enough of a sentence's end to see a question mark and what closes after it. */
const QUESTION_TAIL = 8;

/** Whether a sentence of an article asks. @param tail how much of its end is looked at, in UTF-16 units */
export const endsInQuestion = (text: string, { start, end }: Span, tail = QUESTION_TAIL): boolean =>
  ENDS_IN_QUESTION.test(text.slice(Math.max(start, end - tail), end));

/** Whether a sentence of a message asks. */
export const messageAsks = (sentence: string): boolean => MESSAGE_ENDS_IN_QUESTION.test(sentence);
