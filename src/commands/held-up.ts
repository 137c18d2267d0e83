import { type APIInteractionResponse, InteractionResponseType, InteractionType } from 'discord-api-types/v10';
import type { Cooldown, Doing } from './cooldown.ts';
import { notice } from './message.ts';
import { readPress } from './press.ts';
import { record } from './unchecked.ts';

/** What each kind of interaction is; everything else is free. */
const DOING: ReadonlyMap<unknown, Doing> = new Map<unknown, Doing>([
  [InteractionType.ApplicationCommand, 'asking'],
  [InteractionType.MessageComponent, 'pressing'],
  [InteractionType.ApplicationCommandAutocomplete, 'typing'],
]);

/** The reply to somebody who asks too much, for them only: when they can ask again. No suggestions to whoever types too much. Null for everybody else. */
export function heldUp(interaction: unknown, cooldown: Cooldown | null): APIInteractionResponse | null {
  const doing = DOING.get(record(interaction).type);
  if (!cooldown || !doing) return null;
  const { user, words } = readPress(interaction);
  const wait = user === null ? 0 : cooldown.waitFor(user, doing);
  if (wait === 0) return null;
  if (doing === 'typing')
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  // Discord shows it in the reader's language, and counts down.
  const when = `<t:${Math.ceil((Date.now() + wait) / 1_000)}:R>`;
  return notice(words.about.tooFast(when)).toResponse(true, words);
}
