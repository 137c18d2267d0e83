import type { Named } from './command-words.ts';

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
