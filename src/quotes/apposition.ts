import { AUXILIARIES, DETERMINERS, isAdverb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

const RELATIVE = new Set(['who', 'which', 'whose', 'whom', 'where']);
const PARTY = /^(?:[DRI]|rep|dem)[-–.]/i;
/** No apposition seen in news is longer; looking no further keeps the work linear. */
export const LONGEST_APPOSITION = 60;
/** Words before a role: "now", "then", "former", "himself". */
const LEADS =
  /^(?:now|then|formerly|currently|himself|herself|both|former|senior|chief|vice|deputy|executive|co-founder|co-chair|jr\.|sr\.|iii|ii)$/;

/**
 * Whether an apposition begins here, after its comma:
 * ", the chairman of …", ", who lives …", ", 59,", ", of Milford", ", president of …", ", Lowe’s adviser", ", R-Ariz."
 */
export function opensApposition(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { lower } = token;
  if (token.kind === 'number') return /^\d{1,3}%?$/.test(lower);
  if (token.kind !== 'word') return false;
  if (RELATIVE.has(lower) || LEADS.test(lower) || PARTY.test(token.lower)) return true;
  if (lower === 'of' || lower === 'from' || lower === 'formerly') return true;
  if (/^(?:a|an|the|one|his|her|its|their|my|another|our|among)$/.test(lower)) return true;
  if (token.possessive && token.capital) return true;
  // "Tom Molloy, SC, said", "Ada Lowe, MD, said"
  if (token.capital && token.end - token.start <= 3 && tokens[at + 1]?.kind === 'comma') return true;
  return roleSoon(tokens, at);
}

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
 * The end of the appositions that begin with the comma (or bracket) at `at`: the place of the comma that closes them, or the unit's end.
 * "said Mulvane, president of the union, which represents teachers, on Monday": up to the comma before "on".
 * @returns `at` when there is none.
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
    if (RELATIVE.has(token.lower) || token.lower === 'that') return false;
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
