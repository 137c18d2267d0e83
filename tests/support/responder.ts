import type { Bot } from '../../src/bot/command.ts';
import { createResponder, type ResponderOptions } from '../../src/bot/respond.ts';
import type { Deferral, Respond } from '../../src/transports/interaction.ts';

/** A responder that answers everything from one bot. */
export interface Responder {
  readonly respond: Respond;
  readonly deferred: Deferral;
}

/** A responder over a bot, private by default. */
export function responderOver(bot: Bot | Promise<Bot>, options: Partial<ResponderOptions> = {}): Responder {
  const { respond, deferred } = createResponder({ visibility: 'private', ...options });
  const opened = Promise.resolve(bot);
  return { respond: (interaction) => respond(interaction, opened), deferred };
}
