import type { Named } from './command-words.ts';

/** What the bot says about a text that may be a quotation. Texts take and return Discord's Markdown, safe already, unless they are called plain. */
export interface VerifyWords {
  readonly verify: Named;
  readonly text: Named;
  /** What is done with a message: plain, up to 32 characters, spaces and capitals as in a menu. */
  readonly checkQuote: string;
  readonly askAbout: string;
  /** The text, for those who read along. */
  checked(text: string): string;
  /** That the words stand in an article so; the same with words left out where the text has "[…]". */
  readonly exact: string;
  readonly exactLeftOut: string;
  /** That no word differs, but capitals, accents or punctuation do. */
  readonly signs: string;
  /** How many differences there are. */
  altered(differences: number): string;
  /** That a text with "[…]" joins words in another order than the article, words of several articles, words of which some stand nowhere. */
  readonly reordered: string;
  readonly severalArticles: string;
  readonly partlyThere: string;
  /** That the words stand nowhere; `article` is the title of the only one that was searched (empty when it has none), or null. */
  absent(article: string | null): string;
  /** Before the passage that is nearest, and when there is none. */
  readonly nearest: string;
  readonly nothingNear: string;
  /** That the words are so common that they cannot be looked up. */
  readonly unsearchable: string;
  /** What differs, each a line: other words; words that the article lacks, and those that the text lacks, with the words before them or null. */
  instead(typed: string, written: string): string;
  added(typed: string, after: string | null): string;
  leftOut(written: string, after: string | null): string;
  /** How many differences are not listed. */
  moreDifferences(n: number): string;
  /** How many of the parts of a message are word for word. */
  summary(exact: number, of: number): string;
  /** How many parts were not looked at, do not fit, or are the writer's own. */
  unchecked(n: number): string;
  noRoom(n: number): string;
  own(n: number): string;
  /** That the text names another speaker than the article, or one where the article has none. */
  otherSpeaker(named: string, speakers: readonly string[]): string;
  noSpeaker(named: string): string;
  /** That there is nothing to compare, to ask about; that a text is longer than `most` characters. */
  readonly nothingToCheck: string;
  readonly nothingToAsk: string;
  tooLong(most: number): string;
  /** The label of a button: the passage with what stands around it. Plain. */
  readonly inContext: string;
}
