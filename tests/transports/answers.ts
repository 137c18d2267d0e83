import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';

export { held } from '../support/held.ts';

/** A plain message as a command would answer with it. */
export function says(content: string, flags: MessageFlags | 0 = MessageFlags.Ephemeral): APIInteractionResponse {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, allowed_mentions: { parse: [] }, ...(flags === 0 ? {} : { flags }) },
  };
}

/** A deferral as commands give it: private for commands, an update for buttons, none for autocomplete. */
export function deferred({ type }: APIInteraction): APIInteractionResponse | null {
  if (type === InteractionType.ApplicationCommandAutocomplete) return null;
  if (type === InteractionType.MessageComponent) return { type: InteractionResponseType.DeferredMessageUpdate };
  return { type: InteractionResponseType.DeferredChannelMessageWithSource, data: { flags: MessageFlags.Ephemeral } };
}
