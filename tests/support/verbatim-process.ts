import { type ChildProcess, spawn } from 'node:child_process';

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

/** The settings of whoever runs the tests must not reach the process. */
const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) =>
      !/^(?:DISCORD_|MODE$|HOST$|PORT$|METRICS_PORT$|PREVIEW_PORT$|SHARDS$|SEARCH_|COOLDOWN_|ABOUT_|CORPUS_DIR$|CACHE_DIR$|REPLY_VISIBILITY$|LOG_LEVEL$|MAX_)/.test(
        name,
      ),
  ),
);

/** Starts the built `verbatim` with these arguments, and Node with those of `node`. */
export function startVerbatim(
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string; node?: readonly string[] } = {},
): Running {
  const child = spawn(process.execPath, [...(options.node ?? []), 'dist/main.js', ...args], {
    env: { ...CLEAN, ...options.env },
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
export const verbatim = (
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Finished> => startVerbatim(args, { input: '', ...options }).finished;

/** Standard output as JSON, one object a line. */
export const jsonLines = (stdout: string): Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
