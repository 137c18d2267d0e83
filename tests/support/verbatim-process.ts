import { type ChildProcess, spawn } from 'node:child_process';
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
export const startVerbatim = (args: readonly string[], options: CallOptions = {}): Running =>
  started([path.resolve('dist/main.js'), ...args], options);

function started(file: readonly string[], options: CallOptions): Running {
  const child = spawn(process.execPath, [...(options.node ?? []), ...file], {
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

/** Runs a call to its end. */
export const verbatim = (args: readonly string[], options: CallOptions = {}): Promise<Finished> =>
  startVerbatim(args, { input: '', ...options }).finished;

/** Runs calls that end before they do anything, all in one process; gives back what became of one of them. */
export function verbatimCalls(calls: readonly (readonly string[])[]): (args: readonly string[]) => Promise<Finished> {
  let all: Promise<readonly Finished[]> | null = null;
  return async (args) => {
    all ??= started([fileURLToPath(new URL('./many-calls.js', import.meta.url)), JSON.stringify(calls)], {
      input: '',
    }).finished.then(({ stdout, stderr }) => {
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as Finished[];
    });
    const found = (await all)[calls.findIndex((call) => JSON.stringify(call) === JSON.stringify(args))];
    if (!found) throw new Error(`it was not called with ${JSON.stringify(args)}`);
    return found;
  };
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
