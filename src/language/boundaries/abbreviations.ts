import { type AbbreviationClass, abbreviationClass } from '../english/abbreviations.ts';
import { TIME_ZONES, WEEKDAYS_AND_MONTHS } from '../english/calendar.ts';
import type { Stop, Verdict } from './stop.ts';
import { opensSentences, wordAfter } from './words.ts';

/** "B", "IV": but "I" and "A" are words. */
const NUMBERING = /^(?!I$|A$)(?:[IVXLC]+|[A-Z])$/;
const OPENING_TIME = /^(?:at|by|around|about|before|after|from|until|since)\s+(?:\w+\s+)?[\d:]{1,5}\s*[ap]\.m$/i;
/** No opening time is longer: "Until about 11:30 p.m" */
const LONGEST_OPENING = 24;

/** The stop of a known abbreviation, by its class: "Dr. Glennie" goes on, "No. We left." ends. */
export function abbreviation(stop: Stop): Verdict {
  if (stop.kind !== 'period' || stop.twice) return undefined;
  const name = abbreviationClass(stop.word);
  return name && BY_CLASS[name](stop, wordAfter(stop.text, stop.nextWord));
}

const BY_CLASS: Readonly<Record<AbbreviationClass, (stop: Stop, following: string) => Verdict>> = {
  always: () => 'continues',
  name: () => 'continues',
  number: (stop, following) => goesOn(stop.initial === 'digit' || NUMBERING.test(following)),
  calendar: (stop, following) => goesOn(stop.initial === 'digit' || abbreviationClass(following) === 'calendar'),
  clock: (stop, following) => goesOn(isMoreTime(following) || isOpeningTime(stop)),
  open: (_, following) => goesOn(!opensSentences(following)),
  unit: (stop) => goesOn(stop.initial === 'digit'),
  last: () => 'ends',
};

const goesOn = (does: boolean): Verdict => (does ? 'continues' : 'ends');

/** "9 p.m. E.T.", "6 p.m. Monday" */
const isMoreTime = (following: string): boolean => TIME_ZONES.has(following) || WEEKDAYS_AND_MONTHS.has(following);

/** The time only opens the sentence: "At 5 a.m. Mr. Smith went …" */
const isOpeningTime = (stop: Stop): boolean =>
  stop.at - stop.sentence <= LONGEST_OPENING && OPENING_TIME.test(stop.text.slice(stop.sentence, stop.at));
