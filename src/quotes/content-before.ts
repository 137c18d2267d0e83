import type { Span } from '../domain/span.ts';
import { CALENDAR, isAdverb, isFiniteVerb, PREPOSITIONS, SUBORDINATORS } from '../language/english/function-words.ts';
import { isPluralPeople } from '../language/english/person-words.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

interface Preceding {
  readonly span: Span;
  /** Whether a quoted passage stands directly before the cue. */
  readonly quoted: boolean;
}

/** What stands before "X said" and is closed off by a quoted passage or a comma: `“…,” | she said`, `The plan failed, | she said`. */
export function contentBefore(tokens: Tokens, floor: number, to: number, after: number): Preceding | null {
  const last = tokens[to - 1];
  if (last === undefined || to <= floor) return null;
  if (last.kind === 'quoted')
    return opensBefore(tokens, floor, to, after) ? null : { span: quotedStart(tokens, floor, to), quoted: true };
  const before = tokens[to - 2];
  if (isMark(last) && before?.kind === 'quoted' && to - 2 >= floor && last.kind !== 'stop')
    return { span: quotedStart(tokens, floor, to - 1), quoted: true };
  if (last.kind !== 'comma' && last.kind !== 'dash') return null;
  // "because, | they say, | it is unsafe"
  if (/^(?:because|although|while|since|and|but)$/.test(tokens[to - 2]?.lower ?? '')) return null;
  const from = skipOpeners(tokens, afterSemicolon(tokens, floor, to), to);
  // "Rain, Mr. Finch added, was on its way"
  let next = after + 1;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const goesOn = tokens[after]?.kind === 'comma';
  // "If it rains, Mr. Finch said, the match is off"
  const conditional =
    /^(?:if|unless)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.lower !== 'asked' && to - from > 3;
  const resumes =
    goesOn &&
    (conditional ||
      ((isFiniteVerb(tokens[next]?.lower ?? '') || isPresent(tokens[next])) && !opensCircumstance(tokens[from])));
  // "Why sell, Mr. Finch asked."
  const asks = /^(?:why|how|what|who|where|when)$/.test(tokens[from]?.lower ?? '') && to - 1 - from >= 2;
  // "These rules hurt workers, Mr. Finch said."
  const follower = tokens[after];
  const closed =
    (follower === undefined || follower.kind === 'stop') &&
    to - 1 - from >= 3 &&
    !opensCircumstance(tokens[from]) &&
    !SUBORDINATORS.has(tokens[from]?.lower ?? '') &&
    !isAdverb(tokens[from]?.lower ?? '');
  if (!resumes && !asks && !closed && (to - 1 - from < 2 || !(hasVerb(tokens, from, to - 1) || to - 1 - from >= 6)))
    return null;
  if (to - 1 <= from) return null;
  return { span: spanOf(tokens, from, to - 1), quoted: false };
}

/** "This system, says Locke, | helps …": a word in "-s" that is nobody. */
const isPresent = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !token.possessive &&
  /[a-z]{2}[^s']s$/.test(token.lower) &&
  !isPluralPeople(token.lower);

/** `Calling it “a mess,” | Lowe urged the board to …`: the participle's words are not what the verb brings in. */
function opensBefore(tokens: Tokens, floor: number, to: number, after: number): boolean {
  const from = skipOpeners(tokens, afterSemicolon(tokens, floor, to), to);
  return (
    from < to - 1 &&
    /^[a-z]+ing$/.test(tokens[from]?.lower ?? '') &&
    tokens[after]?.kind === 'word' &&
    !isAdverb(tokens[after]?.lower ?? '')
  );
}

/** A whole quoted sentence after a lead ("Now, “…,” he said") is the content alone; a fragment belongs to its clause. */
function quotedStart(tokens: Tokens, floor: number, to: number): Span {
  const from = skipOpeners(tokens, afterSemicolon(tokens, floor, to), to);
  const before = tokens[to - 2];
  const alone = before === undefined || to - 2 < from || before.kind === 'colon' || before.kind === 'stop';
  return spanOf(tokens, alone ? to - 1 : from, to);
}

/** How far back a semicolon is looked for; looking no further keeps the work linear. */
const SEMICOLON_WITHIN = 80;

/** A semicolon closes what stands before it: "the rule is strict; | it “kills jobs,” he says". */
function afterSemicolon(tokens: Tokens, floor: number, to: number): number {
  const least = Math.max(floor, to - SEMICOLON_WITHIN);
  for (let at = to - 1; at >= least; at--) if (tokens[at]?.kind === 'semicolon') return at + 1;
  return floor;
}

const opensCircumstance = (token: Token | undefined): boolean =>
  token !== undefined &&
  (PREPOSITIONS.has(token.lower) ||
    CALENDAR.has(token.lower) ||
    /^(?:when|while|as|after|before|if|since)$/.test(token.lower));

export function skipOpeners(tokens: Tokens, floor: number, to: number): number {
  let from = floor;
  while (from < to && (isMark(tokens[from]) || /^(?:but|and)$/.test(tokens[from]?.lower ?? ''))) from++;
  return from;
}

/** "It’s", "They’ll": a pronoun with its verb, capital or not. */
const CONTRACTED = /^(?:he|she|it|they|we|i|you|that|there|what|who|let)'(?:s|re|ve|d|ll|m)$/;

export function hasVerb(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'quoted') return true;
    if (CONTRACTED.test(token?.lower ?? '')) return true;
    if (
      token !== undefined &&
      !token.capital &&
      (isFiniteVerb(token.lower) || /'(?:s|re|ve|d|ll|m)$|n't$/.test(token.lower))
    )
      return true;
  }
  return false;
}
