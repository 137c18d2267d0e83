import { atOnce } from '../corpus/steps.ts';
import type { Asked } from '../search/asked.ts';
import { exhibitsOf } from '../search/exhibits.ts';
import { rankHits } from '../search/rank-hits.ts';
import type { Retriever } from '../search/retriever.ts';
import { affordable, askedIn, hitsIn, searched } from './cluster-candidates.ts';
import { clusterHeads } from './cluster-heads.ts';
import { clusterSpelling } from './cluster-spelling.ts';
import type { Generation } from './generation.ts';
import { keyOf } from './index-fields.ts';
import type { FoundPlace } from './stored-index.ts';

/** Code and captions that are read for one question. */
const MOST_EXHIBITS = 20;

/** Retrieval from a cluster: its full text finds candidates; the articles that hold them are ranked here, as in memory. */
export function clusterRetriever(generation: Generation): Retriever {
  const { index, words } = generation;
  /** Who asks for sentences asks for exhibits next: both are searched for at once. */
  const coming = new WeakMap<Asked, Promise<readonly FoundPlace[]>>();
  const exhibitPlaces = async (asked: Asked, within: number | undefined): Promise<readonly FoundPlace[]> => {
    if (index.about.exhibits === 0 || asked.byWord.size === 0) return [];
    const should = [...asked.byWord.keys()].map((word) => ({ term: { exhibit: keyOf(words.vocabulary.word(word)) } }));
    const filter = within === undefined ? [] : [{ term: { article: within } }];
    return index.places({ query: { bool: { filter, should, minimum_should_match: 1 } } }, MOST_EXHIBITS);
  };
  return {
    heads: clusterHeads(generation),
    corrections: clusterSpelling(generation),
    retrieve: async (question, article, atLeast = 0) => {
      const { asked, known } = await askedIn(generation, question);
      const within = article === null ? undefined : generation.ordinalOf(article);
      if (asked.keys.length === 0 || (article !== null && within === undefined)) return { asked, found: [] };
      const exhibits = exhibitPlaces(asked, within);
      exhibits.catch(() => undefined);
      coming.set(asked, exhibits);
      const sources =
        within === undefined
          ? await generation.gathered(await searched(generation, asked.keys, asked.telling, known, atLeast))
          : await generation.gathered([within]);
      const telling = within === undefined ? asked.telling : asked.keys.length;
      return { asked, found: rankHits(hitsIn(sources, asked.keys, telling), asked, sources, atLeast) };
    },
    exhibits: async (asked, article) => {
      const within = article === null ? undefined : generation.ordinalOf(article);
      if (article !== null && within === undefined) return [];
      const places = await (coming.get(asked) ?? exhibitPlaces(asked, within));
      if (places.length === 0) return [];
      const { articles, table } = await generation.gathered(affordable(places));
      const found = new Set(places.map(({ article: holder, row }) => `${holder}-${row}`));
      return atOnce(exhibitsOf(articles, table))(asked, null).filter((exhibit) =>
        found.has(`${generation.ordinalOf(exhibit.article.id)}-${exhibit.first}`),
      );
    },
  };
}
