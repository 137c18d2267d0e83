import { ApplicationCommandType } from 'discord-api-types/v10';
import { type Command, EVERYWHERE, replied } from '../command.ts';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { localised } from '../texts/localised.ts';
import { allArticles, oneArticle } from './article-list.ts';

const ONE_ARTICLE = {
  ...ARTICLE_OPTION,
  ...localised(({ articles, commands }) => ({ name: commands.article.name, description: articles.oneArticle })),
};

/** `/articles`: lists the articles, or shows the page of one. */
export const articlesCommand = {
  data: {
    ...localised((texts) => texts.articles.articles),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [ONE_ARTICLE, PRIVATE_OPTION],
  },

  async execute({ options, texts }, opening) {
    const bot = await opening;
    const all = await bot.library.articles();
    const { article, problem } = await chosenArticle(options.text(ONE_ARTICLE.name), bot.library, texts);
    if (problem) return replied(problem);
    const summary = all.find(({ id }) => id === article?.id);
    return replied(await (summary ? oneArticle(summary, bot, texts) : allArticles(bot, texts)));
  },

  async suggest({ name, typed }, _options, bot) {
    return name === ONE_ARTICLE.name ? suggestArticles(typed, (await bot).library) : [];
  },
} satisfies Command;
