import type { Bot } from '../bot/command.ts';
import { createCooldown } from '../bot/cooldown.ts';
import { commandOf, createResponder, type Responder, type ResponderOptions } from '../bot/respond.ts';
import type { Logger } from '../runtime/log.ts';
import { versionOfProgram } from '../runtime/version.ts';
import type { Metrics } from '../transports/operating/metrics.ts';
import { type FollowedCorpus, followCorpus } from './corpus.ts';
import type { Config } from './settings/settings.ts';

/** How a live responder answers: all but what it answers from. */
type LiveOptions = Omit<ResponderOptions, 'answerer' | 'library'>;

/**
 * A responder over a library that changes: each interaction takes the state of the moment at which it arrives and keeps it to its
 * end, however long that takes, so that no reply is made of two states.
 */
export function liveResponder(current: () => Bot, options: LiveOptions): Responder {
  const responders = new WeakMap<Bot, Responder>();
  const responderOf = (bot: Bot): Responder => {
    const known = responders.get(bot);
    if (known) return known;
    const responder = createResponder({ ...options, answerer: bot.answerer, library: bot.library });
    responders.set(bot, responder);
    return responder;
  };
  return {
    respond: (interaction) => responderOf(current()).respond(interaction),
    deferred: (interaction) => responderOf(current()).deferred(interaction),
  };
}

/** A live responder that counts what becomes of each interaction: its command and the outcome, nothing else of it. */
export const countedResponder = (current: () => Bot, options: LiveOptions, handled: Metrics['handled']): Responder =>
  liveResponder(current, { ...options, handled: (interaction, outcome) => handled(commandOf(interaction), outcome) });

/** What answers, from the moment at which the articles begin to be read. */
export interface Answering {
  /** Waits for the articles where they are not read yet. */
  readonly responder: Responder;
  readonly corpus: FollowedCorpus;
}

/** Begins to read the articles, and can be asked at once. `handled` is told what becomes of each interaction, or is null where nobody counts. */
export async function openAnswering(
  config: Config,
  log: Logger,
  handled: Metrics['handled'] | null,
  openCorpus = followCorpus,
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
