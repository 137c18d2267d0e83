import type { Span } from '../domain/span.ts';
import { isFiniteVerb, PREPOSITIONS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { contentBefore, hasVerb, skipOpeners } from './content-before.ts';
import { endOfObject, endOfStatement, trimEnd } from './content-ends.ts';
import type { Cue } from './cues.ts';
import type { Pattern } from './draft.ts';
import { afterListener, afterModifiers, isPhrasal } from './modifiers.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** What a cue introduces. `open`: the content is still to come, in the next unit or block ("noting:-"). */
export interface Found {
  readonly content: readonly Span[];
  readonly pattern: Pattern;
  readonly open: boolean;
}

const NOTHING: Found = { content: [], pattern: 'clause', open: false };

/** No statement is longer in tokens; looking no further keeps the work linear. The longest sentence seen in news has about 130. */
const LONGEST_CONTENT = 400;

/**
 * The content of one cue.
 * @param latest the token at which the next cue's clause begins (or the unit's length): content does not run past it
 * @param earliest the token at which content before the cue may begin, at the earliest
 */
export function contentOf(tokens: Tokens, cue: Cue, earliest: number, latest: number): Found {
  const floor = Math.max(earliest, cue.start - LONGEST_CONTENT);
  const limit = Math.min(latest, cue.to + LONGEST_CONTENT);
  if (cue.order === 'according-to') return accordingContent(tokens, cue, floor, limit);
  const rest = cue.order === 'verb-subject' ? cue.end : afterListener(tokens, cue);
  const place = isPhrasal(tokens, cue)
    ? { at: rest + 1, moved: true, trailing: false }
    : afterModifiers(tokens, cue, rest, limit);
  // "…, as Finch has acknowledged"
  const asIs =
    cue.order === 'subject-verb' && tokens[cue.start - 1]?.lower === 'as' && tokens[cue.start - 2]?.kind === 'comma';
  const beforeEnd = cue.order === 'verb-subject' ? cue.from : asIs ? cue.start - 1 : cue.start;
  const preceding = cue.order === 'shared' ? null : contentBefore(tokens, floor, beforeEnd, place.at);
  const next = tokens[place.at];

  if (preceding?.quoted) {
    const resumed = resumedQuote(tokens, place.at, limit);
    if (resumed !== null) return { content: [preceding.span, ...resumed], pattern: 'marked', open: false };
    if (next?.lower === 'that' && !place.moved) return following(tokens, cue, place.at, limit);
    return { content: [preceding.span], pattern: 'marked', open: false };
  }
  if (
    next === undefined ||
    place.at >= limit ||
    next.kind === 'stop' ||
    (place.trailing && (preceding !== null || next.lower !== 'if'))
  ) {
    if (preceding !== null) return { content: [preceding.span], pattern: 'clause', open: false };
    return { ...NOTHING, open: cue.to >= tokens.length - 2 || next?.kind === 'stop' };
  }
  if (cue.order === 'verb-subject') {
    if (next.kind === 'colon' || next.kind === 'quoted') return following(tokens, cue, place.at, limit);
    if (preceding === null) return following(tokens, cue, place.at, limit);
    return { content: [preceding.span], pattern: 'clause', open: false };
  }
  if (preceding !== null && next.kind === 'comma') return splitClause(tokens, preceding.span, place.at, limit);
  return following(tokens, cue, place.at, limit);
}

/** `“…,” she said, | “…”` and `“…,” she said, adding that | “…”` is another cue's. */
function resumedQuote(tokens: Tokens, at: number, limit: number): Span[] | null {
  let from = at;
  if (
    tokens[from]?.kind === 'comma' ||
    tokens[from]?.kind === 'dash' ||
    tokens[from]?.kind === 'colon' ||
    tokens[from]?.kind === 'stop'
  )
    from++;
  if (/^(?:and|but|that|because|so)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === 'quoted') from++;
  const link = tokens[from - 1];
  if (
    !(isMark(link) || /^(?:and|but|that|because|so)$/.test(link?.lower ?? '')) ||
    from >= limit ||
    tokens[from]?.kind !== 'quoted'
  )
    return null;
  const end = endOfQuotes(tokens, from, limit);
  return [spanOf(tokens, from, end)];
}

/** Quoted passages joined by nothing, "and", "or" or a comma: `“…” and “…”`. */
function endOfQuotes(tokens: Tokens, from: number, limit: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < limit && (tokens[next]?.kind === 'comma' || /^(?:and|or)$/.test(tokens[next]?.lower ?? ''))) next++;
    if (next >= limit || tokens[next]?.kind !== 'quoted') return end;
    end = next + 1;
  }
}

/** "The tower, Mr. Orban said, | would open": a clause with the cue in its middle; a participle or a conjunction after the comma is none of it. */
function splitClause(tokens: Tokens, before: Span, comma: number, limit: number): Found {
  const next = tokens[comma + 1];
  const goesOn =
    next !== undefined &&
    next.kind === 'word' &&
    comma + 1 < limit &&
    !/ing$/.test(next.lower) &&
    (!/ed$/.test(next.lower) || isFiniteVerb(next.lower)) &&
    !PREPOSITIONS.has(next.lower) &&
    !/^(?:who|which|where|when|while|as|after|though|although)$/.test(next.lower);
  const only: Found = { content: [before], pattern: 'clause', open: false };
  if (next?.kind === 'quoted')
    return {
      content: [before, spanOf(tokens, comma + 1, endOfQuotes(tokens, comma + 1, limit))],
      pattern: 'marked',
      open: false,
    };
  if (!goesOn) return only;
  const end = trimEnd(tokens, comma + 1, limit);
  return end > comma + 1 ? { content: [before, spanOf(tokens, comma + 1, end)], pattern: 'clause', open: false } : only;
}

