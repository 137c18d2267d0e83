import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from './article-option.ts';
import { EVERYWHERE } from './audience.ts';
import { checkReply } from './check-reply.ts';
import type { Command } from './command.ts';
import { notice } from './message.ts';
import { PRIVATE_OPTION } from './private-option.ts';
import { localised } from './words/localised.ts';

/** Characters of a text: Discord's longest message. */
const LONGEST_TEXT = 4_000;

const TEXT_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((words) => words.verify.text),
  required: true,
  max_length: LONGEST_TEXT,
} satisfies APIApplicationCommandStringOption;

/** `/verify`: whether a text is a quotation of the articles, word for word. */
export const verify = {
  data: {
    ...localised((words) => words.verify.verify),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [TEXT_OPTION, ARTICLE_OPTION, PRIVATE_OPTION],
  },

  async execute(request, bot) {
    const { options, words } = request;
    const text = options.text(TEXT_OPTION.name);
    if ((await bot.library.articles()).length === 0) return notice(words.articles.none);
    if (text === null) return notice(words.verify.nothingToCheck);
    if (text.length > LONGEST_TEXT) return notice(words.verify.tooLong(LONGEST_TEXT));
    const { article, problem } = await chosenArticle(options.text(ARTICLE_OPTION.name), bot.library, words);
    return problem ?? checkReply(text, article, request, bot);
  },

  async suggest(focused, _options, { library }) {
    return focused.name === ARTICLE_OPTION.name ? suggestArticles(focused.typed, library) : [];
  },
} satisfies Command;
