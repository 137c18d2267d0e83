import type { BlockKind } from '../domain/article.ts';
import { OffsetMap } from './offset-map.ts';
import type { DraftBlock } from './shown-text.ts';

/** A piece of a block: characters as they stand in the source, or what a reference there stands for. */
export interface Piece {
  readonly words: string;
  /** Where they begin in the source. */
  readonly at: number;
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

const SEPARATOR = '\n\n';

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
    if (this.#length > 0) this.#append(SEPARATOR);
    const start = this.#length;
    const from = words.indexOf(trimmed);
    this.#place(pieces, from, from + trimmed.length, start);
    this.#append(trimmed);
    this.#blocks.push({ start, end: this.#length, kind, level, header, linked: linked / trimmed.length });
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
