import { CALENDAR, isAdverb } from '../language/english/function-words.ts';
import { accordingContent } from './according-to.ts';
import { gappedContent, passiveContent } from './clause-content.ts';
import { contentBefore } from './content-before.ts';
import type { Cue } from './cues.ts';
import { following, isMarksOnly } from './following-content.ts';
import { type Found, NOTHING } from './found.ts';
import { afterListener } from './listener.ts';
import { afterModifiers, isObjectVerb, isPhrasal } from './modifiers.ts';
import { resumedQuote, splitClause } from './split-content.ts';
import type { Token } from './tokens.ts';

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
  // "promised a refund", "asked a question": what follows is no listener.
  if (rest > cue.to && cue.verb?.frames.has('object') && endsClause(tokens[rest]) && rest < limit + 1) {
    const asked = following(tokens, cue, cue.to, limit);
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
    // "This system, says Locke, | helps direct …"
    if (next.kind === 'comma' && tokens[cue.from - 1]?.kind === 'comma')
      return splitClause(tokens, preceding.span, place.at, limit);
    return { content: [preceding.span], pattern: 'clause', open: false };
  }
  if (preceding !== null && next.kind === 'comma') return splitClause(tokens, preceding.span, place.at, limit);
  return following(tokens, cue, place.at, limit);
}

const endsClause = (token: Token | undefined): boolean =>
  token === undefined || /^(?:stop|and|but)$/.test(token.kind === 'word' ? token.lower : token.kind);

/** "called again for | a new pier", "called Monday for | a new pier": behind "for", or the cue's end. */
function afterCallFor(tokens: Tokens, cue: Cue): number {
  if (cue.verb?.lemma !== 'call') return cue.to;
  let at = cue.to;
  while (isAdverb(tokens[at]?.lower ?? '') || CALENDAR.has(tokens[at]?.lower ?? '')) at++;
  return at > cue.to && tokens[at]?.lower === 'for' ? at + 1 : cue.to;
}
