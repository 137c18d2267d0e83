import type { Fault } from '../../domain/fault.ts';
import type { FrontMatter } from './front-matter.ts';
import type { ReadLimits } from './limits.ts';
import type { FilePlaces, ShownText } from './shown-text.ts';

/** A file to read: its path for messages, the article's id, its bytes. */
export interface ArticleFile {
  readonly path: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** A file converted to the text that a reader sees, before judging. */
export interface OpenedFile {
  readonly path: string;
  readonly id: string;
  readonly meta: FrontMatter;
  readonly shown: ShownText;
  readonly places: FilePlaces;
  readonly warnings: readonly Fault[];
}

/**
 * A kind of file that articles come in.
 * @throws {Fault} naming the file, what is wrong with it and the remedy.
 */
export type FileFormat = (file: ArticleFile, limits: ReadLimits) => OpenedFile;
