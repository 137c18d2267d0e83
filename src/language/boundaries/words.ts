import { SENTENCE_OPENERS } from '../english/sentence-openers.ts';
import { initialAt } from './characters.ts';

/** No word that matters is longer; looking no further keeps the work linear. */
const LONGEST_WORD = 40;
const NEVER_FIRST = new Set(".'’");
const SIGNS_INSIDE = new Set('’°º');
const DOT = 46;
const APOSTROPHE = 39;

/** The word that ends at `to`, with its inner dots and apostrophes: "Ph.D", "O’Brien", "N°"; empty when there is none. */
export function wordBefore(text: string, from: number, to: number): string {
  const least = Math.max(from, to - LONGEST_WORD);
  let start = to;
  while (start > least && isInWord(text, start - 1)) start--;
  while (start < to && NEVER_FIRST.has(text.charAt(start))) start++;
  return text.slice(start, to);
}

/** The word that begins at `from`, with its apostrophes but without dots; empty when there is none. */
export function wordAfter(text: string, from: number): string {
  const most = Math.min(text.length, from + LONGEST_WORD);
  let end = from;
  while (end < most && text.charCodeAt(end) !== DOT && isInWord(text, end)) end++;
  return text.slice(from, end);
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === DOT || code === APOSTROPHE || SIGNS_INSIDE.has(text.charAt(at))) return true;
  return initialAt(text, at) !== 'sign';
}

/** Whether a word, however written, is one that opens sentences: "The", "It’s", "HOWEVER". */
export function opensSentences(word: string): boolean {
  const plain = word.toLowerCase().replaceAll('’', "'");
  if (SENTENCE_OPENERS.has(plain)) return true;
  const apostrophe = plain.indexOf("'");
  return apostrophe > 0 && SENTENCE_OPENERS.has(plain.slice(0, apostrophe));
}
