import type { Article } from './article.ts';
import type { ArticleSummary, QuotationInArticle, SpeakerSummary } from './library.ts';
import type { QuotationKind, Speaker } from './quotation.ts';
import type { Span } from './span.ts';

/** A text that may be a quotation of the articles. */
export interface VerifyQuery {
  readonly text: string;
  /** Limits the search to one article's id, or null. */
  readonly article: string | null;
}

/** Words or signs in which a text and an article differ. */
export interface Difference {
  /** The words of the text, as a span over it. Empty, at the place where they would stand, when the text lacks them. */
  readonly typed: Span;
  /** The words of the article, as a span over its text. Empty when the article lacks them. */
  readonly written: Span;
  /** False when only capitals, accents or punctuation differ. */
  readonly words: boolean;
}

/**
 * How a text compares with the articles: quoted word for word, quoted with differences, not found, or made of such common words that it
 * cannot be looked up in so many articles.
 */
export type Verdict = 'exact' | 'altered' | 'absent' | 'unsearchable';

/** A stretch of a text between two omissions ("… [...] …"), or all of it. */
export interface CheckedPiece {
  /** Its place in the text. */
  readonly typed: Span;
  readonly verdict: Verdict;
  /** The words that it was compared with, or the nearest sentence when it was not found. Null when nothing is near. */
  readonly passage: CitedPassage | null;
  /** In the order of the article; empty unless altered. */
  readonly differences: readonly Difference[];
}

/** How the pieces of a text relate: a single piece, in the article's order, in another order, from several articles, or unknown because some were not found. */
export type Joint = 'one' | 'in order' | 'reordered' | 'several articles' | 'unknown';

/** A text compared with the articles. */
export interface Verification {
  readonly text: string;
  /** Exact when every piece is exact and the article has them in this order. */
  readonly verdict: Verdict;
  readonly joint: Joint;
  /** In the order of the text, at least one. */
  readonly pieces: readonly CheckedPiece[];
  /** For several exact pieces: the passage from the first word of the first to the last word of the last, including what the text leaves out. Otherwise null. */
  readonly stretch: CitedPassage | null;
}

/** A question to the articles. */
export interface Query {
  readonly question: string;
  /** Limits the search to one article's id, or null. */
  readonly article: string | null;
  /** The maximum number of passages, 1 to 100. */
  readonly limit: number;
  /** What is asked about the article, where that is known without reading the question: somebody has pressed a button. */
  readonly general?: Pick<GeneralQuestion, 'kind' | 'fact'>;
}

/** What a question is about that no passage can answer by its words: an article as a whole, where it comes from, the collection, or the bot. */
export type GeneralKind = 'overview' | 'source' | 'corpus' | 'bot';

/** What somebody wants to know about where an article comes from: who wrote it, when it appeared, where; null for all of it. */
export type SourceFact = 'author' | 'published' | 'place' | null;

/** A question of such a kind, with the article that it is about. */
export interface GeneralQuestion {
  readonly kind: GeneralKind;
  /** Null unless the kind is `source`. */
  readonly fact: SourceFact;
  /** The article of an overview or a source; null for the other kinds, and while it has to be chosen. */
  readonly article: Article | null;
  /** The articles of which one has to be chosen; otherwise empty. */
  readonly choice: readonly ArticleSummary[];
}

/** One sentence, or adjacent sentences that belong together (a lead-in and its quotation), found for a question. */
export interface Passage extends Span {
  readonly article: Article;
  /** The first and last sentence as indices into `article.sentences`. */
  readonly first: number;
  readonly last: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** Sentences that help to understand the passage but are not the answer, such as the one a pronoun refers to. */
  readonly context: readonly Span[];
}

/** Words of a passage that are reported or quoted from a speaker. `content` is clipped to the passage. */
export interface SpokenPart {
  readonly speaker: Speaker;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
}

