import { contains, type Span } from '../domain/span.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import { opensClause } from './according-to.ts';
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
    const limit =
      cue.order === 'according-to' && opensClause(tokens, cue.from)
        ? tokens.length
        : Math.min(nextClause(tokens, cues, i), endOfSubordinate(tokens, cue));
    const found = contentOf(tokens, cue, floor, limit);
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

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || /^(?:in|on|at|during)$/.test(token.lower);

const OPENS_SUBORDINATE = /^(?:when|while|as|after|before|although|though|since|because|if)$/;

/** "noting:-", "He said:" */
const isLeadIn = (tokens: Tokens): boolean => tokens.slice(-2).some((token) => token.kind === 'colon');

/** "Because polls indicated that it would pass, | there is …": a statement in a subordinate clause ends with it; `tokens.length` in a main clause. */
function endOfSubordinate(tokens: Tokens, cue: Cue): number {
  const before = tokens[cue.start - 1]?.lower ?? '';
  if (
    cue.order !== 'subject-verb' ||
    !/^(?:when|while|after|before|although|though|since|because|if|until|once)$/.test(before)
  )
    return tokens.length;
  for (let at = cue.to; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'quoted' && token.open) return at + 1;
    if (token?.kind === 'comma' && at > cue.to) return at;
  }
  return tokens.length;
}

/** Later content may begin after this cue's clause, when that is closed off. */
const floorAfter = (tokens: Tokens, cue: Cue, limit: number): number =>
  limit < tokens.length ? limit : cue.order === 'according-to' || cue.order === 'verb-subject' ? cue.end : 0;

/**
 * Where the clause of the next cue begins, so that content stops before it: ", | noting", ", while | maintainers report", "; | he said".
 * A cue inside a statement ("said she asked for it") does not end it.
 */
function nextClause(tokens: Tokens, cues: readonly Cue[], index: number): number {
  const own = cues[index];
  if (own === undefined) return tokens.length;
  for (let i = index + 1; i < cues.length && i < index + 6; i++) {
    const next = cues[i];
    if (next === undefined) break;
    // "Others who praised it | warned …": the relative clause of a subject ends before that subject's verb.
    if (
      next.order === 'subject-verb' &&
      next.mention !== null &&
      next.mention.from < own.from &&
      own.mention?.kind === 'relative'
    )
      return next.from;
    let start = next.order === 'shared' || next.order === 'verb-subject' ? next.from : next.start;
    if (start <= own.to) continue;
    if (next.order === 'according-to' && tokens[start - 1]?.kind === 'comma') return start - 1;
    if (next.order === 'according-to' && tokens[start - 1]?.kind === 'quoted' && tokens[start - 1]?.open) return start;
    // "…, The Herald reported in 1991."
    if (next.order === 'subject-verb' && tokens[start - 1]?.kind === 'comma' && isEnd(tokens[next.to]))
      return start - 1;
    // "When Archer noted that …, | Beck replied"
    if (
      next.order === 'subject-verb' &&
      tokens[start - 1]?.kind === 'comma' &&
      OPENS_SUBORDINATE.test(tokens[0]?.lower ?? '')
    )
      return start - 1;
    const link = tokens[start - 1];
    if (link?.kind === 'word' && /^(?:while|and|but|as|though|although|whereas)$/.test(link.lower)) {
      if (tokens[start - 2]?.kind === 'comma' || link.lower === 'while' || next.order === 'shared')
        return tokens[start - 2]?.kind === 'comma' ? start - 2 : start - 1;
      continue;
    }
    while (tokens[start - 1]?.kind === 'word' && /ly$/.test(tokens[start - 1]?.lower ?? '')) start--;
    const mark = tokens[start - 1];
    if (next.order === 'shared' && mark?.kind === 'comma') return start - 1;
    if (mark?.kind === 'semicolon') return start - 1;
    if (next.order === 'shared' && mark?.kind === 'quoted') return start;
  }
  return tokens.length;
}
