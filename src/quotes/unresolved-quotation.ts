import type { Span } from '../domain/span.ts';
import type { Mention } from './grammar/noun-phrase.ts';

/** A quotation between the passes that find its content and the one that resolves its speaker. */

/** How a quotation was recognised; each has a confidence of its own. */
export type Pattern =
  /** `“…,” she said` and `she said, “…”` */
  | 'marked'
  /** `She said that …` */
  | 'clause'
  /** `She criticized the plan` */
  | 'object'
  /** `according to her` */
  | 'according'
  /** `The plan was criticized by her`, `Asked whether he would run, …` */
  | 'passive'
  /** `…, noting that …` */
  | 'participle'
  /** A quoted sentence right after an attributed one */
  | 'continued'
  /** A quoted paragraph after one that ends in an attributed quotation */
  | 'carried'
  /** `“…” or to hold the arsenal.`: quoted words without a verb outside them, after an attributed quotation */
  | 'fragment'
  /** A quoted paragraph after a lead-in that ends in a colon */
  | 'lead-in'
  /** A quoted passage in a sentence without a verb of speech: `dismissed it as “…”` */
  | 'within'
  /** `HARGREAVE: …` */
  | 'transcript'
  /** `“…” — Simon Quill` */
  | 'signature'
  /** Quoted, and the article does not say who speaks */
  | 'unattributed';

/** A quotation before its speaker is resolved. */
export interface UnresolvedQuotation {
  readonly pattern: Pattern;
  /** The index of the sentence with the cue, or with the content if there is no cue. */
  readonly sentence: number;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  /** The mention, and the sentence whose tokens it is a range of. */
  readonly mention: Mention | null;
  readonly mentionSentence: number;
}
