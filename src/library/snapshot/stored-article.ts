import type { Block, Sentence, SentenceText, Source } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { ArticleOutline, OutlinedArticle } from '../analysis/article-outline.ts';
import { readBlocks, readBodyText, readQuotations, readSentences } from './article-body.ts';
import type { BodyStore, StoredBody } from './body-store.ts';

/** What is known about an article without its body. */
export interface ArticleHead {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
}

/**
 * An article whose text and spans are read from a snapshot when they are asked for. It never changes, as every article: where the file
 * has been changed, asking for them throws an `ArticleOutOfReach`.
 */
export class StoredArticle implements OutlinedArticle {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
  readonly outline: ArticleOutline;
  readonly body: StoredBody;
  readonly #store: BodyStore;

  constructor(head: ArticleHead, outline: ArticleOutline, body: StoredBody, store: BodyStore) {
    const { id, title, titleSupplied, source, language, hash } = head;
    this.id = id;
    this.title = title;
    this.titleSupplied = titleSupplied;
    this.source = source;
    this.language = language;
    this.hash = hash;
    this.outline = outline;
    this.body = body;
    this.#store = store;
  }

  get text(): string {
    const { parts, starts } = this.#parts();
    parts.text ??= readBodyText(parts.bytes.subarray(starts.text), this.body.isWide);
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

  /** The article's quotations. */
  get quotations(): readonly Quotation[] {
    const { parts, starts } = this.#parts();
    parts.quotations ??= readQuotations(parts.bytes.subarray(starts.quotations, starts.text));
    return parts.quotations;
  }

  /** Its body as it was written. */
  get bytes(): Uint8Array {
    return this.#store.bytesOf(this.body);
  }

  sentenceAlone(index: number): SentenceText | null {
    return this.#store.sentenceOf(this.body, index);
  }

  #parts(): {
    readonly parts: ReturnType<BodyStore['partsOf']>;
    readonly starts: { blocks: number; quotations: number; text: number };
  } {
    const { sentences, blocks, quotations } = this.body;
    const starts = { blocks: sentences, quotations: sentences + blocks, text: sentences + blocks + quotations };
    return { parts: this.#store.partsOf(this.body), starts };
  }
}
