import { createCooldown } from '../commands/cooldown.ts';
import type { Responder } from '../commands/respond.ts';
import type { Config } from '../config.ts';
import type { LibraryExtent } from '../library/corpus-change.ts';
import type { LiveLibrary } from '../library/live-library.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../transports/metrics.ts';
import { awaitedBot } from './awaited-bot.ts';
import { countedResponder } from './counted-responder.ts';
import { liveResponder } from './live-responder.ts';
import { type Opened, openLive } from './open.ts';
import { versionOfProgram } from './version.ts';

/** What answers, from the moment at which the articles begin to be read. */
export interface Answering {
  /** Waits for the articles where they are not read yet. */
  readonly responder: Responder;
  readonly opening: Promise<LiveLibrary<Opened>>;
  /** How much there is to answer from; null until it is read. */
  extent(): LibraryExtent | null;
}

/** Begins to read the articles, and can be asked at once. `handled` is told what becomes of each interaction, or is null where nobody counts. */
export function openAnswering(config: Config, log: Logger, handled: Metrics['handled'] | null): Answering {
  let live: LiveLibrary<Opened> | null = null;
  const opening = openLive(config, (fault) => log.warn(fault.line)).then((opened) => {
    live = opened;
    log.info(opened.current.extent, 'corpus read');
    return opened;
  });
  const first = opening.then(({ current }) => current);
  // Whoever waits for `opening` hears of its failure; here it counts only if somebody has asked.
  first.catch(() => undefined);
  const pending = awaitedBot(first);
  const current = () => live?.current ?? pending;
  const options = {
    visibility: config.replyVisibility,
    cooldown: createCooldown(config.cooldown),
    about: { version: versionOfProgram(), url: config.aboutUrl },
    onError: (error: Error) => log.error({ err: error }, 'a question could not be answered'),
  };
  const responder = handled ? countedResponder(current, options, handled) : liveResponder(current, options);
  return { responder, opening, extent: () => live?.current.extent ?? null };
}
