import type { Span } from '../domain/span.ts';

/** Marks that open a quotation, as many languages use them, each with those that close it, and with those that close it when none of these comes. */
const CLOSED_BY: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['“', ['”', '"“']],
  ['„', ['“”', '"']],
  ['‟', ['”', '"']],
  ['"', ['"', '”']],
  ['＂', ['＂', '']],
  ['«', ['»', '']],
  ['»', ['«', '']],
  ['‹', ['›', '']],
  ['「', ['」', '']],
  ['『', ['』', '']],
  ['〝', ['〞〟', '']],
  ['‘', ['’', "'"]],
  ["'", ["'", '’']],
  ['‚', ['‘’', "'"]],
]);
/** Marks that are also apostrophes: they close where no letter follows. */
const SINGLE = new Set(['‘', "'", '‚']);
/** Marks that are used after a quotation as often as before one: what they do not close is none. */
const DOUBTFUL = new Set([...SINGLE, '»']);
/** Marks of scripts without spaces, which open right behind a letter. */
const UNSPACED = new Set(['「', '『', '〝']);
const LETTER = /[\p{L}\p{N}]/u;

/** Quotations that are looked for in one text, and marks that may open none. */
const MOST = 40;

/**
 * What stands in quotation marks, without the marks, in order; what is quoted within a quotation belongs to it. A mark that is never
 * closed counts to the end of its paragraph.
 */
export function markedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let looked = 0;
  for (let at = 0; at < text.length && looked < MOST; at++) {
    const mark = text.charAt(at);
    const closing = CLOSED_BY.get(mark);
    if (!closing || !mayOpen(text, at)) continue;
    looked++;
    const end = closeOf(text, at, closing);
    if (end < 0 && DOUBTFUL.has(mark)) continue;
    const last = end < 0 ? paragraphEnd(text, at) : end;
    spans.push({ start: at + 1, end: last });
    at = last;
  }
  return spans;
}

/** Before a word, and not right behind one: `5" pipe` opens nothing. */
const mayOpen = (text: string, at: number): boolean =>
  /\S/.test(text.charAt(at + 1)) && (UNSPACED.has(text.charAt(at)) || !LETTER.test(text.charAt(at - 1)));

/** Where a quotation ends, -1 when it does not; quotations in it with the same marks are passed over. */
function closeOf(text: string, from: number, [closing, otherwise]: readonly [string, string]): number {
  const mark = text.charAt(from);
  const nests = !closing.includes(mark);
  let depth = 0;
  let other = -1;
  for (let at = from + 1; at < text.length; at++) {
    const here = text.charAt(at);
    const closes = (marks: string): boolean =>
      marks.includes(here) && !(SINGLE.has(mark) && LETTER.test(text.charAt(at + 1)));
    if (nests && here === mark && mayOpen(text, at)) depth++;
    else if (closes(closing) && depth-- === 0) return at;
    else if (other < 0 && closes(otherwise)) other = at;
  }
  return other;
}

function paragraphEnd(text: string, at: number): number {
  const end = text.indexOf('\n\n', at);
  return end < 0 ? text.length : end;
}
