import { type Span, slice } from '../../domain/span.ts';
import { countWords, HEADING_WORDS } from '../signs/word-count.ts';

/** The kind of marker that a list item begins with. */
export type ListMarker = 'bullet' | 'number' | 'letter';

// "• 9. First", "⁃9. First", "- First", "* First". A dash wider than a hyphen usually opens speech or a remark.
const BULLET = /^(?:[•⁃‣◦▪▫●○■□➢➤✓✔]\s*|[-*+·–]\s+)(?=\S)/u;
// "1. First", "1) First", "1.) First", "(1) First"; four digits are a year.
const NUMBERED_ITEM = /^\(?\d{1,3}[.)]{1,2}\s+(?=\S)/;
// "a) First", "(iv) First", "B) First", "a. First"; "A. Smith" is a name.
const LETTERED_ITEM = /^(?:\(?(?:[a-z]|[ivx]{1,5}|[A-Z])\)|[a-z]\.\)?|[ivx]{2,5}\.)\s+(?=\S)/;

/** The kind of a line's list marker, or null. */
export function listMarker(line: string): ListMarker | null {
  if (BULLET.test(line)) return 'bullet';
  if (NUMBERED_ITEM.test(line)) return 'number';
  return LETTERED_ITEM.test(line) ? 'letter' : null;
}

/** A line of plain text, trimmed. */
interface PlainLine extends Span {
  /** Characters of white space before it. */
  readonly indent: number;
  /** The line's length, including the indent. */
  readonly reach: number;
}

/** At least one line, without blank lines between. */
type LineGroup = readonly PlainLine[];

const PLAIN_LINE_END = /[\n\r\u2028\u2029\f]/g;

/** The lines of a text, in groups separated by blank lines. */
export function groupLines(text: string): LineGroup[] {
  const groups: PlainLine[][] = [];
  let group: PlainLine[] = [];
  const addLine = (start: number, end: number): void => {
    const whole = text.slice(start, end);
    const trimmed = whole.trim();
    if (trimmed !== '') {
      const indent = whole.length - whole.trimStart().length;
      const reach = indent + trimmed.length;
      group.push({ start: start + indent, end: start + reach, indent, reach });
    } else if (group.length > 0) {
      groups.push(group);
      group = [];
    }
  };
  let start = 0;
  for (const { index } of text.matchAll(PLAIN_LINE_END)) {
    addLine(start, index);
    start = index + 1;
  }
  addLine(start, text.length);
  if (group.length > 0) groups.push(group);
  return groups;
}

/** UTF-16 units of a word that are read at most. */
const WORD_LIMIT = 400;
/** The length of a line's first word. */
const wordLength = (text: string, line: Span): number => {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + WORD_LIMIT)));
  return word?.[0].length ?? 0;
};

// Terminals and mails wrap at 60 to 80 columns, some editors at 100; longer lines are whole paragraphs.
const NARROWEST = 40;
const WIDEST_COLUMN = 120;
// Fewer than three full lines may have one length by chance: a heading over a paragraph of one line.
const ENOUGH_LINES = 3;
const FULL_SHARE = 0.7;

/**
 * The column at which a program wrapped the text, or null if the author ended the lines.
 * In wrapped text the first word of a line would not have fitted on the line before.
 */
export function wrapColumn(text: string, groups: readonly LineGroup[]): number | null {
  const several = groups.filter((group) => group.length > 1);
  const reaches = several.flat().map(({ reach }) => reach);
  if (reaches.length === 0) return null;
  // One line in twenty may be longer: addresses and tables cannot be wrapped.
  const column = reaches.sort((a, b) => a - b)[Math.floor((reaches.length - 1) * 0.95)] ?? 0;
  if (column < NARROWEST || column > WIDEST_COLUMN) return null;
  let pairs = 0;
  let full = 0;
  for (const group of several) {
    group.forEach((line, i) => {
      const next = group[i + 1];
      // A list item begins a new line in any case.
      if (!next || listMarker(slice(text, next)) !== null) return;
      pairs += 1;
      if (isFull(text, line, next, column)) full += 1;
    });
  }
  return pairs >= ENOUGH_LINES && full / pairs >= FULL_SHARE ? column : null;
}

/** Whether the next line's first word would not have fitted on this line. */
const isFull = (text: string, line: PlainLine, next: PlainLine, column: number): boolean =>
  line.reach + 1 + wordLength(text, next) > column;

