import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIMessage,
  APIMessageApplicationCommandInteraction,
  APIMessageComponentButtonInteraction,
  APIMessageComponentSelectMenuInteraction,
  APIModalSubmitInteraction,
  APIPingInteraction,
  APIUser,
} from 'discord-api-types/v10';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  Locale,
  MessageType,
} from 'discord-api-types/v10';
import { snowflake } from './snowflake.ts';

/** The ids that the local Discord knows when it is not told others. */
export const APPLICATION_ID = '1290000000000000001';
export const BOT_USER_ID = '1290000000000000001';
export const GUILD_ID = '1290000000000000002';

/** Who asks, where and in which language. */
export interface Setting {
  readonly locale?: Locale;
  readonly userId?: string;
  readonly userName?: string;
  /** A server's id; null for a direct message with the bot. */
  readonly guild?: string | null;
  readonly applicationId?: string;
  /** A direct message with somebody else, which a command installed to one's own account can be used in. */
  readonly elsewhere?: boolean;
  /** Whether the person has installed the bot to the own account, and it is not in the server. */
  readonly ownInstall?: boolean;
}

type Value = string | number | boolean;

const PERMISSIONS = '2248473465835073';
const CHANNEL_ID = '1290000000000000003';

function person({ userId = '1290000000000000004', userName = 'reader' }: Setting): APIUser {
  return { id: userId, username: userName, discriminator: '0', global_name: 'A Reader', avatar: null };
}

/** An interaction's token as Discord makes them: over two hundred characters that say nothing to anybody else. */
function continuationToken(id: string): string {
  const noise = Array.from({ length: 5 }, () => Math.random().toString(36).slice(2).padEnd(12, 'x')).join('');
  return Buffer.from(`interaction:${id}:${noise.repeat(2)}`).toString('base64url');
}

function envelope(setting: Setting) {
  const { locale = Locale.EnglishUS, guild = GUILD_ID, applicationId = APPLICATION_ID } = setting;
  const id = snowflake();
  const user = person(setting);
  const shared = {
    id,
    application_id: applicationId,
    token: continuationToken(id),
    version: 1 as const,
    app_permissions: PERMISSIONS,
    locale,
    entitlements: [],
    channel_id: CHANNEL_ID,
    attachment_size_limit: 10_485_760,
  };
  if (guild === null) {
    const context = setting.elsewhere ? InteractionContextType.PrivateChannel : InteractionContextType.BotDM;
    return {
      ...shared,
      user,
      context,
      channel: { id: CHANNEL_ID, type: ChannelType.DM as const, last_message_id: null, flags: 0 },
      authorizing_integration_owners: setting.elsewhere ? { 1: user.id } : { 0: '0' },
    };
  }
  return {
    ...shared,
    guild_id: guild,
    guild: { id: guild, locale: Locale.EnglishUS, features: [] },
    guild_locale: Locale.EnglishUS,
    context: InteractionContextType.Guild,
    channel: { id: CHANNEL_ID, type: ChannelType.GuildText as const, name: 'general', permissions: PERMISSIONS },
    authorizing_integration_owners: setting.ownInstall ? { 1: user.id } : { 0: guild },
    member: {
      user,
      nick: null,
      avatar: null,
      banner: null,
      roles: [],
      joined_at: '2024-01-02T03:04:05.678000+00:00',
      premium_since: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      communication_disabled_until: null,
      permissions: PERMISSIONS,
    },
  };
}

function textOrFlag(name: string, value: string | boolean) {
  return typeof value === 'boolean'
    ? { name, value, type: ApplicationCommandOptionType.Boolean as const }
    : { name, value, type: ApplicationCommandOptionType.String as const };
}

function option(name: string, value: Value) {
  if (typeof value !== 'number') return textOrFlag(name, value);
  return { name, value, type: ApplicationCommandOptionType.Integer as const };
}

