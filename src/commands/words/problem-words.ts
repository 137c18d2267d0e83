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
