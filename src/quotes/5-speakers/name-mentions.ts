import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import { INTRODUCTION_OPENERS, NAMELESS_OPENERS } from '../../language/languages/english/grammar/pronouns.ts';
import { type Gender, isFirstName } from '../../language/languages/english/people/first-names.ts';
import { ORGANISATION_WORDS, PLACE_NAMES } from '../../language/languages/english/people/organisation-words.ts';
import {
  genderOfWord,
  isAddress,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import { NAME_PARTICLES, NAME_SUFFIXES } from '../../language/languages/english/people/speaker-words.ts';
import type { PlainTokens, Token, Tokens } from '../1-tokens/tokens.ts';

/** The places where an article names people. */

/** One place where a person is named. */
export interface NameMention extends Span {
  /** The name's words in lower case, without titles, stops and possessives: ["greg", "kroah-hartman"]. */
  readonly words: readonly string[];
  /** The gender shown by a form of address before it: "Mrs. Hale". */
  readonly address: Gender | null;
  /** The title or role right before it ("Sen.", "FBI Director"), or null. */
  readonly title: Span | null;
  /** Signs of a person: a first name, a title, an age or a role after it. */
  readonly evident: boolean;
  /** "Lowe’s". */
  readonly possessive: boolean;
  /** One word that may be no name ("Black", "Read"): it counts only where a speaker is expected. */
  readonly doubtful: boolean;
}

/** All names in the article, in order. */
export function findNameMentions(article: Article, plain: PlainTokens): NameMention[] {
  const names: NameMention[] = [];
  for (const [index, block] of article.blocks.entries()) {
    if (block.dropped !== null || block.kind === 'code') continue;
    const tokens = plain.of(index);
    for (let at = 0; at < tokens.length; ) {
      const end = endOfName(tokens, at);
      if (end === at) {
        at++;
        continue;
      }
      const named = readName(tokens, at, end);
      if (named !== null) names.push(named);
      at = end;
    }
  }
  return names;
}

/** The end of a run of capitalised words: "Vermont Sen. Walter Finch", "Ursula von der Leyen". */
function endOfName(tokens: Tokens, from: number): number {
  let at = from;
  while (at < tokens.length && at - from < 12) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    const particle =
      NAME_PARTICLES.has(token.lower) &&
      at > from &&
      tokens[at + 1]?.kind === 'word' &&
      (tokens[at + 1]?.capital || NAME_PARTICLES.has(tokens[at + 1]?.lower ?? ''));
    if (!token.capital && !particle) break;
    at++;
    if (token.possessive) break;
  }
  return at;
}

const isCommon = (lower: string): boolean =>
  !isFirstName(lower) &&
  (DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    isAdverb(lower) ||
    isFiniteVerb(lower) ||
    NAMELESS_OPENERS.has(lower) ||
    /'(?:re|m|ve|ll|d)$/.test(lower));

/** The name in the run [from, to), without the words before it: titles, roles, places, a sentence's opening word. */
function readName(tokens: Tokens, from: number, to: number): NameMention | null {
  let start = from;
  let address: Gender | null = null;
  let titled = false;
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    const rest = to - at - 1;
    if (rest > 0 && isAddress(lower)) {
      address = genderOfWord(lower);
      titled = true;
      start = at + 1;
    } else if (rest > 0 && (isPersonTitle(lower) || (isPersonNoun(lower) && !isFirstName(lower)))) {
      titled = true;
      start = at + 1;
    } else if (rest > 0 && at === start && (isCommon(lower) || CALENDAR.has(lower))) start = at + 1;
    else if (
      rest > 1 &&
      at === start &&
      (PLACE_NAMES.has(lower) || ORGANISATION_WORDS.has(lower)) &&
      hasFirstName(tokens, at + 1, to - 1)
    )
      start = at + 1;
    else if (rest > 0 && at === start && tokens[at]?.lower === 'gop') start = at + 1;
  }
  let words = tokens.slice(start, to);
  const firstKnown = words.findIndex((token, i) => i < words.length - 1 && isFirstName(token.lower));
  if (
    firstKnown > 0 &&
    words
      .slice(0, firstKnown)
      .some(
        (token) =>
          ORGANISATION_WORDS.has(token.lower) ||
          PLACE_NAMES.has(token.lower) ||
          isPersonNoun(token.lower) ||
          isPluralPeople(token.lower),
      )
  ) {
    words = words.slice(firstKnown);
  }
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 6) return null;
  const knownFirst = words.length > 1 && isFirstName(first.lower);
  const tail = last.lower.replace(/'s$|'$/, '');
  if (!titled && (CALENDAR.has(tail) || (words.length > 1 && ORGANISATION_WORDS.has(tail) && !knownFirst))) return null;
  const signed = titled || hasSign(tokens, to);
  if (words.length > 1 && !knownFirst && !signed && (isPersonNoun(tail) || isPersonTitle(tail))) return null;
  if (
    words.length > 1 &&
    !signed &&
    !knownFirst &&
    words.some((token) => ORGANISATION_WORDS.has(token.lower) || PLACE_NAMES.has(token.lower) || isCommon(token.lower))
  )
    return null;
  const begin = tokens.indexOf(first, from);
  return {
    start: first.start,
    end: last.end - (last.possessive ? possessiveLength(last) : 0),
    words: words
      .map((token) => token.lower.replace(/'s$|'$/, '').replace(/\.$/, ''))
      .filter((word) => !NAME_SUFFIXES.has(word)),
    address,
    title: titled ? titleBefore(tokens, from, begin) : null,
    evident: signed || knownFirst,
    possessive: last.possessive,
    doubtful:
      words.length === 1 && !titled && (isCommon(first.lower) || ORGANISATION_WORDS.has(tail) || PLACE_NAMES.has(tail)),
  };
}

export const possessiveLength = (token: Token): number => (token.lower.endsWith("'s") ? 2 : 1);
const hasFirstName = (tokens: Tokens, from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .some((token) => isFirstName(token.lower) || isPersonTitle(token.lower) || isAddress(token.lower));

/** "Sen.", "House Speaker": the words before the name, without a form of address; null if there are none. */
function titleBefore(tokens: Tokens, from: number, begin: number): Span | null {
  let start = from;
  while (start < begin && (isCommon(tokens[start]?.lower ?? '') || isAddress(tokens[start]?.lower ?? ''))) start++;
  let end = begin;
  while (end > start && isAddress(tokens[end - 1]?.lower ?? '')) end--;
  const first = tokens[start];
  const last = tokens[end - 1];
  return first === undefined || last === undefined || end <= start ? null : { start: first.start, end: last.end };
}

/** ", 59,", ", a …", ", the …", ", who": a person is introduced. */
const hasSign = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.kind === 'comma' &&
  (tokens[at + 1]?.kind === 'number' ||
    INTRODUCTION_OPENERS.has(tokens[at + 1]?.lower ?? '') ||
    isRoleSoon(tokens, at + 1));

/** ", national treasurer for", ", president of": a role noun in lower case within three words. */
function isRoleSoon(tokens: Tokens, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || token.capital || PREPOSITIONS.has(token.lower)) return false;
    if (isPersonNoun(token.lower)) return true;
  }
  return false;
}
