import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Article, Block, Sentence, Source } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { readQuotations, readStructure, readText } from './article-body.ts';

/** Where an article's body is in a file: see `ArticleBody`. */
export interface BodyPlace {
  /** From the beginning of the file, in bytes. */
  readonly at: number;
  readonly structure: number;
  readonly quotations: number;
  readonly text: number;
  readonly isWide: boolean;
}

/** What is known of an article without its body. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
}

/** The parts of a body that have been read. */
interface Parts {
  readonly bytes: Uint8Array;
  structure: { readonly blocks: readonly Block[]; readonly sentences: readonly Sentence[] } | null;
  quotations: readonly Quotation[] | null;
  text: string | null;
}

/** Bytes of bodies that are kept after they have been read: some thousand articles, whose objects take about three times as much. */
const KEPT_BYTES = 16 * 1024 * 1024;

/** Reads bodies from an open file, and keeps those that were asked for lately. */
export class BodyStore {
  /** Held, because a handle that nobody holds is closed. */
  readonly #handle: FileHandle;
  #isClosed = false;
  readonly #kept = new Map<BodyPlace, Parts>();
  #keptBytes = 0;

  /** @param handle of a file that stays as it is */
  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** To be called when no article of the file is used any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#kept.clear();
    await this.#handle.close();
  }

  /** A body's parts; some microseconds, from the system's own cache as a rule. */
  partsOf(place: BodyPlace): Parts {
    const known = this.#kept.get(place);
    if (known) {
      // The order of a map is that of insertion: what was used last goes last.
      this.#kept.delete(place);
      this.#kept.set(place, known);
      return known;
    }
    const parts: Parts = { bytes: this.bytesOf(place), structure: null, quotations: null, text: null };
    this.#kept.set(place, parts);
    this.#keptBytes += parts.bytes.length;
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#keptBytes <= KEPT_BYTES || oldest === place) break;
      this.#kept.delete(oldest);
      this.#keptBytes -= bytes.length;
    }
    return parts;
  }

  /** A body as it was written. */
  bytesOf({ at, structure, quotations, text }: BodyPlace): Uint8Array {
    // The number of a file that is closed may be another file's by now.
    if (this.#isClosed) throw new Error('the snapshot is closed');
    const bytes = new Uint8Array(structure + quotations + text);
    for (let done = 0; done < bytes.length; ) {
      const count = readSync(this.#handle.fd, bytes, done, bytes.length - done, at + done);
      if (count === 0) throw new Error('the snapshot ends too early');
      done += count;
    }
    return bytes;
  }
}

/** An article whose text and spans are read from a snapshot when they are asked for. It never changes, as every article. */
export class StoredArticle implements Article {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
  readonly #place: BodyPlace;
  readonly #store: BodyStore;

  constructor({ id, title, titleSupplied, source, language, hash }: ArticleHead, place: BodyPlace, store: BodyStore) {
    this.id = id;
    this.title = title;
    this.titleSupplied = titleSupplied;
    this.source = source;
    this.language = language;
    this.hash = hash;
    this.#place = place;
    this.#store = store;
  }

  get text(): string {
    const parts = this.#store.partsOf(this.#place);
    const { structure, quotations, isWide } = this.#place;
    parts.text ??= readText(parts.bytes.subarray(structure + quotations), isWide);
    return parts.text;
  }

  get blocks(): readonly Block[] {
    return this.#structure().blocks;
  }

  get sentences(): readonly Sentence[] {
    return this.#structure().sentences;
  }

  /** What the article reports somebody to have said. */
  get quotations(): readonly Quotation[] {
    const parts = this.#store.partsOf(this.#place);
    const { structure, quotations } = this.#place;
    parts.quotations ??= readQuotations(parts.bytes.subarray(structure, structure + quotations));
    return parts.quotations;
  }

  /** Its body as it was written, with its place. */
  get body(): { readonly place: BodyPlace; readonly bytes: Uint8Array } {
    return { place: this.#place, bytes: this.#store.bytesOf(this.#place) };
  }

  #structure(): { readonly blocks: readonly Block[]; readonly sentences: readonly Sentence[] } {
    const parts = this.#store.partsOf(this.#place);
    parts.structure ??= readStructure(parts.bytes.subarray(0, this.#place.structure));
    return parts.structure;
  }
}
