import { atOnce } from '../../../runtime/steps.ts';
import { exhibitsOf } from '../../../search/exhibits/code-and-captions.ts';
import type { ParsedQuestion } from '../../../search/question/parse-question.ts';
import type { ResolvedQuestion } from '../../../search/question/question-in-library.ts';
import {
  type Correction,
  canBeMeant,
  doubtful,
  isName,
  likeliest,
  skeleton,
} from '../../../search/question/spelling.ts';
import { ENOUGH_OF_HEADING, hitsToRank, rankHits, rowsUnder } from '../../../search/rank/rank.ts';
import type { Retriever } from '../../../search/retriever.ts';
import { topicsOf } from '../../../search/suggest/topics.ts';
import { indexKey } from '../format/index-fields.ts';
import { affordable, findArticles, hitsInSubset, resolveInVersion } from './candidates.ts';
import { clusterEntryPoints } from './entry-points.ts';
import type { IndexVersion } from './index-version.ts';
import type { FoundPlace } from './stored-index.ts';

/** The most words of the index that are compared with an unknown one. */
const MOST_SPELLINGS_COMPARED = 500;

/** Corrects words that are in no article: of the index's words one letter away or with the same consonants, picks the likeliest as in memory. */
function clusterSpelling({ index, words }: IndexVersion): (question: ParsedQuestion) => Promise<readonly Correction[]> {
  return async (question) => {
    const own = question.terms.flatMap(({ key, form, parts }) => [
      key,
      form,
      ...parts.flatMap((part) => [part.key, part.form]),
    ]);
    const known = await words.lookUp([...new Set(own)].filter((word) => word !== ''));
    const corrections = await Promise.all(
      doubtful(question, (word) => known.id(word) >= 0).map(async ({ form, flags, place }) => {
        const should = [
          { fuzzy: { word: { value: form, fuzziness: 1, max_expansions: MOST_SPELLINGS_COMPARED } } },
          { term: { skeleton: skeleton(form) } },
        ];
        const near = await index.words(
          { query: { bool: { should, minimum_should_match: 1 } } },
          MOST_SPELLINGS_COMPARED,
        );
        const word = likeliest(form, near.filter(canBeMeant), isName(flags));
        return word === null ? [] : [{ place, word }];
      }),
    );
    return corrections.flat();
  };
}

/** The most code blocks and captions read for one question. */
const MOST_EXHIBITS_READ_FOR_QUESTION = 20;

/** Retrieval from a cluster: its full text finds candidates; their articles are ranked here, as in memory. */
export function clusterRetriever(version: IndexVersion): Retriever {
  const { index, words } = version;
  /** Start the exhibit search now: the caller asks for it next. */
  const coming = new WeakMap<ResolvedQuestion, Promise<readonly FoundPlace[]>>();
  const exhibitPlaces = async (
    resolved: ResolvedQuestion,
    within: number | undefined,
  ): Promise<readonly FoundPlace[]> => {
    if (index.about.exhibits === 0 || resolved.byWord.size === 0) return [];
    const should = [...resolved.byWord.keys()].map((word) => ({
      term: { exhibit: indexKey(words.vocabulary.word(word)) },
    }));
    const filter = within === undefined ? [] : [{ term: { article: within } }];
    return index.places(
      { query: { bool: { filter, should, minimum_should_match: 1 } } },
      MOST_EXHIBITS_READ_FOR_QUESTION,
    );
  };
  return {
    heads: clusterEntryPoints(version),
    corrections: clusterSpelling(version),
    retrieve: async (question, article, atLeast = 0) => {
      const { resolved, known } = await resolveInVersion(version, question);
      const within = article === null ? undefined : version.ordinalOf(article);
      if (resolved.keys.length === 0 || (article !== null && within === undefined)) return { resolved, found: [] };
      const exhibits = exhibitPlaces(resolved, within);
      exhibits.catch(() => undefined);
      coming.set(resolved, exhibits);
      const sources =
        within === undefined
          ? await version.subset(await findArticles(version, resolved.keys, resolved.telling, known, atLeast))
          : await version.subset([within]);
      const telling = within === undefined ? resolved.telling : resolved.keys.length;
      const hits = hitsInSubset(sources, resolved.keys, telling, hitsToRank(atLeast));
      const headings = atOnce(topicsOf(sources.articles, sources.table)).about(
        resolved,
        null,
        ENOUGH_OF_HEADING,
        resolved.byHeading,
      );
      const led = rowsUnder(headings, resolved, sources);
      return { resolved, found: rankHits(hits, resolved, sources, atLeast, led) };
    },
    exhibits: async (resolved, article) => {
      const within = article === null ? undefined : version.ordinalOf(article);
      if (article !== null && within === undefined) return [];
      const places = await (coming.get(resolved) ?? exhibitPlaces(resolved, within));
      if (places.length === 0) return [];
      const { articles, table } = await version.subset(affordable(places));
      const found = new Set(places.map(({ article: holder, row }) => `${holder}-${row}`));
      return atOnce(exhibitsOf(articles, table))(resolved, null).filter((exhibit) =>
        found.has(`${version.ordinalOf(exhibit.article.id)}-${exhibit.first}`),
      );
    },
  };
}
