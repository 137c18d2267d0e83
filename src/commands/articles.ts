import { ApplicationCommandType } from 'discord-api-types/v10';
import { articleList } from './article-list.ts';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from './article-option.ts';
import { articlePage } from './article-page.ts';
import { EVERYWHERE } from './audience.ts';
import type { Command } from './command.ts';
import { PRIVATE_OPTION } from './private-option.ts';
import { localised } from './words/localised.ts';

const ONE_ARTICLE = {
  ...ARTICLE_OPTION,
  ...localised(({ articles, commands }) => ({ name: commands.article.name, description: articles.oneArticle })),
};

/** `/articles`: which articles there are, or what there is to know of one. */
export const articles = {
  data: {
    ...localised((words) => words.articles.articles),
    type: ApplicationCommandType.ChatInput,
    ...EVERYWHERE,
    options: [ONE_ARTICLE, PRIVATE_OPTION],
  },

  async execute({ options, words }, bot) {
    const all = await bot.library.articles();
    const { article, problem } = await chosenArticle(options.text(ONE_ARTICLE.name), bot.library, words);
    if (problem) return problem;
    // A list of one says nothing that its page does not say.
    const summary = article ? all.find(({ id }) => id === article.id) : all.length === 1 ? all[0] : undefined;
    const whole = summary && (await bot.library.article(summary.id));
    return summary && whole ? articlePage(whole, summary, bot, words) : articleList(all, 0, words);
  },

  async suggest(focused, _options, { library }) {
    return focused.name === ONE_ARTICLE.name ? suggestArticles(focused.typed, library) : [];
  },
} satisfies Command;