/** The end of a sentence or lead-in, with closing signs and notes: "…drivers”.", "… it.)", "… it. [17]", "noting:", "noting:-". */
const SENTENCE_END = /(?:[.!?…:;。！？।؟‼⁇⁈⁉]|:[-–—])["'”’»›)\]*]*(?:\s?\[\d{1,3}\])*$/u;
/** The end of an unfinished line: "…, he said,", "the head of the". */
const DANGLING =
  /(?:[,([{“‘«/&–—-]|\b(?:a|an|the|of|and|or|to|in|for|with|by|from|as|at|on|that|which|who|is|are|was|were|be|been|has|have|had|will|would|not|but|its|their|his|her|our|your|my))$/;
const LOWER_START = /^["'“‘«([]*\p{Ll}/u;
/** Signs that no line begins with unless it continues the line before. */
const CONTINUES_LINE = /^[.,;:!?…)\]}”’»%]/u;
/** A subscript that became a line: "the partial pressure of O⏎2 around the patient". */
const FORMULA = /(?:^|[\s(])(?:[A-Z][a-z]?\d*){1,4}$/;
const SUBSCRIPT = /^\d{1,2}(?![\d)])/;
const OPEN_BRACKET = /^[([]/;

/** UTF-16 units of a line's end that are tested: closing signs and notes are shorter. */
const LINE_TAIL = 80;

/** Whether a line or block ends like a sentence or a lead-in. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-LINE_TAIL));

/**
 * For each line of a group, whether it continues the line before it.
 * @param column see `wrapColumn`
 */
export function joinsOf(text: string, group: LineGroup, column: number | null): boolean[] {
  const lines = group.map((line) => slice(text, line));
  if (isBareList(lines)) return lines.map(() => false);
  let itemIndent: number | null = null;
  return group.map((line, i) => {
    const before = group[i - 1];
    const joins = before !== undefined && lineContinues({ text, lines, i, before, line, column, itemIndent });
    if (!joins) itemIndent = listMarker(lines[i] ?? '') === null ? null : line.indent;
    return joins;
  });
}

interface LinePair {
  readonly text: string;
  readonly lines: readonly string[];
  readonly i: number;
  readonly before: PlainLine;
  readonly line: PlainLine;
  readonly column: number | null;
  /** The indent of the list item that the line before belongs to, or null. */
  readonly itemIndent: number | null;
}

function lineContinues({ text, lines, i, before, line, column, itemIndent }: LinePair): boolean {
  const [last = '', next = ''] = [lines[i - 1], lines[i]];
  const full = column !== null && isFull(text, before, line, column);
  if (FORMULA.test(last.slice(-LINE_TAIL)) && SUBSCRIPT.test(next) && countWords(last, 5) >= 5) return true;
  const marker = listMarker(next);
  // A wrapped line may begin with "12." or "- " by chance.
  if (marker && (!full || itemIndent !== null || endsSentence(last))) return false;
  if (full) return true;
  if (CONTINUES_LINE.test(next)) return true;
  // "1. Do this.⏎   Then do that."
  if (itemIndent !== null && line.indent > itemIndent + 1) return true;
  if (endsSentence(last)) return false;
  if (DANGLING.test(last.slice(-LINE_TAIL)) || LOWER_START.test(next)) return true;
  // "up to 400 yd⏎( 365.8 m )."; a line in brackets under a heading is separate.
  return OPEN_BRACKET.test(next) && countWords(last, HEADING_WORDS + 1) > HEADING_WORDS;
}

/** The longest line of a verse, in UTF-16 units, and the fewest lines of one whose lines need not end with a sign. */
const LONGEST_VERSE = 60;
const FEWEST_VERSES = 4;
const UPPER_START = /^["'“‘«([—–-]*\s?\p{Lu}/u;
const ENDS_WITH_SIGN = /\p{P}$/u;

/** Whether the author ended the lines of a group, though they go on: as in verse, all are short and begin with a capital. @param column see `wrapColumn` */
export function isVerse(text: string, group: LineGroup, column: number | null): boolean {
  if (column !== null || group.length < 2) return false;
  const lines = group.map((line) => slice(text, line));
  return (
    lines.every((line) => line.length <= LONGEST_VERSE && UPPER_START.test(line) && listMarker(line) === null) &&
    (lines.length >= FEWEST_VERSES || lines.every((line) => ENDS_WITH_SIGN.test(line)))
  );
}

/** Words of the longest line in a bare list. */
const BARE_WORDS = 4;

/** Whether the lines are a list of a few words each, in lower case and without stops: "features⏎contact manager⏎events, activities". */
function isBareList(lines: readonly string[]): boolean {
  return (
    lines.length >= 3 &&
    lines.every(
      (line) =>
        LOWER_START.test(line) &&
        !endsSentence(line) &&
        !DANGLING.test(line) &&
        countWords(line, BARE_WORDS + 1) <= BARE_WORDS,
    )
  );
}
