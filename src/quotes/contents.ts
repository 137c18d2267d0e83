import { DETERMINERS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { accordingContent } from './according-to.ts';
import { gappedContent, passiveContent } from './clause-content.ts';
import { contentBefore, hasVerb } from './content-before.ts';
import { endOfObject, endOfStatement, trimEnd } from './content-ends.ts';
import type { Cue } from './cues.ts';
import type { Pattern } from './draft.ts';
import { type Found, NOTHING } from './found.ts';
import { afterListener, afterModifiers, isPhrasal } from './modifiers.ts';
import { endOfQuotes, resumedQuote, splitClause } from './split-content.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

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
  if (cue.order === 'according-to')
    return { content: accordingContent(tokens, cue, floor, limit), pattern: 'according', open: false };
  if (cue.order === 'passive') return passiveContent(tokens, cue, limit);
  if (cue.gap !== undefined) return gappedContent(tokens, cue, cue.gap, limit);
  const rest = cue.order === 'verb-subject' ? cue.end : afterListener(tokens, cue);
  const place = isPhrasal(tokens, cue)
    ? { at: rest + 1, moved: true, trailing: false }
    : afterModifiers(tokens, cue, rest, limit);
  // "…, as Finch has acknowledged"
  const asIs =
    cue.order === 'subject-verb' && tokens[cue.start - 1]?.lower === 'as' && tokens[cue.start - 2]?.kind === 'comma';
  const beforeEnd = cue.order === 'verb-subject' ? cue.from : asIs ? cue.start - 1 : cue.start;
  const before =
    cue.order === 'shared' || cue.mention?.kind === 'relative'
      ? null
      : contentBefore(tokens, floor, beforeEnd, place.at);
  const preceding = before?.quoted === false && isMarksOnly(cue) ? null : before;
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

/** Content after the cue: a statement, a thing talked about, or a quoted passage. */
function following(tokens: Tokens, cue: Cue, at: number, limit: number): Found {
  let from = at;
  const pattern: Pattern = cue.order === 'shared' ? 'participle' : 'clause';
  const mark = tokens[from];
  while (from < limit && isMark(tokens[from]) && tokens[from]?.kind !== 'close') from++;
  if (from >= limit) return { ...NOTHING, open: mark?.kind === 'colon' };
  const next = tokens[from];
  if (next === undefined) return NOTHING;
  if (next.kind === 'quoted' && (!isMarksOnly(cue) || isMark(tokens[from - 1])))
    return quotedFollowing(tokens, from, limit);
  // "As a reporter noted, he lost", "But, he said, it is risky"
  if (
    mark?.kind === 'comma' &&
    next.lower !== 'that' &&
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
      (isPlainVerb(cue) &&
        end - from >= (/^(?:say|tell|claim|argue|insist)$/.test(lemma) ? 3 : 6) &&
        !(lemma === 'add' && DETERMINERS.has(next.lower)))
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

/** Verbs that bring in quoted words and nothing else: "spoke", "laughed". */
const isMarksOnly = (cue: Cue): boolean => cue.verb?.frames.size === 1 && cue.verb.frames.has('marks');

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
    /^(?:how|why|what|who|where|when|which)$/.test(first.lower) ||
    first.lower === "it's" ||
    /'(?:s|re|ve|ll|d|m)$/.test(first.lower)
  )
    return true;
  return hasVerb(tokens, from, end);
}
