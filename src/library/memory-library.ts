import type { Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type {
  ArticleSummary,
  Library,
  QuotationFilter,
  QuotationInArticle,
  SpeakerSummary,
} from '../domain/library.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { SentenceTable } from './sentence-table.ts';
import { SpeakerTally, speakerKey, speakerName } from './speakers.ts';

/** The library in memory: everything frozen when it is made, so that a question sees one state from beginning to end. */
export class MemoryLibrary implements Library {
  readonly #articles: ReadonlyMap<string, Article>;
  readonly #indices: ReadonlyMap<string, number>;
  readonly #quotations: readonly QuotationInArticle[];
  readonly #quotationsIn: ReadonlyMap<string, readonly QuotationInArticle[]>;
  readonly #summaries: readonly ArticleSummary[];
  readonly #speakers: readonly SpeakerSummary[];
  readonly #table: SentenceTable;

  private constructor(
    articles: readonly Article[],
    quotationsIn: ReadonlyMap<string, readonly QuotationInArticle[]>,
    summaries: readonly ArticleSummary[],
    speakers: readonly SpeakerSummary[],
    table: SentenceTable,
  ) {
    this.#articles = new Map(articles.map((article) => [article.id, article]));
    this.#indices = new Map(articles.map((article, index) => [article.id, index]));
    this.#quotationsIn = quotationsIn;
    this.#quotations = [...quotationsIn.values()].flat();
    this.#summaries = summaries;
    this.#speakers = speakers;
    this.#table = table;
  }

  /** Makes the library, an article a step. @param quotations one list an article, in the order of `articles`. */
  static *of(
    articles: readonly Article[],
    quotations: readonly (readonly Quotation[])[],
    table: SentenceTable,
  ): Steps<MemoryLibrary> {
    const quotationsIn = new Map<string, readonly QuotationInArticle[]>();
    const summaries: ArticleSummary[] = [];
    const speakers = new SpeakerTally();
    for (const [index, article] of articles.entries()) {
      const own = quotations[index] ?? [];
      quotationsIn.set(
        article.id,
        own.map((quotation, ordinal) => ({ article, quotation, ordinal })),
      );
      summaries.push(summarise(article, own.length, speakers.add(article, own)));
      yield;
    }
    const everybody = speakers.summaries();
    yield;
    return new MemoryLibrary(articles, quotationsIn, summaries, everybody, table);
  }

  async articles(): Promise<readonly ArticleSummary[]> {
    return this.#summaries;
  }

  async article(id: string): Promise<Article | null> {
    return this.#articles.get(id) ?? null;
  }

  async quotations(filter: QuotationFilter): Promise<readonly QuotationInArticle[]> {
    const speaker = filter.speaker === null ? null : speakerKey(filter.speaker);
    const all = filter.article === null ? this.#quotations : (this.#quotationsIn.get(filter.article) ?? []);
    if (speaker === null && filter.kind === null) return all;
    return all.filter(
      ({ article, quotation }) =>
        (filter.kind === null || quotation.kind === filter.kind) &&
        (speaker === null ||
          (quotation.speaker !== null && speakerKey(speakerName(article, quotation.speaker)) === speaker)),
    );
  }

  async speakers(): Promise<readonly SpeakerSummary[]> {
    return this.#speakers;
  }

  async unknownTerms(terms: readonly string[], article: string | null): Promise<ReadonlySet<string>> {
    const { vocabulary } = this.#table;
    const unknown = new Set(terms.filter((term) => vocabulary.id(term) < 0));
    const index = article === null ? undefined : this.#indices.get(article);
    if (index === undefined) return unknown;
    const present = this.#wordsOf(index, new Set(terms.map((term) => vocabulary.id(term))));
    return new Set(terms.filter((term) => unknown.has(term) || !present.has(vocabulary.id(term))));
  }

  /** Those of the wanted word numbers that stand in an article: a scan, because a set for every article would double the memory. */
  #wordsOf(articleIndex: number, wanted: ReadonlySet<number>): Set<number> {
    const { firstRow, from, forms, stems } = this.#table;
    const present = new Set<number>();
    const end = from[firstRow[articleIndex + 1] ?? 0] ?? 0;
    for (let k = from[firstRow[articleIndex] ?? 0] ?? 0; k < end; k++) {
      const form = forms[k] ?? -1;
      const stem = stems[k] ?? -1;
      if (wanted.has(form)) present.add(form);
      if (wanted.has(stem)) present.add(stem);
    }
    return present;
  }
}

function summarise(article: Article, quotations: number, speakers: number): ArticleSummary {
  const { id, title, titleSupplied, source, language, hash } = article;
  return {
    id,
    title,
    titleSupplied,
    source,
    language,
    hash,
    sections: article.blocks.filter((block) => block.kind === 'heading').length,
    sentences: article.sentences.filter((sentence) => sentence.indexed).length,
    quotations,
    speakers,
  };
}
