import { type BlockKind, NO_BREAKS } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { countUpTo } from '../../runtime/binary-search.ts';

/** A place in a file as an editor shows it. */
export interface FilePlace {
  /** UTF-16 units from the first character of the decoded file; a byte order mark is not counted, a CRLF is two. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units within the line, from 1. */
  readonly column: number;
}

/** Where an article's shown text stands in its file. */
export interface FilePlaces {
  /** The place of the character at an offset of the shown text (`text.length` gives the end); the blank lines between Markdown blocks belong to the block before them. */
  inFile(offset: number): FilePlace;
}

/**
 * From the offsets of a text that was put together to those of the text it was taken from: runs of characters, each known by
 * where it begins in both. Within a run offsets grow by one; a decoded reference ("&amp;" shown as "&") is a run of its own.
 */
export class OffsetMap {
  readonly #shown: number[] = [];
  readonly #source: number[] = [];

  /** Says that from `shown` on, characters stand at `source` and after it. Both ascend from call to call. */
  add(shown: number, source: number): void {
    const last = this.#shown.length - 1;
    if (last >= 0) {
      if (source - shown === (this.#source[last] ?? 0) - (this.#shown[last] ?? 0)) return;
      if (this.#shown[last] === shown) {
        this.#source[last] = source;
        return;
      }
    }
    this.#shown.push(shown);
    this.#source.push(source);
  }

  /** The source's offset for one of the shown text; what was put between two runs lies before the second one. */
  toSource(offset: number): number {
    const run = Math.max(0, countUpTo(this.#shown, offset) - 1);
    const there = (this.#source[run] ?? 0) + offset - (this.#shown[run] ?? 0);
    return Math.min(there, this.#source[run + 1] ?? Number.POSITIVE_INFINITY);
  }
}

/** A block as a reader of one kind of file finds it: not yet judged, with what the judging needs. */
export interface DraftBlock extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** A table's first row: it names the columns and says nothing of its own. */
  readonly header: boolean;
  /** As in `Block`. */
  readonly breaks: readonly number[];
}

/** Something in the file that is not an error but worth telling its author. */
export interface Notice {
  /** The offset in the text that was read. */
  readonly at: number;
  readonly message: string;
  readonly remedy: string;
}

/** What a reader sees of a file: what every kind of file is turned into. */
export interface ShownText {
  readonly text: string;
  readonly blocks: readonly DraftBlock[];
  /** From an offset of `text` to the one in the text that was read. */
  toSource(offset: number): number;
  readonly notices: readonly Notice[];
}

/** A piece of a block: characters as they stand in the source, or what a reference there stands for. */
export interface Piece {
  readonly words: string;
  /** Where they begin in the source. */
  readonly at: number;
  /** Whether it is a line end that is the author's own. */
  readonly isBreak?: boolean;
}

/** A block whose pieces are known. */
export interface PiecedBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly header: boolean;
  readonly pieces: readonly Piece[];
  /** How many of its characters are links. */
  readonly linked: number;
  /** Whether all of it is emphasised. */
  readonly emphasised: boolean;
}

const BETWEEN_BLOCKS = '\n\n';

/** Puts blocks together to the text that a reader sees, blank lines between them, and remembers where everything stood. */
export class ShownWriter {
  readonly #parts: string[] = [];
  readonly #blocks: DraftBlock[] = [];
  readonly #map = new OffsetMap();
  #length = 0;

  /** Adds a block after the ones before it; one without a visible character is left out. */
  add({ kind, level, header, pieces, linked }: Omit<PiecedBlock, 'emphasised'>): void {
    const words = pieces.map((piece) => piece.words).join('');
    const trimmed = kind === 'code' ? words.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : words.trim();
    if (trimmed.trim() === '') return;
    if (this.#length > 0) this.#append(BETWEEN_BLOCKS);
    const start = this.#length;
    const from = words.indexOf(trimmed);
    this.#place(pieces, from, from + trimmed.length, start);
    this.#append(trimmed);
    const breaks = breaksOf(pieces, start - from).filter((at) => at >= start && at < this.#length);
    this.#blocks.push({ start, end: this.#length, kind, level, header, linked: linked / trimmed.length, breaks });
  }

  get text(): string {
    return this.#parts.join('');
  }

  get blocks(): readonly DraftBlock[] {
    return this.#blocks;
  }

  toSource(offset: number): number {
    return this.#map.toSource(offset);
  }

  #append(words: string): void {
    this.#parts.push(words);
    this.#length += words.length;
  }

  /** Maps the pieces that lie between two offsets of their block's words, which begin at `start` of the shown text. */
  #place(pieces: readonly Piece[], from: number, to: number, start: number): void {
    let at = 0;
    for (const piece of pieces) {
      const begin = Math.max(at, from);
      const end = Math.min(at + piece.words.length, to);
      if (begin < end) this.#map.add(start + begin - from, piece.at + begin - at);
      at += piece.words.length;
    }
  }
}

/** Where the author's own line ends are, if the pieces begin at `start`. */
function breaksOf(pieces: readonly Piece[], start: number): readonly number[] {
  if (!pieces.some(({ isBreak }) => isBreak)) return NO_BREAKS;
  const breaks: number[] = [];
  let at = start;
  for (const { words, isBreak } of pieces) {
    if (isBreak) breaks.push(at);
    at += words.length;
  }
  return breaks;
}
