import type { Article, Sentence } from '../../domain/article.ts';
import { slice } from '../../domain/span.ts';
import { FRENCH_WHEN_RULES } from '../../language/languages/french/when-questions.ts';
import { GERMAN_WHEN_RULES } from '../../language/languages/german/when-questions.ts';
import { JAPANESE_WHEN_RULES } from '../../language/languages/japanese/when-questions.ts';
import { PORTUGUESE_WHEN_RULES } from '../../language/languages/portuguese/when-questions.ts';
import { SPANISH_WHEN_RULES } from '../../language/languages/spanish/when-questions.ts';
import { type WhenRule, whenQuestion } from '../../language/when-rule.ts';
import {
  type CandidateQuestion,
  LONGEST_MADE_QUESTION,
  MOST_SENTENCES_READ,
  type QuestionWriter,
} from './candidate.ts';

/** By the language's code. */
const RULES: Readonly<Record<string, readonly WhenRule[]>> = {
  de: GERMAN_WHEN_RULES,
  fr: FRENCH_WHEN_RULES,
  es: SPANISH_WHEN_RULES,
  pt: PORTUGUESE_WHEN_RULES,
  ja: JAPANESE_WHEN_RULES,
};

/** The longest sentence that is asked about, in UTF-16 units. */
const LONGEST_ASKED_ABOUT = 200;

/** What asks when something happened, in languages other than English; null for those that it has no rules for. */
export function whenWriter(language: string): QuestionWriter | null {
  const rules = RULES[language];
  return rules
    ? (article) =>
        article.sentences.slice(0, MOST_SENTENCES_READ).flatMap((one, index) => asked(article, one, index, rules))
    : null;
}

function asked(article: Article, sentence: Sentence, index: number, rules: readonly WhenRule[]): CandidateQuestion[] {
  const isShort = sentence.end - sentence.start <= LONGEST_ASKED_ABOUT;
  if (!sentence.indexed || article.blocks[sentence.block]?.kind !== 'paragraph' || !isShort) return [];
  const question = whenQuestion(slice(article.text, sentence).replace(/\s+/g, ' '), rules);
  return question === null || question.length > LONGEST_MADE_QUESTION
    ? []
    : [{ template: 'when', question, sentence: index }];
}
