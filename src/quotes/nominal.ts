import { isFirstName } from '../language/english/first-names.ts';
import {
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../language/english/function-words.ts';
import { isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Small words inside a name: "Ursula von der Leyen". */
export const PARTICLES = new Set('de da di del della der den van von la le el al bin ibn abu ben dos du y'.split(' '));

/** Whether the token can stand inside a noun phrase. */
export function isNominal(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return /["“”'‘’&%`]/.test(token.lower);
  if (token.kind !== 'word') return false;
  const { lower } = token;
  if (lower === 'us.' || lower === 'u.s.') return true;
  if (PARTICLES.has(lower) && tokens[at + 1]?.capital === true && tokens[at - 1]?.capital === true) return true;
  if (lower === 'her') return isPlain(tokens[at + 1]);
  if (SUBJECT_PRONOUNS.has(lower) || OBJECT_PRONOUNS.has(lower)) return token.capital && lower === 'us';
  // "an inside source", "the above numbers"
  if (/^(?:inside|outside|above|near|opposite|down)$/.test(lower) && DETERMINERS.has(tokens[at - 1]?.lower ?? ''))
    return isPlain(tokens[at + 1]);
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower))
    return token.capital && at > 0 && lower.length > 3 && tokens[at - 1]?.capital === true;
  if (isFiniteVerb(lower) && !(token.capital && isFirstName(lower))) {
    if (token.capital && at > 0) return true;
    // "the embattled senator", "a divided party": an adjective after a determiner.
    return (
      lower.endsWith('ed') &&
      at > 0 &&
      isOpener(tokens[at - 1]) &&
      !/^(?:those|these|all|some|many|most)$/.test(tokens[at - 1]?.lower ?? '') &&
      isPlain(tokens[at + 1])
    );
  }
  // "two people | familiar with the talks"
  if (POSTPOSED.test(lower) && at > 0 && names(tokens[at - 1])) return false;
  // "we've", "they'll": a subject with its verb.
  if (/'(?:ve|re|ll|d|m)$|^(?:he|she|it|that|there|what|here|let)'s$/.test(lower)) return false;
  // "Senator Joe Donnelly"
  if (isAdverb(lower) && token.capital && at > 0 && /^(?:word|quoted|comma)$/.test(tokens[at - 1]?.kind ?? ''))
    return true;
  if (isAdverb(lower)) return !token.capital && isOpener(tokens[at - 1]) && isPlain(tokens[at + 1]);
  return true;
}

/** Adjectives that stand behind people and open a phrase of their own. */
export const POSTPOSED =
  /^(?:familiar|close|aware|present|briefed|involved|loyal|critical|sympathetic|knowledgeable|opposed)$/;

const names = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPluralPeople(token.lower) ||
    (!token.capital && isPersonNoun(token.lower)) ||
    /^(?:those|anyone|someone|one|some|others)$/.test(token.lower));

export const isOpener = (token: Token | undefined): boolean =>
  token !== undefined && (DETERMINERS.has(token.lower) || token.possessive);
export const isPlain = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !DETERMINERS.has(token.lower);

/** The end of the longest plain noun phrase that begins at `from` ("the embattled Florida senator"), or `from` when none does. */
export function endOfRun(tokens: Tokens, from: number, limit: number): number {
  let at = from;
  while (at < limit && isNominal(tokens, at)) {
    const token = tokens[at];
    if (token === undefined) break;
    // A determiner begins the next noun phrase: "Monday | a spokesman"; numbers and "all the" go on.
    if (
      at > from &&
      DETERMINERS.has(token.lower) &&
      !DETERMINERS.has(tokens[at - 1]?.lower ?? '') &&
      !isCount(tokens[at - 1], token)
    )
      break;
    at++;
  }
  return at;
}

export const isCount = (before: Token | undefined, token: Token): boolean =>
  before?.possessive === true ||
  token.lower === 'other' ||
  token.lower === 'one' ||
  (before?.kind !== 'word' && !DETERMINERS.has(token.lower)) ||
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|many|most|other|more)$/.test(token.lower);
