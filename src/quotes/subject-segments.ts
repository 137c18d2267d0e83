import { isAdverb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isOrganisation, PLACE_WORDS } from '../language/english/organisation-words.ts';
import { isPluralPeople } from '../language/english/person-words.ts';
import { opensApposition } from './apposition.ts';
import { endOfRun } from './nominal.ts';
import { type Mention, namesPeople, phraseBetween } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "Archer, at a later reading, said", "Lowe, speaking in Bath, said": an adverbial between commas. */
export function isAside(tokens: Tokens, from: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  return (
    PREPOSITIONS.has(token.lower) ||
    isAdverb(token.lower) ||
    /^(?:along|together|speaking|appearing|writing|referring|responding|citing|asked|when|while|who|though)$/.test(
      token.lower,
    ) ||
    /(?:ing|ed)$/.test(token.lower) ||
    (/^(?:run|led|written|known|held|made|born|seen|sent|built|shot|given|taken|based|drawn|chosen|found)$/.test(
      token.lower,
    ) &&
      PREPOSITIONS.has(tokens[from + 1]?.lower ?? ''))
  );
}

/** "the company's chief executive, John Farrell, said": a role, then the name. */
export function isNamedRole(tokens: Tokens, role: Mention, rest: readonly number[]): boolean {
  const from = rest[0];
  return (
    from !== undefined &&
    role.kind === 'noun' &&
    namesPeople(tokens, role) &&
    tokens[from]?.capital === true &&
    rest.slice(1).every((start) => opensApposition(tokens, start) || isAside(tokens, start))
  );
}

/** "secretary for trade, | refugees, | and migration": a further member of a list inside the apposition. */
export function isListed(tokens: Tokens, from: number, end: number): boolean {
  const start = /^(?:and|or)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  return end - start <= 4 && end > start && endOfRun(tokens, start, end) === end;
}

/** "Berea, | OH, | after winning": a state behind its town is nobody. */
export const isState = (tokens: Tokens, { from, to, kind }: Mention): boolean =>
  kind === 'name' &&
  to - from === 1 &&
  tokens[from - 1]?.kind === 'comma' &&
  tokens[from - 2]?.capital === true &&
  (/^\p{L}{2}\.?$|^(?:\p{L}\.){2,}$|\.$/u.test(tokens[from]?.lower ?? '') ||
    PLACE_WORDS.has(tokens[from]?.lower ?? ''));

const namesGroup = (tokens: Tokens, { head }: Mention): boolean => isPluralPeople(tokens[head]?.lower ?? '');

/** A list has at most this many members before its last two. */
const LONGEST_LIST = 4;

/** "Friends, | lobbyists and former foes", "45% of Democrats, | 28% of independents and 12% of the rest": where the list begins. */
export function startOfList(tokens: Tokens, found: Mention): number {
  let { from } = found;
  if (!tokens.slice(from, found.core).some((token) => token.lower === 'and' || token.lower === 'or')) return from;
  for (let members = 0; members < LONGEST_LIST && tokens[from - 1]?.kind === 'comma'; members++) {
    const end = from - 1;
    let start = end;
    while (
      start > 0 &&
      end - start < 14 &&
      !/^(?:comma|quoted|colon|semicolon|dash|stop)$/.test(tokens[start - 1]?.kind ?? 'stop')
    )
      start--;
    if (/^(?:but|and|after|when|while|because|that|if|although|though|as)$/.test(tokens[start]?.lower ?? '')) start++;
    const member = phraseBetween(tokens, start, end);
    // A capital at the beginning of a sentence makes no name: "Sailors, dockworkers and …".
    const alike = member?.kind === found.kind || (start === 0 && member?.kind === 'name' && namesGroup(tokens, member));
    if (member === null || !alike || member.kind === 'pronoun' || !namesPeople(tokens, member)) break;
    from = start;
  }
  return from;
}

/** "After the vote, | Gov. Lowe, a Democrat, | said": a segment that opens with a preposition and names a thing. */
export function isCircumstance(tokens: Tokens, start: number, found: Mention): boolean {
  const lower = tokens[start]?.lower ?? '';
  const opens = PREPOSITIONS.has(lower) || /^(?:when|while|since|until|once|because|although|though|if)$/.test(lower);
  const thing =
    found.kind === 'noun' && !namesPeople(tokens, found) && !isOrganisation(tokens[found.head]?.lower ?? '');
  return opens && thing;
}
