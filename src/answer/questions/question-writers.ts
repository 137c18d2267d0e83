import type { Article } from '../../domain/article.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { QuestionWriter } from './candidate.ts';
import { englishQuestions } from './english/english-questions.ts';
import { readArticle } from './english/reading.ts';
import { type QuotedTopic, quotedTopics } from './english/said-questions.ts';
import { whenWriter } from './when-elsewhere.ts';

/** What makes questions of articles in a language (a BCP 47 code, of which the region does not matter), in that language; null if there are no templates for it. */
export const questionWriter = (language: string): QuestionWriter | null =>
  base(language) === 'en' ? englishQuestions : whenWriter(base(language));

/** What an article's quotations are about, the best topic of each first; none in languages whose phrases cannot be told. */
export const topicsOfQuotations = (article: Article, quotations: readonly Quotation[]): QuotedTopic[] =>
  base(article.language) === 'en' ? quotedTopics(readArticle(article), quotations) : [];

const base = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
