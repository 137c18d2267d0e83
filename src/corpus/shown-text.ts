import type { BlockKind } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';

/** A block as a reader of one kind of file finds it: not yet judged, with what the judging needs. */
export interface DraftBlock extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
  /** The share of its characters that are links, 0 to 1. */
  readonly linked: number;
  /** A table's first row: it names the columns and says nothing of its own. */
  readonly header: boolean;
}

/** Something in the file that is not an error but that its author should know of. */
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
