import type { Block, Sentence, Source } from '../../../domain/article.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import type { ArticleOutline, OutlinedArticle } from '../../../library/analysis/article-outline.ts';
import { readBlocks, readQuotations, readSentences } from '../../../library/snapshot/article-body.ts';
import type { ArticleHead } from '../../../library/snapshot/stored-article.ts';
import type { ArticleColumns } from '../format/article-columns.ts';
import type { UnpackedArticle, UnpackedBody } from '../format/packed-article.ts';

/** An article from the cluster: its columns are read at once, everything else on first use. */
export class ClusterArticle implements OutlinedArticle {
  /** Its place among the articles. */
  readonly ordinal: number;
  readonly columns: ArticleColumns;
  readonly outline: ArticleOutline;
  readonly #unpacked: UnpackedArticle;
  readonly #grown: () => void;
  #body: UnpackedBody | null = null;
  #text: string | null = null;
  #blocks: readonly Block[] | null = null;
  #sentences: readonly Sentence[] | null = null;
  #quotations: readonly Quotation[] | null = null;

  /** @param grown called after more of it has been read, which changes its size */
  constructor(ordinal: number, unpacked: UnpackedArticle, grown: (article: ClusterArticle) => void = () => undefined) {
    const { columns } = unpacked;
    this.ordinal = ordinal;
    this.columns = columns;
    this.outline = outlineFrom(columns.marks, () => this.#rest.label.outline);
    this.#unpacked = unpacked;
    this.#grown = () => grown(this);
  }

  get id(): string {
    return this.#head.id;
  }

  get title(): string {
    return this.#head.title;
  }

  get titleSupplied(): boolean {
    return this.#head.titleSupplied;
  }

  get source(): Source {
    return this.#head.source;
  }

  get language(): string {
    return this.#head.language;
  }

  get hash(): string {
    return this.#head.hash;
  }

  get text(): string {
    this.#text ??= this.#rest.text();
    return this.#text;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= readBlocks(this.#rest.blocks);
    return this.#blocks;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= readSentences(this.#rest.sentences);
    return this.#sentences;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= readQuotations(this.#rest.quotations);
    return this.#quotations;
  }

  /** Bytes that it takes now, about. */
  get size(): number {
    const { packed, columns, inflated } = this.#unpacked;
    return (
      FEWEST_ARTICLE_BYTES + packed + WORD_BYTES * columns.forms.length + (this.#body ? SIZE_FACTOR * inflated : 0)
    );
  }

  get #head(): ArticleHead {
    return this.#rest.label.head;
  }

  get #rest(): UnpackedBody {
    if (this.#body) return this.#body;
    const body = this.#unpacked.body();
    this.#body = body;
    this.#grown();
    return body;
  }
}

/** Bytes in memory: of its own objects, two dozen; for each word, two columns of 32 bits; for each byte of a body that has been read, objects for sentences, blocks and quotations. */
const FEWEST_ARTICLE_BYTES = 2_000;
const WORD_BYTES = 8;
const SIZE_FACTOR = 4;

/** Marks are read for every article; what else an outline tells, for hardly any. */
const outlineFrom = (marks: Uint8Array, rest: () => OutlineLabel): ArticleOutline => ({
  marks,
  get sections() {
    return rest().sections;
  },
  get leftOut() {
    return rest().leftOut;
  },
  get quotations() {
    return rest().quotations;
  },
  get speakers() {
    return rest().speakers;
  },
});

type OutlineLabel = Omit<ArticleOutline, 'marks'>;
