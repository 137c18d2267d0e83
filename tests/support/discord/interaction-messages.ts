import type { APIInteraction } from 'discord-api-types/v10';
import { InteractionResponseType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { type JsonObject, objectOf } from './json.ts';
import { snowflake } from './snowflake.ts';

/** Which answers an interaction takes: a suggestion for autocomplete, an update for components only. */
export function fits({ type }: APIInteraction, answer: unknown): boolean {
  if (type === InteractionType.Ping) return answer === InteractionResponseType.Pong;
  if (type === InteractionType.ApplicationCommandAutocomplete) {
    return answer === InteractionResponseType.ApplicationCommandAutocompleteResult;
  }
  const suits: unknown[] = [
    InteractionResponseType.ChannelMessageWithSource,
    InteractionResponseType.DeferredChannelMessageWithSource,
  ];
  if (type !== InteractionType.ModalSubmit) suits.push(InteractionResponseType.Modal);
  if (type !== InteractionType.ApplicationCommand) {
    suits.push(InteractionResponseType.UpdateMessage, InteractionResponseType.DeferredMessageUpdate);
  }
  return suits.includes(answer);
}

/** The original message after a first answer, or null when that shows none. */
export function originalAfter(interaction: APIInteraction, { type, data }: JsonObject): JsonObject | null {
  switch (type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return messageFrom(interaction, objectOf(data));
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = (Number(objectOf(data).flags ?? 0) & MessageFlags.Ephemeral) | MessageFlags.Loading;
      return messageFrom(interaction, { content: '', flags });
    }
    case InteractionResponseType.UpdateMessage:
      return 'message' in interaction ? merge(objectOf(interaction.message), objectOf(data)) : null;
    case InteractionResponseType.DeferredMessageUpdate:
      return 'message' in interaction ? objectOf(interaction.message) : null;
    default:
      return null;
  }
}

/** A new message of the bot's in answer to an interaction. */
export function messageFrom({ application_id, channel }: APIInteraction, data: JsonObject): JsonObject {
  const author = {
    id: application_id,
    username: 'verbatim',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: true,
  };
  return {
    type: 20,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    ...data,
    id: snowflake(),
    channel_id: channel?.id,
    application_id,
    author,
    flags: Number(data.flags ?? 0),
  };
}

/** A message after an edit: who sees it stays, "thinking" ends, Components V2 cannot be taken back. */
export function merge(message: JsonObject, edit: JsonObject): JsonObject {
  const kept = Number(message.flags ?? 0) & (MessageFlags.Ephemeral | MessageFlags.IsComponentsV2);
  const set = Number(edit.flags ?? message.flags ?? 0) & ~(MessageFlags.Loading | MessageFlags.Ephemeral);
  return { ...message, ...edit, id: message.id, flags: kept | set, edited_timestamp: new Date().toISOString() };
}
