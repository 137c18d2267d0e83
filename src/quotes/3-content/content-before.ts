import type { Span } from '../../domain/span.ts';
import {
  ASIDE_OPENERS,
  CIRCUMSTANCE_OPENERS,
  DANGLING_CONJUNCTIONS,
  QUESTION_OPENERS,
} from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import { isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { LINKS_TO_QUOTES } from '../../language/languages/english/speech/statement-words.ts';
import { isMark, spanOfTokens, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { hasVerb } from '../grammar/clauses.ts';
import { trimEnd } from './content-ends.ts';
import type { CueContent } from './cue-content.ts';

/** Content before a cue: quoted words, or a clause up to a comma. */

interface Preceding {
  readonly span: Span;
  /** Whether a quoted passage comes directly before the cue. */
  readonly quoted: boolean;
}

/** Content before "X said" that ends in a quoted passage or a comma: `“…,” | she said`, `The plan failed, | she said`. */
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
  if (DANGLING_CONJUNCTIONS.has(tokens[to - 2]?.lower ?? '')) return null;
  const from = skipOpeningTokens(tokens, afterSemicolon(tokens, floor, to), to);
  // "Rain, Mr. Finch added, was on its way"
  let next = after + 1;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const goesOn = tokens[after]?.kind === 'comma';
  // "If it rains, Mr. Finch said, the match is off"
  const conditional =
    (tokens[from]?.lower === 'if' || tokens[from]?.lower === 'unless') &&
    tokens[from + 1]?.lower !== 'asked' &&
    to - from > 3;
  const resumes =
    goesOn &&
    (conditional ||
      ((isFiniteVerb(tokens[next]?.lower ?? '') || isPresent(tokens[next])) && !opensCircumstance(tokens[from])));
  // "Why sell, Mr. Finch asked."
  const asks = QUESTION_OPENERS.has(tokens[from]?.lower ?? '') && to - 1 - from >= 2;
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
  return { span: spanOfTokens(tokens, from, to - 1), quoted: false };
}

/** "This system, says Locke, | helps …": a word in "-s" that is not a speaker. */
const isPresent = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !token.possessive &&
  /[a-z]{2}[^s']s$/.test(token.lower) &&
  !isPluralPeople(token.lower);

/** `Calling it “a mess,” | Lowe urged the board to …`: the participle's words are not the verb's content. */
function opensBefore(tokens: Tokens, floor: number, to: number, after: number): boolean {
  const from = skipOpeningTokens(tokens, afterSemicolon(tokens, floor, to), to);
  return (
    from < to - 1 &&
    /^[a-z]+ing$/.test(tokens[from]?.lower ?? '') &&
    tokens[after]?.kind === 'word' &&
    !isAdverb(tokens[after]?.lower ?? '')
  );
}

/** A whole quoted sentence after a lead ("Now, “…,” he said") is the content alone; a fragment belongs to its clause. */
function quotedStart(tokens: Tokens, floor: number, to: number): Span {
  const from = skipOpeningTokens(tokens, afterSemicolon(tokens, floor, to), to);
  const before = tokens[to - 2];
  const alone = before === undefined || to - 2 < from || before.kind === 'colon' || before.kind === 'stop';
  return spanOfTokens(tokens, alone ? to - 1 : from, to);
}

/** How far back a semicolon is looked for; looking no further keeps the work linear. */
const SEMICOLON_WITHIN = 80;

/** A semicolon closes the clause before it: "the rule is strict; | it “kills jobs,” he says". */
function afterSemicolon(tokens: Tokens, floor: number, to: number): number {
  const least = Math.max(floor, to - SEMICOLON_WITHIN);
  for (let at = to - 1; at >= least; at--) if (tokens[at]?.kind === 'semicolon') return at + 1;
  return floor;
}

const opensCircumstance = (token: Token | undefined): boolean =>
  token !== undefined &&
  (PREPOSITIONS.has(token.lower) || CALENDAR.has(token.lower) || CIRCUMSTANCE_OPENERS.has(token.lower));

export function skipOpeningTokens(tokens: Tokens, floor: number, to: number): number {
  let from = floor;
  while (from < to && (isMark(tokens[from]) || tokens[from]?.lower === 'but' || tokens[from]?.lower === 'and')) from++;
  return from;
}

/** `“…,” she said, | “…”` and `“…,” she said, adding that | “…”` is another cue's. */
export function resumedQuote(tokens: Tokens, at: number, limit: number): Span[] | null {
  let from = at;
  if (
    tokens[from]?.kind === 'comma' ||
    tokens[from]?.kind === 'dash' ||
    tokens[from]?.kind === 'colon' ||
    tokens[from]?.kind === 'stop'
  )
    from++;
  if (LINKS_TO_QUOTES.has(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === 'quoted') from++;
  const link = tokens[from - 1];
  if (
    !(isMark(link) || from === at || LINKS_TO_QUOTES.has(link?.lower ?? '')) ||
    from >= limit ||
    tokens[from]?.kind !== 'quoted'
  )
    return null;
  const end = endOfQuotes(tokens, from, limit);
  return [spanOfTokens(tokens, from, end)];
}

/** Quoted passages joined by nothing, "and", "or" or a comma: `“…” and “…”`. */
export function endOfQuotes(tokens: Tokens, from: number, limit: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (
      next < limit &&
      (tokens[next]?.kind === 'comma' || tokens[next]?.lower === 'and' || tokens[next]?.lower === 'or')
    )
      next++;
    if (next >= limit || tokens[next]?.kind !== 'quoted') return end;
    end = next + 1;
  }
}

/** "The tower, Mr. Orban said, | would open": a clause with the cue in its middle; a participle or a conjunction after the comma does not belong to it. */
export function splitClause(tokens: Tokens, before: Span, comma: number, limit: number): CueContent {
  const next = tokens[comma + 1];
  const goesOn =
    next !== undefined &&
    next.kind === 'word' &&
    comma + 1 < limit &&
    !next.lower.endsWith('ing') &&
    (!next.lower.endsWith('ed') || isFiniteVerb(next.lower)) &&
    (!PREPOSITIONS.has(next.lower) || tokens[comma + 2]?.lower === 'which') &&
    !ASIDE_OPENERS.has(next.lower);
  const only: CueContent = { content: [before], pattern: 'clause', open: false };
  if (next?.kind === 'quoted')
    return {
      content: [before, spanOfTokens(tokens, comma + 1, endOfQuotes(tokens, comma + 1, limit))],
      pattern: 'marked',
      open: false,
    };
  if (!goesOn) return only;
  const end = trimEnd(tokens, comma + 1, limit);
  return end > comma + 1
    ? { content: [before, spanOfTokens(tokens, comma + 1, end)], pattern: 'clause', open: false }
    : only;
}
