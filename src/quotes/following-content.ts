import { DETERMINERS, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { hasVerb } from './content-before.ts';
import { endOfObject, endOfStatement, trimEnd } from './content-ends.ts';
import type { Cue } from './cues.ts';
import type { Pattern } from './draft.ts';
import { type Found, NOTHING } from './found.ts';
import { isPhrasal } from './modifiers.ts';
import { bringsNoStatement } from './no-statement.ts';
import { endOfQuotes } from './split-content.ts';
import { opensClause, opensStatement } from './statement-openers.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A finding without a verb has at least so many words. */
const SHORTEST_FINDING = 4;

const polls = (tokens: Tokens, { mention }: Cue): boolean =>
  /^(?:polls?|surveys?|study|studies|analysis|report|review|research|data|figures|numbers)$/.test(
    tokens[mention?.head ?? -1]?.lower ?? '',
  );

/** Content after the cue: a statement, a thing talked about, or a quoted passage. */
export function following(tokens: Tokens, cue: Cue, at: number, limit: number): Found {
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
    // "said after the vote, | the yard would close"
    !(
      at > cue.to &&
      tokens[at - 1]?.kind === 'word' &&
      cue.verb?.lemma === 'say' &&
      opensClause(tokens, from, limit)
    ) &&
    !(
      cue.order === 'subject-verb' &&
      cue.mention?.kind !== 'relative' &&
      /^(?:as|,)$/.test(tokens[cue.start - 1]?.lower ?? '')
    )
  )
    return NOTHING;
  const frames = cue.verb?.frames;
  if (frames === undefined) return NOTHING;
  const lemma = cue.verb?.lemma ?? '';
  if (/^(?:say|answer|reply)$/.test(lemma) && /^(?:no|yes)$/.test(next.lower) && from + 1 >= limit - 1)
    return { content: [spanOf(tokens, from, from + 1)], pattern, open: false };
  if (/^apologi[sz]e$/.test(lemma) && next.lower === 'to') return apology(tokens, from, limit);
  if (bringsNoStatement(tokens, cue, from, limit)) return NOTHING;
  // "asked Bennett about | the delay"
  if (/^(?:ask|tell)$/.test(lemma) && next.lower === 'about') {
    const end = trimEnd(tokens, from + 1, endOfObject(tokens, from + 1, limit));
    return end > from + 1 ? { content: [spanOf(tokens, from + 1, end)], pattern: 'object', open: false } : NOTHING;
  }
  const isThat = next.lower === 'that' || next.lower === 'whether';
  const isObject =
    !isThat && frames.has('object') && !(frames.has('clause') && looksLikeClause(tokens, from, limit, lemma));
  const end = trimEnd(
    tokens,
    from,
    (isObject && !/^(?:how|why|whether)$/.test(next.lower)) || next.lower === 'to' || /ing$/.test(next.lower)
      ? endOfObject(tokens, from, limit)
      : endOfStatement(tokens, from, limit),
  );
  if (end <= from + (isThat ? 1 : 0)) return NOTHING;
  const content = [spanOf(tokens, next.lower === 'that' && tokens[from + 1]?.kind === 'quoted' ? from + 1 : from, end)];
  if (mark?.kind === 'colon') return { content, pattern, open: false };
  // "savaged her", "chided President Lowe": whom it is about, and nothing of what was said
  if (isObject && (end === from + 1 || (end - from <= 3 && tokens.slice(from, end).every(({ capital }) => capital))))
    return NOTHING;
  // "claimed victory"
  if (lemma === 'claim' && /^(?:victory|responsibility|credit|innocence|ignorance)$/.test(next.lower))
    return {
      content: [spanOf(tokens, from, trimEnd(tokens, from, endOfObject(tokens, from, limit)))],
      pattern: 'object',
      open: false,
    };
  // "a poll showed | Lowe with a lead of ten points"
  if (frames.has('finding') && end - from >= SHORTEST_FINDING && polls(tokens, cue))
    return { content, pattern, open: false };
  if (frames.has('clause') || frames.has('finding')) {
    if (next.lower === 'because' && !opensStatement(tokens, from, limit)) return NOTHING;
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
  // "offered | to pay"
  if (lemma === 'offer' && next.lower === 'to') return { content, pattern: 'object', open: false };
  if (frames.has('opened') && OPENS_STATEMENT.test(next.lower)) return { content, pattern, open: false };
  if (frames.has('object')) return { content, pattern: 'object', open: false };
  return NOTHING;
}

/** "apologized to the crew for | the delay" */
function apology(tokens: Tokens, from: number, limit: number): Found {
  const end = trimEnd(tokens, from, endOfObject(tokens, from, limit));
  for (let at = from; at < end - 1; at++)
    if (tokens[at]?.lower === 'for') return { content: [spanOf(tokens, at + 1, end)], pattern: 'object', open: false };
  return NOTHING;
}

/** "agreed | that …", "wondered | whether …", "agreed | there was" */
const OPENS_STATEMENT = /^(?:that|whether|if|how|why|what|who|where|when|which|he|she|they|it|we|i|there)$/;

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
export const isMarksOnly = (cue: Cue): boolean => cue.verb?.frames.size === 1 && cue.verb.frames.has('marks');

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
