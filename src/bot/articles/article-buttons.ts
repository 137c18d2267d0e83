import { unpack } from '../buttons/id-codec.ts';
import { type ButtonHandler, replied } from '../command.ts';
import { openingLines } from '../interaction/opening.ts';
import { chosenArticle } from '../options/article.ts';
import { notice } from '../reply/message.ts';
import { ARTICLE_PAGE_MARKS, articleList, MENU_MARKS, oneArticle, PAGE_RADIX } from './article-list.ts';

/** The page that an id or a value holds; null if it is none. */
function readPackedPage(packed: string): number | null {
  const digits = unpack(packed);
  const page = digits?.next(PAGE_RADIX) ?? 0;
  return digits?.done ? page : null;
}

/** *Previous*, *Next* and *Back*, whose ids hold the page of the list to show, and the menu that leads to any page. */
export const turnArticles: ButtonHandler = {
  marks: ARTICLE_PAGE_MARKS.previous + ARTICLE_PAGE_MARKS.next + MENU_MARKS.jump,
  result: 'in place',

  async press(payload, { chosen, opening, texts }, bot) {
    const page = readPackedPage(chosen ?? payload);
    if (page === null) return replied(notice(texts.problems.unknownControl));
    const { library } = await bot;
    return replied(articleList(await library.articles(), page, texts, openingLines(opening, texts).join('\n')));
  },
};

/** The menu that opens an article of the page, whose id holds the page to go back to. */
export const openArticleFromMenu: ButtonHandler = {
  marks: MENU_MARKS.open,
  result: 'in place',

  async press(payload, { chosen, opening, texts }, opened) {
    const from = readPackedPage(payload);
    if (from === null || chosen === null) return replied(notice(texts.problems.unknownControl));
    const bot = await opened;
    const before = openingLines(opening, texts).join('\n');
    const { article, problem } = await chosenArticle(chosen, bot.library, texts);
    if (problem) return replied(problem);
    const summary = (await bot.library.articles()).find(({ id }) => id === article?.id);
    return replied(
      summary ? await oneArticle(summary, bot, texts, { before, from }) : notice(texts.problems.articleChanged),
    );
  },
};
