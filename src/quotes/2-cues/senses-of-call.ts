import {
  AUXILIARIES,
  CALENDAR,
  isAdverb,
  isFiniteVerb,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import { SINGULAR_ARTICLES } from '../../language/languages/english/grammar/pronouns.ts';
import { CALL_FOLLOWERS, CALL_PARTICLES } from '../../language/languages/english/grammar/verb-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { endOfNounRun } from '../grammar/could-be-noun.ts';
import { type Mention, namesPeople, phraseBetween, phraseFrom } from '../grammar/noun-phrase.ts';

/** What "call" means when nobody is quoted: giving a name, and telephoning. */

/** "a group called Blue Harbor", "at a dinner sponsored by the club called Blue Harbor": a name is given, nobody speaks. */
export function givesName(tokens: Tokens, mention: Mention, at: number): boolean {
  const next = tokens[at + 1];
  // "everybody called him Mike"
  if (OBJECT_PRONOUNS.has(next?.lower ?? '') && tokens[at + 2]?.capital && isEnd(tokens[at + 3])) return true;
  const names = !CALL_PARTICLES.has(next?.lower ?? '');
  if (names && mention.kind === 'noun' && mention.to === at && isObjectBefore(tokens, mention)) return true;
  if (next?.capital !== true && next?.kind !== 'sign') return false;
  const before = tokens[at - 1];
  const thing = before?.kind === 'word' && !before.capital && mention.to === at && !speaks(before.lower);
  // "to a website called Real Harbor"
  if (SINGULAR_ARTICLES.has(tokens[at - 2]?.lower ?? '') && !isPersonNoun(before?.lower ?? '')) return true;
  return thing || SINGULAR_ARTICLES.has(tokens[mention.from]?.lower ?? '');
}

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || token.kind === 'comma';

/** "found a group of fish | called blue herrings": the noun is what another verb or a preposition has taken, and has a name. */
function isObjectBefore(tokens: Tokens, { from }: Mention): boolean {
  const before = tokens[from - 1];
  if (before?.kind !== 'word' || before.capital) return false;
  const speech = speechVerb(before.lower);
  return (
    (PREPOSITIONS.has(before.lower) && before.lower !== 'as') ||
    (isFiniteVerb(before.lower) && speech?.frames.has('clause') !== true && !AUXILIARIES.has(before.lower))
  );
}

/** "called | both captains | Tuesday night": where the day begins behind a noun phrase. */
function beforeTime(tokens: Tokens, from: number): number {
  let to = endOfNounRun(tokens, from, from + LONGEST_CALLED_RUN);
  while (to > from && CALENDAR.has(tokens[to - 1]?.lower ?? '')) to--;
  return to;
}

const LONGEST_CALLED_RUN = 8;

/** Whom one calls to do something has at most so many words: "both captains". */
const LONGEST_CALLED = 2;

const speaks = (noun: string): boolean =>
  isPersonNoun(noun) || isPluralPeople(noun) || isOrganisation(noun) || SUBJECT_PRONOUNS.has(noun) || isAdverb(noun);

/** "called Lowe after the vote", "called both candidates Tuesday": nothing says what the person was called. */
export function isByPhone(tokens: Tokens, from: number): boolean {
  const called = phraseFrom(tokens, from) ?? phraseBetween(tokens, from, beforeTime(tokens, from));
  if (called === null) return false;
  const people =
    called.kind === 'name'
      ? tokens.slice(called.from, called.to).every((token) => token.capital)
      : called.kind === 'noun' && namesPeople(tokens, called) && called.to === called.core;
  const next = tokens[called.to];
  return (
    (people || OBJECT_PRONOUNS.has(tokens[from]?.lower ?? '')) &&
    (next === undefined ||
      next.kind === 'stop' ||
      CALENDAR.has(next.lower) ||
      (next.lower === 'to' && called.to - called.from <= LONGEST_CALLED) ||
      CALL_FOLLOWERS.has(next.lower))
  );
}
