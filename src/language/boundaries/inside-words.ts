import { abbreviationClass } from '../english/abbreviations.ts';
import { initialAt, isSpace } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';
import { opensSentences, wordAfter } from './words.ts';

/** How far a word without spaces is searched for the signs of an address. */
const REACH = 80;
const ADDRESS_SIGN = /[@/\\_=]|www\./;
const SMALL_WORD = /^\p{Ll}{2,}$|^\d[\d,]*$/u;
const WORD = /^\p{L}?\p{Ll}{2,}$|^\d[\d,]*$/u;
const CAPITALISED = /^\p{Lu}[\p{Ll}'’]*$/u;
const CODE_GOES_ON = /[\p{L}\p{N}(=_-]/u;
const WIDE_MARKS = new Set('。．｡！？');

/**
 * A mark with no space after it stands inside a word: "6.13", "ASP.NET", "System.Text.Json", "a.B?c=d".
 * It ends a sentence when only the space was forgotten ("Hello world.Today is Tuesday.Mr. Smith …"), and where none is
 * written: "“Yes.”“No.”", "それ。これ".
 */
export function insideWord(stop: Stop): Verdict {
  const { text, at, end, next, nextWord, closer, initial } = stop;
  if (next > end) return undefined;
  if (WIDE_MARKS.has(text.charAt(at))) return initial === 'none' ? 'continues' : 'ends';
  if (initial !== 'upper') return 'continues';
  if (nextWord > next) return closer && !/[-–—]/.test(text.charAt(next)) ? 'ends' : 'continues';
  return isForgottenSpace(stop) ? 'ends' : 'continues';
}

/** A small word before, a capitalised one after ("world.Today"); a capitalised one before only when a title or a known opener follows ("Tuesday.Mr"). */
function isForgottenSpace({ text, at, word, next, closer }: Stop): boolean {
  const following = wordAfter(text, next);
  const isTitle = abbreviationClass(following) === 'name';
  const before = isTitle || opensSentences(following) ? WORD : SMALL_WORD;
  if (!CAPITALISED.test(following) || !(closer || before.test(word))) return false;
  const after = next + following.length;
  const inner = initialAt(text, after + 1);
  if (text.charAt(after) === '.' && !isTitle && inner !== 'sign' && inner !== 'none') return false;
  return !CODE_GOES_ON.test(text.charAt(after)) && !ADDRESS_SIGN.test(tokenAround(text, at));
}

/** What stands around `at` without a space, no further than `REACH` each way. */
function tokenAround(text: string, at: number): string {
  let start = at;
  while (start > at - REACH && start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < at + REACH && end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}
