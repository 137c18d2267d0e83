import { CALENDAR, isAdverb, OBJECT_PRONOUNS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "a group called Blue Harbor", "at a dinner sponsored by the club called Blue Harbor": a name is given, nobody speaks. */
export function givesName(tokens: Tokens, mention: Mention, at: number): boolean {
  const next = tokens[at + 1];
  if (next?.capital !== true && next?.kind !== 'sign') return false;
  const before = tokens[at - 1];
  const thing = before?.kind === 'word' && !before.capital && mention.to === at && !speaks(before.lower);
  // "to a website called Real Harbor"
  if (/^(?:a|an|another)$/.test(tokens[at - 2]?.lower ?? '') && !isPersonNoun(before?.lower ?? '')) return true;
  return thing || /^(?:a|an|another)$/.test(tokens[mention.from]?.lower ?? '');
}

const speaks = (noun: string): boolean =>
  isPersonNoun(noun) || isPluralPeople(noun) || isOrganisation(noun) || SUBJECT_PRONOUNS.has(noun) || isAdverb(noun);

/** "called Lowe after the vote", "called both candidates Tuesday": nothing says what the person was called. */
export function isByPhone(tokens: Tokens, from: number): boolean {
  const called = phraseFrom(tokens, from);
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
      /^(?:after|before|on|in|from|at|and|last)$/.test(next.lower))
  );
}
