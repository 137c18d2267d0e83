import type { BlockKind } from '../../domain/article.ts';
import { Fault } from '../../domain/fault.ts';
import { DEFAULT_LIMITS } from '../file/limits.ts';
import { readMarkdown } from '../markdown/markdown.ts';

/** A line of text as Markdown that shows it; `every` escapes all that could be markup anywhere, which is always right and ugly. */
export function escapeLine(line: string, every: boolean): string {
  if (every) return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  return escapeStart(escapeWords(line));
}

/** The same for words that stand behind a sign at the beginning of their line: in a heading, "1." is no list. */
const escapeWords = (line: string): string =>
  line
    .replace(/[\\`*~]/g, '\\$&')
    // Within a word an underscore is a letter: snake_case.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    // "[words](address)", "[words][name]", "[name]: address"; other brackets are only brackets.
    .replace(/\](?=[([:])/g, '\\]');

/** What only means something where a line begins: "# ", "> ", "- ", "1. ", "---", "|---|". */
function escapeStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|[-=_ ]+$|[|:][-|: ]*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** A block to be written: what a reader sees of it. */
export interface WritableBlock {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  readonly text: string;
  /** A table row's cells, which `text` has with " | " between them; null for everything else. */
  readonly cells: readonly string[] | null;
  /** A table row of column names. */
  readonly header: boolean;
}

/** What a reader sees of blocks: blank lines between them. */
export const shownText = (blocks: readonly WritableBlock[]): string => blocks.map(({ text }) => text).join('\n\n');

/**
 * Blocks as Markdown that shows exactly their text: when it is read again, it is the same character for character. First with as
 * few escapes as a person would write; a block that does not come out right has all its signs escaped.
 * @param origin where they come from, for messages
 * @throws {Fault} when there are more signs than may be read again.
 * @throws {Error} when it still does not show the text: a mistake in the program.
 */
export function writeMarkdown(blocks: readonly WritableBlock[], origin = ''): string {
  const text = shownText(blocks);
  let refusal: Fault | null = null;
  for (const careful of [() => false, (block: WritableBlock) => !comesBack(block), () => true]) {
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

const comesBack = (block: WritableBlock): boolean => readAgain(render([block], () => false)) === block.text;

/** What a reader sees of Markdown, or why it would not be read at all. */
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

/** A row without column names over it is written as a list item: Markdown knows no table without them. */
const isItem = (block: WritableBlock | undefined): boolean => block?.kind === 'listItem' || block?.kind === 'table';

function renderBlock({ kind, level, text }: WritableBlock, every: boolean): string {
  if (kind === 'code') return fenced(text);
  if (kind === 'heading') return `${'#'.repeat(Math.min(6, Math.max(1, level)))} ${headingWords(text, every)}`;
  const lines = text.split('\n').map((line) => escapeLine(line, every));
  if (kind === 'listItem' || kind === 'table') return `- ${lines.join('\n  ')}`;
  if (kind === 'blockquote') return lines.map((line) => `> ${line}`).join('\n');
  return lines.join('\n');
}

/** "Part #" → "Part \\#": signs at a heading's end would be taken for its other half. */
const headingWords = (text: string, every: boolean): string =>
  every ? escapeLine(text, true) : escapeWords(text).replace(/(?<=^|\s)(?=#+$)/, '\\');

function fenced(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${code}\n${fence}`;
}

/** The rows of a table that Markdown can hold: column names first, and no row wider than they are. */
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
