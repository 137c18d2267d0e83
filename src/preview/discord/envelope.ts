import { randomBytes } from 'node:crypto';
import { ChannelType, InteractionContextType, Locale } from 'discord-api-types/v10';
import type { ChatPlace, Player } from '../page/protocol.ts';
import { APPLICATION_ID, CHANNEL, channelOf, GUILD_ID, userOf } from './people.ts';

/** The permissions of an ordinary member, to see the channel and write in it, as Discord's bit set. */
const PERMISSIONS = '2248473465835073';

/** Languages by the name that Discord sends. */
const LOCALES: ReadonlyMap<string, Locale> = new Map(Object.values(Locale).map((locale) => [locale, locale]));

/** Discord's languages. */
export const DISCORD_LOCALES: readonly string[] = [...LOCALES.keys()].sort();

/** The fields of every interaction: who asks, where, in which language, and the token for the answer. */
export type Envelope = ReturnType<typeof envelopeOf>;

/** An interaction without its subject. */
export function envelopeOf(id: string, person: Player, place: ChatPlace, locale: string) {
  const channel_id = channelOf(person, place);
  const shared = {
    id,
    application_id: APPLICATION_ID,
    // Whoever has the token can speak for the bot, so it must not be guessable.
    token: randomBytes(96).toString('base64url'),
    version: 1 as const,
    app_permissions: PERMISSIONS,
    locale: LOCALES.get(locale) ?? Locale.EnglishUS,
    channel_id,
    entitlements: [],
    attachment_size_limit: 10_485_760,
  };
  if (place === 'direct') {
    return {
      ...shared,
      user: userOf(person),
      context: InteractionContextType.BotDM,
      channel: { id: channel_id, type: ChannelType.DM as const, last_message_id: null, flags: 0 },
      authorizing_integration_owners: { 0: '0' },
    };
  }
  return {
    ...shared,
    guild_id: GUILD_ID,
    guild: { id: GUILD_ID, locale: Locale.EnglishUS, features: [] },
    guild_locale: Locale.EnglishUS,
    context: InteractionContextType.Guild,
    channel: {
      id: channel_id,
      type: ChannelType.GuildText as const,
      name: CHANNEL.name,
      permissions: PERMISSIONS,
    },
    authorizing_integration_owners: { 0: GUILD_ID },
    member: memberOf(person),
  };
}

const memberOf = (person: Player) => ({
  user: userOf(person),
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
});
