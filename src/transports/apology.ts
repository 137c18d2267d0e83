import type { APIInteraction, APIInteractionResponse } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { record } from '../commands/unchecked.ts';
import type { ProblemWords } from '../commands/words/problem-words.ts';
import { wordsFor } from '../commands/words/words.ts';

/** What an autocomplete is given when there is nothing to give: the person can still type freely. */
export const NO_SUGGESTIONS: APIInteractionResponse = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [] },
};

/** The last words of a door when no answer could be made: private and plain, because whatever made the answer may be what is broken. */
export const apology = (interaction: APIInteraction): APIInteractionResponse =>
  aside(interaction, ({ wentWrong }) => wentWrong);

/** What a door says when it has more to do than it can: as private, and without asking anybody. */
export const busyNotice = (interaction: APIInteraction): APIInteractionResponse =>
  aside(interaction, ({ busy }) => busy);

/** What a door says to those whose answer is not ready when it has to close. */
export const stoppingNotice = (interaction: APIInteraction): APIInteractionResponse =>
  aside(interaction, ({ stopping }) => stopping);

function aside(interaction: APIInteraction, chosen: (problems: ProblemWords) => string): APIInteractionResponse {
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return NO_SUGGESTIONS;
  const { problems } = wordsFor(record(interaction).locale);
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: {
      content: chosen(problems),
      flags: MessageFlags.Ephemeral,
      allowed_mentions: { parse: [] },
    },
  };
}
