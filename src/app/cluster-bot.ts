import type { IndexVersion } from '../adapters/opensearch/reading/index-version.ts';
import { clusterLibrary } from '../adapters/opensearch/reading/library.ts';
import { clusterRetriever } from '../adapters/opensearch/reading/retriever.ts';
import { createAnswerer } from '../answer/answerer.ts';
import type { Bot } from '../bot/command.ts';
import type { LibraryExtent } from '../library/corpus-change.ts';

/*
 * Everything that answering from a search cluster needs, in one module, so that it is loaded only where a cluster is set.
 */

export { openConnection } from '../adapters/opensearch/connection.ts';
export { FollowedCluster, openPointed } from '../adapters/opensearch/reading/followed-cluster.ts';

/** The bot over one version of the index. */
export function clusterBot(version: IndexVersion): Bot {
  const library = clusterLibrary(version);
  return { library, answerer: createAnswerer(library, clusterRetriever(version)) };
}

/** How much one version of the index holds. */
export const extentOf = ({ index: { about } }: IndexVersion): LibraryExtent => {
  const { articles, sentences, quotations, leftOut } = about;
  return { articles, sentences, quotations, leftOut };
};
