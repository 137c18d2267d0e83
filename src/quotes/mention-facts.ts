import type { Speaker } from '../domain/quotation.ts';
import type { Span } from '../domain/span.ts';
import type { Gender } from '../language/english/first-names.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument, isPersonNoun, isPluralPeople, isTitle } from '../language/english/person-words.ts';
import { possessiveLength } from './namings.ts';
import { type Mention, namesPeople, phraseEndingAt } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

/** Somebody who has spoken, for the pronouns that follow. */
export interface Voice {
  readonly speaker: Speaker;
  readonly number: 'one' | 'many' | 'body';
  readonly gender: Gender | null;
}

/** "He and Clyde": two speakers are nobody's full name. */
export function isJoined(mention: Mention, unit: Unit): boolean {
  const { tokens } = unit;
  for (let at = mention.from; at < mention.core; at++) {
    if (tokens[at]?.lower !== 'and') continue;
    // "lead keeper and former mayor Anna Lee": two roles of one person.
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    const roles =
      tokens[mention.core - 1]?.capital === true &&
      before !== undefined &&
      after !== undefined &&
      isRoleWord(before) &&
      !after.capital;
    if (!roles) return true;
  }
  return false;
}

const isRoleWord = (token: Token): boolean => !token.capital && isPersonNoun(token.lower);

export function numberOf(mention: Mention, unit: Unit): Voice['number'] {
  const lower = unit.tokens[mention.head]?.lower ?? '';
  if (isJoined(mention, unit) || isPluralPeople(lower)) return 'many';
  if (mention.kind === 'name')
    return isPersonNoun(lower) || unit.tokens[mention.from]?.lower !== 'the' ? 'one' : 'body';
  return isPersonNoun(lower) || isTitle(lower) ? 'one' : 'body';
}

/** "one keeper of the lighthouse, | who spoke": the noun phrase right before "who" or "which". */
export function antecedentOf(mention: Mention, unit: Unit): Mention | null {
  const { tokens } = unit;
  const end = /^(?:comma|dash)$/.test(tokens[mention.from - 1]?.kind ?? '') ? mention.from - 1 : mention.from;
  const found = phraseEndingAt(tokens, Math.max(0, end - 8), end);
  if (found === null || found.kind === 'pronoun' || found.kind === 'relative') return null;
  return found.kind === 'name' ||
    namesPeople(tokens, found) ||
    isOrganisation(tokens[found.head]?.lower ?? '') ||
    isDocument(tokens[found.head]?.lower ?? '')
    ? found
    : null;
}

/** A group or an organisation as the text names it: the noun phrase without what a comma, brackets or "who" add. */
export function asNamed(mention: Mention, unit: Unit): Span {
  const { tokens } = unit;
  let to = mention.head + 1;
  while (to < mention.core && !/^(?:who|that|which)$/.test(tokens[to]?.lower ?? '') && tokens[to]?.kind !== 'open')
    to++;
  const last = tokens[to - 1];
  const owns = last?.possessive === true ? possessiveLength(last) : 0;
  return { start: tokens[mention.from]?.start ?? 0, end: (last?.end ?? 0) - owns };
}
