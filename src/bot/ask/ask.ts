import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { Answerer } from '../../domain/answer.ts';
import { onOneLine } from '../../language/one-line.ts';
import { type Choice, type Command, EVERYWHERE, LONGEST_CHOICE, MOST_CHOICES, replied } from '../command.ts';
import { NO_OPENING } from '../interaction/opening.ts';
import { ARTICLE_OPTION, articleSoFar, chosenArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { quotationsOf } from '../reply/card.ts';
import { questionPiece } from '../reply/markdown.ts';
import { notice } from '../reply/message.ts';
import { localised } from '../texts/localised.ts';
import { askReply } from './ask-reply.ts';
import { MOST_PASSAGES } from './ask-view.ts';
import { suggestFirst } from './first-suggestions.ts';
import { generalReply } from './general/general-reply.ts';

/**
 * Suggestions for `question:`. The first one is what has been typed, because Discord takes the first one when Enter is pressed,
 * and must not replace the person's own question. The others are what the articles can be asked. Name and value are the same
 * words, so that it does not matter which of them Discord sends back.
 */
export async function suggestQuestions(
  typed: string,
  article: string | null,
  answerer: Pick<Answerer, 'suggest' | 'readyQuestions'>,
): Promise<Choice[]> {
  // Too long to be offered as a suggestion, and without that none may be offered.
  if (typed.trim().length > LONGEST_CHOICE) return [];
  const own = onOneLine(typed, LONGEST_CHOICE);
  const heads =
    typed.trim() === ''
      ? await suggestFirst(article, answerer)
      : (await answerer.suggest(typed, article, MOST_CHOICES)).map(({ head }) => head);
  return [...new Set([own, ...heads])]
    .filter((words) => words !== '')
    .slice(0, MOST_CHOICES)
    .map((words) => ({ name: words, value: words }));
}

/** A paragraph, in characters. */
const LONGEST_QUESTION = 300;

/** `question:`, what is asked. */
export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.question),
  required: true,
  max_length: LONGEST_QUESTION,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** `/ask`: a question, answered in the articles' own words. */
export const askCommand = {
  data: {
    ...localised((texts) => texts.commands.ask),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [QUESTION_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async execute({ options, canShare, texts }, bot) {
    const question = options.text(QUESTION_OPTION.name);
    if (question === null) return replied(notice(texts.problems.noQuestion));
    if (question.length > LONGEST_QUESTION) return replied(notice(texts.problems.questionTooLong(LONGEST_QUESTION)));
    const { answerer, library } = await bot;
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), library, texts);
    if (problem) return replied(problem);
    const articles = await library.articles();
    if (articles.length === 0) return replied(notice(texts.articles.none));
    const answer = await answerer.ask({ question, article: article?.id ?? null, limit: MOST_PASSAGES });
    if (answer.general) {
      const context = { opening: { ...NO_OPENING, asked: questionPiece(question) }, canShare, texts };
      return { message: await generalReply(answer, answer.general, context, await bot), outcome: answer.outcome };
    }
    const spoken = answer.passages.slice(0, answer.shown).filter(({ speakers }) => speakers.length > 0);
    const quotations = await quotationsOf(
      spoken.map((passage) => passage.article),
      library,
    );
    const context = { article, articles, canShare, quotations, texts };
    return { message: askReply(answer, context), outcome: answer.outcome };
  },

  async suggest({ name, typed }, options, bot) {
    if (name !== ARTICLE_OPTION.name && name !== QUESTION_OPTION.name) return [];
    const { answerer, library } = await bot;
    if (name === ARTICLE_OPTION.name) return suggestArticles(typed, library);
    const article = await articleSoFar(options.text(ARTICLE_OPTION.name), library);
    return suggestQuestions(typed, article?.id ?? null, answerer);
  },
} satisfies Command;
