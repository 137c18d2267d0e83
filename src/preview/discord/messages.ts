import {
  type APIInteraction,
  type APIInteractionResponseCallbackData,
  type APIMessageInteractionMetadata,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { ChannelMessage, Participant } from '../page/protocol.ts';
import { BOT, CHANNEL, userOf } from './people.ts';

/** What a bot may set of a message in a response, an edit or a follow-up. */
export type MessageBody = Partial<Pick<APIInteractionResponseCallbackData, 'content' | 'components' | 'flags'>>;

/** The flags that a bot may set on a message. */
const SETTABLE = MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 | MessageFlags.SuppressEmbeds;

/** A message that a person wrote in a channel. */
export const writtenMessage = (
  id: string,
  channel: string,
  author: Participant,
  content: string,
  at = new Date(),
): ChannelMessage => ({
  id,
  channel_id: channel,
  type: MessageType.Default,
  author: userOf(author),
  content,
  timestamp: at.toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
});

/** The bot's reply to an interaction, with who asked and under which message. */
export function replyMessage(
  id: string,
  interaction: APIInteraction,
  asker: Participant,
  body: MessageBody,
): ChannelMessage {
  const under = 'message' in interaction ? interaction.message : undefined;
  return {
    ...writtenMessage(id, interaction.channel?.id ?? CHANNEL.id, BOT, body.content ?? ''),
    type: under ? MessageType.Reply : commandMessageType(interaction),
    application_id: interaction.application_id,
    flags: (body.flags ?? 0) & SETTABLE,
    components: body.components ?? [],
    interaction_metadata: metadataOf(interaction, asker),
    ...(interaction.type === InteractionType.ApplicationCommand
      ? {
          interaction: { id: interaction.id, type: interaction.type, name: interaction.data.name, user: userOf(asker) },
        }
      : {}),
    ...(under ? { message_reference: { message_id: under.id, channel_id: under.channel_id } } : {}),
  };
}

const commandMessageType = ({ data }: APIInteraction) =>
  data && 'type' in data && data.type === ApplicationCommandType.Message
    ? MessageType.ContextMenuCommand
    : MessageType.ChatInputCommand;

/** The same while the bot is thinking. */
export function thinkingMessage(
  id: string,
  interaction: APIInteraction,
  asker: Participant,
  flags: number,
): ChannelMessage {
  const message = replyMessage(id, interaction, asker, { flags });
  return { ...message, flags: (message.flags ?? 0) | MessageFlags.Loading };
}

/** A message after an edit. Fields that the edit does not mention stay, and so does who sees the message. */
export function editedMessage(message: ChannelMessage, body: MessageBody): ChannelMessage {
  const before = message.flags ?? 0;
  const wasThinking = (before & MessageFlags.Loading) !== 0;
  const settable = body.flags === undefined ? before & SETTABLE : body.flags & SETTABLE;
  return {
    ...message,
    content: body.content ?? message.content,
    components: body.components ?? message.components ?? [],
    flags: (settable & ~MessageFlags.Ephemeral) | (before & MessageFlags.Ephemeral),
    edited_timestamp: wasThinking ? null : new Date().toISOString(),
  };
}

function metadataOf(interaction: APIInteraction, asker: Participant): APIMessageInteractionMetadata {
  const owners = { authorizing_integration_owners: interaction.authorizing_integration_owners };
  const base = { id: interaction.id, user: userOf(asker), ...owners };
  switch (interaction.type) {
    case InteractionType.MessageComponent:
      return { ...base, type: interaction.type, interacted_message_id: interaction.message.id };
    default:
      return { ...base, type: InteractionType.ApplicationCommand };
  }
}
