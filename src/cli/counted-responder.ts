import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import type { Bot } from '../commands/command.ts';
import { COMMAND_DATA } from '../commands/index.ts';
import { createResponder, type Responder, type ResponderOptions } from '../commands/respond.ts';
import type { Metrics, Outcome } from '../transports/metrics.ts';
import { liveResponder } from './live-responder.ts';

/** A live responder that counts what becomes of each interaction: its command and the outcome, nothing else of it. */
export function countedResponder(
  current: () => Bot,
  options: Omit<ResponderOptions, 'answerer' | 'library'>,
  handled: Metrics['handled'],
): Responder {
  const { deferred } = liveResponder(current, options);
  return {
    deferred,
    respond: async (interaction) => {
      const suggests = interaction.type === InteractionType.ApplicationCommandAutocomplete;
      let outcome: Outcome = suggests ? 'suggestions' : 'replied';
      const { answerer, library } = current();
      const responder = createResponder({
        ...options,
        library,
        answerer: {
          ...answerer,
          ask: async (query) => {
            const answer = await answerer.ask(query);
            outcome = answer.outcome;
            return answer;
          },
          quote: async (query) => {
            const answer = await answerer.quote(query);
            outcome = answer.quotations.length > 0 ? 'answered' : 'unanswered';
            return answer;
          },
        },
        onError: (error) => {
          outcome = 'failed';
          options.onError?.(error);
        },
      });
      const response = await responder.respond(interaction);
      handled(commandOf(interaction), outcome);
      return response;
    },
  };
}

const NAMES: ReadonlySet<string> = new Set(COMMAND_DATA.map(({ name }) => name));

/** One of a few names, whatever was sent: a command's own, `button`, or `other`. */
function commandOf(interaction: APIInteraction): string {
  if (interaction.type === InteractionType.MessageComponent) return 'button';
  const { data } = interaction;
  return data && 'name' in data && NAMES.has(data.name) ? data.name : 'other';
}
