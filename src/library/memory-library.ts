import type { Article } from '../domain/article.ts';
import type {
  ArticleSummary,
  Library,
  QuotationFilter,
  QuotationInArticle,
  SpeakerSummary,
} from '../domain/library.ts';
import type { Quotation } from '../domain/quotation.ts';
import { inSlices, type Steps } from '../runtime/steps.ts';
import { type ArticleOutline, indexedIn, outlineOf } from './analysis/article-outline.ts';
import { JointReading } from './out-of-reach.ts';
import type { SentenceTable } from './sentence-table.ts';
import { SpeakerTally, speakerKey, speakerName } from './speakers.ts';

/** The quotations of an article, by its index. Called again each time, because they need not be in memory. */
export type QuotationsOf = (article: number) => readonly Quotation[];

/**
 * The library in memory. Immutable, so that a question sees one state from beginning to end.
 * The port's methods are arrow functions, so that they work when taken out of the object.
 */
export class MemoryLibrary implements Library {
  readonly #articles: readonly Article[];
  readonly #indices: ReadonlyMap<string, number>;
  readonly #quotationsOf: QuotationsOf;
  readonly #summaries: readonly ArticleSummary[];
  readonly #speakers: readonly SpeakerSummary[];
  readonly #speakerOf: ReadonlyMap<string, SpeakerSummary>;
  readonly #table: SentenceTable;

  private constructor(
    articles: readonly Article[],
    quotationsOf: QuotationsOf,
    summaries: readonly ArticleSummary[],
    speakers: readonly SpeakerSummary[],
    speakerOf: ReadonlyMap<string, SpeakerSummary>,
    table: SentenceTable,
  ) {
    this.#articles = articles;
    this.#indices = new Map(articles.map((article, index) => [article.id, index]));
    this.#quotationsOf = quotationsOf;
    this.#summaries = summaries;
    this.#speakers = speakers;
    this.#speakerOf = speakerOf;
    this.#table = table;
  }

  /** Builds the library, one article per step. @param quotationsOf by index into `articles` */
  static *of(articles: readonly Article[], quotationsOf: QuotationsOf, table: SentenceTable): Steps<MemoryLibrary> {
    const summaries: ArticleSummary[] = [];
    const speakers = new SpeakerTally();
    for (const [index, article] of articles.entries()) {
      const outline = outlineOf(article, () => quotationsOf(index));
      summaries.push(summaryOfArticle(article, outline, speakers.add(article.id, outline.speakers)));
      yield;
    }
    const everybody = yield* speakers.summaries();
    yield;
    return new MemoryLibrary(articles, quotationsOf, summaries, everybody, speakers.byKey, table);
  }

  readonly articles = async (): Promise<readonly ArticleSummary[]> => this.#summaries;

  readonly article = async (id: string): Promise<Article | null> => {
    const index = this.#indices.get(id);
    return (index === undefined ? null : this.#articles[index]) ?? null;
  };

  readonly quotations = async (filter: QuotationFilter): Promise<readonly QuotationInArticle[]> =>
    inSlices(this.#quotations(filter));

  *#quotations({ speaker: name, article: id, kind }: QuotationFilter): Steps<QuotationInArticle[]> {
    const speaker = name === null ? null : speakerKey(name);
    const found: QuotationInArticle[] = [];
    const reading = new JointReading();
    for (const index of this.#articlesWith(speaker, id)) {
      const article = this.#articles[index];
      if (!article || this.#summaries[index]?.quotations === 0) continue;
      reading.tried(() => {
        for (const [ordinal, quotation] of this.#quotationsOf(index).entries()) {
          if (kind !== null && quotation.kind !== kind) continue;
          if (speaker !== null && !isSpokenBy(speaker, article, quotation)) continue;
          found.push({ article, quotation, ordinal });
        }
      });
      yield;
    }
    reading.end();
    return found;
  }

  /** The indices of the articles that can hold quotations of a speaker, ascending. */
  #articlesWith(speaker: string | null, id: string | null): Iterable<number> {
    const only = id === null ? null : this.#indices.get(id);
    if (only === undefined) return [];
    if (speaker === null) return only === null ? this.#articles.keys() : [only];
    if (only !== null) return [only];
    const known = this.#speakerOf.get(speaker);
    return (known?.articles ?? []).flatMap((article) => this.#indices.get(article) ?? []);
  }

  readonly speakers = async (): Promise<readonly SpeakerSummary[]> => this.#speakers;

  readonly unknownTerms = async (terms: readonly string[], article: string | null): Promise<ReadonlySet<string>> => {
    const { vocabulary } = this.#table;
    const unknown = new Set(terms.filter((term) => vocabulary.id(term) < 0));
    const index = article === null ? undefined : this.#indices.get(article);
    if (index === undefined) return unknown;
    const present = this.#wordsOf(index, new Set(terms.map((term) => vocabulary.id(term))));
    return new Set(terms.filter((term) => unknown.has(term) || !present.has(vocabulary.id(term))));
  };

  /** The wanted word numbers that occur in an article. Scans the article, because a set per article would double the memory. */
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

const isSpokenBy = (speaker: string, article: Article, quotation: Quotation): boolean =>
  quotation.speaker !== null && speakerKey(speakerName(article, quotation.speaker)) === speaker;

function summaryOfArticle(article: Article, outline: ArticleOutline, speakers: number): ArticleSummary {
  const { id, title, titleSupplied, source, language, hash } = article;
  return {
    id,
    title,
    titleSupplied,
    source,
    language,
    hash,
    sections: outline.sections,
    sentences: indexedIn(outline),
    quotations: outline.quotations,
    speakers,
  };
}
