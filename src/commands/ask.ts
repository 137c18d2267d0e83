import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION, articleSoFar, chosenArticle, suggestArticles } from './article-option.ts';
import { quotationsOf } from './article-quotations.ts';
import { askReply } from './ask-reply.ts';
import { MOST_PASSAGES } from './ask-view.ts';
import { EVERYWHERE } from './audience.ts';
import type { Command } from './command.ts';
import { notice } from './message.ts';
import { PRIVATE_OPTION } from './private-option.ts';
import { suggestQuestions } from './question-suggestions.ts';
import { localised } from './words/localised.ts';

/** Characters of a question: a paragraph. */
const LONGEST_QUESTION = 300;

/** `question:`, what is asked. */
export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((words) => words.commands.question),
  required: true,
  max_length: LONGEST_QUESTION,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** `/ask`: a question, answered in the articles' own words. */
export const ask = {
  data: {
    ...localised((words) => words.commands.ask),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [QUESTION_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async execute({ options, isPrivate, canShare, words }, { answerer, library }) {
    const question = options.text(QUESTION_OPTION.name);
    if (question === null) return notice(words.problems.noQuestion);
    if (question.length > LONGEST_QUESTION) return notice(words.problems.questionTooLong(LONGEST_QUESTION));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), library, words);
    if (problem) return problem;
    const articles = await library.articles();
    if (articles.length === 0) return notice(words.articles.none);
    const answer = await answerer.ask({ question, article: article?.id ?? null, limit: MOST_PASSAGES });
    const spoken = answer.passages.slice(0, answer.shown).filter(({ speakers }) => speakers.length > 0);
    const quotations = await quotationsOf(
      spoken.map((passage) => passage.article),
      library,
    );
    return askReply(answer, {
      article,
      articles,
      repeatQuestion: !isPrivate,
      canShare,
      quotations,
      words,
    });
  },

  async suggest(focused, options, { answerer, library }) {
    if (focused.name === ARTICLE_OPTION.name) return suggestArticles(focused.typed, library);
    if (focused.name !== QUESTION_OPTION.name) return [];
    const article = await articleSoFar(options.text(ARTICLE_OPTION.name), library);
    return suggestQuestions(focused.typed, article?.id ?? null, answerer);
  },
} satisfies Command;
