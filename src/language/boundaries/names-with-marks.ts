import { NAMES_WITH_MARKS } from '../english/names-with-marks.ts';
import { initialAt } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';
import { opensSentences, wordAfter } from './words.ts';

/**
 * A name that ends in "!": one that is known ("Yahoo! Inc. in California", but "He joined Yahoo! The …"), or a capitalised word
 * within the sentence before a small letter ("the man behind Jeb! was").
 */
export function nameWithMark(stop: Stop): Verdict {
  if (stop.kind !== 'mark' || stop.closer) return undefined;
  if (stop.initial === 'lower')
    return NAMES_WITH_MARKS.has(stop.word) || isCapitalisedWithin(stop) ? 'continues' : undefined;
  if (!NAMES_WITH_MARKS.has(stop.word)) return undefined;
  return stop.initial === 'upper' && opensSentences(wordAfter(stop.text, stop.nextWord)) ? 'ends' : 'continues';
}

const isCapitalisedWithin = ({ text, at, sentence, word }: Stop): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  text.charAt(at) === '!' &&
  initialAt(text, at + 1) === 'sign' &&
  at - word.length > sentence + 1;
