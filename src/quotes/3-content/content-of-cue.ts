import type { Span } from '../../domain/span.ts';
import { STATEMENT_LEADS } from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  isAdverb,
  isFiniteVerb,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import { PASSIVE_CONTENT_OPENERS } from '../../language/languages/english/speech/statement-words.ts';
import { isMark, spanOfTokens, type Token, type TokenKind, type Tokens } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { hasVerb } from '../grammar/clauses.ts';
import { contentAfter, isMarksOnly } from './content-after.ts';
import { contentBefore, resumedQuote, skipOpeningTokens, splitClause } from './content-before.ts';
import { endOfStatement, trimEnd } from './content-ends.ts';
import { type CueContent, NO_CONTENT } from './cue-content.ts';
import { afterListener } from './listener.ts';
import { afterModifiers, isObjectVerb, isPhrasal } from './modifiers.ts';

/** The statement that "according to" gives a source for. */

/** No statement has so many words; looking no further keeps a text of nothing but "according to" linear. */
const LONGEST_STATEMENT = 400;

interface AccordingCue {
  readonly from: number;
  readonly end: number;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
function accordingContent(tokens: Tokens, cue: AccordingCue, floor: number, limit: number): Span[] {
  if (cue.from - floor > LONGEST_STATEMENT && limit - cue.end > LONGEST_STATEMENT) return [];
  const content = statement(tokens, cue, floor, limit);
  const [start = 0, end = 0] = [content[0]?.start, content.at(-1)?.end];
  return end - start > LONGEST_STATEMENT * LENGTH_OF_LONG_WORD ? [] : content;
}

/** UTF-16 units of a long word with the signs around it. */
const LENGTH_OF_LONG_WORD = 12;

function statement(tokens: Tokens, cue: AccordingCue, floor: number, limit: number): Span[] {
  const before = skipOpeningTokens(tokens, Math.max(floor, bracketBefore(tokens, cue.from)), cue.from);
  let to = cue.from;
  while (to > before && isMark(tokens[to - 1])) to--;
  // "reported that, according to …, | the meetings were …"
  const opens = STATEMENT_LEADS.has(tokens[to - 1]?.lower ?? '');
  if (to > before && !opens) {
    const rest = tokens[cue.end]?.kind === 'comma' ? trimEnd(tokens, cue.end + 1, limit) : 0;
    const unfinished = !hasVerb(tokens, before, to) || SUBORDINATORS.has(tokens[before]?.lower ?? '');
    const resumes = rest > cue.end + 1 && (isFiniteVerb(tokens[cue.end + 1]?.lower ?? '') || unfinished);
    if (resumes) return [spanOfTokens(tokens, before, to), spanOfTokens(tokens, cue.end + 1, rest)];
    if (to - before >= 3) return [spanOfTokens(tokens, before, to)];
  }
  // The words before it are another's, which the source reports as a whole.
  if (cue.from > 0 && isMark(tokens[cue.from - 1]) && before >= to) {
    let end = cue.from;
    while (end > 0 && isMark(tokens[end - 1])) end--;
    const start = skipOpeningTokens(tokens, bracketBefore(tokens, cue.from), end);
    return end > start ? [spanOfTokens(tokens, start, end)] : [];
  }
  let from = cue.end;
  while (from < limit && isMark(tokens[from])) from++;
  const end = trimEnd(tokens, from, limit);
  return end > from ? [spanOfTokens(tokens, from, end)] : [];
}

/** A statement inside brackets begins at the bracket: "(the number is closer to nine, according to …)". */
function bracketBefore(tokens: Tokens, to: number): number {
  for (let at = to - 1; at >= 0 && to - at < 60; at--) {
    if (tokens[at]?.kind === 'close') return 0;
    if (tokens[at]?.kind === 'open') return at + 1;
  }
  return 0;
}

/** The content of one cue, before or after it, or both. */

/** "which | Lowe said | was wrong": the relative word and its clause, up to its end. */
function contentAroundGap(tokens: Tokens, cue: Cue, gap: number, limit: number): CueContent {
  const end = trimEnd(tokens, cue.to, endOfClause(tokens, cue.to, limit));
  if (end <= cue.to) return NO_CONTENT;
  // "What Adler said was | that the ferry was late"
  if (tokens[gap]?.lower === 'what') {
    const from = tokens[cue.to]?.lower === 'is' || tokens[cue.to]?.lower === 'was' ? cue.to + 1 : cue.to;
    if (tokens[from]?.lower === 'that' && end > from)
      return { content: [spanOfTokens(tokens, from, end)], pattern: 'clause', open: false };
  }
  return {
    content: [spanOfTokens(tokens, gap, gap + 1), spanOfTokens(tokens, cue.to, end)],
    pattern: 'clause',
    open: false,
  };
}

/** "The plan | was criticized by the union | for its cost"; of "asked by a reporter | whether he would run" the question only. */
function passiveContent(tokens: Tokens, cue: Cue, limit: number): CueContent {
  const subject = cue.subject ?? null;
  const from = cue.end;
  const quoted = tokens[from]?.kind === 'comma' || tokens[from]?.kind === 'colon' ? from + 1 : from;
  if (tokens[quoted]?.kind === 'quoted')
    return { content: [spanOfTokens(tokens, quoted, quoted + 1)], pattern: 'passive', open: false };
  const next = tokens[from];
  const goesOn =
    next?.kind === 'word' &&
    (cue.verb?.lemma === 'tell' || cue.verb?.lemma === 'inform' || PASSIVE_CONTENT_OPENERS.has(next.lower));
  // "It was said that, however old the ship, it would sail": commas stand inside a statement with "that".
  const close = next?.lower === 'that' ? endOfStatement(tokens, from, limit) : endOfClause(tokens, from, limit);
  const end = goesOn ? trimEnd(tokens, from, close) : from;
  const content = subject === null ? [] : [spanOfTokens(tokens, subject.from, subject.core)];
  if (end > from) content.push(spanOfTokens(tokens, next?.lower === 'about' ? from + 1 : from, end));
  return content.length === 0 ? NO_CONTENT : { content, pattern: 'passive', open: false };
}

const CLAUSE_CLOSERS: ReadonlySet<TokenKind> = new Set(['comma', 'dash', 'close', 'semicolon', 'stop']);

/** The next comma, dash or bracket that closes. */
function endOfClause(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined || CLAUSE_CLOSERS.has(token.kind)) return at;
    if (token.kind === 'quoted' && token.open) return at + 1;
  }
  return limit;
}

