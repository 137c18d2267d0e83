import process from 'node:process';
import { createInterface } from 'node:readline';
import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandOption,
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { openBot } from '../../app/app.ts';
import { terminalLog } from '../../app/corpus.ts';
import { loadEnvironment, wantsColour } from '../../app/settings/config.ts';
import type { Config } from '../../app/settings/settings.ts';
import { COMMANDS } from '../../bot/commands.ts';
import { complain, printLine } from '../../runtime/console.ts';
import type { Respond } from '../../transports/interaction.ts';
import { settingsFor } from '../corpus-options.ts';
import { drawResponse, type Pressable, pressableIn } from '../terminal/reply.ts';
import { type ExitStatus, refuseArguments, textOption, type Verb } from '../verb.ts';

/** "speaker:corbet topic:long-term viability" → its options. Text before the first one belongs to `main`. */
function parseOptions(text: string, names: readonly string[], main: string | null): Record<string, string> {
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

/** The fields of every interaction, as in a direct message with the bot. */
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
function interactionOf(
  name: string,
  options: Readonly<Record<string, string>>,
  serial: number,
  booleans: ReadonlySet<string>,
): APIInteraction {
  const given = Object.entries(options).map(
    ([option, value]): APIApplicationCommandInteractionDataBasicOption =>
      booleans.has(option)
        ? { name: option, type: ApplicationCommandOptionType.Boolean, value: /^(?:true|yes|on|1)$/i.test(value) }
        : { name: option, type: ApplicationCommandOptionType.String, value },
  );
  const data = { id: NOBODY, name, type: ApplicationCommandType.ChatInput, options: given };
  return { ...envelope(serial), type: InteractionType.ApplicationCommand, data } as unknown as APIInteraction;
}

/** A pressed button as the interaction that Discord would send, under a message that only this person sees. */
function pressInteraction(customId: string, serial: number): APIInteraction {
  const data = { custom_id: customId, component_type: ComponentType.Button };
  const message = { id: NOBODY, flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 };
  return { ...envelope(serial), type: InteractionType.MessageComponent, data, message } as unknown as APIInteraction;
}

/** `verbatim chat`: the bot's replies in the terminal, from the same responder as in Discord. */
export const chatVerb: Verb = {
  name: 'chat',
  usage: 'chat [--corpus DIR]',
  help: ['--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)'],
  options: { corpus: { type: 'string' } },
  run: async (values, positionals) => {
    refuseArguments(positionals, 'one question');
    return talk(settingsFor(textOption(values, 'corpus')));
  },
};

/** What can be typed: every command with its options. */
const HELP = [
  'Type a question, or:',
  ...COMMANDS.map(({ data }) => `  /${[data.name, ...(data.options ?? []).map(optionUsage)].join(' ')}`),
  '  /quit',
  'The number of a button presses it. On a local page instead: npx verbatim preview',
].join('\n');

/** "private: true|false", "topic: …" */
function optionUsage(option: APIApplicationCommandOption): string {
  const choices = 'choices' in option ? (option.choices ?? []).map(({ value }) => value) : [];
  if (option.type === ApplicationCommandOptionType.Boolean) choices.push('true', 'false');
  return `${option.name}: ${choices.join('|') || '…'}`;
}

/**
 * Talks until the input ends or the person types /quit: with a prompt at a terminal, line by line from a pipe.
 * @param greeting printed once the articles have been read
 */
export async function talk(config: Config, greeting: string | null = null): Promise<ExitStatus> {
  let tell = complain;
  const log = terminalLog((line) => tell(line));
  const onError = (error: Error): void => complain(`that went wrong: ${String(error)}`);
  const { respond, corpus } = await openBot({ ...config, aboutUrl: null }, log, { onError });
  await corpus.opening;
  if (greeting !== null) complain(greeting);
  const atTerminal = process.stdin.isTTY === true;
  const lines = createInterface({
    input: process.stdin,
    terminal: atTerminal,
    ...(atTerminal ? { output: process.stdout } : {}),
    prompt: 'verbatim> ',
    historySize: 200,
  });
  if (atTerminal) {
    await printLine(HELP);
    lines.on('SIGINT', () => lines.close());
  }
  tell = (line) => {
    complain(atTerminal ? `\r${line}` : line);
    // Shows again what was being typed, below the message.
    if (atTerminal) lines.prompt(true);
  };
  corpus.follow();
  lines.prompt();
  let serial = 0;
  const shown: Shown = { buttons: [] };
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/?(?:quit|exit)$/.test(typed)) break;
    if (typed) await printLine(await reply(typed, serial++, respond, shown));
    if (atTerminal) lines.prompt();
  }
  lines.close();
  await corpus.close();
  return 0;
}

/** What is above the prompt. */
interface Shown {
  buttons: readonly Pressable[];
}

/** The drawn reply to one line; a number presses one of the buttons shown last. */
async function reply(typed: string, serial: number, respond: Respond, shown: Shown): Promise<string> {
  if (/^\/?help$/.test(typed)) return HELP;
  const pressed = /^\d{1,2}$/.test(typed) ? shown.buttons[Number(typed) - 1] : undefined;
  if (pressed) return drawn(await respond(pressInteraction(pressed.custom_id, serial)), shown);
  const [, name = 'ask', rest = typed] = /^\/(\S+)\s*(.*)$/s.exec(typed) ?? [];
  const command = COMMANDS.find(({ data }) => data.name === name);
  if (!command) return `There is no /${name}.\n${HELP}`;
  const options = command.data.options ?? [];
  const required = options.find((option) => 'required' in option && option.required);
  const given = parseOptions(
    rest,
    options.map((option) => option.name),
    required?.name ?? null,
  );
  if (required && !given[required.name]) return `/${name} needs ${required.name}: …`;
  const booleans = new Set(
    options.filter(({ type }) => type === ApplicationCommandOptionType.Boolean).map((option) => option.name),
  );
  return drawn(await respond(interactionOf(name, given, serial, booleans)), shown);
}

function drawn(response: APIInteractionResponse, shown: Shown): string {
  shown.buttons = pressableIn(response);
  const width = Math.min(process.stdout.columns ?? 80, 100);
  const colour = process.stdout.isTTY === true && wantsColour(loadEnvironment());
  return drawResponse(response, { width, colour }, { numbered: true });
}