/** Somebody sends a slash command; the options stand in the order given, those with the value undefined left out. */
export function chatInput(
  name: string,
  options: Readonly<Record<string, Value | undefined>> = {},
  setting: Setting = {},
): APIChatInputApplicationCommandInteraction {
  const given = Object.entries(options).flatMap(([key, value]) => (value === undefined ? [] : [option(key, value)]));
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommand,
    data: {
      id: snowflake(),
      name,
      type: ApplicationCommandType.ChatInput,
      // Discord leaves the list out when it would be empty.
      ...(given.length > 0 ? { options: given } : {}),
    },
  };
}

/** Somebody is typing in an option of a slash command; `focused` is its name, its value what stands there so far. */
export function autocomplete(
  name: string,
  options: Readonly<Record<string, string | boolean>>,
  focused: string,
  setting: Setting = {},
): APIApplicationCommandAutocompleteInteraction {
  const given = Object.entries(options).map(([key, value]) =>
    key === focused
      ? { name: key, value: `${value}`, type: ApplicationCommandOptionType.String as const, focused: true }
      : textOrFlag(key, value),
  );
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: snowflake(), name, type: ApplicationCommandType.ChatInput, options: given },
  };
}

/** A message as it hangs on an interaction: the bot's own under a pressed button, or anybody's in a message command. */
export function message(content: string, parts: Partial<APIMessage> = {}): APIMessage {
  return {
    id: snowflake(),
    channel_id: CHANNEL_ID,
    type: MessageType.Default,
    author: { id: BOT_USER_ID, username: 'verbatim', discriminator: '0', global_name: null, avatar: null, bot: true },
    content,
    timestamp: '2026-01-02T03:04:05.678000+00:00',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    ...parts,
  };
}

/** Somebody presses a button under one of the bot's messages. */
export function button(
  customId: string,
  setting: Setting & { readonly message?: Partial<APIMessage> } = {},
): APIMessageComponentButtonInteraction {
  return {
    ...envelope(setting),
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: message('', setting.message),
  };
}

/** Somebody chooses from a menu under one of the bot's messages. */
export function select(
  customId: string,
  values: readonly string[],
  setting: Setting & { readonly message?: Partial<APIMessage> } = {},
): APIMessageComponentSelectMenuInteraction {
  return {
    ...envelope(setting),
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.StringSelect, values: [...values] },
    message: message('', setting.message),
  };
}

/** Somebody uses a message command on a message of this content, which comes along without any intent. */
export function messageCommand(
  name: string,
  content: string,
  setting: Setting & { readonly message?: Partial<APIMessage> } = {},
): APIMessageApplicationCommandInteraction {
  const target = message(content, { author: person({ userId: snowflake(), userName: 'writer' }), ...setting.message });
  return {
    ...envelope(setting),
    type: InteractionType.ApplicationCommand,
    data: {
      id: snowflake(),
      name,
      type: ApplicationCommandType.Message,
      target_id: target.id,
      resolved: { messages: { [target.id]: target } },
    },
  };
}

/** Somebody sends a dialog, with a text in each of its fields. */
export function modalSubmit(
  customId: string,
  fields: Readonly<Record<string, string>>,
  setting: Setting & { readonly message?: Partial<APIMessage> } = {},
): APIModalSubmitInteraction {
  const rows = Object.entries(fields).map(([name, value], i) => ({
    id: i + 1,
    type: ComponentType.ActionRow as const,
    components: [{ id: 10 + i, type: ComponentType.TextInput as const, custom_id: name, value }],
  }));
  return {
    ...envelope(setting),
    type: InteractionType.ModalSubmit,
    data: { custom_id: customId, components: rows },
    ...(setting.message === undefined ? {} : { message: message('', setting.message) }),
  };
}

/** Discord asks whether somebody is there. */
export function ping(): APIPingInteraction {
  return { ...envelope({}), type: InteractionType.Ping } as unknown as APIPingInteraction;
}