/** No statement is longer in tokens; looking no further keeps the work linear. The longest sentence seen in news has about 130. */
const LONGEST_CONTENT = 400;

/**
 * The content of one cue.
 * @param latest the token at which the next cue's clause begins (or the sentence's length): content does not run past it
 * @param earliest the token at which content before the cue may begin, at the earliest
 */
export function contentOfCue(tokens: Tokens, cue: Cue, earliest: number, latest: number): CueContent {
  const floor = Math.max(earliest, cue.start - LONGEST_CONTENT);
  const limit = Math.min(latest, cue.to + LONGEST_CONTENT);
  if (cue.order === 'according-to')
    return { content: accordingContent(tokens, cue, floor, limit), pattern: 'according', open: false };
  if (cue.order === 'passive') return passiveContent(tokens, cue, limit);
  if (cue.gap !== undefined) return contentAroundGap(tokens, cue, cue.gap, limit);
  const rest = cue.order === 'verb-subject' ? cue.end : afterListener(tokens, cue);
  // "promised a refund", "asked a question": what follows is no listener.
  if (rest > cue.to && cue.verb?.frames.has('object') && endsClause(tokens[rest]) && rest < limit + 1) {
    const asked = contentAfter(tokens, cue, cue.to, limit);
    if (asked.content.length > 0 && contentBefore(tokens, floor, cue.start, cue.to) === null) return asked;
  }
  const demand = afterCallFor(tokens, cue);
  const place = isPhrasal(tokens, cue)
    ? { at: rest + 1, moved: true, trailing: false }
    : demand > cue.to
      ? { at: demand, moved: true, trailing: false }
      : afterModifiers(tokens, cue, rest, limit);
  // "…, as Finch has acknowledged"
  const asIs =
    cue.order === 'subject-verb' &&
    tokens[cue.start - 1]?.lower === 'as' &&
    (tokens[cue.start - 2]?.kind === 'comma' ||
      (tokens[cue.start - 2]?.kind === 'quoted' && endsClause(tokens[cue.to])));
  const beforeEnd = cue.order === 'verb-subject' ? cue.from : asIs ? cue.start - 1 : cue.start;
  const before =
    cue.order === 'shared' || cue.mention?.kind === 'relative'
      ? null
      : contentBefore(tokens, floor, beforeEnd, place.at);
  const next = tokens[place.at];
  // `After “…,” Lowe described the plan as …`: a verb that takes a thing has it behind itself
  const takesObject =
    cue.order === 'subject-verb' &&
    isObjectVerb(cue) &&
    next?.kind === 'word' &&
    !isAdverb(next.lower) &&
    place.at < limit;
  const unfit = takesObject || (before?.quoted === false && isMarksOnly(cue));
  const preceding = unfit ? null : before;

  if (preceding?.quoted) {
    const resumed = resumedQuote(tokens, place.at, limit);
    if (resumed !== null) return { content: [preceding.span, ...resumed], pattern: 'marked', open: false };
    if (next?.lower === 'that' && !place.moved) return contentAfter(tokens, cue, place.at, limit);
    return { content: [preceding.span], pattern: 'marked', open: false };
  }
  if (
    next === undefined ||
    place.at >= limit ||
    next.kind === 'stop' ||
    (place.trailing && (preceding !== null || next.lower !== 'if'))
  ) {
    if (preceding !== null) return { content: [preceding.span], pattern: 'clause', open: false };
    return { ...NO_CONTENT, open: cue.to >= tokens.length - 2 || next?.kind === 'stop' };
  }
  if (cue.order === 'verb-subject') {
    if (next.kind === 'colon' || next.kind === 'quoted') return contentAfter(tokens, cue, place.at, limit);
    if (preceding === null) return contentAfter(tokens, cue, place.at, limit);
    // "This system, says Locke, | helps direct …"
    if (next.kind === 'comma' && tokens[cue.from - 1]?.kind === 'comma')
      return splitClause(tokens, preceding.span, place.at, limit);
    return { content: [preceding.span], pattern: 'clause', open: false };
  }
  if (preceding !== null && next.kind === 'comma') return splitClause(tokens, preceding.span, place.at, limit);
  return contentAfter(tokens, cue, place.at, limit);
}

const endsClause = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'stop' ||
  (token.kind === 'word' && (token.lower === 'and' || token.lower === 'but'));

/** "called again for | a new pier", "called Monday for | a new pier": behind "for", or the cue's end. */
function afterCallFor(tokens: Tokens, cue: Cue): number {
  if (cue.verb?.lemma !== 'call') return cue.to;
  let at = cue.to;
  while (isAdverb(tokens[at]?.lower ?? '') || CALENDAR.has(tokens[at]?.lower ?? '')) at++;
  return at > cue.to && tokens[at]?.lower === 'for' ? at + 1 : cue.to;
}
