import { slice } from '../../domain/span.ts';
import {
  type Notice,
  OffsetMap,
  type Piece,
  type PiecedBlock,
  type ShownText,
  ShownWriter,
} from '../file/shown-text.ts';
import { chunkMarkdown, type MarkdownChunk } from './chunks.ts';
import { checkCost, type MarkdownLimits } from './cost.ts';
import { readMarkdownTokens } from './token-reader.ts';

const MAY_DEFINE = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*\[[^\]]*\]:/m;
/** Ends every list and quote, and displays nothing. */
const LIST_END = '\n\n<!---->\n\n';

interface ReadPieces {
  readonly blocks: readonly PiecedBlock[];
  readonly notices: readonly Notice[];
}

/**
 * The visible text of Markdown (CommonMark with tables and strikethrough): no markup, addresses or HTML; blocks separated by
 * blank lines; line ends within a paragraph kept; every character mapped to its offset in the source.
 *
 * The parser takes seconds for a megabyte and quadratic time for some inputs. So it only gets the chunks that need it, one by
 * one: most paragraphs of most articles have no markup.
 * @param lineOf an offset of `text` → the line in the file, from 1, for messages
 * @throws {Fault} if the markup is nested too deeply or there is too much of it
 */
export function readMarkdown(
  path: string,
  text: string,
  limits: MarkdownLimits,
  lineOf: (offset: number) => number,
): ShownText {
  const chunks = chunkMarkdown(text);
  checkCost(path, text, chunks, limits, lineOf);
  return putTogether(readChunks(text, chunks));
}

/** The same, parsed in one piece, for comparison. @internal for tests */
export const readMarkdownWhole = (text: string): ShownText =>
  putTogether([readMarkdownTokens(text, (offset) => offset)]);

function readChunks(text: string, chunks: readonly MarkdownChunk[]): ReadPieces[] {
  // A link's definition may be anywhere in the article: then all chunks with links are parsed together.
  const hasDefinitions = MAY_DEFINE.test(text);
  const linking: MarkdownChunk[] = [];
  const read: ReadPieces[] = [];
  for (const chunk of chunks) {
    if (chunk.kind !== 'marked') read.push({ blocks: [readUnmarked(text, chunk)], notices: [] });
    else if (hasDefinitions && slice(text, chunk).includes('[')) linking.push(chunk);
    else read.push(readMarkdownTokens(text.slice(chunk.start, chunk.end + 1), (offset) => chunk.start + offset));
  }
  if (linking.length > 0) read.push(parseTogether(text, linking));
  return read;
}

/** Parses chunks as one text, joined by `LIST_END`. */
function parseTogether(text: string, chunks: readonly MarkdownChunk[]): ReadPieces {
  const map = new OffsetMap();
  let length = 0;
  for (const chunk of chunks) {
    map.add(length, chunk.start);
    length += chunk.end - chunk.start + LIST_END.length;
  }
  return readMarkdownTokens(chunks.map((chunk) => slice(text, chunk)).join(LIST_END), (offset) => map.toSource(offset));
}

/** Reads a chunk that needs no parser. */
function readUnmarked(text: string, { start, end, kind }: MarkdownChunk): PiecedBlock {
  const block = { level: 0, header: false, linked: 0, emphasised: false };
  const words = text.slice(start, end);
  if (kind === 'code') return { ...block, kind: 'code', pieces: codeBetweenFences(words, start) };
  if (kind === 'heading' || kind === 'item') {
    const sign = words.search(/[ \t]/);
    const pieces = [{ words: words.slice(sign), at: start + sign }];
    return kind === 'heading'
      ? { ...block, kind: 'heading', level: sign, pieces }
      : { ...block, kind: 'listItem', pieces };
  }
  const pieces: Piece[] = [];
  let breaksLine = false;
  for (const { index, 0: line } of words.matchAll(/[^\n]+/g)) {
    const indent = line.search(/[^ \t]/);
    if (index > 0) pieces.push({ words: '\n', at: start + index - 1, isBreak: breaksLine });
    pieces.push({ words: line.slice(indent, endOfWords(line)), at: start + index + indent });
    breaksLine = line.endsWith('  ');
  }
  return { ...block, kind: 'paragraph', pieces };
}

/** The offset of a line's trailing spaces and tabs; a pattern would take quadratic time for many spaces. */
function endOfWords(line: string): number {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end -= 1;
  return end;
}

function codeBetweenFences(words: string, start: number): Piece[] {
  const first = words.indexOf('\n') + 1;
  if (first === 0) return [];
  const fence = /^(?:`+|~+)/.exec(words)?.[0] ?? '';
  const last = words.lastIndexOf('\n') + 1;
  const isClosed = last >= first && isFence(words.slice(last).trim(), fence);
  return [{ words: words.slice(first, isClosed ? last : words.length), at: start + first }];
}

const isFence = (line: string, fence: string): boolean =>
  line.length >= fence.length && line === (fence[0] ?? '').repeat(line.length);

/** Writes all blocks in the order of the source. */
function putTogether(read: readonly ReadPieces[]): ShownText {
  const placed = read.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.pieces[0] ? [{ block, at: block.pieces[0].at }] : [])),
  );
  placed.sort((a, b) => a.at - b.at);
  const writer = new ShownWriter();
  let underPicture = false;
  for (const { block } of placed) {
    const isCaption = block.kind === 'caption' || (underPicture && isPictureLine(block));
    writer.add(isCaption ? { ...block, kind: 'caption' } : block);
    underPicture = block.kind === 'caption';
  }
  const notices = read.flatMap((one) => one.notices).sort((a, b) => a.at - b.at);
  return { text: writer.text, blocks: writer.blocks, toSource: (offset) => writer.toSource(offset), notices };
}

/** UTF-16 units; the line under a picture is seldom longer. */
const LONGEST_CAPTION = 400;

/** Whether this is a line like "*Photo: Jane Doe*", which is a caption under a picture. */
const isPictureLine = ({ kind, emphasised, pieces }: PiecedBlock): boolean =>
  kind === 'paragraph' && emphasised && pieces.reduce((sum, { words }) => sum + words.length, 0) <= LONGEST_CAPTION;
