import { ATTRIBUTION_VERBS } from '../english/speech/attribution-verbs.ts';
import { initialAt, skipSpace } from './characters.ts';
import type { Stop, Verdict } from './stop.ts';
import { opensSentences, wordAfter } from './words.ts';

const QUOTES = new Set('”"’\'»');
/** A speaker of more words than this is none: "former Secretary Hillary Clinton said". */
const LONGEST_SPEAKER = 4;
const PRONOUNS = new Set('he she i we they you it'.split(' '));
/** After "Clinton said" these begin what he said: the question before it was not his. */
const REPORTED = new Set('that he she it they we the his her its their there'.split(' '));
/** Verbs with a listener, "Clinton asked the crowd", after which only these begin what was said. */
const TO_LISTENERS = new Set('asked asks told tells begged'.split(' '));
const REPORTED_TO_LISTENERS = new Set('that if whether'.split(' '));

/** Who asked or exclaimed belongs to the quotation: “How many times?” Clinton said. But: “How many times?” Clinton said he did not know. */
export function speakerFollows(stop: Stop): Verdict {
  if (stop.kind !== 'mark') return undefined;
  if (stop.initial === 'lower') return isPronounAndVerb(stop) ? 'continues' : undefined;
  if (stop.initial !== 'upper' || !QUOTES.has(stop.closer)) return undefined;
  return isNameAndVerb(stop.text, stop.nextWord) ? 'continues' : undefined;
}

/** "Leave me alone! he yelled", "Who is it? asked the nurse" */
function isPronounAndVerb({ text, nextWord }: Stop): boolean {
  const first = wordAfter(text, nextWord);
  if (ATTRIBUTION_VERBS.has(first)) return true;
  return PRONOUNS.has(first) && ATTRIBUTION_VERBS.has(wordAfter(text, skipSpace(text, nextWord + first.length)));
}

function isNameAndVerb(text: string, from: number): boolean {
  let at = from;
  for (let words = 0; words <= LONGEST_SPEAKER; words++) {
    const word = wordAfter(text, at);
    const after = at + word.length;
    if (words > 0 && ATTRIBUTION_VERBS.has(word)) return !beginsReport(word, wordAfter(text, skipSpace(text, after)));
    if (initialAt(text, at) !== 'upper' || (words === 0 && opensSentences(word))) return false;
    at = skipSpace(text, text.charAt(after) === '.' ? after + 1 : after);
  }
  return false;
}

const beginsReport = (verb: string, following: string): boolean =>
  (TO_LISTENERS.has(verb) ? REPORTED_TO_LISTENERS : REPORTED).has(following);
