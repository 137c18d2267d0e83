import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { readInteraction } from '../../bot/interaction/interaction.ts';
import type { Texts } from '../../bot/texts/texts.ts';

/*
 * What a door itself replies when there is no answer. These replies are private and plain, because whatever makes the answers may be
 * what is broken.
 */

/** The reply to somebody who is typing when there is nothing to suggest: they can go on typing. */
export const NO_SUGGESTIONS: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

/** The reply when no answer could be made. */
export const errorReply = (interaction: APIInteraction): APIInteractionResponse =>
  plainReply(interaction, ({ wentWrong }) => wentWrong);

/** The reply when a door has more to do than it can. */
export const busyReply = (interaction: APIInteraction): APIInteractionResponse =>
  plainReply(interaction, ({ busy }) => busy);

/** The reply to those whose answer is not ready when a door has to close. */
export const stoppingReply = (interaction: APIInteraction): APIInteractionResponse =>
  plainReply(interaction, ({ stopping }) => stopping);

function plainReply(
  interaction: APIInteraction,
  chosen: (problems: Texts['problems']) => string,
): APIInteractionResponse {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return NO_SUGGESTIONS;
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      content: chosen(readInteraction(interaction).texts.problems),
      flags: MessageFlags.Ephemeral,
      allowed_mentions: { parse: [] },
    },
  };
}
