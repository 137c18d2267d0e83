import { overlaps } from '../../src/domain/span.ts';
import { type ParsedQuestion, parseQuestion } from '../../src/search/question/parse-question.ts';
import { respelt } from '../../src/search/question/spelling.ts';
import type { RankedSentence } from '../../src/search/rank/rank.ts';
import { RANKING_FEATURES, WEIGHTS_SET_BY_HAND } from '../../src/search/rank/score.ts';
import type { Retrieved, Retriever } from '../../src/search/retriever.ts';
import { createMemoryRetriever } from '../support/in-memory.ts';
import { type Choice, ordered } from './linear-model.ts';
import { memoryLibrary } from './memory-corpus.ts';
import { percent } from './ranks.ts';
import type { ReadingSet } from './reading-set.ts';
import type { SelectionQuestion } from './selection-set.ts';

/** A question as the answerer takes it: slips of the keyboard put right. */
export async function understood(question: string, retriever: Retriever): Promise<ParsedQuestion> {
  const typed = parseQuestion(question);
  const corrections = await retriever.corrections(typed);
  return corrections.length > 0 ? parseQuestion(respelt(typed.text, corrections)) : typed;
}

/** What ranking chooses from for the questions of a reading set: the sentences of their own article, or of all. */
export async function readingChoices(set: ReadingSet, retriever: Retriever, inside: boolean): Promise<Choice[]> {
  const choices: Choice[] = [];
  for (const { question, article, answers } of set.questions) {
    const home = set.articles[article];
    const retrieved = await retriever.retrieve(await understood(question, retriever), inside ? (home?.id ?? '') : null);
    const isRight = (found: RankedSentence): boolean => {
      const sentence = found.article.sentences[found.sentence];
      return found.article === home && sentence !== undefined && answers.some((answer) => overlaps(answer, sentence));
    };
    choices.push(choiceOf(retrieved, isRight, article));
  }
  return choices;
}

/** The same for questions with their own sentences each. */
export async function selectionChoices(questions: readonly SelectionQuestion[]): Promise<Choice[]> {
  const articles = questions.map(({ article }) => article);
  const { quotations, table } = memoryLibrary(articles);
  const retriever = createMemoryRetriever(articles, quotations, table);
  const choices: Choice[] = [];
  for (const { question, article, spans, answers, group } of questions) {
    const retrieved = await retriever.retrieve(await understood(question, retriever), article.id, EVERY);
    const isRight = (found: RankedSentence): boolean => {
      const sentence = article.sentences[found.sentence];
      return answers.some((answer) => {
        const span = spans[answer];
        return span !== undefined && sentence !== undefined && overlaps(span, sentence);
      });
    };
    choices.push(choiceOf(retrieved, isRight, group));
  }
  return choices;
}

/** More sentences than a section has. */
const EVERY = 100;

function choiceOf({ found }: Retrieved, isRight: (found: RankedSentence) => boolean, group: number): Choice {
  const values = new Float64Array(found.length * RANKING_FEATURES.length);
  found.forEach(({ view }, k) => {
    RANKING_FEATURES.forEach(({ name, of }, i) => {
      // Too rare here to be fitted on; their weights are set by hand.
      values[k * RANKING_FEATURES.length + i] = name in WEIGHTS_SET_BY_HAND ? 0 : of(view);
    });
  });
  return { values, right: found.map(isRight), group };
}

/** The choices as they would be without one feature. */
export const withoutFeature = (choices: readonly Choice[], feature: number): Choice[] =>
  choices.map((choice) => {
    const values = choice.values.slice();
    for (let at = feature; at < values.length; at += RANKING_FEATURES.length) values[at] = 0;
    return { ...choice, values };
  });

/** The figures of a ranking, in one line. @param rule the weights for a group */
export function figuresOf(choices: readonly Choice[], rule: (group: number) => Float64Array): string {
  const ranks = choices.map((choice) => 1 + ordered(choice, rule(choice.group)).findIndex((k) => choice.right[k]));
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  const share = (most: number): string => percent(ranks, (rank) => rank > 0 && rank <= most).toFixed(1);
  return `P@1 ${share(1)}  MRR@10 ${(100 * reciprocal).toFixed(1)}  R@3 ${share(3)}  found ${share(Number.POSITIVE_INFINITY)}`;
}
