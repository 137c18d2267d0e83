import { ApplicationCommandType } from 'discord-api-types/v10';
import type { ArticleSummary } from '../../domain/library.ts';
import { unpack } from '../buttons/id-codec.ts';
import { pageButtons } from '../buttons/page-buttons.ts';
import { type Bot, type ButtonHandler, type Command, EVERYWHERE, replied } from '../command.ts';
import { openingLines } from '../interaction/opening.ts';
import { ARTICLE_OPTION, chosenArticle, suggestArticles } from '../options/article.ts';
import { PRIVATE_OPTION } from '../options/private.ts';
import { inline, titleOf } from '../reply/markdown.ts';
import { Accent, type Message, notice, openMessage } from '../reply/message.ts';
import { localised } from '../texts/localised.ts';
import type { Texts } from '../texts/texts.ts';
import { articlePage } from './article-page.ts';

/** Articles per page; on a phone, more would not be read at once. */
const ARTICLES_ON_PAGE = 8;
/** Page numbers are below this; there can be a million articles. */
const PAGE_RADIX = 2 ** 20;
/** The longest title, and the longest name or date below it, in characters of Markdown. */
const LONGEST_TITLE = 150;
const LONGEST_SOURCE = 60;

/** The first characters of the ids of *Previous* and *Next*. */
const PAGE_MARKS = { previous: 'P', next: 'N' } as const;

/** A page of all articles, counted from 0; the last page if there are fewer. `before` goes above it. */
function articleList(articles: readonly ArticleSummary[], wanted: number, texts: Texts, before = ''): Message {
  if (articles.length === 0) return notice(texts.articles.none);
  const pages = Math.ceil(articles.length / ARTICLES_ON_PAGE);
  const page = Math.min(wanted, pages - 1);
  const message = openMessage(Accent.answer);
  message.add(before);
  message.add(`**${texts.articles.count(articles.length)}**`);
  for (const article of articles.slice(page * ARTICLES_ON_PAGE, (page + 1) * ARTICLES_ON_PAGE))
    message.add(entry(article, texts));
  const lines = [texts.articles.seeOne, ...(pages > 1 ? [texts.quotations.pageOf(page + 1, pages)] : [])];
  message.add(lines.map((line) => `-# ${line}`).join('\n'), { divided: true });
  message.setButtons(pageButtons(page, pages, { marks: PAGE_MARKS, radix: PAGE_RADIX }, '', texts.buttons));
  return message;
}

/** What `/articles` says of all articles. `before` goes above it, in small print. */
export async function allArticles(bot: Bot, texts: Texts, before = ''): Promise<Message> {
  const all = await bot.library.articles();
  const [first, another] = all;
  // If there is only one article, the list would say nothing that its page does not.
  return pageOrList(another ? undefined : first, all, bot, texts, before);
}

async function pageOrList(
  summary: ArticleSummary | undefined,
  all: readonly ArticleSummary[],
  bot: Bot,
  texts: Texts,
  before = '',
): Promise<Message> {
  const whole = summary && (await bot.library.article(summary.id));
  return summary && whole ? articlePage(whole, summary, bot, texts, before) : articleList(all, 0, texts, before);
}

/** The title, and in small print what is known about the article. */
function entry(article: ArticleSummary, { articles }: Texts): string {
  const { name, published } = article.source;
  const known = [name, published].flatMap((text) => (text === null ? [] : [inline(text, LONGEST_SOURCE)]));
  const counts = [
    articles.sentences(article.sentences),
    ...(article.quotations > 0 ? [articles.quotations(article.quotations)] : []),
  ];
  // A title of white space is replaced by the id.
  const title = inline(titleOf(article), LONGEST_TITLE) || inline(article.id, LONGEST_TITLE);
  return `**${title}**\n-# ${[...known, ...counts].filter((text) => text !== '').join(' · ')}`;
}

/** *Previous* and *Next* under the list of articles: their ids hold the page to show. */
export const turnArticles: ButtonHandler = {
  marks: PAGE_MARKS.previous + PAGE_MARKS.next,
  result: 'in place',

  async press(payload, { opening, texts }, bot) {
    const digits = unpack(payload);
    const page = digits?.next(PAGE_RADIX) ?? 0;
    if (!digits?.done) return replied(notice(texts.problems.unknownControl));
    const { library } = await bot;
    return replied(articleList(await library.articles(), page, texts, openingLines(opening, texts).join('\n')));
  },
};

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
    return replied(summary ? await pageOrList(summary, all, bot, texts) : await allArticles(bot, texts));
  },

  async suggest({ name, typed }, _options, bot) {
    return name === ONE_ARTICLE.name ? suggestArticles(typed, (await bot).library) : [];
  },
} satisfies Command;
