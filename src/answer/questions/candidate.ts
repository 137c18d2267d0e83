import type { Article } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';

/** How a question asks: what somebody said about something, when something happened, who did it, where it is, what it is or includes. */
export type QuestionTemplate = 'said' | 'when' | 'who' | 'where' | 'what';

/** A question made of a sentence. Whether the sentence answers it has not been checked. */
export interface CandidateQuestion {
  readonly template: QuestionTemplate;
  readonly question: string;
  /** The sentence as an index into `article.sentences`. All words that carry the question's topic stand in it, or beside it in a passage with it. */
  readonly sentence: number;
}

/** Makes questions of an article in one language, the surest of each template first. */
export type QuestionWriter = (article: Article, quotations: readonly Quotation[]) => readonly CandidateQuestion[];

/** The longest question, in UTF-16 units: Discord's longest label of a button. */
export const LONGEST_MADE_QUESTION = 80;
/** The most sentences and quotations of an article that are looked at. */
export const MOST_SENTENCES_READ = 400;
export const MOST_QUOTATIONS_READ = 60;
