import { repeatsTitle, titleOf } from '../../bot/reply/markdown.ts';
import type { Answer, GeneralQuestion } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { ArticleSummary, Library } from '../../domain/library.ts';
import { slice } from '../../domain/span.ts';
import { drawPassage, inLines } from './answer.ts';

/** What the bot does, in two lines. */
const ABOUT = [
  'Ask a question, and Verbatim answers with the words of its articles, exactly as they are written there.',
  'If they do not say, it tells you so. Which articles there are: verbatim ask "which articles do you have?"',
];

/** What is said where the file does not say what was asked. */
const NOT_SAID = {
  author: 'The file does not say who wrote it.',
  published: 'The file does not say when it was published.',
  place: 'The file does not say where it is from.',
  any: 'The file does not say where it is from, who wrote it, or when.',
} as const;

/** Articles that are listed; more are counted. */
const MOST_ARTICLES = 50;

/** An answer about the bot, the collection, an article as a whole or its source, for people at a terminal. */
export async function drawGeneral(answer: Answer, general: GeneralQuestion, library: Library): Promise<string> {
  return inLines(`${(await linesFor(answer, general, library)).join('\n')}\n`);
}

async function linesFor(answer: Answer, general: GeneralQuestion, library: Library): Promise<string[]> {
  const { kind, article, choice } = general;
  if (kind === 'bot') return ABOUT;
  if (kind === 'corpus') return listed(await library.articles());
  if (choice.length > 0) return ['Which article? Name one with --article:', ...listed(choice)];
  if (!article) return ['There are no articles.'];
  const passages = answer.passages.flatMap((passage) => ['', drawPassage(passage)]);
  return kind === 'overview'
    ? [`${titleOf(article)}: its opening, then key sentences in its order`, ...passages, ...outlineOf(article)]
    : [...sourceLines(article, general), ...passages];
}

function listed(articles: readonly ArticleSummary[]): string[] {
  const more = articles.length - MOST_ARTICLES;
  return [
    `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    ...articles.slice(0, MOST_ARTICLES).map((article) => `  ${article.id}: ${titleOf(article)}`),
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ];
}

function outlineOf(article: Article): string[] {
  const headings = article.blocks
    .filter(({ kind, dropped }) => kind === 'heading' && dropped === null)
    .map((block) => slice(article.text, block))
    .filter((heading) => !repeatsTitle(heading, article));
  return headings.length === 0 ? [] : ['', 'Sections:', ...headings.map((heading) => `  ${heading}`)];
}

function sourceLines({ title, titleSupplied, source }: Article, { fact }: GeneralQuestion): string[] {
  const { author, published, name, url } = source;
  const known = Object.entries({ Author: author, Published: published, Publisher: name, Address: url })
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `  ${label}: ${value}`);
  const asked = { author, published, place: name ?? url, any: known[0] ?? null };
  const missing = asked[fact ?? 'any'] === null ? [NOT_SAID[fact ?? 'any']] : [];
  return [titleOf({ title, titleSupplied }), ...known, ...missing];
}
