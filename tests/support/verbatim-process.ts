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
  let stdout = '';
  let stderr = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    for (const look of waiting) look();
  });
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  child.stdin.on('error', () => undefined);
  if (options.input !== undefined) child.stdin.end(options.input);
  return {
    child,
    finished,
    stderr: () => stderr,
    seen: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!stderr.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void finished.then(() => reject(new Error(`ended without “${text}”:\n${stderr}`)));
      }),
  };
}

/** Runs a call to its end in a process of its own. */
export const verbatim = (args: readonly string[], options: CallOptions = {}): Promise<Finished> =>
  startVerbatim(args, { input: '', ...options }).finished;

/** The process that calls are made in, and what waits for each of them. */
interface Caller {
  readonly child: ChildProcess;
  readonly waiting: Map<number, { resolve(finished: Finished): void; reject(error: Error): void }>;
}
let caller: Caller | null = null;
let calls = 0;

/**
 * Runs a call to its end in a process in which others are made, too, one after the other: starting one for each is most of what a call costs.
 * For all that is about what is said and done, not about how a process begins and ends.
 */
export function callVerbatim(
  args: readonly string[],
  { env = {}, input = '', cwd }: Omit<CallOptions, 'node'> = {},
): Promise<Finished> {
  caller ??= openCaller();
  const { child, waiting } = caller;
  const number = calls++;
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    child.send({ number, args, env: { ...WITHOUT_SETTINGS, ...env }, input, cwd });
  });
}

function openCaller(): Caller {
  const child = fork(fileURLToPath(new URL('./calls-main.js', import.meta.url)), {
    env: WITHOUT_SETTINGS,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const waiting: Caller['waiting'] = new Map();
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.on('message', ({ number, finished }: { number: number; finished: Finished }) => {
    waiting.get(number)?.resolve(finished);
    waiting.delete(number);
  });
  child.on('close', (status, signal) => {
    caller = null;
    for (const { reject } of waiting.values()) reject(new Error(`the calls ended with ${status ?? signal}:\n${said}`));
  });
  // It ends with this process, and keeps it from nothing.
  child.unref();
  child.channel?.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return { child, waiting };
}

/** The lines of standard error, but for how far reading is: that is shown when it takes long, as it does on a busy machine. */
export const linesSaid = (stderr: string): string[] =>
  stderr
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('reading the corpus: '));

/** Standard output as JSON, one object a line. */
export const jsonLines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
