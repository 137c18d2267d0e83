import type { QuestionWriter } from './candidate.ts';
import { englishQuestions } from './english/english-questions.ts';

/** By the article's language, without its region. A question is in the language of its article; no questions are made in others. */
const WRITERS: Readonly<Record<string, QuestionWriter>> = { en: englishQuestions };

/** What makes questions of articles in a language (a BCP 47 code); null if there are no templates for it. */
export const questionWriter = (language: string): QuestionWriter | null =>
  WRITERS[language.toLowerCase().split('-')[0] ?? ''] ?? null;
