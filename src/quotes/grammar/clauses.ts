import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  SUBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import { SMALL_NUMBERS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { PARTICIPLES_OF_ASKING } from '../../language/languages/english/grammar/verb-words.ts';
import { isWordOrNumber, type Token, type Tokens } from '../1-tokens/tokens.ts';

/** Where a clause begins, and whether it has a verb. */

/** "40", "one-third", "half" */
export const isCount = (token: Token | undefined): boolean =>
  token?.kind === 'number' || SMALL_NUMBERS.has(token?.lower.split('-', 1)[0] ?? '');

/** A word that may follow an adverb of the statement: not "that", a day, or another adverb ("went even further"). */
export const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  isWordOrNumber(token) &&
  token.lower !== 'that' &&
  !CALENDAR.has(token.lower) &&
  !isAdverb(token.lower);

/** How far the comma of a clause that opens a statement is looked for: "said when it rains, | the pier floods". */
const LONGEST_OPENING_CLAUSE = 20;

/** "said | when it rains, the pier floods", but "said when asked about it": a clause with a verb, a comma, and another. */
export function opensStatement(tokens: Tokens, at: number, limit: number): boolean {
  if (PARTICIPLES_OF_ASKING.has(tokens[at + 1]?.lower ?? '')) return false;
  const end = Math.min(limit, at + LONGEST_OPENING_CLAUSE);
  for (let comma = at + 2; comma < end; comma++) {
    if (tokens[comma]?.kind === 'quoted' || tokens[comma]?.kind === 'stop') return false;
    if (tokens[comma]?.kind === 'comma') return opensClause(tokens, comma + 1, limit);
  }
  return false;
}

/** So many words in a row, with a subject, are a clause even when their verb is not known: "the pier floods". */
const SHORTEST_CLAUSE = 3;

/** Whether a clause of three words or more with a subject begins here: "the pier floods", not "and left", "which sank". */
export const opensClause = (tokens: Tokens, at: number, limit: number): boolean => {
  const next = tokens[at];
  const opens =
    next?.kind === 'word' &&
    (next.capital || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || next.lower === 'there') &&
    next.lower !== 'who';
  let end = at;
  while (end < limit && tokens[end]?.kind === 'word') end++;
  return (
    opens && (end - at >= SHORTEST_CLAUSE || hasVerb(tokens, at + 1, Math.min(limit, at + LONGEST_OPENING_CLAUSE)))
  );
};

/** "It’s", "They’ll": a pronoun with its verb, capital or not. */
const CONTRACTED = /^(?:he|she|it|they|we|i|you|that|there|what|who|let)'(?:s|re|ve|d|ll|m)$/;

/** Whether [from, to) has a finite verb for certain, or quoted words, which may hold one. */
export function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'quoted') return true;
    if (CONTRACTED.test(token?.lower ?? '')) return true;
    if (
      token !== undefined &&
      !token.capital &&
      (isFiniteVerb(token.lower) || /'(?:s|re|ve|d|ll|m)$|n't$/.test(token.lower))
    )
      return true;
  }
  return false;
}
