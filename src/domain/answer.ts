import type { Article } from './article.ts';
import type { QuotationInArticle, SpeakerSummary } from './library.ts';
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
  /** What the text has, as a span over it; empty, where the words would stand, when it lacks them. */
  readonly typed: Span;
  /** What the article has, as a span over its text; empty when it lacks them. */
  readonly written: Span;
  /** Whether words differ; else capitals, accents or punctuation only. */
  readonly words: boolean;
}

/**
 * How a text stands to the articles: there word for word; there with differences; not there; or of such everyday words that it
 * cannot be looked up in so many articles.
 */
export type Verdict = 'exact' | 'altered' | 'absent' | 'unsearchable';

/** A stretch of a text between two omissions ("… [...] …"), or all of it. */
export interface CheckedPiece {
  /** Its place in the text. */
  readonly typed: Span;
  readonly verdict: Verdict;
  /** The very words that it was compared with; for what is not there the nearest sentence. Null when nothing is near. */
  readonly passage: CitedPassage | null;
  /** In the order of the article; empty unless altered. */
  readonly differences: readonly Difference[];
}

/** How the pieces of a text stand to each other: only one; in the article's order; in another order; from several articles; unknown, because not all were found. */
export type Joint = 'one' | 'in order' | 'reordered' | 'several articles' | 'unknown';

/** A text compared with the articles. */
export interface Verification {
  readonly text: string;
  /** Exact when all pieces are and the article has them in this order. */
  readonly verdict: Verdict;
  readonly joint: Joint;
  /** In the order of the text, at least one. */
  readonly pieces: readonly CheckedPiece[];
  /** From the first word of several exact pieces to the last one's, with what the text leaves out; null for everything else. */
  readonly stretch: CitedPassage | null;
}

/** What somebody asks. */
export interface Query {
  readonly question: string;
  /** Limits the search to one article's id, or null. */
  readonly article: string | null;
  /** How many passages at the most: 1 to 100. */
  readonly limit: number;
}

/** One sentence, or adjacent sentences that belong together (a lead-in and its quotation), found for a question. */
export interface Passage extends Span {
  readonly article: Article;
  /** The first and last sentence as indices into `article.sentences`. */
  readonly first: number;
  readonly last: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
  /** What helps to understand the passage but is not the answer (the sentence that a pronoun points back to). */
  readonly context: readonly Span[];
}

/** Words within a passage that are somebody's, reported or quoted; `content` is clipped to the passage. */
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
  /** How many of them, from the first, are near enough to the best to stand in a reply: 0 to 3. */
  readonly shown: number;
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
  /** Whom `speaker` was understood to mean; empty when it was not given or nobody of that name is quoted. */
  readonly speakers: readonly SpeakerSummary[];
  /** Names close to an unknown speaker, nearest first; empty otherwise. */
  readonly nearest: readonly SpeakerSummary[];
  /** Best first: topic match, then direct before reported, then article order. All of them, so their places are left to whoever shows some. */
  readonly quotations: readonly QuotationInArticle[];
}

/** Something that the articles can be asked: a sentence, a heading, or a question that stands there. */
export interface Suggestion {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
  /** Its beginning on one line, at most 100 UTF-16 units. Asked as a question, it leads there. */
  readonly head: string;
}

/** Answers questions in the articles' own words. */
export interface Answerer {
  ask(query: Query): Promise<Answer>;
  quote(query: QuoteQuery): Promise<QuoteAnswer>;
  /** Speakers whose name fits what has been typed so far, best first (for autocomplete). */
  speakersLike(typed: string, limit: number): Promise<readonly SpeakerSummary[]>;
  /** What can be asked, for a question that is being typed, best first; something to begin with when nothing is typed. `article` is the id of the only article meant, or null. */
  suggest(typed: string, article: string | null, limit: number): Promise<readonly Suggestion[]>;
  /** Whether a text stands in the articles word for word, and if not, in what it differs from what does. */
  verify(query: VerifyQuery): Promise<Verification>;
}
