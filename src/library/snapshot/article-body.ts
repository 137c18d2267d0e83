import type { Article, Block, BlockKind, Sentence } from '../../domain/article.ts';
import type { Quotation, QuotationKind } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';

/** An article's text and everything that lies over it, as bytes one after the other. */
export interface ArticleBody {
  /** Blocks and sentences, then quotations, both as JSON of plain numbers, then the text. */
  readonly bytes: Uint8Array;
  /** Bytes of the first two parts. */
  readonly structure: number;
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

/** Blocks as [start, end, kind, level, dropped …], sentences as [start, end, block, indexed …]. */
type StructureData = readonly [blocks: readonly (number | string | null)[], sentences: readonly number[]];
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

/** Blocks and sentences of an article. */
export interface Structure {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** Writes an article's body. */
export function bodyOf({ text, blocks, sentences }: Article, quotations: readonly Quotation[]): ArticleBody {
  const structure: StructureData = [
    blocks.flatMap(({ start, end, kind, level, dropped }) => [start, end, BLOCK_KINDS.indexOf(kind), level, dropped]),
    sentences.flatMap(({ start, end, block, indexed }) => [start, end, block, Number(indexed)]),
  ];
  const said = quotations.map(
    ({ kind, content, cue, mention, speaker, confidence }): QuotationData => [
      QUOTATION_KINDS.indexOf(kind),
      content.flatMap(ends),
      cue && ends(cue),
      mention && ends(mention),
      speaker && ends(speaker.name),
      speaker?.role ? ends(speaker.role) : null,
      confidence,
    ],
  );
  const isWide = BEYOND_LATIN1.test(text);
  const head = Buffer.from(JSON.stringify(structure));
  const middle = Buffer.from(JSON.stringify(said));
  return {
    bytes: Buffer.concat([head, middle, Buffer.from(text, isWide ? 'utf16le' : 'latin1')]),
    structure: head.length,
    quotations: middle.length,
    isWide,
  };
}

/** Reads the structure that `bodyOf` wrote. */
export function readStructure(bytes: Uint8Array): Structure {
  const [blocks, sentences] = JSON.parse(Buffer.from(bytes).toString()) as StructureData;
  return {
    blocks: Array.from({ length: blocks.length / 5 }, (_, i) => ({
      start: Number(blocks[5 * i]),
      end: Number(blocks[5 * i + 1]),
      kind: BLOCK_KINDS[Number(blocks[5 * i + 2])] ?? 'paragraph',
      level: Number(blocks[5 * i + 3]),
      dropped: (blocks[5 * i + 4] ?? null) as string | null,
    })),
    sentences: Array.from({ length: sentences.length / 4 }, (_, i) => ({
      start: sentences[4 * i] ?? 0,
      end: sentences[4 * i + 1] ?? 0,
      block: sentences[4 * i + 2] ?? 0,
      indexed: sentences[4 * i + 3] === 1,
    })),
  };
}

/** Reads the quotations that `bodyOf` wrote. */
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

/** Reads the text that `bodyOf` wrote. */
export const readText = (bytes: Uint8Array, isWide: boolean): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(isWide ? 'utf16le' : 'latin1');

const ends = ({ start, end }: Span): [number, number] => [start, end];
const span = ([start = 0, end = 0]: readonly number[]): Span => ({ start, end });
