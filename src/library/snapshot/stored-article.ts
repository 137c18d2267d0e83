import { readSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { Article, Block, Sentence, Source } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import type { ArticleOutline, OutlinedArticle } from '../article-outline.ts';
import { readBlocks, readQuotations, readSentences, readText, SENTENCE_BYTES } from './article-body.ts';

/** Where an article's body is in a file: see `ArticleBody`. */
export interface BodyPlace {
  /** From the beginning of the file, in bytes. */
  readonly at: number;
  readonly sentences: number;
  readonly blocks: number;
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
  sentences: readonly Sentence[] | null;
  blocks: readonly Block[] | null;
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
    const parts: Parts = { bytes: this.bytesOf(place), sentences: null, blocks: null, quotations: null, text: null };
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
  bytesOf(place: BodyPlace): Uint8Array {
    const { sentences, blocks, quotations, text } = place;
    return this.#read(place.at, sentences + blocks + quotations + text);
  }

  /** A sentence alone, when its article is not at hand anyway: ranking looks at many that are never shown. */
  stretchOf(place: BodyPlace, index: number): Stretch | null {
    const known = this.#kept.get(place);
    if (known?.text && known.sentences) {
      const span = known.sentences[index];
      return span ? { text: known.text, span } : null;
    }
    if (index < 0 || SENTENCE_BYTES * index >= place.sentences) return null;
    const [sentence] = readSentences(this.#read(place.at + SENTENCE_BYTES * index, SENTENCE_BYTES));
    if (!sentence) return null;
    const width = place.isWide ? 2 : 1;
    const at = place.at + place.sentences + place.blocks + place.quotations + width * sentence.start;
    const text = readText(this.#read(at, width * (sentence.end - sentence.start)), place.isWide);
    return { text, span: { start: 0, end: text.length } };
  }

  #read(at: number, length: number): Uint8Array {
    // The number of a file that is closed may be another file's by now.
    if (this.#isClosed) throw new Error('the snapshot is closed');
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const count = readSync(this.#handle.fd, bytes, done, length - done, at + done);
      if (count === 0) throw new Error('the snapshot ends too early');
      done += count;
    }
    return bytes;
  }
}

/** Words somewhere in a text. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** A sentence of an article, without reading the whole article for it. Null when there is no such sentence. */
export function stretchOf(article: Article, index: number): Stretch | null {
  if (article instanceof StoredArticle) return article.stretch(index);
  const span = article.sentences[index];
  return span ? { text: article.text, span } : null;
}

/** An article whose text and spans are read from a snapshot when they are asked for. It never changes, as every article. */
export class StoredArticle implements OutlinedArticle {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
  readonly outline: ArticleOutline;
  readonly #place: BodyPlace;
  readonly #store: BodyStore;

  constructor(head: ArticleHead, outline: ArticleOutline, place: BodyPlace, store: BodyStore) {
    const { id, title, titleSupplied, source, language, hash } = head;
    this.id = id;
    this.title = title;
    this.titleSupplied = titleSupplied;
    this.source = source;
    this.language = language;
    this.hash = hash;
    this.outline = outline;
    this.#place = place;
    this.#store = store;
  }

  get text(): string {
    const { parts, starts } = this.#parts();
    parts.text ??= readText(parts.bytes.subarray(starts.text), this.#place.isWide);
    return parts.text;
  }

  get blocks(): readonly Block[] {
    const { parts, starts } = this.#parts();
    parts.blocks ??= readBlocks(parts.bytes.subarray(starts.blocks, starts.quotations));
    return parts.blocks;
  }

  get sentences(): readonly Sentence[] {
    const { parts, starts } = this.#parts();
    parts.sentences ??= readSentences(parts.bytes.subarray(0, starts.blocks));
    return parts.sentences;
  }

  /** What the article reports somebody to have said. */
  get quotations(): readonly Quotation[] {
    const { parts, starts } = this.#parts();
    parts.quotations ??= readQuotations(parts.bytes.subarray(starts.quotations, starts.text));
    return parts.quotations;
  }

  /** Its body as it was written, with its place. */
  get body(): { readonly place: BodyPlace; readonly bytes: Uint8Array } {
    return { place: this.#place, bytes: this.#store.bytesOf(this.#place) };
  }

  stretch(index: number): Stretch | null {
    return this.#store.stretchOf(this.#place, index);
  }

  #parts(): { readonly parts: Parts; readonly starts: { blocks: number; quotations: number; text: number } } {
    const { sentences, blocks, quotations } = this.#place;
    const starts = { blocks: sentences, quotations: sentences + blocks, text: sentences + blocks + quotations };
    return { parts: this.#store.partsOf(this.#place), starts };
  }
}
