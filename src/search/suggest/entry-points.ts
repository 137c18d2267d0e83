import type { Article } from '../../domain/article.ts';
import { slice } from '../../domain/span.ts';
import { fold } from '../../language/fold.ts';
import { onOneLine } from '../../language/one-line.ts';
import { termsOf } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { WordFacts } from '../index/word-facts.ts';
import type { ParsedQuestion } from '../question/parse-question.ts';
import { type ResolvedQuestion, resolveQuestion, wordsInMemory } from '../question/question-in-library.ts';
import { type FindCompletions, parsePartialQuestion } from './partial-question.ts';
import type { FindByPrefix } from './prefix-index.ts';
import type { FindFittingSentences } from './suggest-sentences.ts';
import { firstInTurn, type Topics } from './topics.ts';

/** A heading or sentence of an article. */
export interface ArticlePlace {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
}

/**
 * Finds sentences and headings by their *head*, which is their beginning on one line. `article` limits
 * each search to one article's id.
 */
export interface EntryPoints {
  /** The first sentence with exactly this head, else the only heading with it; null when there is none. */
  named(head: string, article: string | null): Promise<ArticlePlace | null>;
  /** Sentences and headings that begin with the typed text, which must have more than three words. */
  beginning(typed: string, article: string | null): Promise<readonly ArticlePlace[]>;
  /** Headings and articles' own questions that are about a question, best first. */
  about(question: ParsedQuestion, article: string | null): Promise<readonly ArticlePlace[]>;
  /** The sentences that fit a question that is still being typed, best first. */
  closest(question: ParsedQuestion, article: string | null): Promise<readonly ArticlePlace[]>;
  /** Starting suggestions, taking turns between articles: their questions, their headings, the beginnings of their paragraphs. */
  first(article: string | null, most: number): Promise<readonly ArticlePlace[]>;
  /** A question that is still being typed. */
  unfinished(typed: string): Promise<ParsedQuestion>;
}

/** Characters of a head, in UTF-16 units: Discord's longest suggestion. */
export const LONGEST_HEAD = 100;
/** Words that are needed to find sentences by their beginning, the last of which may be unfinished. */
export const FEWEST_WORDS_TYPED = 4;
/** Sentences that are compared with an unfinished word, and those offered by their beginning. */
const MOST_BEGINNINGS_COMPARED = 50;
export const MOST_BEGINNING = 10;
/** The most articles whose paragraphs become starting suggestions. */
const MOST_ARTICLES_LOOKED_AT = 25;

/** What heads are found with; immutable per library. */
export interface EntryPointSources {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
  readonly facts: WordFacts;
  readonly openings: FindByPrefix;
  readonly endings: FindCompletions;
  readonly topics: Topics;
  readonly closest: FindFittingSentences;
}

/** A place's beginning on one line, cut at a word with "…" when it is longer than 100 UTF-16 units. */
export function headOf({ article, sentence }: ArticlePlace): string {
  const span = article.sentences[sentence];
  return span
    ? onOneLine(slice(article.text, { ...span, end: Math.min(span.end, span.start + READ_FOR_HEAD) }), LONGEST_HEAD)
    : '';
}

/** Enough of a sentence for its head, with white space to fold. */
const READ_FOR_HEAD = 5 * LONGEST_HEAD;

/** A place's head in the form used for comparison. */
export const headKey = (place: ArticlePlace): string => fold(headOf(place));

/** The typed text in the form used for comparison with heads. It is cut at twice the length of a head, which matches none. */
export const typedHead = (typed: string): string => fold(onOneLine(typed, 2 * LONGEST_HEAD));

