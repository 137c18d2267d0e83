import { type ClusterSettings, openConnection } from '../../../src/adapters/opensearch/connection.ts';
import { FollowedCluster } from '../../../src/adapters/opensearch/reading/followed-cluster.ts';
import type { IndexVersion } from '../../../src/adapters/opensearch/reading/index-version.ts';
import { clusterLibrary } from '../../../src/adapters/opensearch/reading/library.ts';
import { clusterRetriever } from '../../../src/adapters/opensearch/reading/retriever.ts';
import { type Indexed, indexCorpus } from '../../../src/adapters/opensearch/writing/index-corpus.ts';
import { createAnswerer } from '../../../src/answer/answerer.ts';
import type { Answer, Answerer } from '../../../src/domain/answer.ts';
import type { Library } from '../../../src/domain/library.ts';
import { type OpenLibrary, openLibrary } from '../../../src/library/open-library.ts';
import type { Retriever } from '../../../src/search/retriever.ts';
import { createMemoryRetriever } from '../in-memory.ts';

/** Everything that answers from one of the two. */
export interface Side {
  readonly library: Library;
  readonly retriever: Retriever;
  readonly answerer: Answerer;
}

/** A folder of articles, answered from in memory and from a cluster. */
export interface Both {
  readonly memory: Side;
  readonly cluster: Side;
  readonly opened: OpenLibrary;
  readonly indexed: Indexed;
  readonly followed: FollowedCluster<Side>;
}

/** What answers from an index version. */
export function sideOf(version: IndexVersion): Side {
  const library = clusterLibrary(version);
  const retriever = clusterRetriever(version);
  return { library, retriever, answerer: createAnswerer(library, retriever) };
}

/** Loads a folder into an index of its own. */
export async function loadFolder(
  folder: string,
  settings: ClusterSettings,
): Promise<{ opened: OpenLibrary; indexed: Indexed }> {
  const opened = await openLibrary(folder);
  const connection = openConnection(settings);
  try {
    return { opened, indexed: await indexCorpus(connection, settings, opened, { graceMs: 0 }) };
  } finally {
    await connection.close();
  }
}

/** Loads a folder and opens both. */
export async function openBoth(folder: string, settings: ClusterSettings): Promise<Both> {
  const { opened, indexed } = await loadFolder(folder, settings);
  const followed = new FollowedCluster(settings, sideOf, {
    changed: () => undefined,
    lost: () => undefined,
    found: () => undefined,
    warned: () => undefined,
  });
  await followed.open();
  const cluster = followed.current;
  if (!cluster) throw new Error('the cluster cannot be read');
  const { library, articles, quotationsOf, table } = opened;
  const retriever = createMemoryRetriever(articles, quotationsOf, table);
  const memory = { library, retriever, answerer: createAnswerer(library, retriever) };
  return { memory, cluster, opened, indexed, followed };
}

/** An answer as plain data, without what stands around it: enough to tell one from another. */
export const plain = ({ outcome, missing, corrected, passages, shown }: Answer): object => ({
  ...{ outcome, missing, corrected, shown },
  passages: passages.map(({ article, start, end, score, section, sentence, of, context, speakers }) => ({
    ...{ id: article.id, start, end, section, sentence, of, context, speakers },
    score: Math.round(score * 1e6) / 1e6,
    text: article.text.slice(start, end),
  })),
});
