import { isSpace } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';
import { wordAfter } from './words.ts';

/** A capital everywhere: no sign of a beginning. */
const PRONOUN = /^I(?:['’].*)?$/;

/**
 * An ellipsis is a pause before anything but a capital ("what I mean...see"), and before "I" when it stands apart
 * ("the thing is . . . I didn’t mean it"); "He paused… It was done." ends.
 */
export function ellipsis(stop: Stop): Verdict {
  if (stop.kind !== 'ellipsis') return undefined;
  if (stop.initial !== 'upper' && stop.initial !== 'other') return 'continues';
  const isApart = isSpace(stop.text.charCodeAt(stop.at - 1));
  return isApart && PRONOUN.test(wordAfter(stop.text, stop.nextWord)) ? 'continues' : 'ends';
}
