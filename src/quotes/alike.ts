import { SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Two sides of "and" are alike: both names, or both people. */
export function areAlike(tokens: Tokens, left: number, right: number): boolean {
  const a = tokens[left];
  const b = tokens[right];
  if (a === undefined || b === undefined) return false;
  const person = (token: Token): boolean =>
    token.capital || isPersonNoun(token.lower) || isPluralPeople(token.lower) || token.lower === 'others';
  // "Pagan and his team", "dockworkers and their families"
  const group = GROUPS.test(b.lower) && person(a);
  return ((person(a) || SUBJECT_PRONOUNS.has(a.lower)) && person(b)) || group;
}

const GROUPS =
  /^(?:team|family|families|group|staff|company|party|campaign|office|administration|government|firm|crew|lab|laboratory|teams|staffs|parents|relatives)$/;
