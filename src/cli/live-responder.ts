import type { Bot } from '../commands/command.ts';
import { createResponder, type Responder, type ResponderOptions } from '../commands/respond.ts';

/** How a live responder answers: all but what it answers from. */
export type LiveOptions = Omit<ResponderOptions, 'answerer' | 'library'>;

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
