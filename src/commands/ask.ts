import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from './article-option.ts';
import { quotationsOf } from './article-quotations.ts';
import { askReply } from './ask-reply.ts';
import { MOST_PASSAGES } from './ask-view.ts';
import type { Command } from './command.ts';
import { notice } from './message.ts';
import { PRIVATE_OPTION } from './private-option.ts';
import { DESCRIPTIONS, noQuestion, questionTooLong } from './wording.ts';

/** Characters of a question: a paragraph. */
const LONGEST_QUESTION = 300;

const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'question',
  description: DESCRIPTIONS.question,
  required: true,
  max_length: LONGEST_QUESTION,
} satisfies APIApplicationCommandStringOption;

/** `/ask`: a question, answered in the articles' own words. */
export const ask = {
  data: {
    name: 'ask',
    description: DESCRIPTIONS.ask,
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    options: [QUESTION_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async execute({ options, isPrivate, canShare }, { answerer, library }) {
    const question = options.text(QUESTION_OPTION.name);
    if (question === null) return notice(noQuestion());
    if (question.length > LONGEST_QUESTION) return notice(questionTooLong(LONGEST_QUESTION));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), library);
    if (problem) return problem;
    const answer = await answerer.ask({ question, article: article?.id ?? null, limit: MOST_PASSAGES });
    const quotations = await quotationsOf(
      answer.passages.slice(0, answer.shown).map((passage) => passage.article),
      library,
    );
    return askReply(answer, {
      article,
      articles: await library.articles(),
      repeatQuestion: !isPrivate,
      canShare,
      quotations,
    });
  },

  async suggest(focused, _options, { library }) {
    return focused.name === ARTICLE_OPTION.name ? suggestArticles(focused.typed, library) : [];
  },
} satisfies Command;
