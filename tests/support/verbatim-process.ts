import { type ChildProcess, fork, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a finished call of the command line left behind. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running call. */
export interface Running {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** What standard error has shown so far. */
  stderr(): string;
  /** Resolves when standard error has shown the text; rejects when the process ends without it. */
  seen(text: string): Promise<void>;
  /** Ends it if it has not ended, when nobody wants to know how. */
  end(): Promise<void>;
}

/** The environment without settings: those of whoever runs the tests must not reach the process. */
export const WITHOUT_SETTINGS = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:DISCORD_|MODE$|HOST$|PORT$|METRICS_PORT$|PREVIEW_PORT$|SHARDS$|SEARCH_|COOLDOWN_|ABOUT_|CORPUS_DIR$|CACHE_DIR$|REPLY_VISIBILITY$|LOG_LEVEL$|MAX_)/.test(
        name,
      ),
  ),
);

/** How a call is made; everything has a default. */
interface CallOptions {
  readonly env?: Record<string, string>;
  readonly input?: string;
  /** The folder that it is made in, where `.env` is looked for. */
  readonly cwd?: string;
  /** Arguments for Node itself. */
  readonly node?: readonly string[];
}

/** Starts the built `verbatim` with these arguments. */
export function startVerbatim(args: readonly string[], options: CallOptions = {}): Running {
  const child = spawn(process.execPath, [...(options.node ?? []), path.resolve('dist/main.js'), ...args], {
    env: { ...WITHOUT_SETTINGS, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const printed = new Printed();
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => printed.add(name, text));
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout: printed.stdout, stderr: printed.stderr }));
  });
  child.stdin.on('error', () => undefined);
  if (options.input !== undefined) child.stdin.end(options.input);
  return {
    child,
    finished,
    stderr: () => printed.stderr,
    seen: (text) => printed.seen(text, finished),
    async end() {
      child.kill('SIGKILL');
      await finished;
    },
  };
}

/** What a call has printed so far. */
class Printed {
  stdout = '';
  stderr = '';
  readonly #waiting = new Set<() => void>();

  add(name: 'stdout' | 'stderr', text: string): void {
    this[name] += text;
    if (name === 'stderr') for (const look of this.#waiting) look();
  }

  seen(text: string, finished: Promise<Finished>): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!this.stderr.includes(text)) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
      void finished.then(() => reject(new Error(`ended without “${text}”:\n${this.stderr}`)));
    });
  }
}

/** Runs a call to its end in a process of its own. */
export const verbatim = (args: readonly string[], options: CallOptions = {}): Promise<Finished> =>
  startVerbatim(args, { input: '', ...options }).finished;

/** A process in which one call after the other is made. */
interface Caller {
  readonly child: ChildProcess;
  /** Where what the present call prints goes, and what became of it. */
  call: { print(name: 'stdout' | 'stderr', text: string): void; end(status: number | null): void } | null;
}
/** Those in which nobody makes a call at the moment. */
const idle: Caller[] = [];

/**
 * Starts a call as `startVerbatim` does, but in a process in which others have been made before: starting one for each is most of what a call
 * costs. For all that is about what is said and done, not about how a process begins and ends. Signals reach what is called.
 */
export function startAmongOthers(
  args: readonly string[],
  { env = {}, input = '', cwd }: Omit<CallOptions, 'node'> = {},
): Running {
  const caller = idle.pop() ?? openCaller();
  const { child } = caller;
  const printed = new Printed();
  const finished = new Promise<Finished>((resolve) => {
    caller.call = {
      print: (name, text) => printed.add(name, text),
      end: (status) => resolve({ status, stdout: printed.stdout, stderr: printed.stderr }),
    };
  });
  child.send({ args, env: { ...WITHOUT_SETTINGS, ...env }, input, cwd });
  return {
    child,
    finished,
    stderr: () => printed.stderr,
    seen: (text) => printed.seen(text, finished),
    async end() {
      if (caller.call) child.kill('SIGTERM');
      await finished;
    },
  };
}

/** Runs a call to its end in a process in which others are made, too. */
export const callVerbatim = (args: readonly string[], options: Omit<CallOptions, 'node'> = {}): Promise<Finished> =>
  startAmongOthers(args, options).finished;

function openCaller(): Caller {
  const child = fork(fileURLToPath(new URL('./calls-main.js', import.meta.url)), {
    env: WITHOUT_SETTINGS,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const caller: Caller = { child, call: null };
  const ended = (status: number | null): void => {
    const { call } = caller;
    caller.call = null;
    call?.end(status);
  };
  // What is called prints by messages; this is what Node itself says of an end that nobody expects.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => caller.call?.print('stderr', text));
  child.on('message', (message: { name: 'stdout' | 'stderr'; text: string } | { status: number }) => {
    if ('text' in message) caller.call?.print(message.name, message.text);
    else {
      ended(message.status);
      idle.push(caller);
    }
  });
  child.on('close', (status) => {
    if (idle.includes(caller)) idle.splice(idle.indexOf(caller), 1);
    ended(status);
  });
  // It ends with this process, and keeps it from nothing.
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return caller;
}

/** The lines of standard error, but for how far the work is: that is shown when it takes long, as it does on a busy machine. */
export const linesSaid = (stderr: string): string[] =>
  stderr
    .trim()
    .split('\n')
    .filter((line) => !/^(?:reading the corpus|asking): /.test(line));

/** Standard output as JSON, one object a line. */
export const jsonLines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
