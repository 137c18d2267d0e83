import { DETERMINERS, isFiniteVerb, PREPOSITIONS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument, isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import type { SpeechVerb } from '../language/english/speech-verbs.ts';
import { hasVerb } from './content-before.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A statement shows its verb within so many words: "claim | the board of the harbor | lied". */
const VERB_WITHIN = 12;

/**
 * "Opponents of the sale | claim | the board lied", "The group, which meets on Fridays, | claims | it was lied to": a form that is
 * a noun as often is a verb when it agrees with a subject that speaks, however far off, and a statement follows.
 */
export function agreesWithSubject(tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean {
  if (
    verb.form === 'ing' ||
    !verb.frames.has('clause') ||
    /^(?:of|in|for|by)$/.test(tokens[subjectEnd - 1]?.lower ?? '')
  )
    return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  const opens = next.capital || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower);
  if (!opens || !hasVerb(tokens, at + 2, at + VERB_WITHIN)) return false;
  const found = subjectBefore(tokens, subjectEnd);
  if (found === null || found.head === subjectEnd - 1 || !isTied(tokens, found.head + 1, subjectEnd)) return false;
  const head = tokens[found.head]?.lower ?? '';
  // "Drop in turnout | hints": the capital of a sentence's beginning makes no name.
  if (
    found.kind === 'name' &&
    found.from === 0 &&
    found.core === found.to &&
    !isPersonNoun(head) &&
    !isPluralPeople(head)
  )
    return false;
  if (!namesPeople(tokens, found) && !isOrganisation(head) && !isDocument(head)) return false;
  return verb.form === 'past' || (verb.form === 'base') === isPlural(tokens, found);
}

/** Whether what stands between a noun and its verb belongs to the noun: "of the sale", "who meet on Fridays", ", the mayor,". */
function isTied(tokens: Tokens, from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (/^(?:comma|dash|open)$/.test(between[0]?.kind ?? '')) return true;
  if (between.some(({ lower }) => /^(?:who|which|that|whose)$/.test(lower))) return true;
  return PREPOSITIONS.has(between[0]?.lower ?? '') && !between.some(({ lower }) => isFiniteVerb(lower));
}

/** Whether the subject can take a verb without "-s": "they", "officials", "Clyde and Smith", "42%". */
export function isPlural(tokens: Tokens, mention: Mention): boolean {
  const head = tokens[mention.head];
  if (head === undefined) return false;
  if (mention.kind === 'pronoun') return /^(?:they|we|i|you|who)$/.test(head.lower);
  if (mention.kind === 'relative') return true;
  if (
    /^(?:percent|third|half|majority|plurality|quarter|number|couple|handful|lot|few|dozen|pair|most|those|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(
      head.lower,
    )
  )
    return true;
  if (/[^s]s$/.test(head.lower) || isPluralPeople(head.lower) || head.kind === 'number') return true;
  for (let at = mention.from; at < mention.to; at++) if (tokens[at]?.lower === 'and') return true;
  return false;
}
