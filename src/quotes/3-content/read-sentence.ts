import { contains, type Span } from '../../domain/span.ts';
import { CALENDAR } from '../../language/languages/english/grammar/function-words.ts';
import { VERBS_OF_PASSING_ON } from '../../language/languages/english/speech/reporting-verbs.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import { type Token, type Tokens, tokenAt } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { findCues } from '../2-cues/find-cues.ts';
import { fullExtentOf } from '../grammar/mention-extent.ts';
import type { Pattern, UnresolvedQuotation } from '../unresolved-quotation.ts';
import { clauseEnd } from './clause-limits.ts';
import { contentOfCue } from './content-of-cue.ts';

/** One sentence read for its cues and for what each introduces. */

/** What the cues of one sentence say. */
export interface SentenceReading {
  readonly cues: readonly Cue[];
  readonly quotations: readonly UnresolvedQuotation[];
  /** A cue at the sentence's end whose content is still to come, or null. */
  readonly open: Cue | null;
}

/** Reads one sentence: its cues, and what each introduces. */
export function readSentence(sentence: NarratedSentence, index: number): SentenceReading {
  const { tokens } = sentence;
  const cues = findCues(tokens);
  const quotations: UnresolvedQuotation[] = [];
  let open: Cue | null = null;
  let floor = 0;
  for (const [i, cue] of cues.entries()) {
    const limit = clauseEnd(tokens, cues, i);
    const own = contentOfCue(tokens, cue, floor, limit);
    // "Lowe would sail, suggesting he was well, | the Herald reported.": all of it, although somebody else speaks in it too
    const found =
      own.content.length === 0 && floor > 0 && closesSentence(tokens, cue) ? contentOfCue(tokens, cue, 0, limit) : own;
    if (found.content.length === 0) {
      if (found.open && i === cues.length - 1 && (isLeadIn(tokens) || (cue.start <= 1 && cue.end >= tokens.length - 1)))
        open = cue;
      continue;
    }
    const first = tokens[cue.from];
    const last = tokens[cue.to - 1];
    if (first === undefined || last === undefined) continue;
    quotations.push({
      pattern: found.pattern,
      sentence: index,
      content: found.content,
      cue: { start: first.start, end: last.end },
      mention: cue.mention === null ? null : fullExtentOf(tokens, cue.mention),
      mentionSentence: index,
    });
    if (cue.order !== 'passive') floor = Math.max(floor, floorAfter(tokens, cue, limit));
  }
  return {
    cues,
    quotations: quotations.filter(
      (quotation, i) =>
        !isRetold(tokens, quotation, quotations.slice(Math.max(0, i - RETOLD_WITHIN), i + RETOLD_WITHIN)),
    ),
    open,
  };
}

/** "…, the Herald reported.", "…, Berg said, while …", `…: “…,” she said.` */
const closesSentence = (tokens: Tokens, { order, start, to }: Cue): boolean =>
  order === 'subject-verb' &&
  (tokens[start - 1]?.kind === 'comma' || tokens[start - 1]?.kind === 'quoted') &&
  isEndOfClause(tokens[to]);

const isEndOfClause = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'stop' ||
  token.kind === 'comma' ||
  token.lower === 'in' ||
  CALENDAR.has(token.lower);

const MAY_BE_RETOLD: ReadonlySet<Pattern> = new Set(['object', 'clause', 'participle']);

/** A statement holds the cues next to its own; looking no further keeps the work linear. */
const RETOLD_WITHIN = 6;

/**
 * "Lowe noted that Finch had mocked the plan", "Lowe said that Finch told her so": Lowe's word, not Finch's. Quoted words stay.
 */
function isRetold(tokens: Tokens, quotation: UnresolvedQuotation, quotations: readonly UnresolvedQuotation[]): boolean {
  if (!MAY_BE_RETOLD.has(quotation.pattern) || quotation.cue === null) return false;
  const { cue } = quotation;
  const holds = ({ start, end }: Span): boolean =>
    tokens.slice(tokenAt(tokens, start), tokenAt(tokens, end)).some((token) => token.kind === 'quoted');
  if (quotation.content.some(holds)) return false;
  return quotations.some(
    (other) =>
      other !== quotation &&
      other.content.some((span) => contains(span, cue)) &&
      !(quotation.pattern !== 'object' && passesOn(tokens, other)),
  );
}

/** "The poll found that …", "The Herald reported that …": it hands on what others said, so their statements count too. */
function passesOn(tokens: Tokens, { pattern, cue }: UnresolvedQuotation): boolean {
  if (pattern === 'according') return true;
  const word = cue === null ? undefined : tokens[tokenAt(tokens, cue.start)];
  return VERBS_OF_PASSING_ON.has(speechVerb(word?.lower ?? '')?.lemma ?? '');
}

/** "noting:-", "He said:" */
const isLeadIn = (tokens: Tokens): boolean => tokens.slice(-2).some((token) => token.kind === 'colon');

/** Where later content may begin: after this cue's clause, if that has ended. */
const floorAfter = (tokens: Tokens, cue: Cue, limit: number): number =>
  limit < tokens.length ? limit : cue.order === 'according-to' || cue.order === 'verb-subject' ? cue.end : 0;