/** Finds heads in memory. */
export function createEntryPoints({
  articles,
  table,
  facts,
  openings,
  endings,
  topics,
  closest,
}: EntryPointSources): EntryPoints {
  const indices = new Map(articles.map((article, index) => [article.id, index]));
  /** The only article's index, null for all, undefined for none. */
  const within = (article: string | null): number | null | undefined =>
    article === null ? null : indices.get(article);
  const placeOf = (row: number): ArticlePlace[] => {
    const holder = table.articleOf[row] ?? 0;
    const article = articles[holder];
    return article ? [{ article, sentence: row - (table.firstRow[holder] ?? 0) }] : [];
  };
  const opening = (text: string, article: string | null, most = Number.POSITIVE_INFINITY): ArticlePlace[] => {
    const places: ArticlePlace[] = [];
    for (const row of openings(text)) {
      if (places.length >= most) break;
      const [place] = placeOf(row);
      if (place && (article === null || place.article.id === article) && canBeAsked(place)) places.push(place);
    }
    return places;
  };
  const words = wordsInMemory(table, facts);
  const resolved = (question: ParsedQuestion): ResolvedQuestion => resolveQuestion(question, words);
  return {
    named: async (typed, article) => {
      const line = onOneLine(typed, LONGEST_HEAD + 1);
      const begun = line.length > LONGEST_HEAD ? [] : opening(line, article);
      if (begun.length === 0) return null;
      const head = fold(line);
      const found = begun.filter((place) => fold(headOf(place)) === head);
      const [only, ...others] = found;
      return found.find((place) => !isShownHeading(place)) ?? (others.length === 0 ? (only ?? null) : null);
    },
    beginning: async (typed, article) => {
      const beginning = typedHead(typed);
      if (termsOf(beginning).length < FEWEST_WORDS_TYPED) return [];
      return opening(typed, article, MOST_BEGINNINGS_COMPARED)
        .filter((place) => headKey(place).startsWith(beginning))
        .slice(0, MOST_BEGINNING);
    },
    about: async (question, article) => {
      const index = within(article);
      return index === undefined ? [] : topics.about(resolved(question), index).flatMap(placeOf);
    },
    closest: async (question, article) => {
      const index = within(article);
      return index === undefined ? [] : closest(resolved(question), index).flatMap(placeOf);
    },
    first: async (article, most) => {
      const index = within(article);
      if (index === undefined) return [];
      const own = topics.first(index, most).flatMap(placeOf);
      const holders = index === null ? articles.slice(0, MOST_ARTICLES_LOOKED_AT) : articles.slice(index, index + 1);
      return [...own, ...firstInTurn(holders.map(paragraphsOf), most)];
    },
    unfinished: async (typed) => parsePartialQuestion(typed, endings),
  };
}

/** Whether something can be shown for a place. */
export const canBeAsked = (place: ArticlePlace): boolean => shownFrom(place) !== null;

/** The first sentence to show for a place: the sentence itself, or the first one under a heading. Null when there is none. */
export function shownFrom(place: ArticlePlace): number | null {
  const { article, sentence } = place;
  let first = sentence;
  while (isShownHeading({ article, sentence: first }) && first - sentence < MOST_HEADINGS) first++;
  return article.sentences[first]?.indexed ? first : null;
}

/** The most headings in a row: title, section, subsection. */
const MOST_HEADINGS = 4;

/** Whether a place is a heading that readers see. */
export function isShownHeading({ article, sentence }: ArticlePlace): boolean {
  const block = article.blocks[article.sentences[sentence]?.block ?? -1];
  return block?.kind === 'heading' && block.dropped === null;
}

/** Sentences of an article that are looked at for beginnings of paragraphs. */
const LOOKED_AT = 100;

/** The first sentence of each of an article's paragraphs. */
export function paragraphsOf(article: Article): ArticlePlace[] {
  let block = -1;
  return article.sentences.slice(0, LOOKED_AT).flatMap((one, sentence) => {
    const isFirst = one.block !== block;
    block = one.block;
    return isFirst && one.indexed && article.blocks[one.block]?.kind === 'paragraph' ? [{ article, sentence }] : [];
  });
}
