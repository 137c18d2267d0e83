import { abbreviationClass } from '../english/abbreviations.ts';
import { skipSpace } from './characters.ts';
import { opensSentences, wordAfter } from './words.ts';

/** "[17]", "[1][2]", " [note 3]", "[citation needed]", "[...]" */
const BRACKETED =
  /(?:\s?\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,8}|[a-z]|(?:note|nb|ref) \d{1,3}|citation needed|sic|\.\.\.|…)\])+(?!\w)/y;
/** "11 12" in "a consultation.11 12 Take …" */
const RAISED = /\d{1,3}(?:[,–-]\d{1,3}){0,8}(?: \d{1,3}){0,4}(?=\s+["“‘(]?\p{Lu})/uy;
/** "4" in "minority rights. 4 Even …" */
const RAISED_APART = /\s\d{1,3}(?=\s)/y;
/** What a raised number follows: three small letters or a closing sign, so that "No.5 Downing Street" is left alone. */
const WORD_END = /(?:\p{Ll}{3}|[)\]”"’])$/u;

/**
 * Notes belong to the sentence before them, in brackets or as raised numbers that lost their height:
 * "in Dulwich. [17] Placed …", "a consultation.11 12 Take …", "minority rights. 4 Even …" (no sentence begins "4 Even").
 * `at` is the stop's first mark and `from` the end of its marks and closing signs.
 * @returns the end of the notes, or `from` when there are none
 */
export function endOfNotes(text: string, at: number, from: number, word: string): number {
  BRACKETED.lastIndex = from;
  if (BRACKETED.test(text)) return BRACKETED.lastIndex;
  RAISED.lastIndex = from;
  const isRaised = RAISED.test(text);
  RAISED_APART.lastIndex = from;
  if (!isRaised && !RAISED_APART.test(text)) return from;
  if (!WORD_END.test(text.slice(Math.max(0, at - 3), at)) || abbreviationClass(word)) return from;
  if (isRaised) return RAISED.lastIndex;
  const end = RAISED_APART.lastIndex;
  return opensSentences(wordAfter(text, skipSpace(text, end))) ? end : from;
}
