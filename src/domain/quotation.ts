import type { Span } from './span.ts';

export type QuotationKind = 'direct' | 'indirect' | 'mixed';

/**
 * Who is speaking, in the article's own words: spans, so that no name is ever made up.
 * `name` is the fullest form of the name in the article, `role` what the article calls that person, or null.
 */
export interface Speaker {
  readonly name: Span;
  readonly role: Span | null;
}

/** Words that an article reports somebody to have said or written. */
export interface Quotation {
  readonly kind: QuotationKind;
  /** The reported words; a direct quotation's content includes its marks. Ascending, at least one. */
  readonly content: readonly Span[];
  /** The word that introduces it: "said", "according to". */
  readonly cue: Span | null;
  /** The mention of the speaker nearest to the cue, with its apposition ("Jonathan Corbet, kernel maintainer and Executive Editor of LWN"). */
  readonly mention: Span | null;
  /** Null when the article does not state the speaker. */
  readonly speaker: Speaker | null;
  /** 0 to 1: how sure the attribution is. */
  readonly confidence: number;
}
