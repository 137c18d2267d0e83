import type { Span } from '../../domain/span.ts';
import { DETERMINERS } from '../../language/english/grammar/function-words.ts';
import { PERSONAL_RELATIVES, RELATIVE_OPENERS, ROLE_LEADS } from '../../language/english/grammar/pronouns.ts';
import { ENDS_OF_ROLE_SEARCH } from '../../language/english/grammar/verb-words.ts';
import { isPersonNoun, isPersonTitle, isPluralPeople } from '../../language/english/people/person-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { endOfSegment } from '../grammar/apposition.ts';
import { isPredicate } from '../grammar/main-subject.ts';

/** What the text calls a person beside the name. */

/** How far into an apposition its role noun may stand: "kernel maintainer", "top national security adviser". */
const ROLE_WITHIN = 7;

/**
 * What the text calls the person named by tokens [from, to): the apposition after the name (", kernel maintainer and Executive Editor of LWN,"),
 * the words before it ("campaign spokesman", "House Speaker"), or null. An article ("the", "a") before the role is left out.
 */
export function roleAround(tokens: Tokens, from: number, to: number): Span | null {
  return roleAfter(tokens, to) ?? roleBefore(tokens, from);
}

function roleAfter(tokens: Tokens, to: number): Span | null {
  let comma = to;
  for (let segments = 0; segments < 3 && tokens[comma]?.kind === 'comma'; segments++) {
    const end = endOfSegment(tokens, comma + 1);
    let start = comma + 1;
    while (start < end && ROLE_LEADS.has(tokens[start]?.lower ?? '')) start++;
    if (isPredicate(tokens, comma + 1)) return null;
    const role = firstRoleNoun(tokens, start, end);
    if (role >= 0) {
      const relative = tokens.slice(role, end).findIndex((token) => RELATIVE_OPENERS.has(token.lower));
      return spanUnlessEmpty(tokens, start, relative > 0 ? role + relative : end);
    }
    // What follows "who has worked there since 2011" is the sentence's own: ", remembers it differently".
    if (PERSONAL_RELATIVES.has(tokens[comma + 1]?.lower ?? '')) return null;
    comma = end;
  }
  return null;
}

function firstRoleNoun(tokens: Tokens, start: number, end: number): number {
  for (let at = start; at < Math.min(end, start + ROLE_WITHIN); at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quoted') return -1;
    if (ENDS_OF_ROLE_SEARCH.has(token.lower)) return -1;
    if (isPersonNoun(token.lower) || isPersonTitle(token.lower) || isPluralPeople(token.lower)) return at;
  }
  return -1;
}

/** "union spokesman | Paul Beck", "Lowe’s adviser | Nora Weiss", "the economist | Omar Reyes". */
function roleBefore(tokens: Tokens, from: number): Span | null {
  const last = tokens[from - 1];
  if (last === undefined || !(isPersonNoun(last.lower) || isPersonTitle(last.lower))) return null;
  let start = from - 1;
  while (start > 0 && from - start < ROLE_WITHIN) {
    const token = tokens[start - 1];
    if (token === undefined || token.kind !== 'word' || DETERMINERS.has(token.lower)) break;
    // "lead keeper | and | former mayor Anna Lee"
    const joins = token.lower === 'and' && isPersonNoun(tokens[start - 2]?.lower ?? '');
    if (!token.capital && !isAdjectival(token) && !joins && !isPersonNoun(token.lower)) break;
    start--;
  }
  return spanUnlessEmpty(tokens, start, from);
}

const isAdjectival = (token: Token): boolean =>
  /(?:al|ic|ior|ant|ive|an|ary|ent|er|ing|ing|ous|est|ign|top|chief|vice|deputy|former|campaign|party|state|house|press|policy|news|co-|party|communications)$/.test(
    token.lower,
  ) && token.lower !== 'than';

const spanUnlessEmpty = (tokens: Tokens, from: number, to: number): Span | null => {
  const first = tokens[from];
  const last = tokens[to - 1];
  return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
};