/** Content after the cue: a statement, a thing talked about, or a quoted passage. */
function following(tokens: Tokens, cue: Cue, at: number, limit: number): Found {
  let from = at;
  const pattern: Pattern = cue.order === 'shared' ? 'participle' : 'clause';
  const mark = tokens[from];
  while (from < limit && isMark(tokens[from]) && tokens[from]?.kind !== 'close') from++;
  if (from >= limit) return { ...NOTHING, open: mark?.kind === 'colon' };
  const next = tokens[from];
  if (next === undefined) return NOTHING;
  const marksOnly = cue.verb?.frames.size === 1 && cue.verb.frames.has('marks');
  if (next.kind === 'quoted' && (!marksOnly || from > at)) return quotedFollowing(tokens, from, limit);
  // "As a reporter noted, he lost", "But, he said, it is risky"
  if (
    mark?.kind === 'comma' &&
    !(cue.order === 'subject-verb' && /^(?:as|,)$/.test(tokens[cue.start - 1]?.lower ?? ''))
  )
    return NOTHING;
  const frames = cue.verb?.frames;
  if (frames === undefined) return NOTHING;
  if (/^(?:off|up|out|into|back|down|away)$/.test(tokens[cue.to]?.lower ?? '') && !isPhrasal(tokens, cue))
    return NOTHING;
  const lemma = cue.verb?.lemma ?? '';
  const isThat = next.lower === 'that' || next.lower === 'whether';
  const isObject =
    !isThat && frames.has('object') && !(frames.has('clause') && looksLikeClause(tokens, from, limit, lemma));
  const end = trimEnd(tokens, from, isObject ? endOfObject(tokens, from, limit) : endOfStatement(tokens, from, limit));
  if (end <= from + (isThat ? 1 : 0)) return NOTHING;
  const content = [spanOf(tokens, next.lower === 'that' && tokens[from + 1]?.kind === 'quoted' ? from + 1 : from, end)];
  if (mark?.kind === 'colon') return { content, pattern, open: false };
  if (frames.has('clause') || frames.has('finding')) {
    if (next.lower === 'because') return NOTHING;
    if (
      frames.has('object') ||
      isPhrasal(tokens, cue) ||
      isThat ||
      looksLikeClause(tokens, from, end, lemma) ||
      (isPlainVerb(cue) && end - from >= 6)
    ) {
      const asClause = isThat || !frames.has('object') || looksLikeClause(tokens, from, end, lemma);
      return { content, pattern: asClause ? pattern : 'object', open: false };
    }
    return NOTHING;
  }
  if (frames.has('object')) return { content, pattern: 'object', open: false };
  return NOTHING;
}

/** `said, “…”`, `called it “…”`: the passages, or the clause that holds them. */
function quotedFollowing(tokens: Tokens, from: number, limit: number): Found {
  const end = endOfQuotes(tokens, from, limit);
  const next = tokens[end];
  const whole =
    end >= limit ||
    next === undefined ||
    isMark(next) ||
    /^(?:and|but|in|on|at|to|as|when|while|after|before|during)$/.test(next.lower);
  return {
    content: [spanOf(tokens, from, whole ? end : trimEnd(tokens, from, limit))],
    pattern: 'marked',
    open: false,
  };
}

/** Verbs that a statement follows whatever it looks like. */
const isPlainVerb = (cue: Cue): boolean => /^(?:say|tell|add|claim|argue|note|insist)$/.test(cue.verb?.lemma ?? '');

/** A statement: it has a subject and a verb ("he would go"), or at least a subject that a statement begins with. */
function looksLikeClause(tokens: Tokens, from: number, end: number, lemma: string): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  // "admitted skipping the meeting"
  if (/^(?:acknowledge|admit|deny|recall|mention|report)$/.test(lemma) && /ing$/.test(first.lower)) return true;
  if (
    SUBJECT_PRONOUNS.has(first.lower) ||
    first.lower === 'there' ||
    first.lower === "it's" ||
    /'(?:s|re|ve|ll|d|m)$/.test(first.lower)
  )
    return true;
  return hasVerb(tokens, from, end);
}

/** "According to X, …" and "…, according to X". */
function accordingContent(tokens: Tokens, cue: Cue, floor: number, limit: number): Found {
  const before = skipOpeners(tokens, floor, cue.from);
  let to = cue.from;
  while (to > before && isMark(tokens[to - 1])) to--;
  // "reported that, according to …, | the meetings were …"
  const opens = /^(?:that|because|and|but|while)$/.test(tokens[to - 1]?.lower ?? '');
  if (to - before >= 3 && !opens) {
    const rest =
      tokens[cue.end]?.kind === 'comma' && isResumed(tokens, cue.end + 1) ? trimEnd(tokens, cue.end + 1, limit) : 0;
    const content = [spanOf(tokens, before, to)];
    if (rest > cue.end + 1) content.push(spanOf(tokens, cue.end + 1, rest));
    return { content, pattern: 'according', open: false };
  }
  let from = cue.end;
  while (from < limit && isMark(tokens[from])) from++;
  const end = trimEnd(tokens, from, limit);
  return end > from ? { content: [spanOf(tokens, from, end)], pattern: 'according', open: false } : NOTHING;
}

/** ", is the first": the clause goes on with its verb after "according to X,". */
const isResumed = (tokens: Tokens, at: number): boolean => isFiniteVerb(tokens[at]?.lower ?? '');
