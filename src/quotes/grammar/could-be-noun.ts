import {
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import { PEOPLE_PRONOUNS, PLURAL_DETERMINERS } from '../../language/languages/english/grammar/pronouns.ts';
import { COUNTING_WORDS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import {
  POSTPOSED_ADJECTIVES,
  PREPOSITIONS_AS_ADJECTIVES,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isFirstName } from '../../language/languages/english/people/first-names.ts';
import { isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { NAME_PARTICLES } from '../../language/languages/english/people/speaker-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';

/** Rules for tokens that can be inside a noun phrase. */

/** Whether the token can be inside a noun phrase. */
export function couldBeNoun(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (token.kind === 'number') return true;
  if (token.kind === 'sign') return /["“”'‘’&%`]/.test(token.lower);
  if (token.kind !== 'word') return false;
  const { lower } = token;
  if (lower === 'us.' || lower === 'u.s.') return true;
  if (NAME_PARTICLES.has(lower) && tokens[at + 1]?.capital === true && tokens[at - 1]?.capital === true) return true;
  if (lower === 'her') return isPlain(tokens[at + 1]);
  if (SUBJECT_PRONOUNS.has(lower) || OBJECT_PRONOUNS.has(lower)) return token.capital && lower === 'us';
  // "an inside source", "the above numbers"
  if (PREPOSITIONS_AS_ADJECTIVES.has(lower) && DETERMINERS.has(tokens[at - 1]?.lower ?? ''))
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
      !PLURAL_DETERMINERS.has(tokens[at - 1]?.lower ?? '') &&
      isPlain(tokens[at + 1])
    );
  }
  // "two people | familiar with the talks"
  if (POSTPOSED_ADJECTIVES.has(lower) && at > 0 && names(tokens[at - 1])) return false;
  // "we've", "they'll": a subject with its verb.
  if (/'(?:ve|re|ll|d|m)$|^(?:he|she|it|that|there|what|here|let)'s$/.test(lower)) return false;
  // "Senator Joe Donnelly"
  if (isAdverb(lower) && token.capital && at > 0 && isWordQuoteOrComma(tokens[at - 1])) return true;
  if (isAdverb(lower)) return !token.capital && isOpener(tokens[at - 1]) && isPlain(tokens[at + 1]);
  return true;
}

const names = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPluralPeople(token.lower) || (!token.capital && isPersonNoun(token.lower)) || PEOPLE_PRONOUNS.has(token.lower));

const isOpener = (token: Token | undefined): boolean =>
  token !== undefined && (DETERMINERS.has(token.lower) || token.possessive);
const isPlain = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !PREPOSITIONS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !DETERMINERS.has(token.lower);

/** The end of the longest plain noun phrase that begins at `from` ("the embattled Florida senator"), or `from` if none does. */
export function endOfNounRun(tokens: Tokens, from: number, limit: number): number {
  let at = from;
  while (at < limit && couldBeNoun(tokens, at)) {
    const token = tokens[at];
    if (token === undefined) break;
    // A determiner begins the next noun phrase: "Monday | a spokesman"; numbers and "all the" go on.
    if (
      at > from &&
      DETERMINERS.has(token.lower) &&
      !DETERMINERS.has(tokens[at - 1]?.lower ?? '') &&
      !countsNoun(tokens[at - 1], token)
    )
      break;
    at++;
  }
  return at;
}

const countsNoun = (before: Token | undefined, token: Token): boolean =>
  before?.possessive === true ||
  token.lower === 'other' ||
  token.lower === 'one' ||
  (before?.kind !== 'word' && !DETERMINERS.has(token.lower)) ||
  COUNTING_WORDS.has(token.lower);

const isWordQuoteOrComma = (token: Token | undefined): boolean =>
  token?.kind === 'word' || token?.kind === 'quoted' || token?.kind === 'comma';