/** A passage with everything that a reader needs to find and check it. */
export interface CitedPassage extends Passage {
  /** From 1. */
  readonly rank: number;
  readonly speakers: readonly SpokenPart[];
  /** The heading that the passage stands under, or null. */
  readonly section: Span | null;
  /** The number of its first sentence among the article's indexed sentences, from 1 … */
  readonly sentence: number;
  /** … and how many there are. */
  readonly of: number;
}

/** How far to trust the passages: presented as the answer, shown as the closest, or "the articles do not say". */
export type Outcome = 'answered' | 'uncertain' | 'unanswered';

export interface Answer {
  readonly question: string;
  readonly outcome: Outcome;
  /** The words of the question, as spans over it, that the articles never mention. */
  readonly missing: readonly Span[];
  /** The question as it was understood, when misspelt words were corrected; null otherwise. */
  readonly corrected: string | null;
  /** The full ranking up to the limit, best first, whatever the outcome. */
  readonly passages: readonly CitedPassage[];
  /** How many of the first passages are to be shown in a reply: 0 to 3 that score close enough to the best; of an overview or a source all. */
  readonly shown: number;
  /** Null for an ordinary question. Otherwise the passages are the article's opening and key sentences in its own order, or what it says of its source. */
  readonly general: GeneralQuestion | null;
}

/** A request for quotations; null means any. `speaker` is what the person typed. */
export interface QuoteQuery {
  readonly speaker: string | null;
  readonly topic: string | null;
  readonly article: string | null;
  readonly kind: QuotationKind | null;
}

/** A quotation with its place, ready to be shown. */
export interface CitedQuotation extends QuotationInArticle {
  readonly section: Span | null;
  /** The number of the first sentence of its content among the article's indexed sentences, from 1. */
  readonly sentence: number;
  readonly of: number;
}

export interface QuoteAnswer {
  /** The speakers that `speaker` was taken to mean. Empty when none was given or nobody of that name is quoted. */
  readonly speakers: readonly SpeakerSummary[];
  /** Names close to an unknown speaker, nearest first; empty otherwise. */
  readonly nearest: readonly SpeakerSummary[];
  /** Best first: topic match, then direct before reported, then article order. Unlimited; callers cite the ones they show. */
  readonly quotations: readonly QuotationInArticle[];
}

/** Something to ask the articles: a sentence, a heading, or a question that an article contains. */
export interface Suggestion {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
  /** Its beginning on one line, at most 100 UTF-16 units. Asking it as a question finds this sentence. */
  readonly head: string;
}

/** A whole question made of one sentence of an article. Asking it, where it was made for, is answered with that sentence first. */
export interface ReadyQuestion {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
  /** At most 80 UTF-16 units. Plain text. */
  readonly question: string;
}

/** Answers questions in the articles' own words. */
export interface Answerer {
  ask(query: Query): Promise<Answer>;
  quote(query: QuoteQuery): Promise<QuoteAnswer>;
  /** Speakers whose name fits what has been typed so far, best first (for autocomplete). */
  speakersLike(typed: string, limit: number): Promise<readonly SpeakerSummary[]>;
  /** What quotations are about, as far as it fits what has been typed, best first; of one article by its id, or of somebody by name, or null. Asking for one finds a quotation. */
  topicsLike(
    typed: string,
    scope: { readonly article: string | null; readonly speaker: string | null },
    limit: number,
  ): Promise<readonly string[]>;
  /** Suggestions for a question that is being typed, best first; starting points when nothing is typed yet. `article` limits them to one article's id, or is null. */
  suggest(typed: string, article: string | null, limit: number): Promise<readonly Suggestion[]>;
  /**
   * Questions to begin with, the best first: of all articles in turn, or of the one whose id is given, to be asked of it alone. Depends
   * on the articles only, and is worked out once. Empty where none could be made.
   */
  readyQuestions(article: string | null): Promise<readonly ReadyQuestion[]>;
  /** Checks whether the articles contain a text word for word, and lists the differences if they do not. */
  verify(query: VerifyQuery): Promise<Verification>;
}
