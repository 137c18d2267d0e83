import { InteractionType } from 'discord-api-types/v10';
import type { Bot } from '../commands/command.ts';
import { COMMAND_DATA } from '../commands/index.ts';
import type { Responder } from '../commands/respond.ts';
import { record, textOrNull } from '../commands/unchecked.ts';
import type { Metrics } from '../transports/metrics.ts';
import { type LiveOptions, liveResponder } from './live-responder.ts';

/** A live responder that counts what becomes of each interaction: its command and the outcome, nothing else of it. */
export const countedResponder = (current: () => Bot, options: LiveOptions, handled: Metrics['handled']): Responder =>
  liveResponder(current, { ...options, handled: (interaction, outcome) => handled(commandOf(interaction), outcome) });

const NAMES: ReadonlySet<string> = new Set(COMMAND_DATA.map(({ name }) => name));

/** One of a few names, whatever was sent: a command's own, `button`, or `other`. */
function commandOf(interaction: unknown): string {
  const { type, data } = record(interaction);
  if (type === InteractionType.MessageComponent) return 'button';
  const name = textOrNull(record(data).name);
  return name !== null && NAMES.has(name) ? name : 'other';
}
