import type { Span } from '../../domain/span.ts';
import { initialAt, isSpace, skipSpace, skipSpaceBack } from './characters.ts';

/** A line, trimmed; never empty. */
interface TextLine extends Span {
  readonly afterBlank: boolean;
}

const BREAK = /[\n\r\v\f\u2028\u2029]/g;
/** "• ", "- ", "1. ", "2) ", "(iv) ", "a.) "; but "A. Smith" is a name. */
const ITEM_START =
  /^(?:[•⁃‣◦▪●■]|[-–*+]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})(?:\.\)|[.)])\s|\(?(?:[A-Z]|[IVX]{1,5})\.?\)\s)/;
const ITEM_START_REACH = 10;
const STOP_INSIDE = /[.!?…。！？]["'”’)\]]*\s/;
const STOP = /[.!?…。！？]["'”’)\]]*(?:\s|$)/;
const QUOTE_OPENERS = new Set('"“‘\'([');
/** A longer line, in words or in UTF-16 units, is a sentence, not a heading. */
const MOST_HEADING_WORDS = 14;
const LONGEST_HEADING_LINE = 120;
/** UTF-16 units of a line's end that are searched for its last word. */
const LAST_WORD_REACH = 24;
/** Words at which no author ends a line on purpose. */
const UNFINISHED = new Set(
  'a an the of by to in on at for from with and or nor but as than that which who whose into its their his her our my your is are was were be'.split(
    ' ',
  ),
);

/**
 * The offsets of the lines in a block that were begun on purpose, not wrapped; ascending, without the first line:
 * - after a blank line and at a list marker: "…⏎• Stop smoking"
 * - not at a lower-case letter ("a sentence⏎cut off"), except in a bare list ("features⏎contact manager⏎events")
 * - at a capital below a heading, if its first word would have fitted there: "A Heading Line⏎The first paragraph starts here."
 */
export function lineStarts(text: string): number[] {
  const lines = visibleLines(text);
  const starts: number[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (end < lines.length && !lines[end]?.afterBlank) end++;
    const start = lines[first]?.start;
    if (first > 0 && start !== undefined) starts.push(start);
    if (end > first + 1) addIntendedBreaks(text, lines.slice(first, end), starts);
    first = end;
  }
  return starts;
}

function visibleLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = false;
  for (let from = 0; from <= text.length; ) {
    BREAK.lastIndex = from;
    const to = BREAK.test(text) ? BREAK.lastIndex - 1 : text.length;
    const start = skipSpace(text, from, to);
    if (start < to) {
      lines.push({ start, end: skipSpaceBack(text, start, to), afterBlank });
      afterBlank = false;
    } else if (from > 0 && !isPair(text, from)) afterBlank = true;
    from = to + 1;
  }
  return lines;
}

/** "\r\n" is one break, not two around a blank line. */
const isPair = (text: string, at: number): boolean => text.charAt(at) === '\n' && text.charAt(at - 1) === '\r';

function addIntendedBreaks(text: string, lines: readonly TextLine[], starts: number[]): void {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start), 0);
  const isList = isUnstoppedList(text, lines, width);
  let isWhole = true;
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1], lines[i]];
    if (!line || !next) continue;
    isWhole =
      isList ||
      isMarked(text, next) ||
      (isWhole && isHeadingLine(text, line) && startsAnew(text, next) && hasRoom(text, line, next, width));
    if (isWhole) starts.push(next.start);
  }
}

const isMarked = (text: string, line: TextLine): boolean =>
  ITEM_START.test(text.slice(line.start, Math.min(line.end, line.start + ITEM_START_REACH)));

function isHeadingLine(text: string, line: TextLine): boolean {
  const length = line.end - line.start;
  if (length > LONGEST_HEADING_LINE || !(isMarked(text, line) || startsAnew(text, line)) || isUnfinished(text, line))
    return false;
  const shown = text.slice(line.start, line.end);
  return !STOP_INSIDE.test(shown) && shown.split(/\s+/).length <= MOST_HEADING_WORDS;
}

function startsAnew(text: string, line: TextLine): boolean {
  let word = line.start;
  while (word < line.end && QUOTE_OPENERS.has(text.charAt(word))) word++;
  const initial = initialAt(text, word);
  return initial === 'upper' || initial === 'digit' || initial === 'other';
}

function isUnfinished(text: string, line: TextLine): boolean {
  const tail = text.slice(Math.max(line.start, line.end - LAST_WORD_REACH), line.end);
  const lastWord = tail.slice(Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\t')) + 1);
  return tail.endsWith(',') || UNFINISHED.has(lastWord.toLowerCase());
}

/** Whether the next line's first word would have fitted on this line. */
function hasRoom(text: string, line: TextLine, next: TextLine, width: number): boolean {
  const room = width - (line.end - line.start) - 1;
  for (let at = next.start; at < next.end && at - next.start <= room; at++) {
    if (isSpace(text.charCodeAt(at))) return true;
  }
  return next.end - next.start <= room;
}

/** Lines without a stop that all begin with a capital ("Jane Doe⏎Editor"), or at least three of which one had room for more. */
function isUnstoppedList(text: string, lines: readonly TextLine[], width: number): boolean {
  if (lines.some((line) => STOP.test(text.slice(line.start, line.end)))) return false;
  if (lines.every((line, i) => startsAnew(text, line) && (i === lines.length - 1 || !isUnfinished(text, line))))
    return true;
  const hasRoomFor = (line: TextLine, next: TextLine | undefined): boolean =>
    next !== undefined && hasRoom(text, line, next, width);
  return lines.length > 2 && lines.some((line, i) => hasRoomFor(line, lines[i + 1]));
}
