import { termsOf } from '../../../language/terms.ts';
import { atOnce } from '../../../runtime/steps.ts';
import { parseQuestion } from '../../../search/question/parse-question.ts';
import { shareOf } from '../../../search/question/question-in-library.ts';
import {
  type ArticlePlace,
  type EntryPoints,
  FEWEST_WORDS_TYPED,
  headKey,
  isShownHeading,
  LONGEST_HEAD,
  MOST_BEGINNING,
  paragraphsOf,
  typedHead,
} from '../../../search/suggest/entry-points.ts';
import { MOST_COMPLETIONS, partialWord, withCompletions } from '../../../search/suggest/partial-question.ts';
import {
  fittingSentences,
  HITS_FOR_SUGGESTIONS,
  hitsInArticle,
  rareKeys,
} from '../../../search/suggest/suggest-sentences.ts';
import { ENOUGH_OF_TOPIC, firstInTurn, topicsOf } from '../../../search/suggest/topics.ts';
import { indexKey } from '../format/index-fields.ts';
import { findArticles, hitsInSubset, resolveInVersion } from './candidates.ts';
import type { ArticleSubset, IndexVersion } from './index-version.ts';
import type { FoundPlace } from './stored-index.ts';

/** Topics about a question; more than a list of suggestions has room for. */
const MOST_TOPICS_FOUND = 30;
/** Articles whose paragraphs are looked at for something to begin with. */
const ARTICLES_LOOKED_AT = 25;
/** Letters that a word must have before it is completed. */
const FEWEST_LETTERS = 2;

const IN_ORDER = [{ article: 'asc' }, { row: 'asc' }];

/** Sentences and headings that can be found by their first words or topic, from a cluster. */
export function clusterEntryPoints(version: IndexVersion): EntryPoints {
  const { index, words } = version;
  /** A filter for one article, [] for all articles; null if there is no such article. */
  const within = (article: string | null): readonly object[] | null => {
    const ordinal = article === null ? undefined : version.ordinalOf(article);
    if (ordinal === undefined) return article === null ? [] : null;
    return [{ term: { article: ordinal } }];
  };
  const placesOf = async (found: readonly FoundPlace[]): Promise<ArticlePlace[]> => {
    const articles = await version.articles(found.map(({ article }) => article));
    return found.flatMap(({ row }, i) => {
      const article = articles[i];
      return article ? [{ article, sentence: row }] : [];
    });
  };
  return {
    named: async (typed, article) => {
      const head = typedHead(typed);
      const filter = within(article);
      if (head === '' || head.length > 2 * LONGEST_HEAD || !filter) return null;
      const query = { bool: { filter: [...filter, { term: { head } }] } };
      // Sentences come before headings: the first of them, or the only heading.
      const [found] = await Promise.all([
        index.places({ query, sort: [{ heading: 'asc' }, ...IN_ORDER] }, 2),
        // If this is a question instead, its words are looked up next: doing it now saves a round trip.
        resolveInVersion(version, parseQuestion(typed)),
      ]);
      const places = (await placesOf(found)).filter((place) => headKey(place) === head);
      const [only, ...others] = places;
      return only && (!isShownHeading(only) || others.length === 0) ? only : null;
    },
    beginning: async (typed, article) => {
      const head = typedHead(typed);
      const filter = within(article);
      if (termsOf(head).length < FEWEST_WORDS_TYPED || !filter) return [];
      const query = { bool: { filter: [...filter, { prefix: { head } }] } };
      return placesOf(await index.places({ query, sort: IN_ORDER }, MOST_BEGINNING));
    },
    about: async (question, article) => {
      const { resolved } = await resolveInVersion(version, question);
      const filter = within(article);
      if (resolved.byWord.size === 0 || !filter) return [];
      const should = resolved.terms.flatMap((_, i) => {
        const own = [...resolved.byWord]
          .filter(([, bits]) => bits & (1 << i))
          .map(([word]) => indexKey(words.vocabulary.word(word)));
        const boost = shareOf(resolved, 1 << i);
        return own.length > 0 && boost > 0 ? [{ constant_score: { filter: { terms: { topic: own } }, boost } }] : [];
      });
      const query = { bool: { filter, should, minimum_should_match: 1 } };
      const sort = [{ _score: 'desc' }, { words: 'asc' }, ...IN_ORDER];
      return placesOf(await index.places({ query, sort, min_score: ENOUGH_OF_TOPIC }, MOST_TOPICS_FOUND));
    },
    closest: async (question, article) => {
      const { resolved, known } = await resolveInVersion(version, question);
      const ordinal = article === null ? undefined : version.ordinalOf(article);
      if (article !== null && ordinal === undefined) return [];
      if (ordinal !== undefined) {
        const sources = await version.subset([ordinal]);
        return rowsAsPlaces(fittingSentences(hitsInArticle(0, resolved, sources), resolved, sources), sources);
      }
      const rare = rareKeys(resolved, (key) => known.frequency(known.id(key)));
      if (rare.length === 0) return [];
      const holders = await findArticles(version, rare, rare.length, known);
      const sources = await version.subset(holders);
      const hits = hitsInSubset(sources, rare, rare.length, HITS_FOR_SUGGESTIONS);
      return rowsAsPlaces(fittingSentences(hits, resolved, sources), sources);
    },
    first: async (article, most) => {
      if (article !== null) {
        const ordinal = version.ordinalOf(article);
        if (ordinal === undefined) return [];
        const sources = await version.subset([ordinal]);
        const own = atOnce(topicsOf(sources.articles, sources.table)).first(0, most);
        return [...rowsAsPlaces(own, sources), ...firstInTurn(sources.articles.map(paragraphsOf), most)];
      }
      const { first, articles } = index.about;
      const found = first.slice(0, most).map(([holder, row]) => ({ article: holder, row, last: row, size: 0 }));
      const holders = Array.from({ length: Math.min(articles, ARTICLES_LOOKED_AT) }, (_, ordinal) => ordinal);
      return [...(await placesOf(found)), ...firstInTurn((await version.articles(holders)).map(paragraphsOf), most)];
    },
    unfinished: async (typed) => {
      const question = parseQuestion(typed);
      const last = partialWord(question);
      if (!last || last.form.length < FEWEST_LETTERS) return question;
      const { form } = last;
      const query = { bool: { filter: [{ prefix: { word: form } }], must_not: [{ term: { word: form } }] } };
      const endings = await index.words({ query, sort: [{ frequency: 'desc' }, { row: 'asc' }] }, MOST_COMPLETIONS);
      return withCompletions(question, last, endings);
    },
  };
}

const rowsAsPlaces = (rows: readonly number[], { articles, table }: ArticleSubset): ArticlePlace[] =>
  rows.flatMap((row) => {
    const holder = table.articleOf[row] ?? 0;
    const article = articles[holder];
    return article ? [{ article, sentence: row - (table.firstRow[holder] ?? 0) }] : [];
  });
