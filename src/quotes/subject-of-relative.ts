import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument, isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import { type Mention, namesPeople, phraseEndingAt } from './noun-phrase.ts';
import { regionStart } from './subject.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A relative clause before its main verb has at most so many words. */
const LONGEST_RELATIVE = 30;
/** A subject before its relative clause has at most so many words. */
const LONGEST_SUBJECT = 8;

/** "the talks are | private | said", "who relayed | the exchange | said": a thing, or what a form of "be" brings in. */
export const isNobody = (tokens: Tokens, mention: Mention): boolean => {
  const head = tokens[mention.head];
  if (mention.kind !== 'noun' || head === undefined || head.kind === 'number') return false;
  if (/^(?:is|are|was|were|be|been)$/.test(tokens[mention.from - 1]?.lower ?? '')) return true;
  return !namesPeople(tokens, mention) && !isOrganisation(head.lower) && !isDocument(head.lower);
};

/** "An official who asked to stay unnamed because the talks are private | said": people before "who", when a clause without commas lies between. */
export function subjectOfRelative(tokens: Tokens, to: number): Mention | null {
  for (let at = to - 2; at > 0 && to - at < LONGEST_RELATIVE; at--) {
    const token = tokens[at];
    if (token === undefined || /^(?:comma|quoted|stop|semicolon|colon|dash)$/.test(token.kind)) return null;
    if (token.lower !== 'who') continue;
    const people = tokens[at - 1]?.lower ?? '';
    if (!isPersonNoun(people) && !isPluralPeople(people) && people !== 'those') return null;
    const found = phraseEndingAt(tokens, Math.max(regionStart(tokens, at), at - LONGEST_SUBJECT), at);
    return found === null ? null : { ...found, to, core: to };
  }
  return null;
}
