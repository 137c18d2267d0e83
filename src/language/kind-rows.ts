import type { GeneralKind, SourceFact } from '../domain/answer.ts';

/** A form of question. */
export interface KindRow {
  readonly kind: GeneralKind;
  readonly fact?: Exclude<SourceFact, null>;
  /**
   * Words that stand in the question in this order, with only fillers between and around them; `|` separates those of which one is enough,
   * `<name>` is a list of the language: `what <be> about`.
   */
  readonly match: string;
  /** Further words that may stand in between. */
  readonly also?: string;
  /** Whether only what is said out of politeness may stand beside the words: "help" asks the bot, "help text of the form" does not. */
  readonly strict?: true;
  /** Questions that it recognises; each is run as a test. */
  readonly examples: readonly string[];
}

/** What a language asks such questions with. Words are written as usual and compared folded; apostrophes and hyphens separate them. */
export interface KindWords {
  /** Whether the language puts spaces between words. Otherwise a question is cut into the longest words of these lists. */
  readonly spaced: boolean;
  /** Lists that rows refer to by name. */
  readonly lists: Readonly<Record<string, string>>;
  /** Words that point at an article ("this"). One of them may be followed by an unknown word for it. */
  readonly pointers: string;
  /** Words for an article … */
  readonly texts: string;
  /** … and those that are as often something that an article is about ("the report"), and count only after a pointer or where no article has them. */
  readonly works: string;
  /** Words and phrases that may stand in any question, and those that may even stand in a strict row. */
  readonly fillers: string;
  readonly phrases: readonly string[];
  readonly polite: string;
  /** In the order in which they apply. */
  readonly rows: readonly KindRow[];
  /** How an article itself says who wrote it, when and where it appeared: the first words of a line, separated by `|`. */
  readonly saysOfItself: Readonly<Record<Exclude<SourceFact, null>, string>>;
}
