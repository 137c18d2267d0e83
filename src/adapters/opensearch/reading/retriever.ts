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
import { rankHits } from '../../../search/rank/rank.ts';
import type { Retriever } from '../../../search/retriever.ts';
import { indexKey } from '../format/index-fields.ts';
import { affordable, askedIn, findArticles, hitsInSubset } from './candidates.ts';
import { clusterHeads } from './entry-points.ts';
import type { IndexVersion } from './index-version.ts';
import type { FoundPlace } from './stored-index.ts';

/** Words of the index that are compared with a doubtful one. */
const MOST_SPELLINGS_COMPARED = 500;

/** Corrects words that no article has: those of the index that are a letter away, or have the same consonants, and of them the one that was meant by our own rules. */
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

/** Code and captions that are read for one question. */
const MOST_EXHIBITS_READ_FOR_QUESTION = 20;

/** Retrieval from a cluster: its full text finds candidates; the articles that hold them are ranked here, as in memory. */
export function clusterRetriever(generation: IndexVersion): Retriever {
  const { index, words } = generation;
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
    heads: clusterHeads(generation),
    corrections: clusterSpelling(generation),
    retrieve: async (question, article, atLeast = 0) => {
      const { resolved, known } = await askedIn(generation, question);
      const within = article === null ? undefined : generation.ordinalOf(article);
      if (resolved.keys.length === 0 || (article !== null && within === undefined)) return { resolved, found: [] };
      const exhibits = exhibitPlaces(resolved, within);
      exhibits.catch(() => undefined);
      coming.set(resolved, exhibits);
      const sources =
        within === undefined
          ? await generation.subset(await findArticles(generation, resolved.keys, resolved.telling, known, atLeast))
          : await generation.subset([within]);
      const telling = within === undefined ? resolved.telling : resolved.keys.length;
      return { resolved, found: rankHits(hitsInSubset(sources, resolved.keys, telling), resolved, sources, atLeast) };
    },
    exhibits: async (resolved, article) => {
      const within = article === null ? undefined : generation.ordinalOf(article);
      if (article !== null && within === undefined) return [];
      const places = await (coming.get(resolved) ?? exhibitPlaces(resolved, within));
      if (places.length === 0) return [];
      const { articles, table } = await generation.subset(affordable(places));
      const found = new Set(places.map(({ article: holder, row }) => `${holder}-${row}`));
      return atOnce(exhibitsOf(articles, table))(resolved, null).filter((exhibit) =>
        found.has(`${generation.ordinalOf(exhibit.article.id)}-${exhibit.first}`),
      );
    },
  };
}
