import process from 'node:process';
import { createInterface } from 'node:readline';
import {
  type APIApplicationCommandOption,
  type APIInteractionResponse,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { COMMANDS } from '../commands/index.ts';
import type { Responder } from '../commands/respond.ts';
import { loadEnvironment, wantsColour } from '../config.ts';
import type { Config } from '../settings/settings.ts';
import { type Pressable, pressableIn } from './buttons.ts';
import { interactionOf, parseOptions, pressInteraction } from './chat-interaction.ts';
import { drawResponse } from './draw.ts';
import { openCorpus, terminalLog } from './followed-corpus.ts';
import { liveResponder } from './live-responder.ts';
import { settings } from './open.ts';
import { complain, printLine } from './output.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from './verb.ts';
import { versionOfProgram } from './version.ts';

/** `verbatim chat`: the bot's replies in the terminal, through the same door as Discord's. */
export const chat: Verb = {
  name: 'chat',
  usage: 'chat [--corpus DIR]',
  help: ['--corpus DIR    the folder of articles (default: CORPUS_DIR, else corpus)'],
  options: { corpus: { type: 'string' } },
  run: async (values, positionals) => {
    if (positionals.length > 0)
      throw new UsageError(
        `"${positionals[0]}" is not expected here; to ask one question: verbatim ask "${positionals.join(' ')}"`,
      );
    return talk(settings(textOption(values, 'corpus')));
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
 * Talks until the input ends or the person says /quit: with a prompt at a terminal, line by line from a pipe.
 * @param greeting said once the articles are there
 */
export async function talk(config: Config, greeting: string | null = null): Promise<ExitStatus> {
  let tell = complain;
  const corpus = await openCorpus(
    config,
    terminalLog((line) => tell(line)),
  );
  await corpus.opening;
  if (greeting !== null) complain(greeting);
  const atTerminal = process.stdin.isTTY === true;
  const responder = liveResponder(() => corpus.current(), {
    visibility: config.replyVisibility,
    about: { version: versionOfProgram(), url: null },
    onError: (error) => complain(`that went wrong: ${String(error)}`),
  });
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
    // What was being typed stands under the message again.
    if (atTerminal) lines.prompt(true);
  };
  corpus.follow();
  lines.prompt();
  let serial = 0;
  const shown: Shown = { buttons: [] };
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/?(?:quit|exit)$/.test(typed)) break;
    if (typed) await printLine(await reply(typed, serial++, responder, shown));
    if (atTerminal) lines.prompt();
  }
  lines.close();
  await corpus.close();
  return 0;
}

/** What stands above the prompt. */
interface Shown {
  buttons: readonly Pressable[];
}

/** The drawn reply to one line; a number presses one of the buttons shown last. */
async function reply(typed: string, serial: number, { respond }: Responder, shown: Shown): Promise<string> {
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
  return drawn(await respond(interactionOf({ name, options: given }, serial, booleans)), shown);
}

function drawn(response: APIInteractionResponse, shown: Shown): string {
  shown.buttons = pressableIn(response);
  const width = Math.min(process.stdout.columns ?? 80, 100);
  const colour = process.stdout.isTTY === true && wantsColour(loadEnvironment());
  return drawResponse(response, { width, colour }, { numbered: true });
}
