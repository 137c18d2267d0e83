import process from 'node:process';
import { createInterface } from 'node:readline';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { COMMANDS } from '../commands/index.ts';
import { createResponder, type Responder } from '../commands/respond.ts';
import { type Config, loadEnvironment, wantsColour } from '../config.ts';
import { interactionOf, parseOptions } from './chat-interaction.ts';
import { drawResponse } from './draw.ts';
import { type Opened, open, settings } from './open.ts';
import { complain, printLine } from './output.ts';
import { type ExitStatus, textOption, UsageError, type Verb } from './verb.ts';

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
    const config = settings(textOption(values, 'corpus'));
    return talk(await open(config.corpusDir), config.replyVisibility);
  },
};

const HELP = `Type a question, or:
  /ask question: …  article: …  private: true|false
  /quote speaker: …  topic: …  article: …  kind: direct|indirect|mixed
  /quit`;

/** Talks until the input ends or the person says /quit: with a prompt at a terminal, line by line from a pipe. */
export async function talk({ answerer, library }: Opened, visibility: Config['replyVisibility']): Promise<ExitStatus> {
  const atTerminal = process.stdin.isTTY === true;
  const responder = createResponder({
    answerer,
    library,
    visibility,
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
  lines.prompt();
  let serial = 0;
  for await (const line of lines) {
    const typed = line.trim();
    if (/^\/?(?:quit|exit)$/.test(typed)) break;
    if (typed) await printLine(await reply(typed, serial++, responder));
    if (atTerminal) lines.prompt();
  }
  lines.close();
  return 0;
}

/** The drawn reply to one line. */
async function reply(typed: string, serial: number, { respond }: Responder): Promise<string> {
  if (/^\/?help$/.test(typed)) return HELP;
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
  const response = await respond(interactionOf({ name, options: given }, serial, booleans));
  const width = Math.min(process.stdout.columns ?? 80, 100);
  return drawResponse(response, { width, colour: process.stdout.isTTY === true && wantsColour(loadEnvironment()) });
}
