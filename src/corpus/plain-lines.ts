import { type Span, slice } from '../domain/span.ts';
import { listMarker } from './list-marker.ts';

/** A line of plain text without the white space around it. */
export interface Line extends Span {
  /** Columns of white space before it. */
  readonly indent: number;
  /** How far the line reaches, its indent included. */
  readonly reach: number;
}

/** Lines with no blank line between them, at least one. */
export type LineGroup = readonly Line[];

const LINE_END = /[\n\r\u2028\u2029\f]/g;

/** The lines of a text, in groups that blank lines keep apart. */
export function groupLines(text: string): LineGroup[] {
  const groups: Line[][] = [];
  let group: Line[] = [];
  const take = (start: number, end: number): void => {
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
  for (const { index } of text.matchAll(LINE_END)) {
    take(start, index);
    start = index + 1;
  }
  take(start, text.length);
  if (group.length > 0) groups.push(group);
  return groups;
}

const WORD_LIMIT = 400;
const wordLength = (text: string, line: Span): number => {
  const word = /^\S+/.exec(text.slice(line.start, Math.min(line.end, line.start + WORD_LIMIT)));
  return word?.[0].length ?? 0;
};

// Terminals and mails are wrapped at 60 to 80 columns, some editors at 100; lines beyond that are whole paragraphs.
const NARROWEST = 40;
const WIDEST = 120;
// Fewer than three full lines may be of one length by chance: a heading over a paragraph of one line.
const ENOUGH_LINES = 3;
const FULL_SHARE = 0.7;

/**
 * The column at which a text was wrapped by a program, or null when its lines end where its author ended them.
 * In wrapped text the first word of a line never had room on the line before.
 */
export function wrapColumn(text: string, groups: readonly LineGroup[]): number | null {
  const several = groups.filter((group) => group.length > 1);
  const reaches = several.flat().map(({ reach }) => reach);
  if (reaches.length === 0) return null;
  // One line in twenty may be longer: an address or a table cannot be wrapped.
  const column = reaches.sort((a, b) => a - b)[Math.floor((reaches.length - 1) * 0.95)] ?? 0;
  if (column < NARROWEST || column > WIDEST) return null;
  let pairs = 0;
  let full = 0;
  for (const group of several) {
    group.forEach((line, i) => {
      const next = group[i + 1];
      // A list item begins a line wherever the one before it ends.
      if (!next || listMarker(slice(text, next)) !== null) return;
      pairs += 1;
      if (isFull(text, line, next, column)) full += 1;
    });
  }
  return pairs >= ENOUGH_LINES && full / pairs >= FULL_SHARE ? column : null;
}

/** Whether the next line's first word had no room on this one. */
export const isFull = (text: string, line: Line, next: Line, column: number): boolean =>
  line.reach + 1 + wordLength(text, next) > column;
