import type { CitedPassage } from './answer.ts';
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
