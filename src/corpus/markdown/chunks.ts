import type { Span } from '../../domain/span.ts';

/**
 * A piece of Markdown that can be read alone: no list, quote, code or HTML crosses its ends.
 * `plain` has no markup, `heading` and `item` none after their first sign, `code` is a fenced block with its fences;
 * `marked` needs the parser.
 */
export interface MarkdownChunk extends Span {
  readonly kind: 'plain' | 'heading' | 'item' | 'code' | 'marked';
}

const CODE_FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const FENCE_INSIDE = /^ {1,3}(?:`{3,}[^`]*|~{3,}.*)$/;
// Items that begin with another list or a quote are left to the parser, which treats some of them specially.
const LIST_ITEM = /^(?:[-+*]|\d{1,9}[.)]) +(?!>|(?:[-+*]|\d+[.)])(?:\s|$))\S/;
const BULLET_ITEM = /^[-+*] +(?!>|(?:[-+*]|\d+[.)])(?:\s|$))\S/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const HTML = /^ {0,3}</;
/** The start and end of HTML that may contain blank lines. */
const LONG_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<![a-z]/i, />/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];
/** A thematic break or a table's delimiter row, either of which may begin like an item. */
const RULE = /^[-+*_|: \t]+$/;

interface MarkdownLine extends Span {
  readonly words: string;
}

/**
 * Cuts Markdown where a top-level block certainly begins: after a blank line, at a heading, at an item of a top-level list, at a
 * fence. From the first place where that is uncertain, the rest stays in one piece.
 */
export function chunkMarkdown(text: string): MarkdownChunk[] {
  const lines = markdownLines(text);
  const chunks: MarkdownChunk[] = [];
  let from = 0;
  while (from < lines.length) {
    if (isBlank(lines[from])) {
      from += 1;
      continue;
    }
    const { end, kind } = nextChunk(lines, from);
    const last = lastVisible(lines, from, end);
    const span = { start: lines[from]?.start ?? 0, end: lines[last]?.end ?? 0 };
    chunks.push({
      ...span,
      kind: kind ?? (last === from ? kindOfLine(lines[from]?.words ?? '') : kindOfLines(lines, from, last)),
    });
    from = end;
  }
  return chunks;
}

function markdownLines(text: string): MarkdownLine[] {
  const lines: MarkdownLine[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/\n/g)) {
    lines.push({ start, end: index, words: text.slice(start, index) });
    start = index + 1;
  }
  lines.push({ start, end: text.length, words: text.slice(start) });
  return lines;
}

const isBlank = (line: MarkdownLine | undefined): boolean => line === undefined || /^[ \t]*$/.test(line.words);

function lastVisible(lines: readonly MarkdownLine[], from: number, end: number): number {
  let last = end - 1;
  while (last > from && isBlank(lines[last])) last -= 1;
  return last;
}

/** The line after the chunk that begins at line `from`, and the chunk's kind if it is already known. */
function nextChunk(lines: readonly MarkdownLine[], from: number): { end: number; kind: MarkdownChunk['kind'] | null } {
  const first = lines[from]?.words ?? '';
  const fence = CODE_FENCE.exec(first);
  if (fence) return { end: endOfFence(lines, from, fence[1] ?? fence[2] ?? ''), kind: 'code' };
  const html = LONG_HTML.find(([begins]) => begins.test(first));
  if (html)
    return first.startsWith('<') ? { end: endOfHtml(lines, from, html[1]), kind: 'marked' } : restOfLines(lines);
  if (HEADING.test(first)) return { end: from + 1, kind: null };
  if (FENCE_INSIDE.test(first)) return restOfLines(lines);
  return { end: endOfBlocks(lines, from), kind: null };
}

const restOfLines = (lines: readonly MarkdownLine[]) => ({ end: lines.length, kind: 'marked' }) as const;

function endOfFence(lines: readonly MarkdownLine[], from: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0] === '~' ? '~' : '`'}{${fence.length},}[ \\t]*$`);
  for (let i = from + 1; i < lines.length; i++) if (close.test(lines[i]?.words ?? '')) return i + 1;
  return lines.length;
}

function endOfHtml(lines: readonly MarkdownLine[], from: number, close: RegExp): number {
  for (let i = from; i < lines.length; i++) if (close.test(lines[i]?.words ?? '')) return i + 1;
  return lines.length;
}

/** The line after the paragraph, list, quote or table that begins at line `from`. */
function endOfBlocks(lines: readonly MarkdownLine[], from: number): number {
  const first = lines[from]?.words ?? '';
  const content = LIST_ITEM.test(first) ? first.search(/(?<= )\S/) : null;
  // Inside HTML only a blank line begins a new block.
  let inHtml = HTML.test(first);
  let inItem = content !== null;
  let afterBlank = false;
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || isBlank(line)) {
      afterBlank = true;
      inHtml = false;
      continue;
    }
    const { words } = line;
    const atMargin = !/^[ \t]/.test(words);
    if (atMargin && afterBlank) return i;
    if (atMargin && !inHtml && beginsBlock(words, inItem && /^\d/.test(first))) return i;
    const indent = words.length - words.trimStart().length;
    inItem &&= indent >= (content ?? 0);
    const isDoubtful =
      FENCE_INSIDE.test(words) ||
      (CODE_FENCE.test(words) && inHtml) ||
      LONG_HTML.some(([begins]) => begins.test(words));
    if (isDoubtful && !(inItem && !inHtml)) return lines.length;
    if (HTML.test(words)) inHtml = true;
    afterBlank = false;
  }
  return lines.length;
}

/** Whether an unindented line begins a block even without a blank line before it. */
function beginsBlock(words: string, inNumberedList: boolean): boolean {
  if (CODE_FENCE.test(words) || HEADING.test(words)) return true;
  if (LONG_HTML.some(([begins]) => begins.test(words))) return true;
  if (RULE.test(words)) return false;
  // A number interrupts a paragraph only if it is 1; within a list it always begins an item.
  return BULLET_ITEM.test(words) || (inNumberedList && LIST_ITEM.test(words));
}

/** Signs that may be markup within a line. */
const MARKUP = /[\\`*_~<&[\]|\t\r]/;
/** The start of a line of prose, which cannot begin any other block. */
const PROSE = /^(?:[\p{L}“”"'‘’(«¿¡$€£…—–]|\d+(?![\d.)]))/u;

function kindOfLine(words: string): MarkdownChunk['kind'] {
  const marker = /^(?:#{1,6}|[-+*]|\d{1,9}[.)]) {1,4}(?=\S)/.exec(words)?.[0];
  const rest = words.slice(marker?.length ?? 0);
  if (!PROSE.test(rest) || MARKUP.test(rest)) return 'marked';
  if (marker === undefined) return 'plain';
  if (!marker.startsWith('#')) return 'item';
  return rest.includes('#') ? 'marked' : 'heading';
}

function kindOfLines(lines: readonly MarkdownLine[], from: number, last: number): MarkdownChunk['kind'] {
  for (let i = from; i <= last; i++) {
    const words = lines[i]?.words ?? '';
    const line = i === from ? words : words.trimStart();
    if (!PROSE.test(line) || MARKUP.test(line)) return 'marked';
  }
  return 'plain';
}
