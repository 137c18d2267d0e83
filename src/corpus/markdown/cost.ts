import { Fault } from '../../domain/fault.ts';
import type { MarkdownChunk } from './chunks.ts';

const NESTING_MARKER = /[ \t]*(?:(>)|([-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;
const INLINE_MARK = /[*_~`[\]<!&\\]/g;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/gm;
const STARTS_CONTAINER = /^(?: {0,3}>|[-+*] |\d{1,9}[.)] )/;
const LAZY = /^[^\s>].*$/gm;
const DEFINITION = /^[ \t>]*\[[^\]\n]+\]:/gm;

/** The parser's fixed cost for a chunk, in units of 25 ns: half a million lines of "#" would take twenty seconds. */
const COST_OF_CHUNK = 1_500;

/** Limited because definitions are looked up one by one. */
const MOST_DEFINITIONS = 5_000;

/** Limits of reading Markdown. */
export interface MarkdownLimits {
  /** Levels of nested lists and quotes. */
  readonly nesting: number;
  /** The estimated cost of parsing, in units of 25 ns. */
  readonly markdownCost: number;
}

/**
 * Refuses Markdown that would take the parser too long, in one pass before parsing: its time is quadratic in the depth of quotes
 * and lists, and in a block's marks, underlined headings and unindented list lines.
 * @param lineOf an offset of `text` → the line in the file, from 1
 * @throws {Fault} if a limit is exceeded
 */
export function checkCost(
  path: string,
  text: string,
  chunks: readonly MarkdownChunk[],
  limits: MarkdownLimits,
  lineOf: (offset: number) => number,
): void {
  if ((text.match(DEFINITION)?.length ?? 0) > MOST_DEFINITIONS) {
    throw new Fault(path, `it has more than ${MOST_DEFINITIONS} link definitions`, 'split it into several articles');
  }
  let cost = 0;
  for (const chunk of chunks) {
    if (chunk.kind !== 'marked') continue;
    const marked = text.slice(chunk.start, chunk.end);
    const deep = firstTooDeep(marked, limits.nesting);
    if (deep !== null) {
      throw new Fault(
        path,
        `lists or quotes are nested deeper than ${limits.nesting} levels (line ${lineOf(chunk.start + deep)})`,
        'flatten them, or save the article as .txt',
      );
    }
    cost += COST_OF_CHUNK + parsingCost(marked);
    if (cost > limits.markdownCost) {
      throw new Fault(
        path,
        `it has too much markup to be read safely; the block that begins on line ${lineOf(chunk.start)} is too much`,
        'put blank lines between its parts, or save the article as .txt',
      );
    }
  }
}

/** The parser's measured time for a chunk, in units of 25 ns: quadratic for marks that it searches backwards for, else linear. */
function parsingCost(chunk: string): number {
  const count = (pattern: RegExp): number => chunk.match(pattern)?.length ?? 0;
  const lazy = STARTS_CONTAINER.test(chunk) ? count(LAZY) : 0;
  const marks = count(INLINE_MARK);
  const linear = chunk.length * 100 + count(/\n/g) * 600 + (count(/[|>]/g) + marks) * 1_200;
  return linear + marks ** 2 + count(UNDERLINE) ** 2 + lazy ** 2;
}

/** The offset of the first line nested deeper than the limit, or null. */
function firstTooDeep(chunk: string, limit: number): number | null {
  // The columns at which the text of the open list items begins.
  let items: number[] = [];
  let start = 0;
  for (const line of chunk.split('\n')) {
    let quotes = 0;
    let column = 0;
    NESTING_MARKER.lastIndex = 0;
    for (let found = NESTING_MARKER.exec(line); found; found = NESTING_MARKER.exec(line)) {
      const at = NESTING_MARKER.lastIndex - (found[1] ?? found[2] ?? '').length;
      items = items.filter((content) => content <= at);
      if (found[1]) quotes += 1;
      else items.push(NESTING_MARKER.lastIndex + 1);
      column = NESTING_MARKER.lastIndex;
      if (quotes + items.length > limit) return start;
    }
    if (column === 0 && line.trim() !== '') {
      const indent = line.length - line.trimStart().length;
      items = items.filter((content) => content <= indent);
    }
    start += line.length + 1;
  }
  return null;
}
