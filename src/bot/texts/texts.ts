import type { QuotationKind } from '../../domain/quotation.ts';

/** A command or an option as Discord shows it: plain, the name in lower case without spaces (1 to 32 characters), the description up to 100. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** The commands that ask and quote, and the options that commands share. Texts that mention one take its name from here. */
export interface CommandWords {
  readonly ask: Named;
  readonly question: Named;
  readonly quote: Named;
  readonly speaker: Named;
  readonly topic: Named;
  readonly article: Named;
  readonly kind: Named;
  readonly private: Named;
  /** What the kinds of quotation are called where one is chosen. */
  readonly kinds: Readonly<Record<QuotationKind, string>>;
}

/** What the bot says about itself. Texts take and return Discord's Markdown, safe already. */
export interface AboutWords {
  readonly about: Named;
  /** What it does, in three lines. */
  readonly what: string;
  /** Above the commands. */
  readonly howTo: string;
  /** What can be done with a message, by its menu. */
  messageMenu(commands: readonly string[]): string;
  /** What becomes of what people write. */
  readonly privacy: string;
  /** The labels of links: to where the bot is added, and to whoever runs it. Plain. */
  readonly add: string;
  readonly website: string;
  /** To somebody who asks too much; `when` is a moment as Discord shows it ("in 12 seconds"). */
  tooFast(when: string): string;
}

/** What the bot says about an answer. Texts take and return Discord's Markdown; what comes from an article or a person is safe already. */
export interface AnswerWords {
  /** The question, for those who read along. */
  asked(question: string): string;
  /** The question with its misspelt words corrected. */
  understoodAs(question: string): string;
  /** Before passages that may not be an answer. */
  closestPassages(passages: number): string;
  /** That the passages may not be an answer; `article` is the title of the only one that was searched (empty when it has none), or null. */
  mayNotSay(article: string | null): string;
  /** That there is no answer. */
  doNotSay(article: string | null): string;
  /** Words of the question that no article has; `again` when the sentence before has named the articles. */
  neverMention(words: readonly string[], article: string | null, again: boolean): string;
  /** Above what to try after "the articles do not say" … */
  readonly youCould: string;
  /** … to ask otherwise: people ask in their own language, articles answer in theirs, … */
  readonly otherWords: string;
  /** … to search all articles instead of one, … */
  readonly allArticles: string;
  /** … to see who is quoted; … */
  readonly whoIsQuoted: string;
  /** … and above the titles that there are. */
  articlesHere(articles: number): string;
  /** How many passages are not shown. */
  morePassages(n: number): string;
  /** Which passages of an answer are in view, from 1. */
  passagesInView(first: number, last: number, of: number): string;
  /** That somebody made a private answer public; `user` mentions the person, null when that is not known. */
  sharedBy(user: string | null): string;
}

/** What the bot says about the articles that it has. Texts take and return Discord's Markdown, safe already. */
export interface ArticlesWords {
  readonly articles: Named;
  /** What `article:` does there. Plain. */
  readonly oneArticle: string;
  /** How much there is: of articles, of sentences … */
  count(n: number): string;
  sentences(n: number): string;
  quotations(n: number): string;
  speakers(n: number): string;
  /** How to see one of them. */
  readonly seeOne: string;
  /** Above the headings of an article, … */
  readonly sections: string;
  /** … those whom it quotes, … */
  readonly quoted: string;
  /** … and what can be asked. */
  readonly tryAsking: string;
  /** That there is no article. */
  readonly none: string;
}

/** The labels of buttons: plain, and short enough for a phone. */
export interface ButtonWords {
  readonly before: string;
  readonly after: string;
  readonly more: string;
  readonly back: string;
  readonly share: string;
  readonly open: string;
  readonly previous: string;
  readonly next: string;
}

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

/** Why something cannot be done, and what to do. Texts take and return Discord's Markdown, safe already. */
export interface ProblemWords {
  /** That the question is missing. */
  readonly noQuestion: string;
  /** That the question is longer than `most` characters. */
  questionTooLong(most: number): string;
  /** That no article is called so; `nearest` are lines with titles. */
  unknownArticle(typed: string, nearest: string): string;
  /** That more than one article may be meant; `titles` are lines. */
  severalArticles(typed: string, titles: string): string;
  /** That there is no such kind of quotation, and which there are. */
  unknownKind(typed: string, kinds: readonly string[]): string;
  /** To a command of another version. */
  readonly unknownCommand: string;
  /** To a button or menu of another version. */
  readonly unknownControl: string;
  /** To a button whose article is not what it was. */
  readonly articleChanged: string;
  /** When the bot itself is at fault. */
  readonly wentWrong: string;
  /** When more is asked than can be answered at once. */
  readonly busy: string;
  /** When the bot is told to stop before the answer is there. */
  readonly stopping: string;
  /** When what holds the articles cannot be reached, or has too much to do. */
  readonly unavailable: string;
  /** When a message would be empty. */
  readonly nothingToShow: string;
}

/** What the bot says about lists of quotations. Texts take and return Discord's Markdown, safe already. */
export interface QuotationWords {
  /** How many were found, by whom and about what; begins or ends with what it says when `by` and `topic` are null. */
  found(n: number, by: readonly string[], topic: string | null): string;
  /** Above all quotations. */
  everybody(quotations: number, speakers: number): string;
  /** How many quotations are not shown. */
  more(n: number): string;
  /** Which options narrow a list down. */
  narrowWith(options: string): string;
  /** Which page of the quotations this is, from 1. */
  pageOf(page: number, of: number): string;
  /** Whose quotations follow on other pages, and how to get to them at once. */
  moreByOthers(n: number, speakers: readonly string[]): string;
  /** That there is no quotation at all. */
  readonly nobody: string;
  /** That nobody of this name is quoted. */
  unknownSpeaker(typed: string): string;
  /** Above those who are. */
  readonly amongOthers: string;
  /** How to see who is quoted. */
  readonly seeEverybody: string;
  /** That no quotation passes all that was asked for: options with what was typed. */
  noneFor(given: readonly string[]): string;
}

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
