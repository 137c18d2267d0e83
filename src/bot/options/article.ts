import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type FindNames, likeness, nameIndex } from '../../answer/quote/name-fit.ts';
import type { ArticleSummary, Library } from '../../domain/library.ts';
import { fold } from '../../language/fold.ts';
import { onOneLine } from '../../language/one-line.ts';
import { type Choice, LONGEST_CHOICE, MOST_CHOICES } from '../command.ts';
import { bullets, titleOf, typedPiece } from '../reply/markdown.ts';
import { type Message, notice } from '../reply/message.ts';
import { localised } from '../texts/localised.ts';
import type { Texts } from '../texts/texts.ts';

/** An article, and how well its title or id matches what was typed: above 0, at most 1. */
interface FittingArticle {
  readonly article: ArticleSummary;
  readonly fit: number;
}

/** A list of articles never changes, so its index is kept for as long as the list. */
const nameIndexes = new WeakMap<readonly ArticleSummary[], FindNames>();

/** The articles whose title or id matches what was typed, the best match first. */
function fittingArticles(typed: string, articles: readonly ArticleSummary[]): FittingArticle[] {
  const find = nameIndexes.get(articles) ?? nameIndex(articles.flatMap(({ title, id }) => [title, id]));
  nameIndexes.set(articles, find);
  const best = new Map<number, number>();
  for (const { index, fit } of find(typed)) {
    const article = index >> 1;
    best.set(article, Math.max(best.get(article) ?? 0, fit));
  }
  return [...best]
    .flatMap(([index, fit]) => {
      const article = articles[index];
      return article ? [{ article, fit, index }] : [];
    })
    .sort((a, b) => b.fit - a.fit || a.index - b.index);
}

/** The most articles whose titles are compared letter by letter with something that fits none. */
const MOST_COMPARED = 2_000;
/** A title that has less than this of the typed letter pairs is another one (0 to 1): to be offered, and to be taken for what is meant. */
const ALIKE_ENOUGH_TO_OFFER = 0.4;
const ALIKE_ENOUGH_TO_MEAN = 0.75;

/** The articles whose title is written nearly as what was typed, the nearest first: with a slip in a short word, a word too much, a space too few. */
function alike(typed: string, articles: readonly ArticleSummary[], least: number): readonly ArticleSummary[] {
  if (articles.length > MOST_COMPARED) return [];
  const numbers = numbersIn(typed);
  return nearestFirst(typed, articles)
    .filter(({ article, like }) => like >= least && numbersIn(article.title) === numbers)
    .map(({ article }) => article);
}

/** Reports of two years are two reports, however alike their titles. */
const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(' ');

/** `article:`, the same for every command that has it. */
export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...localised((texts) => texts.commands.article),
  max_length: LONGEST_CHOICE,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** How many articles to name when none matches. */
const MOST_NEAREST = 5;

/** What a reply needs to know about the chosen article. */
export type NamedArticle = Pick<ArticleSummary, 'id' | 'title' | 'titleSupplied'>;

/** What distinguishes articles with the same title. */
type KnownArticle = Pick<ArticleSummary, 'id' | 'title' | 'titleSupplied' | 'hash'>;

/** The chosen article, or the reply that says why there is none; both null if nothing was typed. */
export type ChosenArticle =
  | { readonly article: NamedArticle | null; readonly problem: null }
  | { readonly article: null; readonly problem: Message };

/** Reads `article:` as typed: an id, a title, a suggestion's name, or words of a title. */
export async function chosenArticle(typed: string | null, library: Library, texts: Texts): Promise<ChosenArticle> {
  if (typed === null) return { article: null, problem: null };
  const wanted = typed.slice(0, LONGEST_CHOICE);
  const meant = await articlesMeant(wanted, library);
  const [first] = meant;
  if (first && meant.length === 1) return { article: first, problem: null };
  const { problems, grammar } = texts;
  const problem = first
    ? problems.severalArticles(typedPiece(wanted), bullets(meant.map(withId), grammar))
    : problems.unknownArticle(
        typedPiece(wanted),
        bullets(nearest(wanted, await library.articles()).map(titleOf), grammar),
      );
  return { article: null, problem: notice(problem) };
}

/** The article that `article:` means while another option is being typed; null if none or not exactly one. */
export async function articleSoFar(typed: string | null, library: Library): Promise<NamedArticle | null> {
  const meant = typed === null ? [] : await articlesMeant(typed.slice(0, LONGEST_CHOICE), library);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

async function articlesMeant(wanted: string, library: Library): Promise<readonly KnownArticle[]> {
  // Usually it is a suggestion's value, and there is nothing to search for.
  const chosen = await library.article(wanted);
  if (chosen) return [chosen];
  const articles = await library.articles();
  const named = articles.filter((article) => isNamed(article, wanted));
  return named.length > 0 ? named : bestFits(wanted, articles);
}

/** Suggestions for `article:`, the best match first; all articles in order if nothing is typed yet. */
export async function suggestArticles(typed: string, library: Library): Promise<Choice[]> {
  const wanted = typed.trim().slice(0, LONGEST_CHOICE);
  const articles = await library.articles();
  const fitting =
    wanted === '' ? articles.slice(0, MOST_CHOICES) : fittingArticles(wanted, articles).map(({ article }) => article);
  const shown = (fitting.length > 0 ? fitting : alike(wanted, articles, ALIKE_ENOUGH_TO_OFFER)).slice(0, MOST_CHOICES);
  const titles = shown.map(labelOf);
  return shown.map((article, i) => {
    const title = titles[i] ?? '';
    const alone = title !== '' && titles.indexOf(title) === titles.lastIndexOf(title);
    return { name: alone ? title : withId(article), value: articleValue(article) };
  });
}

const labelOf = (article: ArticleSummary): string => onOneLine(titleOf(article), LONGEST_CHOICE);

/** Distinguishes articles with the same title. The id comes first, because a long title is cut. */
const withId = (article: KnownArticle): string =>
  onOneLine(`${articleValue(article)} · ${titleOf(article)}`, LONGEST_CHOICE);

/** What stands for an article in a suggestion or a menu: its id, or its hash if the id is too long to be sent. */
export const articleValue = ({ id, hash }: KnownArticle): string => (id.length <= LONGEST_CHOICE ? id : hash);

function isNamed(article: ArticleSummary, typed: string): boolean {
  if (article.hash === typed) return true;
  const wanted = fold(typed);
  return (
    fold(article.id) === wanted ||
    fold(article.title) === wanted ||
    fold(labelOf(article)) === wanted ||
    withId(article) === typed
  );
}

function bestFits(typed: string, articles: readonly ArticleSummary[]): ArticleSummary[] {
  const fits = fittingArticles(typed, articles);
  const best = fits[0]?.fit ?? 0;
  if (fits.length === 0) return alike(typed, articles, ALIKE_ENOUGH_TO_MEAN).slice(0, 1);
  return fits.filter(({ fit }) => fit >= best - 1e-9).map(({ article }) => article);
}

const nearest = (typed: string, articles: readonly ArticleSummary[]): ArticleSummary[] =>
  nearestFirst(typed, articles)
    .slice(0, MOST_NEAREST)
    .map(({ article }) => article);

const nearestFirst = (typed: string, articles: readonly ArticleSummary[]) =>
  articles.map((article) => ({ article, like: likeness(typed, article.title) })).sort((a, b) => b.like - a.like);
