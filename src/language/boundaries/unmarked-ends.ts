import { initialAt, skipSpace } from './characters.ts';
import { opensSentences, wordAfter } from './words.ts';

/** An address, an emoticon, or a rule of five signs or more ("====="), each between spaces. */
const UNMARKED = /(?<!\S)(?:(?:https?:\/\/|www\.)\S+[\p{L}\p{N}/]|([:;]['o-]?[()DPp])|([=_*~#-])\2{4,})(?=\s)/gu;
const ADDRESS = /^(?:https?:|www\.)/;
/** Enough of a word to know an address. */
const SCHEME = 6;

/**
 * Where sentences begin after what ends one without a stop, as ascending offsets of first visible characters: a rule and what stands
 * below it, a capital after an emoticon ("See you :) The boat"), and after an address another one or a word that opens sentences.
 */
export function startsAfterUnmarkedEnds(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(UNMARKED)) {
    const [shown, emoticon, rule] = match;
    const next = skipSpace(text, match.index + shown.length);
    if (rule) starts.push(match.index, next);
    else if (emoticon ? initialAt(text, next) === 'upper' : opensAfterAddress(text, next)) starts.push(next);
  }
  return starts;
}

const opensAfterAddress = (text: string, next: number): boolean =>
  ADDRESS.test(text.slice(next, next + SCHEME)) ||
  (initialAt(text, next) === 'upper' && opensSentences(wordAfter(text, next)));
