import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createSigningKey } from './discord/signing-key.ts';
import { freePort } from './free-port.ts';

/** The built bot of a checkout, answering over HTTP as Discord would ask it. */
export interface BuiltBot {
  readonly child: ChildProcess;
  /** Sends an interaction, signed; gives what comes back. */
  ask(interaction: unknown): Promise<{ readonly status: number; readonly body: string }>;
  /** Lets it finish and waits for its end. */
  stop(): Promise<void>;
}

/** What is started: by default `node dist/main.js start`. */
export interface BuiltBotOptions {
  readonly corpusDir: string;
  /** Arguments of Node, all of them. */
  readonly args: readonly string[];
  /** With a channel for messages. */
  readonly ipc?: boolean;
}

const AT_ONCE = 8;
const READY_WITHIN_MS = 120_000;

/** Starts a bot with nothing but these settings, in a folder of its own; resolves when it is ready. */
export async function startBuiltBot({ corpusDir, args, ipc = false }: BuiltBotOptions): Promise<BuiltBot> {
  const key = createSigningKey();
  const port = await freePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-bot-'));
  const env = {
    PATH: process.env.PATH,
    MODE: 'http',
    PORT: `${port}`,
    DISCORD_PUBLIC_KEY: key.publicKey,
    // Nobody listens there: what follows a first answer goes nowhere.
    DISCORD_API_BASE: `http://127.0.0.1:${await freePort()}/api`,
    CORPUS_DIR: corpusDir,
    CACHE_DIR: path.join(folder, 'cache'),
    COOLDOWN_SECONDS: '0',
    LOG_LEVEL: 'warn',
  };
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-5_000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const send = (target: string, body: string | null): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const method = body === null ? 'GET' : 'POST';
      const headers = body === null ? {} : { ...key.headers(body), 'Content-Length': Buffer.byteLength(body) };
      const sent = request({ host: '127.0.0.1', port, path: target, method, headers, agent }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text })).on('error', reject);
      });
      sent.on('error', reject).end(body ?? undefined);
    });

  async function stop(): Promise<void> {
    agent.destroy();
    child.kill('SIGTERM');
    const killing = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(killing);
    rmSync(folder, { recursive: true, force: true });
  }

  const until = Date.now() + READY_WITHIN_MS;
  while ((await send('/readyz', null).catch(() => null))?.status !== 200) {
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the bot did not become ready: node ${args.join(' ')}\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { child, ask: (interaction) => send('/interactions', JSON.stringify(interaction)), stop };
}

/** When every file of a copied corpus was written: a time of its own would be the only thing in which two copies differ. */
const WRITTEN = new Date('2026-01-02T03:04:05Z');

/** Copies a folder of articles, or the shipped article and those that the tests read, into a new folder. */
export function copyCorpus(checkout: string, corpusDir: string | null): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'verbatim-corpus-'));
  if (corpusDir !== null) cpSync(corpusDir, copy, { recursive: true });
  else {
    cpSync(path.join(checkout, 'corpus'), copy, { recursive: true });
    const articles = path.join(checkout, 'tests/articles');
    for (const name of readdirSync(articles)) {
      const source = readdirSync(path.join(articles, name)).find((file) => file.startsWith('source.'));
      if (source) cpSync(path.join(articles, name, source), path.join(copy, name + path.extname(source)));
    }
  }
  for (const entry of readdirSync(copy, { recursive: true, encoding: 'utf8' }))
    utimesSync(path.join(copy, entry), WRITTEN, WRITTEN);
  return copy;
}
