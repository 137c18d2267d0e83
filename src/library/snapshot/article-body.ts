import os from 'node:os';
import { type Article, type Block, type BlockKind, NO_BREAKS, type Sentence } from '../../domain/article.ts';
import type { Quotation, QuotationKind } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';

/** An article's text and all spans over it, serialised. */
export interface ArticleBody {
  /** Sentences as numbers of four bytes, so that one can be read alone; blocks and quotations as JSON of plain numbers; the text. */
  readonly bytes: Uint8Array;
  /** Bytes of the first three parts. */
  readonly sentences: number;
  readonly blocks: number;
  readonly quotations: number;
  /** Whether the text has characters beyond Latin-1: two bytes each then, else one. */
  readonly isWide: boolean;
}

const BLOCK_KINDS: readonly BlockKind[] = [
  'heading',
  'paragraph',
  'listItem',
  'blockquote',
  'code',
  'table',
  'caption',
];
const QUOTATION_KINDS: readonly QuotationKind[] = ['direct', 'indirect', 'mixed'];
const BEYOND_LATIN1 = /[^\0-\u00ff]/;

/** [start, end, kind, level, dropped, breaks …]; 0 where there are no breaks. */
type BlockData = readonly (number | string | null | readonly number[])[];
const BLOCK_NUMBERS = 6;
/** Bytes of a sentence: start, end, and twice the block's number, plus one when it is indexed. */
export const SENTENCE_BYTES = 12;
/** Spans as [start, end …]; null where there is none. */
type QuotationData = readonly [
  kind: number,
  content: readonly number[],
  cue: readonly number[] | null,
  mention: readonly number[] | null,
  name: readonly number[] | null,
  role: readonly number[] | null,
  confidence: number,
];

/** Serialises an article and its quotations. */
export function writeBody({ text, blocks, sentences }: Article, quotations: readonly Quotation[]): ArticleBody {
  const first = Uint32Array.from(
    sentences.flatMap(({ start, end, block, indexed }) => [start, end, 2 * block + Number(indexed)]),
  );
  const data: BlockData = blocks.flatMap(({ start, end, kind, level, dropped, breaks }) => [
    ...[start, end, BLOCK_KINDS.indexOf(kind), level, dropped, breaks.length === 0 ? 0 : breaks],
  ]);
  const said = quotations.map(
    ({ kind, content, cue, mention, speaker, confidence }): QuotationData => [
      QUOTATION_KINDS.indexOf(kind),
      content.flatMap(startAndEnd),
      cue && startAndEnd(cue),
      mention && startAndEnd(mention),
      speaker && startAndEnd(speaker.name),
      speaker?.role ? startAndEnd(speaker.role) : null,
      confidence,
    ],
  );
  const isWide = BEYOND_LATIN1.test(text);
  const head = Buffer.from(first.buffer);
  const second = Buffer.from(JSON.stringify(data));
  const middle = Buffer.from(JSON.stringify(said));
  return {
    bytes: Buffer.concat([head, second, middle, Buffer.from(text, isWide ? 'utf16le' : 'latin1')]),
    sentences: head.length,
    blocks: second.length,
    quotations: middle.length,
    isWide,
  };
}

/** Reads the sentences that `writeBody` wrote, or a part of them. */
export function readSentences(bytes: Uint8Array): Sentence[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / SENTENCE_BYTES) }, (_, i) => {
    const last = view.getUint32(SENTENCE_BYTES * i + 8, IS_LITTLE);
    return {
      start: view.getUint32(SENTENCE_BYTES * i, IS_LITTLE),
      end: view.getUint32(SENTENCE_BYTES * i + 4, IS_LITTLE),
      block: last >>> 1,
      indexed: (last & 1) === 1,
    };
  });
}

/** Numbers are in the byte order of the machine; a snapshot of another order is refused. */
const IS_LITTLE = os.endianness() === 'LE';

/** Reads the blocks that `writeBody` wrote. */
export function readBlocks(bytes: Uint8Array): Block[] {
  const blocks = JSON.parse(Buffer.from(bytes).toString()) as BlockData;
  return Array.from({ length: blocks.length / BLOCK_NUMBERS }, (_, i) => {
    const [start, end, kind, level, dropped = null, breaks] = blocks.slice(BLOCK_NUMBERS * i, BLOCK_NUMBERS * (i + 1));
    return {
      start: Number(start),
      end: Number(end),
      kind: BLOCK_KINDS[Number(kind)] ?? 'paragraph',
      level: Number(level),
      dropped: dropped as string | null,
      breaks: Array.isArray(breaks) ? breaks : NO_BREAKS,
    };
  });
}

/** Reads the quotations that `writeBody` wrote. */
export function readQuotations(bytes: Uint8Array): Quotation[] {
  const said = JSON.parse(Buffer.from(bytes).toString()) as readonly QuotationData[];
  return said.map(([kind, content, cue, mention, name, role, confidence]) => ({
    kind: QUOTATION_KINDS[kind] ?? 'direct',
    content: Array.from({ length: content.length / 2 }, (_, i) => span(content.slice(2 * i))),
    cue: cue && span(cue),
    mention: mention && span(mention),
    speaker: name && { name: span(name), role: role && span(role) },
    confidence,
  }));
}

/** Reads the text that `writeBody` wrote. */
export const readBodyText = (bytes: Uint8Array, isWide: boolean): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isWide ? 'utf16le' : 'latin1');

const startAndEnd = ({ start, end }: Span): [number, number] => [start, end];
const span = ([start = 0, end = 0]: readonly number[]): Span => ({ start, end });
