import { createCooldown } from '../commands/cooldown.ts';
import type { Responder } from '../commands/respond.ts';
import type { Logger } from '../log.ts';
import type { Config } from '../settings/settings.ts';
import type { Metrics } from '../transports/metrics.ts';
import { countedResponder } from './counted-responder.ts';
import { type FollowedCorpus, openFolder } from './followed-corpus.ts';
import { liveResponder } from './live-responder.ts';
import { versionOfProgram } from './version.ts';

/** What answers, from the moment at which the articles begin to be read. */
export interface Answering {
  /** Waits for the articles where they are not read yet. */
  readonly responder: Responder;
  readonly corpus: FollowedCorpus;
}

/** Begins to read the articles, wherever the settings say that they are. */
export type OpenCorpus = (config: Config, log: Logger) => FollowedCorpus | Promise<FollowedCorpus>;

const openCorpusOf: OpenCorpus = async (config, log) =>
  config.search ? (await import('./cluster-corpus.ts')).openCluster(config.search, log) : openFolder(config, log);

/** Begins to read the articles, and can be asked at once. `handled` is told what becomes of each interaction, or is null where nobody counts. */
export async function openAnswering(
  config: Config,
  log: Logger,
  handled: Metrics['handled'] | null,
  openCorpus: OpenCorpus = openCorpusOf,
): Promise<Answering> {
  const corpus = await openCorpus(config, log);
  const options = {
    visibility: config.replyVisibility,
    cooldown: createCooldown(config.cooldown),
    about: { version: versionOfProgram(), url: config.aboutUrl },
    onError: (error: Error) =>
      error.name === 'Unavailable'
        ? log.warn(`a question could not be answered: ${error.message}`)
        : log.error({ err: error }, 'a question could not be answered'),
  };
  const current = () => corpus.current();
  const responder = handled ? countedResponder(current, options, handled) : liveResponder(current, options);
  return { responder, corpus };
}
