import type { Article, Source } from './article.ts';
import type { Quotation, QuotationKind } from './quotation.ts';

/** What is known about an article without its text. */
export interface ArticleSummary {
  readonly id: string;
  readonly title: string;
  readonly titleSupplied: boolean;
  readonly source: Source;
  readonly language: string;
  readonly hash: string;
  /** Number of headings. */
  readonly sections: number;
  /** Number of sentences that can be an answer. */
  readonly sentences: number;
  readonly quotations: number;
  readonly speakers: number;
}

/** A person or group that the articles quote. */
export interface SpeakerSummary {
  /** The fullest form of the name that an article gives, white space folded. */
  readonly name: string;
  /** The first role that an article gives, or null. */
  readonly role: string | null;
  readonly quotations: number;
  /** Ids of the articles that quote this speaker. */
  readonly articles: readonly string[];
}

/** A quotation together with the article that holds it. */
export interface QuotationInArticle {
  readonly article: Article;
  readonly quotation: Quotation;
  /** Its place in the article's list of quotations, from 0. */
  readonly ordinal: number;
}

/** Which quotations are wanted; null means any. */
export interface QuotationFilter {
  /** A `SpeakerSummary.name`. */
  readonly speaker: string | null;
  /** An article's id. */
  readonly article: string | null;
  readonly kind: QuotationKind | null;
}

/**
 * The one port through which questions read articles, quotations, speakers and vocabulary.
 * Asynchronous, because a remote store may implement it.
 */
export interface Library {
  /** All articles, in the order of their ids. */
  articles(): Promise<readonly ArticleSummary[]>;
  article(id: string): Promise<Article | null>;
  /** The quotations that pass the filter, by article in the order of the ids, each article's in text order. */
  quotations(filter: QuotationFilter): Promise<readonly QuotationInArticle[]>;
  /** All speakers, the most quoted first. */
  speakers(): Promise<readonly SpeakerSummary[]>;
  /** The given index terms that occur in no article, or not in the one whose id is given. */
  unknownTerms(terms: readonly string[], article: string | null): Promise<ReadonlySet<string>>;
}
