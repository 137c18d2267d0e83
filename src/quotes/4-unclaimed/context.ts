import type { Span } from '../../domain/span.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import type { SentenceReading } from '../3-content/read-sentence.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';

/** What the rules for passages without a cue share. */

/** A passage of fewer words that nobody is said to have spoken is a scare quote or a name, not a quotation. */
export const FEWEST_WORDS_OF_QUOTATION = 4;

/** A quoted passage of fewer words without any possible speaker is only a phrase. */
export const FEWEST_WORDS_OF_NOBODY = 6;

/** Everything that the attribution of an unclaimed passage looks at; `quotations` grows. */
export interface Context {
  readonly text: string;
  readonly sentences: readonly NarratedSentence[];
  readonly readings: readonly SentenceReading[];
  readonly quotations: UnresolvedQuotation[];
}

/** Patterns after which quoted words without a speaker of their own are the same speaker’s. */
export const PATTERNS_THAT_GO_ON: ReadonlySet<UnresolvedQuotation['pattern']> = new Set([
  'marked',
  'continued',
  'carried',
  'lead-in',
]);

/** A quotation of which nobody says who speaks. */
export const quotationOfNobody = (sentence: number, content: Span): UnresolvedQuotation => ({
  pattern: 'unattributed',
  sentence,
  content: [content],
  cue: null,
  mention: null,
  mentionSentence: sentence,
});

/** The words of a text. */
export const countWordRuns = (text: string): number =>
  text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
