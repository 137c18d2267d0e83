import { NUMBERED_THINGS } from '../english/numbered-things.ts';
import { skipSpaceBack } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';
import { opensSentences, wordAfter, wordBefore } from './words.ts';

const LETTER = /^\p{L}$/u;
const ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;

/**
 * The stop of a single letter or a dotted acronym goes on with a name and ends before a word that opens sentences:
 * "J. R. R. Tolkien", "Brown v. Board", "c. 1818", "U.S. Senate"; "in the U.S. The", "you and I. Did". A letter that tells
 * things apart is no initial: "vitamin C. Scientists".
 */
export function initials(stop: Stop): Verdict {
  if (stop.kind !== 'period' || stop.twice) return undefined;
  const isLetter = LETTER.test(stop.word);
  if (!isLetter && !ACRONYM.test(stop.word)) return undefined;
  if (isLetter && isNumbering(stop)) return undefined;
  if (stop.initial === 'digit') return isLetter ? 'continues' : undefined;
  if (stop.initial !== 'upper') return undefined;
  return opensSentences(wordAfter(stop.text, stop.nextWord)) ? 'ends' : 'continues';
}

function isNumbering(stop: Stop): boolean {
  const before = skipSpaceBack(stop.text, stop.sentence, stop.at - 1);
  return NUMBERED_THINGS.has(wordBefore(stop.text, stop.sentence, before).toLowerCase());
}
