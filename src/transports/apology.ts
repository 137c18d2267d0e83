import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { wordsFor } from '../commands/words/words.ts';

/** What an autocomplete is given when there is nothing to give: the person can still type freely. */
export const NO_SUGGESTIONS: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

/** The last words of a door when no answer could be made: private and plain, because whatever made the answer may be what is broken. */
export function apology(interaction: APIInteraction): APIInteractionResponse {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return NO_SUGGESTIONS;
  const { wentWrong } = wordsFor('locale' in interaction ? interaction.locale : null).problems;
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      content: wentWrong,
      flags: MessageFlags.Ephemeral,
      allowed_mentions: { parse: [] },
    },
  };
}
