import { type APIApplicationCommandStringOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import { likeness, nameFit } from '../answer/names.ts';
import type { ArticleSummary, Library } from '../domain/library.ts';
import { fold } from '../language/fold.ts';
import { onOneLine } from './clip.ts';
import { type Choice, LONGEST_CHOICE, MOST_CHOICES } from './command.ts';
import type { Message } from './message.ts';
import { notice } from './message.ts';
import { DESCRIPTIONS, severalArticles, titleOf, unknownArticle } from './wording.ts';

/** `article:`, the same for every command that has it. */
export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  name: 'article',
  description: DESCRIPTIONS.article,
  max_length: LONGEST_CHOICE,
  autocomplete: true,
} satisfies APIApplicationCommandStringOption;

/** Articles named when none fits what was typed. */
const NEAREST = 5;

/** What a reply needs to know of the article that was chosen. */
export type NamedArticle = Pick<ArticleSummary, 'id' | 'title' | 'titleSupplied'>;

/** The article that somebody means, or the reply that says why there is none; both null when nothing was typed. */
export type ChosenArticle =
  | { readonly article: NamedArticle | null; readonly problem: null }
  | { readonly article: null; readonly problem: Message };

/** Reads `article:` as typed: an id, a title, a suggestion's name, or words of a title. */
export async function chosenArticle(typed: string | null, library: Library): Promise<ChosenArticle> {
  if (typed === null) return { article: null, problem: null };
  const wanted = typed.slice(0, LONGEST_CHOICE);
  // A suggestion's value, as it nearly always is: nothing to search for.
  const chosen = await library.article(wanted);
  if (chosen) return { article: chosen, problem: null };
  const articles = await library.articles();
  const named = articles.filter((article) => isNamed(article, wanted));
  const meant = named.length > 0 ? named : bestFits(wanted, articles);
  const [first] = meant;
  if (first && meant.length === 1) return { article: first, problem: null };
  const problem = first
    ? severalArticles(wanted, meant.map(withId))
    : unknownArticle(wanted, nearest(wanted, articles).map(titleOf));
  return { article: null, problem: notice(problem) };
}

/** Suggestions for `article:`, best first; everything in order when nothing is typed yet. */
export async function suggestArticles(typed: string, library: Library): Promise<Choice[]> {
  const wanted = typed.trim().slice(0, LONGEST_CHOICE);
  const articles = await library.articles();
  const fitting =
    wanted === '' ? articles.slice(0, MOST_CHOICES) : ranked(wanted, articles).map(({ article }) => article);
  const shown = fitting.slice(0, MOST_CHOICES);
  const titles = shown.map(labelOf);
  return shown.map((article, i) => {
    const title = titles[i] ?? '';
    const alone = title !== '' && titles.indexOf(title) === titles.lastIndexOf(title);
    return { name: alone ? title : withId(article), value: idOf(article) };
  });
}

const labelOf = (article: ArticleSummary): string => onOneLine(titleOf(article), LONGEST_CHOICE);

/** Tells articles of one title apart. The id comes first: a long title is cut. */
const withId = (article: ArticleSummary): string => onOneLine(`${idOf(article)} · ${titleOf(article)}`, LONGEST_CHOICE);

/** An id that is too long to be sent is stood for by the article's hash. */
const idOf = ({ id, hash }: ArticleSummary): string => (id.length <= LONGEST_CHOICE ? id : hash);

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

function ranked(typed: string, articles: readonly ArticleSummary[]): { article: ArticleSummary; fit: number }[] {
  return articles
    .map((article) => ({ article, fit: Math.max(nameFit(typed, article.title), nameFit(typed, article.id)) }))
    .filter(({ fit }) => fit > 0)
    .sort((a, b) => b.fit - a.fit);
}

function bestFits(typed: string, articles: readonly ArticleSummary[]): ArticleSummary[] {
  const fits = ranked(typed, articles);
  const best = fits[0]?.fit ?? 0;
  return fits.filter(({ fit }) => fit >= best - 1e-9).map(({ article }) => article);
}

function nearest(typed: string, articles: readonly ArticleSummary[]): ArticleSummary[] {
  return articles
    .map((article) => ({ article, like: likeness(typed, article.title) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, NEAREST)
    .map(({ article }) => article);
}
