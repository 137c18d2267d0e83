import type { BlockKind } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { readMarkdown } from '../markdown/markdown.ts';

/** Escapes a line of text for Markdown. @param every escape all punctuation, which is always correct but ugly */
export function escapeLine(line: string, every: boolean): string {
  if (every) return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return escapeStart(escapeWords(line));
}

/** Escapes text that does not begin its line: in a heading, "1." is no list. */
const escapeWords = (line: string): string =>
  line
    .replace(/[\\`*~]/g, '\\$&')
    // Within a word an underscore is a letter: snake_case.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // "[words](address)", "[words][name]", "[name]: address"; other brackets are only brackets.
    .replace(/\](?=[([:])/g, '\\]');

/** Escapes signs that only mean something at the beginning of a line: "# ", "> ", "- ", "1. ", "---", "|---|". */
function escapeStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=_ ]+$|[|:][-|: ]*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A block to write, by its visible text. */
export interface WritableBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  readonly text: string;
  /** A table row's cells, joined in `text` by " | "; null for everything else. */
  readonly cells: readonly string[] | null;
  /** A table row of column names. */
  readonly header: boolean;
  /** Whether its line ends are the author's own, and not where a line of a file ended. */
  readonly keepsLines?: boolean;
}

/** The visible text of blocks, separated by blank lines. */
export const shownText = (blocks: readonly WritableBlock[]): string => blocks.map(({ text }) => text).join('\n\n');

/**
 * Writes blocks as Markdown that, when read again, shows exactly their text. Escapes as little as a person would; if a block does
 * not come out right, all its punctuation is escaped.
 * @param origin the source of the blocks, for messages
 * @throws {Fault} if there is too much punctuation for the result to be read again
 * @throws {Error} if the result still does not show the text, which is a bug
 */
export function writeMarkdown(blocks: readonly WritableBlock[], origin = ''): string {
  const text = shownText(blocks);
  let refusal: Fault | null = null;
  for (const careful of [() => false, (block: WritableBlock) => !survives(block), () => true]) {
    const markdown = render(blocks, careful);
    const seen = readAgain(markdown);
    if (seen === text) return markdown;
    if (seen instanceof Fault) refusal = seen;
  }
  if (refusal) {
    throw new Fault(
      origin,
      'it has so many signs that, written as Markdown, it could not be read again',
      'put the file itself (.html or .txt) into the corpus, or import a part of it',
      { cause: refusal },
    );
  }
  throw new Error('the Markdown that was written does not show the text that it was written for');
}

const survives = (block: WritableBlock): boolean => readAgain(render([block], () => false)) === block.text;

/** The visible text of Markdown, or why it would be refused. */
function readAgain(markdown: string): string | Fault {
  try {
    return readMarkdown('', markdown, DEFAULT_LIMITS, () => 0).text;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return cause;
  }
}

type Careful = (block: WritableBlock) => boolean;

function render(blocks: readonly WritableBlock[], careful: Careful): string {
  const parts: string[] = [];
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i];
    if (!block) break;
    const rows = tableAt(blocks, i);
    if (rows && !rows.some(careful)) {
      parts.push(renderTable(rows));
      i += rows.length;
      continue;
    }
    const markdown = renderBlock(block, careful(block));
    const isTightItem = isItem(block) && i > 0 && isItem(blocks[i - 1]) && !blocks[i - 1]?.text.includes('\n');
    if (isTightItem) parts.push(`${parts.pop() ?? ''}\n${markdown}`);
    else parts.push(markdown);
    i += 1;
  }
  return `${parts.join('\n\n')}\n`;
}

/** Whether a block is written as a list item, as are table rows without column names: Markdown tables need a header. */
const isItem = (block: WritableBlock | undefined): boolean => block?.kind === 'listItem' || block?.kind === 'table';

function renderBlock({ kind, level, text, keepsLines = false }: WritableBlock, every: boolean): string {
  if (kind === 'code') return fenced(text);
  if (kind === 'heading') return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${headingWords(text, every)}`;
  const lines = text.split('\n').map((line) => escapeLine(line, every));
  const lineEnd = keepsLines ? '\\\n' : '\n';
  if (kind === 'listItem' || kind === 'table') return `- ${lines.join(`${lineEnd}  `)}`;
  if (kind === 'blockquote') return `> ${lines.join(`${lineEnd}> `)}`;
  return lines.join(lineEnd);
}

/** "Part #" → "Part \\#": trailing "#" signs would be removed as the heading's closing sequence. */
const headingWords = (text: string, every: boolean): string =>
  every ? escapeLine(text, true) : escapeWords(text).replace(/(?<=^|\s)(?=#+$)/, '\\');

function fenced(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

/** The rows of a table that Markdown can express: a header first, and no row wider than it; else null. */
function tableAt(blocks: readonly WritableBlock[], start: number): WritableBlock[] | null {
  const first = blocks[start];
  if (!first?.header || !first.cells) return null;
  const rows = [first];
  for (let i = start + 1; i < blocks.length; i++) {
    const row = blocks[i];
    if (!row?.cells || row.header || row.cells.length > first.cells.length) break;
    rows.push(row);
  }
  return rows.length > 1 ? rows : null;
}

function renderTable([names, ...rows]: readonly WritableBlock[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const cellsOf = (row: WritableBlock | undefined): string[] =>
    (row?.cells ?? []).map((cell) => escapeWords(cell).replaceAll('|', '\\|'));
  const columns = cellsOf(names);
  return [line(columns), line(columns.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n');
}
