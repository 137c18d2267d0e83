import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { readInteraction } from '../../bot/interaction/interaction.ts';

/*
 * What a door itself replies when there is no answer. These replies are private and plain, because whatever makes the answers may be
 * what is broken.
 */

/** The reply to somebody who is typing when there is nothing to suggest: they can go on typing. */
export const NO_SUGGESTIONS: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

/** The reply when no answer could be made, when a door has more to do than it can, or when it has to close before an answer is ready. */
export function errorReply(
  interaction: APIInteraction,
  problem: 'wentWrong' | 'busy' | 'stopping' = 'wentWrong',
): APIInteractionResponse {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return NO_SUGGESTIONS;
  const content = readInteraction(interaction).texts.problems[problem];
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { content, flags: MessageFlags.Ephemeral, allowed_mentions: { parse: [] } },
  };
}
