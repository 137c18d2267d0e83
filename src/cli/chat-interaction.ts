import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';

/** A line that somebody typed into the chat: a command with its options. */
export interface TypedCommand {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** "speaker:corbet topic:long-term viability" → its options; what stands before the first one belongs to `main`. */
export function parseOptions(text: string, names: readonly string[], main: string | null): Record<string, string> {
  const options: Record<string, string> = {};
  const marker = new RegExp(`(?:^|\\s)(${names.join('|')}):\\s*`, 'g');
  let current = main;
  let from = 0;
  const keep = (end: number): void => {
    const value = text.slice(from, end).trim();
    if (current !== null && value) options[current] = value;
  };
  for (const match of text.matchAll(marker)) {
    keep(match.index);
    current = match[1] ?? null;
    from = match.index + match[0].length;
  }
  keep(text.length);
  return options;
}

const NOBODY = '100000000000000000';
const YOU = { id: NOBODY, username: 'you', discriminator: '0', global_name: null, avatar: null };

/** What every interaction has: from a direct message with the bot, so that nothing but the person is known. */
const envelope = (serial: number) => ({
  version: 1,
  id: String(1_000_000_000_000_000_000n + BigInt(serial)),
  application_id: '0',
  token: 'chat',
  locale: 'en-US',
  user: YOU,
  context: InteractionContextType.BotDM,
  channel_id: NOBODY,
  channel: { id: NOBODY, type: 1 },
  entitlements: [],
  authorizing_integration_owners: {},
  attachment_size_limit: 0,
  app_permissions: '0',
});

/** The typed command as the interaction that Discord would send. */
export function interactionOf(
  { name, options }: TypedCommand,
  serial: number,
  booleans: ReadonlySet<string>,
): APIInteraction {
  const given = Object.entries(options).map(
    ([option, value]): APIApplicationCommandInteractionDataBasicOption =>
      booleans.has(option)
        ? { name: option, type: ApplicationCommandOptionType.Boolean, value: /^(?:true|yes|on|1)$/i.test(value) }
        : { name: option, type: ApplicationCommandOptionType.String, value },
  );
  const interaction = {
    ...envelope(serial),
    type: InteractionType.ApplicationCommand,
    data: { id: NOBODY, name, type: ApplicationCommandType.ChatInput, options: given },
  };
  return interaction as unknown as APIInteraction;
}

/** A pressed button as the interaction that Discord would send: under a message that only this person sees. */
export function pressInteraction(customId: string, serial: number): APIInteraction {
  const interaction = {
    ...envelope(serial),
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message: { id: NOBODY, flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 },
  };
  return interaction as unknown as APIInteraction;
}
