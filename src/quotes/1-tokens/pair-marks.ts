import type { Span } from '../../domain/span.ts';
import { SMALL_TITLE_WORDS } from '../../language/languages/english/speech/statement-words.ts';

/** Quotation marks, paired into passages. */

/** A stretch between quotation marks, marks included. It never crosses a block's end. */
export interface QuotedPassage extends Span {
  /** Whether it has no closing mark because the quotation continues in the next block, which opens with a mark of its own. */
  readonly continues: boolean;
}

/** A quotation left open for longer than this is taken for a stray mark. Longest paragraph-long one seen in news: about 1,200. */
const LONGEST_UNCLOSED = 1500;

/** “Make America Great Again”, “The Art of the Deal,”: a title or slogan, with capitals on all but the small words. */
export function isTitleCase(text: string, passage: Span): boolean {
  const inner = text.slice(passage.start, passage.end);
  if (inner.length > 120 || /[.!?…—][”"'’»]*$|[!?] |[^.][^.\s]\. /.test(inner)) return false;
  const words = (inner.match(/[\p{L}\p{N}][\p{L}\p{N}’'&.-]*/gu) ?? []).filter(
    (word) => !SMALL_TITLE_WORDS.has(word.toLowerCase()),
  );
  return words.length > 1 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}

const SPACE = /\s/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** What a character does: opens, closes, either (a straight mark), or nothing. */
type Role = 'opens' | 'closes' | 'either' | null;

interface QuoteMark {
  readonly role: Role;
  readonly length: number;
}

const NO_MARK: QuoteMark = { role: null, length: 1 };

/** Reads the double mark at `at`: “ ” „ « » " and the doubled singles '' and ``. */
function doubleMark(text: string, at: number): QuoteMark {
  switch (text.charAt(at)) {
    case '“':
    case '„':
    case '«':
      return { role: 'opens', length: 1 };
    case '”':
    case '»':
      return { role: 'closes', length: 1 };
    case '"':
      return { role: 'either', length: 1 };
    case "'":
      // `they go,'''`: a nested mark closes before the outer two.
      if (text.startsWith("'''", at) && at > 0 && !SPACE.test(text.charAt(at - 1))) return NO_MARK;
      return text.charAt(at + 1) === "'" ? { role: 'either', length: 2 } : NO_MARK;
    case '`':
      return text.charAt(at + 1) === '`' ? { role: 'opens', length: 2 } : NO_MARK;
    default:
      return NO_MARK;
  }
}

/** A straight mark opens after a space or an opening sign and before a word: `said "we`, `("we`, `—"we`. */
function mayOpenQuotation(text: string, at: number, length: number, block: Span): boolean {
  const before = at === block.start ? ' ' : text.charAt(at - 1);
  const after = at + length >= block.end ? ' ' : text.charAt(at + length);
  return /[\s([{—–\-‘']/.test(before) && !SPACE.test(after);
}

/** An opening mark where only a closing one makes sense, as word processors set it: `“Not yet,“ he said`. */
function endsWord(text: string, at: number, length: number, block: Span): boolean {
  return !SPACE.test(text.charAt(at - 1)) && (at + length >= block.end || SPACE.test(text.charAt(at + length)));
}

/** It closes after anything but a space: `we," he`. */
function mayClose(text: string, at: number, block: Span): boolean {
  if (at <= block.start) return false;
  // `… no,' " said`: a nested mark before it
  return !SPACE.test(text.charAt(at - 1)) || /['’]/.test(text.charAt(at - 2));
}

/**
 * Pairs the double quotation marks of each block: “…”, "…", ''…'', «…».
 * Nested single marks stay inside; a second opening mark before the first has closed restarts the quotation unless it is nested in the same sort.
 * An unclosed one ends with its block. Blocks without double marks are read for single ones ('…', ‘…’), where apostrophes are recognised.
 */
export function pairMarks(text: string, blocks: readonly Span[]): QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    const found = pairDoubleMarks(text, block, next !== undefined && opensWithMark(text, next));
    // One at a time: a megabyte of marks is more than a call takes arguments.
    for (const passage of found.length > 0 ? found : pairSingleMarks(text, block)) passages.push(passage);
  }
  return passages;
}

function opensWithMark(text: string, block: Span): boolean {
  const { role } = doubleMark(text, block.start);
  return role === 'opens' || role === 'either';
}

function pairDoubleMarks(text: string, block: Span, nextOpens: boolean): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let open = -1;
  let at = block.start;
  while (at < block.end) {
    const { role, length } = doubleMark(text, at);
    const closesWrongly = role === 'opens' && open >= 0 && endsWord(text, at, length, block);
    if (
      (role === 'opens' && !closesWrongly) ||
      (role === 'either' && open < 0 && mayOpenQuotation(text, at, length, block))
    )
      open = at;
    else if (open >= 0 && (closesWrongly || role === 'closes' || (role === 'either' && mayClose(text, at, block)))) {
      if (WORD_CHARACTER.test(text.slice(open, at))) found.push({ start: open, end: at + length, continues: false });
      open = -1;
    }
    at += length;
  }
  if (
    open >= 0 &&
    (nextOpens || block.end - open < LONGEST_UNCLOSED) &&
    WORD_CHARACTER.test(text.slice(open, block.end))
  ) {
    found.push({ start: open, end: block.end, continues: nextOpens });
  }
  return found;
}

/**
 * Single marks as the outer ones, as British papers set them: ‘We won,’ she said.
 * The opening mark comes after a space and before a word; the closing one after a word or a sign and not before a letter.
 * After an "s" it may be a possessive (the workers' hall), so there it needs a sign before or after it.
 */
function pairSingleMarks(text: string, block: Span): QuotedPassage[] {
  const found: QuotedPassage[] = [];
  let open = -1;
  for (let at = block.start; at < block.end; at++) {
    const mark = text.charAt(at);
    if (mark !== '‘' && mark !== '’' && mark !== "'") continue;
    const before = at === block.start ? ' ' : text.charAt(at - 1);
    const after = at + 1 >= block.end ? ' ' : text.charAt(at + 1);
    const opens = mark !== '’' && /[\s(—–]/.test(before) && WORD_CHARACTER.test(after);
    if (open < 0) {
      if (opens && !/^['‘](?:[0-9]0s|\d\d\b|tis|twas|em|n|cause|til)\b/i.test(text.slice(at, at + 8))) open = at;
    } else if (mark !== '‘' && !SPACE.test(before) && !WORD_CHARACTER.test(after)) {
      const possessive = /s/i.test(before) && !/[.,;:!?)—–]/.test(after) && after !== '”';
      if (possessive) continue;
      if (/\s/.test(text.slice(open, at))) found.push({ start: open, end: at + 1, continues: false });
      open = -1;
    }
  }
  return found;
}
