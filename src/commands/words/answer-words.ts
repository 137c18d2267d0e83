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
