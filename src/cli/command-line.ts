import { parseArgs } from 'node:util';
import { WrongSettings } from '../app/settings/settings.ts';
import { Fault, LastingFault, Unavailable } from '../domain/fault.ts';
import {
  complain,
  finishWithoutReader,
  handleClosedOutput,
  leaveUnread,
  printingFailed,
  printLine,
} from '../runtime/console.ts';
import { versionOfProgram } from '../runtime/version.ts';
import { type ExitStatus, UsageError, type Verb } from './verb.ts';

/** A verb's name and summary. The rest is loaded when it is called, so that `ask` does not wait for what only Discord needs. */
interface Entry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Verb>;
}

/** Every verb of the command line, in the order of `--help`. */
const VERBS: readonly Entry[] = [
  {
    name: 'start',
    summary: 'run the bot in Discord (with DISCORD_TOKEN), or try it on a local page',
    load: async () => (await import('./verbs/start.ts')).startVerb,
  },
  {
    name: 'preview',
    summary: 'try the bot on a local page that plays Discord',
    load: async () => (await import('./verbs/preview.ts')).previewVerb,
  },
  {
    name: 'chat',
    summary: 'ask in the terminal, with the replies that Discord would show',
    load: async () => (await import('./verbs/chat.ts')).chatVerb,
  },
  {
    name: 'ask',
    summary: 'answer a question in the articles’ own words',
    load: async () => (await import('./verbs/ask.ts')).askVerb,
  },
  {
    name: 'quotes',
    summary: 'quotations by speaker and topic',
    load: async () => (await import('./verbs/quotes.ts')).quotesVerb,
  },
  {
    name: 'verify',
    summary: 'check whether a text is a quotation of the articles, word for word',
    load: async () => (await import('./verbs/verify.ts')).verifyVerb,
  },
  {
    name: 'inspect',
    summary: 'show what the bot sees in a file: blocks, sentences, quotations',
    load: async () => (await import('./verbs/inspect.ts')).inspectVerb,
  },
  {
    name: 'check',
    summary: 'read every article and every setting, and say what is wrong',
    load: async () => (await import('./verbs/check.ts')).checkVerb,
  },
  {
    name: 'eval',
    summary: 'ask your own questions, and see how many are answered as they should be',
    load: async () => (await import('./verbs/eval.ts')).evalVerb,
  },
  {
    name: 'import',
    summary: 'add the articles of web pages and saved files to the corpus',
    load: async () => (await import('./verbs/import.ts')).importVerb,
  },
  {
    name: 'index',
    summary: 'load the articles into a search cluster, for bots without a copy of them',
    load: async () => (await import('./verbs/index.ts')).indexVerb,
  },
  {
    name: 'register',
    summary: 'register the commands with Discord, or clear them on one side',
    load: async () => (await import('./verbs/register.ts')).registerVerb,
  },
];

/** Runs one call of `verbatim`. Everything that can go wrong ends in a message and an exit status. */
export async function runCommandLine(args: readonly string[]): Promise<ExitStatus> {
  handleClosedOutput();
  const status = await called(args);
  leaveUnread();
  return status === 0 && printingFailed() ? 1 : status;
}

async function called([name, ...rest]: readonly string[]): Promise<ExitStatus> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    await printLine(overview());
    return name === undefined ? 2 : 0;
  }
  if (name === 'version' || name === '--version' || name === '-v' || name === '-V') {
    await printLine(`verbatim ${versionOfProgram()}`);
    return 0;
  }
  const verb = VERBS.find((candidate) => candidate.name === name);
  if (!verb) {
    complain(`verbatim: there is no verb "${name}".\n\n${overview()}`);
    return 2;
  }
  return runVerb(await verb.load(), verb.summary, rest);
}

async function runVerb(verb: Verb, summary: string, args: readonly string[]): Promise<ExitStatus> {
  try {
    const { values, positionals } = parsed(verb, args);
    if (values.help) {
      await printLine(helpOf(verb, summary));
      return 0;
    }
    if (verb.worksUnread) finishWithoutReader();
    return await verb.run(values, positionals);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`verbatim ${verb.name}: ${error.message}\nusage: verbatim ${verb.usage}`);
      return 2;
    }
    if (error instanceof WrongSettings) {
      for (const { line } of error.faults) complain(`verbatim ${verb.name}: ${line}`);
      return 2;
    }
    if (error instanceof Fault) {
      complain(`verbatim ${verb.name}: ${error.line}`);
      return error instanceof LastingFault ? 2 : 1;
    }
    if (error instanceof Unavailable) {
      complain(`verbatim ${verb.name}: ${error.message} → see whether it is well, and try again`);
      return 1;
    }
    throw error;
  }
}

function parsed(
  verb: Verb,
  args: readonly string[],
): { values: Record<string, string | boolean | (string | boolean)[] | undefined>; positionals: string[] } {
  try {
    return parseArgs({
      args: [...args],
      options: { ...verb.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const helpOf = (verb: Verb, summary: string): string =>
  `${summary}\n\nusage: verbatim ${verb.usage}\n\n${verb.help.map((line) => `  ${line}`.trimEnd()).join('\n')}`;

const overview = (): string =>
  [
    'Verbatim answers questions about articles in the articles’ own words.',
    '',
    'usage: verbatim VERB …   (verbatim VERB --help says more; verbatim --version)',
    '',
    ...VERBS.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`),
  ].join('\n');
