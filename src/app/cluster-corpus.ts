import { openConnection } from '../adapters/opensearch/connection.ts';
import { FollowedCluster, openPointed } from '../adapters/opensearch/reading/followed-cluster.ts';
import type { Generation } from '../adapters/opensearch/reading/generation.ts';
import { clusterLibrary } from '../adapters/opensearch/reading/library.ts';
import { clusterRetriever } from '../adapters/opensearch/reading/retriever.ts';
import { createAnswerer } from '../answer/answerer.ts';
import type { Bot } from '../bot/command.ts';
import { complain } from '../cli/output.ts';
import { Fault, Unavailable } from '../domain/fault.ts';
import { describeExtent, type LibraryExtent } from '../library/corpus-change.ts';
import { awaitedBot, type CorpusLog, type FollowedCorpus } from './followed-corpus.ts';
import type { SearchSettings } from './settings/settings.ts';

/** What answers from one generation of the index. */
export function clusterBot(generation: Generation): Bot {
  const library = clusterLibrary(generation);
  return { library, answerer: createAnswerer(library, clusterRetriever(generation)) };
}

/**
 * Answers from a cluster as it is now.
 * @throws {Fault} when that cannot be done.
 */
export async function withCluster<T>(search: SearchSettings, use: (bot: Bot) => Promise<T>): Promise<T> {
  const connection = openConnection(search);
  try {
    const generation = await openPointed(connection, search.index, null, (warning) => complain(`warning: ${warning}`));
    if (!generation) throw new Error('no generation is known yet');
    return await use(clusterBot(generation));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const remedy = 'see whether the cluster is well, and try again; --corpus DIR answers from a folder instead';
    throw new Fault('SEARCH_URL', error.message, remedy, { cause: error });
  } finally {
    await connection.close();
  }
}

/** Begins to answer from a cluster. It may be away: then whoever asks is told so, until it is back. */
export function openCluster(search: SearchSettings, log: CorpusLog): FollowedCorpus {
  const cluster = new FollowedCluster(search, clusterBot, {
    changed: (generation) =>
      log.info(`answering from ${generation.index.name}: ${describeExtent(extentOf(generation))}`),
    lost: (reason) => log.error(`the articles cannot be reached: ${reason}`),
    found: () => log.info('the articles can be reached'),
    warned: (warning) => log.warn(warning),
  });
  const away = Promise.reject(new Unavailable('the search cluster has not been reached yet'));
  away.catch(() => undefined);
  const nobody = awaitedBot(away);
  return {
    current: () => cluster.current ?? nobody,
    extent: () => (cluster.generation ? extentOf(cluster.generation) : null),
    isReady: () => cluster.isReady,
    opening: cluster.open(),
    // It is followed from the first look on.
    follow: () => undefined,
    close: () => cluster.close(),
  };
}

const extentOf = ({ index: { about } }: Generation): LibraryExtent => {
  const { articles, sentences, quotations, leftOut } = about;
  return { articles, sentences, quotations, leftOut };
};
