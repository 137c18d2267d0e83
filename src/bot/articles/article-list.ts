import type { ArticleSummary } from '../../domain/library.ts';
import { onOneLine } from '../../language/one-line.ts';
import { pack } from '../buttons/id-codec.ts';
import { pageButtons } from '../buttons/page-buttons.ts';
import type { Bot } from '../command.ts';
import { articleValue } from '../options/article.ts';
import { inline, titleOf } from '../reply/markdown.ts';
import { Accent, type Menu, type Message, MOST_ENTRIES, notice, openMessage } from '../reply/message.ts';
import type { Texts } from '../texts/texts.ts';
import { articlePage } from './article-page.ts';

/** Articles per page; on a phone, more would not be read at once. */
const ARTICLES_ON_PAGE = 8;
/** Page numbers are below this; there can be a million articles. */
export const PAGE_RADIX = 2 ** 20;
/** The longest title, and the longest name or date below it, in characters of Markdown. */
const LONGEST_TITLE = 150;
const LONGEST_SOURCE = 60;

/** The first characters of the ids of *Previous* and *Next* … */
export const ARTICLE_PAGE_MARKS = { previous: 'P', next: 'N' } as const;
/** … and of the menus: one opens an article of the page, the other leads to another page. */
export const MENU_MARKS = { open: 'A', jump: 'J' } as const;

/** The number of a page as ids and values hold it. */
const packedPage = (page: number): string => pack([[Math.min(Math.max(page, 0), PAGE_RADIX - 1), PAGE_RADIX]]);

/** A page of all articles, counted from 0; the last page if there are fewer. `before` goes above it. */
export function articleList(all: readonly ArticleSummary[], wanted: number, texts: Texts, before = ''): Message {
  if (all.length === 0) return notice(texts.articles.none);
  const articles = byTitle(all);
  const pages = Math.ceil(articles.length / ARTICLES_ON_PAGE);
  const page = Math.min(wanted, pages - 1);
  const shown = articles.slice(page * ARTICLES_ON_PAGE, (page + 1) * ARTICLES_ON_PAGE);
  const message = openMessage(Accent.answer);
  message.add(before);
  message.add(`**${texts.articles.count(articles.length)}**`);
  for (const article of shown) message.add(entry(article, texts));
  const lines = [texts.articles.seeOne, ...(pages > 1 ? [texts.quotations.pageOf(page + 1, pages)] : [])];
  message.add(lines.map((line) => `-# ${line}`).join('\n'), { divided: true });
  message.addMenu({
    id: MENU_MARKS.open + packedPage(page),
    placeholder: texts.articles.chooseArticle,
    entries: shown.map((article) => ({
      label: plainTitle(article),
      value: articleValue(article),
      description: [article.source.name, article.source.published].filter(Boolean).join(' · '),
    })),
  });
  if (pages > 1) message.addMenu(jumpMenu(articles, page, pages, texts));
  message.setButtons(pageButtons(page, pages, { marks: ARTICLE_PAGE_MARKS, radix: PAGE_RADIX }, '', texts.buttons));
  return message;
}

/** A list never changes, so it is sorted once. */
const sortedLists = new WeakMap<readonly ArticleSummary[], readonly ArticleSummary[]>();

/** The articles as a reader looks them up: by title, as a dictionary is sorted. A single page stays in the order of ids. */
function byTitle(articles: readonly ArticleSummary[]): readonly ArticleSummary[] {
  if (articles.length <= ARTICLES_ON_PAGE) return articles;
  const known = sortedLists.get(articles);
  if (known) return known;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const sorted = articles
    .map((article) => ({ article, title: article.title.trim() || article.id }))
    .sort((a, b) => compare(a.title, b.title))
    .map(({ article }) => article);
  sortedLists.set(articles, sorted);
  return sorted;
}

/** The longest title at either end of a range, in characters. */
const LONGEST_END = 46;

/** Leads to any page, or to about every so many-th if there are more than a menu has entries: each by its first and last title. */
function jumpMenu(articles: readonly ArticleSummary[], page: number, pages: number, texts: Texts): Menu {
  const step = Math.ceil(pages / MOST_ENTRIES);
  const entries = Array.from({ length: Math.ceil(pages / step) }, (_, i) => {
    const from = i * step;
    const range = articles.slice(from * ARTICLES_ON_PAGE, (from + step) * ARTICLES_ON_PAGE);
    const ends = [range[0], range.at(-1)].flatMap((article) =>
      article ? [onOneLine(plainTitle(article), LONGEST_END)] : [],
    );
    return {
      label: [...new Set(ends)].join(' – '),
      value: packedPage(from),
      description: texts.quotations.pageOf(from + 1, pages),
      chosen: page >= from && page < from + step,
    };
  });
  return { id: MENU_MARKS.jump, placeholder: texts.articles.choosePage, entries };
}

/** What `/articles` says of all articles. `before` goes above it, in small print. */
export async function allArticles(bot: Bot, texts: Texts, before = ''): Promise<Message> {
  const all = await bot.library.articles();
  const [first, another] = all;
  // If there is only one article, the list would say nothing that its page does not.
  return first && !another ? oneArticle(first, bot, texts, { before }) : articleList(all, 0, texts, before);
}

/** What stands around the page of an article. */
interface AroundPage {
  readonly before?: string;
  /** The page of the list that it was opened from, to go back to; null if none. */
  readonly from?: number | null;
}

/** The page of an article; the list of all if it has just gone. */
export async function oneArticle(
  summary: ArticleSummary,
  bot: Bot,
  texts: Texts,
  { before = '', from = null }: AroundPage = {},
): Promise<Message> {
  const whole = await bot.library.article(summary.id);
  if (!whole) return articleList(await bot.library.articles(), from ?? 0, texts, before);
  const back = from === null ? [] : [{ label: texts.buttons.back, id: ARTICLE_PAGE_MARKS.previous + packedPage(from) }];
  return articlePage(whole, summary, bot, texts, { before, back });
}

/** A title of white space is replaced by the id. */
const plainTitle = (article: ArticleSummary): string => titleOf(article).trim() || article.id;

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
