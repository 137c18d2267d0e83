import { contains, type Span } from '../domain/span.ts';
import { CALENDAR } from '../language/english/function-words.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import { clauseEnd } from './clause-limits.ts';
import { contentOf } from './contents.ts';
import { type Cue, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { extentOf } from './mention-extent.ts';
import { tokenAt } from './token-at.ts';
import type { Token } from './tokens.ts';
import type { Unit } from './units.ts';

type Tokens = readonly Token[];

/** What the cues of one unit say. */
export interface UnitReading {
  readonly cues: readonly Cue[];
  readonly drafts: readonly Draft[];
  /** A cue at the unit's end whose content is still to come, or null. */
  readonly open: Cue | null;
}

/** Reads one unit: its cues, and what each introduces. */
export function readUnit(unit: Unit, index: number): UnitReading {
  const { tokens } = unit;
  const cues = findCues(tokens);
  const drafts: Draft[] = [];
  let open: Cue | null = null;
  let floor = 0;
  for (const [i, cue] of cues.entries()) {
    const limit = clauseEnd(tokens, cues, i);
    const own = contentOf(tokens, cue, floor, limit);
    // "Lowe would sail, suggesting he was well, | the Herald reported.": all of it, whoever else speaks in it
    const found =
      own.content.length === 0 && floor > 0 && closesUnit(tokens, cue) ? contentOf(tokens, cue, 0, limit) : own;
    if (found.content.length === 0) {
      if (found.open && i === cues.length - 1 && (isLeadIn(tokens) || (cue.start <= 1 && cue.end >= tokens.length - 1)))
        open = cue;
      continue;
    }
    const first = tokens[cue.from];
    const last = tokens[cue.to - 1];
    if (first === undefined || last === undefined) continue;
    drafts.push({
      pattern: found.pattern,
      unit: index,
      content: found.content,
      cue: { start: first.start, end: last.end },
      mention: cue.mention === null ? null : extentOf(tokens, cue.mention),
      mentionUnit: index,
    });
    if (cue.order !== 'passive') floor = Math.max(floor, floorAfter(tokens, cue, limit));
  }
  return {
    cues,
    drafts: drafts.filter(
      (draft, i) => !isRetold(tokens, draft, drafts.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS)),
    ),
    open,
  };
}

/** "…, the Herald reported.", "…, Berg said, while …", `…: “…,” she said.` */
const closesUnit = (tokens: Tokens, { order, start, to }: Cue): boolean =>
  order === 'subject-verb' && /^(?:comma|quoted)$/.test(tokens[start - 1]?.kind ?? '') && isEndOfClause(tokens[to]);

const isEndOfClause = (token: Token | undefined): boolean =>
  token === undefined || /^(?:stop|comma)$/.test(token.kind) || token.lower === 'in' || CALENDAR.has(token.lower);

/** A statement holds the cues next to its own; looking no further keeps the work linear. */
const NEIGHBOURS = 6;

/**
 * "Lowe noted that Finch had mocked the plan", "Lowe said that Finch told her so": Lowe's word, not Finch's. Quoted words stay.
 */
function isRetold(tokens: Tokens, draft: Draft, drafts: readonly Draft[]): boolean {
  if (!/^(?:object|clause|participle)$/.test(draft.pattern) || draft.cue === null) return false;
  const { cue } = draft;
  const holds = ({ start, end }: Span): boolean =>
    tokens.slice(tokenAt(tokens, start), tokenAt(tokens, end)).some((token) => token.kind === 'quoted');
  if (draft.content.some(holds)) return false;
  return drafts.some(
    (other) =>
      other !== draft &&
      other.content.some((span) => contains(span, cue)) &&
      !(draft.pattern !== 'object' && passesOn(tokens, other)),
  );
}

/** "The poll found that …", "The Herald reported that …": it hands on what others said, so their statements count too. */
function passesOn(tokens: Tokens, { pattern, cue }: Draft): boolean {
  if (pattern === 'according') return true;
  const word = cue === null ? undefined : tokens[tokenAt(tokens, cue.start)];
  return /^(?:report|find|show|reveal|indicate|disclose|suggest)$/.test(speechVerb(word?.lower ?? '')?.lemma ?? '');
}

/** "noting:-", "He said:" */
const isLeadIn = (tokens: Tokens): boolean => tokens.slice(-2).some((token) => token.kind === 'colon');

/** Later content may begin after this cue's clause, when that is closed off. */
const floorAfter = (tokens: Tokens, cue: Cue, limit: number): number =>
  limit < tokens.length ? limit : cue.order === 'according-to' || cue.order === 'verb-subject' ? cue.end : 0;
