import type { QuotationKind } from '../../domain/quotation.ts';

/** What stands around an article's words: whose they are, where they stand. Texts take and return Discord's Markdown, safe already. */
export interface CardWords {
  /** How somebody's words are given, in a word or two. Plain. */
  readonly kinds: Readonly<Record<QuotationKind, string>>;
  /** In the place of a name, within a line … Plain. */
  readonly unnamed: string;
  /** … and at the beginning of one. Plain. */
  readonly unnamedHeading: string;
  /** Which words of the passage are the speaker's. */
  theirWords(pieces: string): string;
  /** How the article introduces the words: its own. */
  introducedBy(pieces: string): string;
  /** How many people of a passage are not named. */
  moreSpeakers(n: number): string;
  /** Before a sentence that is not the answer but helps to understand it; ends so that the sentence can follow at once. */
  readonly context: string;
  /** The same before the sentences that stand before a passage, and before those after it. */
  readonly before: string;
  readonly after: string;
  /** Under a passage with as much around it as fits. */
  readonly noMoreFits: string;
  /** Where in the article a passage begins. */
  sentenceOf(sentence: number, of: number): string;
  /** The label of a link to the article. Plain. */
  readonly openArticle: string;
  /** Under a passage that is cut after a sentence. */
  readonly passageGoesOn: string;
  /** Under a sentence that is longer than a message; `characters` is its length. */
  sentenceGoesOn(characters: number): string;
}
