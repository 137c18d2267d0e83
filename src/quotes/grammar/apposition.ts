import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
} from '../../language/languages/english/grammar/function-words.ts';
import { APPOSITION_DETERMINERS, APPOSITION_RELATIVES } from '../../language/languages/english/grammar/pronouns.ts';
import { APPOSITION_LEADS } from '../../language/languages/english/grammar/verb-words.ts';
import { isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { isWordOrNumber, type Token, type Tokens } from '../1-tokens/tokens.ts';
import type { TableRule } from '../rules.ts';

/** Appositions: where they begin, and where they end. */

const PARTY = /^(?:[DRI]|rep|dem)[-–.]/i;
/** No apposition seen in news is longer; looking no further keeps the work linear. */
const LONGEST_APPOSITION = 60;

/** Whether an apposition begins here, after its comma. */
export function opensApposition(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !isWordOrNumber(token)) return false;
  for (const rule of APPOSITIONS) if (rule.match(tokens, at, token)) return true;
  return false;
}

/** What an apposition opens with. */
export const APPOSITIONS: readonly TableRule<[tokens: Tokens, at: number, token: Token], boolean>[] = [
  {
    name: 'an age',
    example: 'Anna Lowe, 59, said the ferry was late.',
    match: (_tokens, _at, { kind, lower }) => kind === 'number' && /^\d{1,3}%?$/.test(lower),
  },
  {
    name: 'a relative clause',
    example: '“The ferry is late,” said Anna Lowe, who sails from Bath, on Monday.',
    match: (_tokens, _at, { lower }) => APPOSITION_RELATIVES.has(lower),
  },
  {
    name: 'a word before a role: "now", "former", "senior"',
    example: '“The ferry is late,” said Anna Lowe, now in Bath, on Monday.',
    match: (_tokens, _at, { lower }) => APPOSITION_LEADS.has(lower),
  },
  {
    name: 'a party and a state: "R-Ariz."',
    example: 'Sen. Anna Lowe, D-Maine, said the ferry was late.',
    match: (_tokens, _at, { kind, lower }) => kind === 'word' && PARTY.test(lower),
  },
  {
    name: 'where somebody comes from: "of Milford"',
    example: '“The ferry is late,” said Anna Lowe, of Milford, on Monday.',
    match: (_tokens, _at, { lower }) => lower === 'of' || lower === 'from' || lower === 'formerly',
  },
  {
    name: 'a determiner: "the chairman of"',
    example: 'Anna Lowe, the chairman of the board, said the ferry was late.',
    match: (_tokens, _at, { lower }) => APPOSITION_DETERMINERS.has(lower),
  },
  {
    name: 'an owner: "Lowe’s adviser"',
    example: 'Paul Beck, Lowe’s right hand, said the ferry was late.',
    match: (_tokens, _at, { possessive, capital }) => possessive && capital,
  },
  {
    name: 'letters behind a name: "SC", "MD"',
    example: 'Tom Molloy, SC, said the ferry was late.',
    match: (tokens, at, { kind, capital, start, end }) =>
      kind === 'word' && capital && end - start <= 3 && tokens[at + 1]?.kind === 'comma',
  },
  {
    name: 'a role soon: "kernel maintainer and", "Ohio party chairman"',
    example: 'Anna Lowe, president of the union, said the ferry was late.',
    match: (tokens, at) => roleSoon(tokens, at),
  },
];

/** "president of", "kernel maintainer and", "Ohio party chairman": a role noun within the next words, with nothing but nouns before it. */
function roleSoon(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 6; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word') return false;
    if (DETERMINERS.has(token.lower)) return false;
    if (isPersonNoun(token.lower) || isPluralPeople(token.lower)) return true;
    const described = i > at && tokens[i - 1]?.possessive === true;
    if (PREPOSITIONS.has(token.lower) || (isAdverb(token.lower) && !described)) return false;
    if (!described && /(?:ing|ed)$/.test(token.lower)) return false;
  }
  return false;
}

/**
 * The end of the appositions that begin with the comma (or bracket) at `at`: the index of the comma that closes them, or the sentence's end.
 * "said Mulvane, president of the union, which represents teachers, on Monday": up to the comma before "on".
 * @returns a token index; `at` if there is no apposition
 */
export function endOfAppositions(tokens: Tokens, at: number): number {
  let end = at;
  while (tokens[end]?.kind === 'comma' && opensApposition(tokens, end + 1)) {
    const next = endOfSegment(tokens, end + 1);
    if (next === end + 1 || next - at > LONGEST_APPOSITION || isClause(tokens, end + 1, next)) break;
    end = next;
  }
  return end;
}

/** ", the media would call …": a clause of its own, not an apposition. "who", "which" and a participle may bring a verb. */
function isClause(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token === undefined || token.capital || token.kind !== 'word') continue;
    if (APPOSITION_RELATIVES.has(token.lower) || token.lower === 'that') return false;
    if (AUXILIARIES.has(token.lower) && !token.possessive) return at > from;
  }
  return false;
}

/** The next comma, dash, colon, semicolon, stop or quoted passage. A place ("Milford, Md.,") and an age keep the segment open. */
export function endOfSegment(tokens: Tokens, from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const kind = tokens[at]?.kind;
    if (kind === 'quoted' || kind === 'dash' || kind === 'colon' || kind === 'semicolon' || kind === 'stop') return at;
    if (kind === 'comma' && !isPlaceNext(tokens, at)) return at;
  }
  return at;
}

/** ", Md.," ", Ohio,": one or two capitalised words between commas, after a capitalised word. */
function isPlaceNext(tokens: Tokens, comma: number): boolean {
  if (tokens[comma - 1]?.capital !== true || tokens[comma + 1]?.capital !== true) return false;
  const after = tokens[comma + 2];
  if (after?.kind === 'comma' || after?.kind === 'stop' || after === undefined) return !tokens[comma + 1]?.possessive;
  return after.capital && tokens[comma + 3]?.kind === 'comma';
}
