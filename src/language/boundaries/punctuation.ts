import { abbreviationClass } from '../english/abbreviations.ts';
import { initialAt } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';

/** Signs that no sentence begins with; but with an omission one may: "compounds. . . . The practice", "leniency. ... I learned". */
const GOES_ON = /[,;:!?)\]}%&/”»’]|\.(?!\.\.| \.)/y;
const DASHES = /[-–—―]+\s*/y;

/** Punctuation after the mark carries the sentence on: "btw., she wondered", "alone!, he yelled", "viz.: …". */
export function punctuationFollows(stop: Stop): Verdict {
  GOES_ON.lastIndex = stop.next;
  return GOES_ON.test(stop.text) || stop.initial === 'none' ? 'continues' : undefined;
}

/** A dash before a small letter or after an abbreviation carries the sentence on: "-- voila! -- you have cake", "NASHUA, N.H. — At". */
export function dashFollows(stop: Stop): Verdict {
  DASHES.lastIndex = stop.next;
  if (!DASHES.test(stop.text)) return undefined;
  const isAbbreviation =
    stop.kind === 'period' && (stop.word.includes('.') || abbreviationClass(stop.word) !== undefined);
  return isAbbreviation || initialAt(stop.text, DASHES.lastIndex) === 'lower' ? 'continues' : undefined;
}

/** Marks at the beginning open the sentence: "...and then", "!Kung"; alone in brackets they are a remark: "[...]", "(!)". */
export function marksAlone(stop: Stop): Verdict {
  if (stop.at === stop.sentence) return 'continues';
  const before = stop.text.charAt(stop.at - 1);
  return (before === '[' && stop.closer === ']') || (before === '(' && stop.closer === ')') ? 'continues' : undefined;
}
