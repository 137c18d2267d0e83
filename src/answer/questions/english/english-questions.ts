import type { Article } from '../../../domain/article.ts';
import type { Quotation } from '../../../domain/quotation.ts';
import { speakerName } from '../../../library/speakers.ts';
import type { CandidateQuestion } from '../candidate.ts';
import { readArticle } from './reading.ts';
import { saidQuestions } from './said-questions.ts';
import { whatQuestions } from './what-questions.ts';
import { whenQuestions } from './when-questions.ts';
import { whereQuestions } from './where-questions.ts';
import { whoQuestions } from './who-questions.ts';

/** Questions of an English article. */
export function englishQuestions(article: Article, quotations: readonly Quotation[]): CandidateQuestion[] {
  const read = readArticle(article);
  const people = new Set(
    quotations.flatMap(({ speaker }) => (speaker ? [speakerName(article, speaker).toLowerCase()] : [])),
  );
  return [
    ...saidQuestions(article, read, quotations),
    ...whenQuestions(read),
    ...whoQuestions(read, people),
    ...whereQuestions(read),
    ...whatQuestions(read),
  ];
}
