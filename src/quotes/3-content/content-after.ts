import type { Span } from '../../domain/span.ts';
import { QUESTION_WORDS, STATEMENT_QUESTIONS } from '../../language/languages/english/grammar/clause-words.ts';
import { DETERMINERS, SUBJECT_PRONOUNS } from '../../language/languages/english/grammar/function-words.ts';
import {
  PLAIN_VERBS,
  VERBS_BEFORE_ING,
  VERBS_BEFORE_YES,
  VERBS_OF_SHORT_STATEMENTS,
} from '../../language/languages/english/speech/reporting-verbs.ts';
import type { SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import {
  CLAIMED_THINGS,
  FOLLOWERS_OF_QUOTES,
  OPENERS_OF_OPENED,
  POLLING_DOCUMENTS,
} from '../../language/languages/english/speech/statement-words.ts';
import { isMark, spanOfTokens, type Token, type Tokens } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { hasVerb, opensClause, opensStatement } from '../grammar/clauses.ts';
import { anyApplies, firstDecision, type TableRule } from '../rules.ts';
import type { Pattern } from '../unresolved-quotation.ts';
import { endOfQuotes } from './content-before.ts';
import { endOfObject, endOfStatement, trimEnd } from './content-ends.ts';
import { type CueContent, NO_CONTENT } from './cue-content.ts';
import { isPhrasal } from './modifiers.ts';
import { type AfterVerb, NO_STATEMENT } from './no-statement.ts';

/** What a cue brings in behind itself: a statement, a thing talked about, or quoted words. */

/** Content after the cue: a statement, a thing talked about, or a quoted passage. */
export function contentAfter(tokens: Tokens, cue: Cue, at: number, limit: number): CueContent {
  let from = at;
  const mark = tokens[from];
  while (from < limit && isMark(tokens[from]) && tokens[from]?.kind !== 'close') from++;
  if (from >= limit) return { ...NO_CONTENT, open: mark?.kind === 'colon' };
  const next = tokens[from];
  if (next === undefined) return NO_CONTENT;
  if (next.kind === 'quoted' && (!isMarksOnly(cue) || isMark(tokens[from - 1])))
    return quotedAfter(tokens, from, limit);
  if (mark?.kind === 'comma' && next.lower !== 'that' && !goesOnBehindComma(tokens, cue, at, from, limit))
    return NO_CONTENT;
  if (cue.verb === null) return NO_CONTENT;
  const after: AfterVerb = {
    tokens,
    cue,
    lemma: cue.verb.lemma,
    after: tokens[cue.to]?.lower ?? '',
    from,
    next: next.lower,
    limit,
  };
  const ofVerb = firstDecision(CONTENT_OF_CERTAIN_VERBS, after);
  if (ofVerb !== null) return ofVerb;
  return contentOfStatement(after, mark, cue.verb.frames);
}

/** "said after the vote, | the yard would close", "As a reporter noted, | he lost": not "But, he said, | it is risky". */
function goesOnBehindComma(tokens: Tokens, cue: Cue, at: number, from: number, limit: number): boolean {
  const before = tokens[cue.start - 1]?.lower;
  return (
    (at > cue.to && tokens[at - 1]?.kind === 'word' && cue.verb?.lemma === 'say' && opensClause(tokens, from, limit)) ||
    (cue.order === 'subject-verb' && cue.mention?.kind !== 'relative' && (before === 'as' || before === ','))
  );
}

/** What certain verbs of speech bring in, whatever it looks like. */
export const CONTENT_OF_CERTAIN_VERBS: readonly TableRule<[AfterVerb], CueContent | null>[] = [
  {
    name: 'yes or no',
    example: 'Asked about the ferry, Lowe said no.',
    match: ({ tokens, cue, lemma, from, next, limit }) =>
      VERBS_BEFORE_YES.has(lemma) && (next === 'no' || next === 'yes') && from + 1 >= limit - 1
        ? { content: [spanOfTokens(tokens, from, from + 1)], pattern: patternOf(cue), open: false }
        : null,
  },
  {
    name: 'an apology to somebody, for something',
    example: 'Lowe apologized to the crew for the delay.',
    match: ({ tokens, lemma, from, next, limit }) =>
      (lemma === 'apologize' || lemma === 'apologise') && next === 'to' ? apologyContent(tokens, from, limit) : null,
  },
  {
    name: 'nothing that was said',
    example: 'Lowe told her story to the crew.',
    match: (after) => (anyApplies(NO_STATEMENT, after) ? NO_CONTENT : null),
  },
  {
    name: 'what somebody was asked about',
    example: 'Lowe asked Bennett about the delay.',
    match: ({ tokens, lemma, from, next, limit }) => {
      if ((lemma !== 'ask' && lemma !== 'tell') || next !== 'about') return null;
      const end = trimEnd(tokens, from + 1, endOfObject(tokens, from + 1, limit));
      return end > from + 1 ? objectContent(spanOfTokens(tokens, from + 1, end)) : NO_CONTENT;
    },
  },
];

const patternOf = (cue: Cue): Pattern => (cue.order === 'shared' ? 'participle' : 'clause');
const objectContent = (span: Span): CueContent => ({ content: [span], pattern: 'object', open: false });

/** A statement, or the thing talked about, with where it ends. */
interface Statement extends AfterVerb {
  readonly frames: SpeechVerb['frames'];
  readonly mark: Token | undefined;
  readonly end: number;
  readonly isThat: boolean;
  readonly isObject: boolean;
  readonly span: Span;
}

function contentOfStatement(after: AfterVerb, mark: Token | undefined, frames: SpeechVerb['frames']): CueContent {
  const { tokens, from, next, limit, lemma } = after;
  const isThat = next === 'that' || next === 'whether';
  const isObject =
    !isThat && frames.has('object') && !(frames.has('clause') && looksLikeClause(tokens, from, limit, lemma));
  const endsAsObject = (isObject && !STATEMENT_QUESTIONS.has(next)) || next === 'to' || next.endsWith('ing');
  const end = trimEnd(
    tokens,
    from,
    endsAsObject ? endOfObject(tokens, from, limit) : endOfStatement(tokens, from, limit),
  );
  if (end <= from + (isThat ? 1 : 0)) return NO_CONTENT;
  const start = next === 'that' && tokens[from + 1]?.kind === 'quoted' ? from + 1 : from;
  const span = spanOfTokens(tokens, start, end);
  return (
    firstDecision(CONTENT_OF_STATEMENTS, {
      tokens,
      cue: after.cue,
      lemma,
      after: after.after,
      from,
      next,
      limit,
      frames,
      mark,
      end,
      isThat,
      isObject,
      span,
    }) ?? NO_CONTENT
  );
}

/** What is a statement behind a verb of speech, or a thing talked about. */
export const CONTENT_OF_STATEMENTS: readonly TableRule<[Statement], CueContent | null>[] = [
  {
    name: 'whatever stands behind a colon',
    example: 'Lowe answered: late again.',
    match: ({ cue, mark, span }) =>
      mark?.kind === 'colon' ? { content: [span], pattern: patternOf(cue), open: false } : null,
  },
  {
    name: 'only the person it is about, nothing that was said: "savaged her", "chided President Lowe"',
    example: 'Beck chided President Lowe.',
    match: ({ tokens, from, end, isObject }) => {
      const names = end - from <= 3 && tokens.slice(from, end).every(({ capital }) => capital);
      return isObject && (end === from + 1 || names) ? NO_CONTENT : null;
    },
  },
  {
    name: 'what is claimed: "claimed victory"',
    example: 'Lowe claimed victory in the race.',
    match: ({ tokens, lemma, from, next, limit }) =>
      lemma === 'claim' && CLAIMED_THINGS.has(next)
        ? objectContent(spanOfTokens(tokens, from, trimEnd(tokens, from, endOfObject(tokens, from, limit))))
        : null,
  },
  {
    name: 'a finding of a poll, which needs no verb',
    example: 'The poll showed Lowe with a lead of ten points.',
    match: ({ tokens, cue, frames, from, end, span }) =>
      frames.has('finding') && end - from >= SHORTEST_FINDING && polls(tokens, cue)
        ? { content: [span], pattern: patternOf(cue), open: false }
        : null,
  },
  {
    name: 'a reason, which is not what was said',
    example: 'Lowe said because of the tide the ferry stayed in.',
    match: ({ tokens, frames, from, next, limit }) =>
      takesStatement(frames) && next === 'because' && !opensStatement(tokens, from, limit) ? NO_CONTENT : null,
  },
  {
    name: 'a statement of a verb that takes one',
    example: 'Lowe said that the ferry was late.',
    match: ({ tokens, cue, lemma, frames, from, next, end, isThat, span }) => {
      if (!takesStatement(frames)) return null;
      const isClause = isThat || looksLikeClause(tokens, from, end, lemma);
      const isLong =
        isPlainVerb(cue) &&
        end - from >= (VERBS_OF_SHORT_STATEMENTS.has(lemma) ? SHORTEST_PLAIN_STATEMENT : SHORTEST_STATEMENT) &&
        !(lemma === 'add' && DETERMINERS.has(next));
      if (!frames.has('object') && !isPhrasal(tokens, cue) && !isClause && !isLong) return NO_CONTENT;
      const pattern = isClause || !frames.has('object') ? patternOf(cue) : 'object';
      return { content: [span], pattern, open: false };
    },
  },
  {
    name: 'an offer "to" do something',
    example: 'Lowe offered to pay.',
    match: ({ lemma, next, span }) => (lemma === 'offer' && next === 'to' ? objectContent(span) : null),
  },
  {
    name: 'a statement that opens like one, behind a verb that takes no other: "wondered whether"',
    example: 'Lowe wondered whether the ferry would sail.',
    match: ({ cue, frames, next, span }) =>
      frames.has('opened') && OPENERS_OF_OPENED.has(next)
        ? { content: [span], pattern: patternOf(cue), open: false }
        : null,
  },
  {
    name: 'a thing talked about',
    example: 'Lowe criticized the plan for the pier.',
    match: ({ frames, span }) => (frames.has('object') ? objectContent(span) : null),
  },
];

const takesStatement = (frames: SpeechVerb['frames']): boolean => frames.has('clause') || frames.has('finding');

/** The fewest words of a finding without a verb. */
const SHORTEST_FINDING = 4;

const polls = (tokens: Tokens, { mention }: Cue): boolean =>
  POLLING_DOCUMENTS.has(tokens[mention?.head ?? -1]?.lower ?? '');

/** The fewest words of a statement without a known verb, after "say", and after "add" or "note". */
const SHORTEST_PLAIN_STATEMENT = 3;
const SHORTEST_STATEMENT = 6;

/** "apologized to the crew for | the delay" */
function apologyContent(tokens: Tokens, from: number, limit: number): CueContent {
  const end = trimEnd(tokens, from, endOfObject(tokens, from, limit));
  for (let at = from; at < end - 1; at++)
    if (tokens[at]?.lower === 'for')
      return { content: [spanOfTokens(tokens, at + 1, end)], pattern: 'object', open: false };
  return NO_CONTENT;
}

/** `said, “…”`, `called it “…”`: the passages, or the clause that holds them. */
function quotedAfter(tokens: Tokens, from: number, limit: number): CueContent {
  const end = endOfQuotes(tokens, from, limit);
  const next = tokens[end];
  const whole = end >= limit || next === undefined || isMark(next) || FOLLOWERS_OF_QUOTES.has(next.lower);
  return {
    content: [spanOfTokens(tokens, from, whole ? end : trimEnd(tokens, from, limit))],
    pattern: 'marked',
    open: false,
  };
}

/** Verbs that bring in quoted words and nothing else: "spoke", "laughed". */
export const isMarksOnly = (cue: Cue): boolean => cue.verb?.frames.size === 1 && cue.verb.frames.has('marks');

/** Verbs that a statement follows whatever it looks like. */
const isPlainVerb = (cue: Cue): boolean => PLAIN_VERBS.has(cue.verb?.lemma ?? '');

/** A statement: it has a subject and a verb ("he would go"), or at least a subject that a statement begins with. */
function looksLikeClause(tokens: Tokens, from: number, end: number, lemma: string): boolean {
  const first = tokens[from];
  if (first === undefined) return false;
  // "admitted skipping the meeting"
  if (VERBS_BEFORE_ING.has(lemma) && first.lower.endsWith('ing')) return true;
  if (
    SUBJECT_PRONOUNS.has(first.lower) ||
    first.lower === 'there' ||
    QUESTION_WORDS.has(first.lower) ||
    first.lower === "it's" ||
    /'(?:s|re|ve|ll|d|m)$/.test(first.lower)
  )
    return true;
  return hasVerb(tokens, from, end);
}
