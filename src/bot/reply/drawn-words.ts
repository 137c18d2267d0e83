import type { Article, Block } from '../../domain/article.ts';
import { overlaps, type Span, slice } from '../../domain/span.ts';
import { onOneLine } from '../../language/one-line.ts';
import { countUpTo, firstIndexWhere } from '../../runtime/binary-search.ts';
import { blockQuote, bold, inQuote, italic, verbatim } from './markdown.ts';

/** Words of an article as they are drawn. */
export interface DrawnWords {
  /**
   * The words. A line end that is only where a line of the file ended is a space, as in the page that a reader sees; before each cell of
   * a table's row stands the name of its column, which the article has above.
   */
  readonly text: string;
  /** The names of columns, each with what divides it from its cell, as spans over `text`. */
  readonly names: readonly Span[];
  /** Where a part of the article's text is drawn, without the name before it: a span over `text`. */
  drawn(part: Span): Span;
}

/** What an article's words are drawn from. */
type Source = Pick<Article, 'text' | 'blocks' | 'sentences'>;

/** Something else that is drawn between two offsets of the article's text. */
interface Change extends Span {
  readonly instead: string;
  readonly isName: boolean;
}

/** The words of a span as they are drawn. */
export function drawnWords(article: Source, span: Span): DrawnWords {
  const changes = blocksIn(article, span).flatMap((index) => changesIn(article, index, span));
  let text = '';
  let at = span.start;
  const names: Span[] = [];
  /** How much further on everything is drawn from an offset on. */
  const from: number[] = [];
  const shifts: number[] = [];
  for (const { start, end, instead, isName } of changes) {
    text += article.text.slice(at, start);
    if (isName) names.push({ start: text.length, end: text.length + instead.length });
    text += instead;
    at = end;
    from.push(end);
    shifts.push(text.length - end);
  }
  text += article.text.slice(at, span.end);
  const drawnAt = (offset: number): number => {
    const passed = countUpTo(from, offset);
    const next = changes[passed];
    const here = next && next.end > next.start && offset > next.start ? next.start : offset;
    return here + (shifts[passed - 1] ?? -span.start);
  };
  return {
    text,
    names,
    drawn: ({ start, end }) => ({ start: drawnAt(start), end: end > start ? drawnAt(end - 1) + 1 : drawnAt(start) }),
  };
}

/** The indices of the blocks that a span touches. */
function blocksIn({ blocks }: Source, span: Span): number[] {
  const found: number[] = [];
  const first = firstIndexWhere(blocks.length, (i) => (blocks[i]?.end ?? 0) > span.start);
  for (let i = first; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block || !overlaps(block, span)) break;
    found.push(i);
  }
  return found;
}

function changesIn(article: Source, index: number, span: Span): Change[] {
  const block = article.blocks[index];
  if (!block || block.kind === 'code') return [];
  const part = { start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) };
  return block.kind === 'table' ? columnNames(article, index, part) : lineEnds(article.text, block, part);
}

/** A line end with the white space around it. */
const LINE_END = /[^\S\n]*\n\s*/g;

function lineEnds(text: string, { breaks }: Block, part: Span): Change[] {
  const words = slice(text, part);
  if (!words.includes('\n')) return [];
  return [...words.matchAll(LINE_END)].flatMap(({ index, 0: run }) => {
    const start = part.start + index;
    const end = start + run.length;
    const isKept = breaks.some((at) => at >= start && at < end);
    return isKept ? [] : [{ start, end, instead: ' ', isName: false }];
  });
}

/** The sign between the cells of a row, which no page shows. */
const CELL_BORDER = /(?<=^|\s)\|(?=\s|$)/g;
/** What divides the name of a column from its cell. */
const AFTER_NAME = ': ';
/** The longest name of a column that is repeated, in characters. */
const LONGEST_COLUMN_NAME = 40;

/** The name of its column before each cell. A row with more cells than there are names has a sign of its own among its words: no name is certain. */
function columnNames(article: Source, index: number, part: Span): Change[] {
  const header = headerAbove(article, index);
  const row = article.blocks[index];
  if (!header || !row) return [];
  const names = cellsOf(article.text, header);
  const cells = cellsOf(article.text, row);
  if (cells.length > names.length) return [];
  return cells.flatMap((cell, i) => {
    const name = onOneLine(slice(article.text, names[i] ?? cell), LONGEST_COLUMN_NAME).replace(/\s*[:：]$/, '');
    if (name === '' || cell.end === cell.start || !overlaps(cell, part)) return [];
    const at = Math.max(cell.start, part.start);
    return [{ start: at, end: at, instead: name + AFTER_NAME, isName: true }];
  });
}

/** The cells of a row in order, without the white space around them. */
function cellsOf(text: string, row: Span): Span[] {
  const words = slice(text, row);
  const borders = [...words.matchAll(CELL_BORDER)].map(({ index }) => index);
  return [-1, ...borders].map((border, i) => {
    const cell = words.slice(border + 1, borders[i] ?? words.length);
    const start = row.start + border + 1 + cell.length - cell.trimStart().length;
    return { start, end: start + cell.trim().length };
  });
}

/** The row that names the columns of a table: the nearest one above that is never an answer although it has words. Null for that row itself, and without one. */
function headerAbove({ text, blocks, sentences }: Source, index: number): Block | null {
  for (let i = index; i >= 0; i--) {
    const row = blocks[i];
    if (row?.kind !== 'table') return null;
    const sentence = sentences[firstIndexWhere(sentences.length, (n) => (sentences[n]?.block ?? 0) >= i)];
    const isHeader = row.dropped === null && sentence?.block === i && !sentence.indexed;
    if (isHeader && HAS_WORD.test(slice(text, row))) return i === index ? null : row;
  }
  return null;
}

const HAS_WORD = /[\p{L}\p{N}]/u;

/**
 * A block quote of exactly a span's words as they are drawn, the names of columns in italics, `marks` in bold. The marks are spans over the
 * article's text; they ascend and do not overlap, and an empty one marks nothing.
 */
export function drawnQuote(article: Source, span: Span, marks: readonly Span[] = []): string {
  const { text, names, drawn } = drawnWords(article, span);
  let markdown = '';
  let at = 0;
  // Each piece is escaped by itself, which at most adds escapes that nobody sees.
  const write = (piece: Span, style: (words: string) => string): void => {
    if (piece.end <= piece.start || piece.start < at) return;
    markdown += verbatim(text.slice(at, piece.start)) + style(slice(text, piece));
    at = piece.end;
  };
  const inBold = marks
    .filter((mark) => mark.end > mark.start && mark.start >= span.start && mark.end <= span.end)
    .map(drawn)
    .flatMap((mark) => withoutNames(mark, names))
    .map((piece) => ({ piece, style: bold }));
  const styled = [...names.map((piece) => ({ piece, style: columnName })), ...inBold];
  if (styled.length === 0) return blockQuote(text);
  for (const { piece, style } of styled.sort((a, b) => a.piece.start - b.piece.start)) write(piece, style);
  markdown += verbatim(text.slice(at));
  return inQuote(markdown);
}

const columnName = (words: string): string => italic(words.slice(0, -AFTER_NAME.length)) + AFTER_NAME;

/** What is left of a mark between the names of columns. */
function withoutNames(mark: Span, names: readonly Span[]): Span[] {
  const inside = names.filter((name) => overlaps(name, mark));
  return [mark.start, ...inside.map(({ end }) => end)].map((start, i) => ({
    start,
    end: inside[i]?.start ?? mark.end,
  }));
}
