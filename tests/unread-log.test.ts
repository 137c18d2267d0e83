import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { chatInput } from './support/discord/payloads.ts';
import { type Discord, startDiscord } from './support/discord/server.ts';
import { startVerbatim, WITHOUT_SETTINGS } from './support/verbatim-process.ts';

// Each test starts several processes, one after the other.

const QUESTION = 'Who leads the Rust for Linux effort?';
const ANSWER = 'The effort is led by Miguel Ojeda';

async function localDiscord(): Promise<Discord> {
  // How soon a bot answers depends on the machine; here it is about whether.
  const server = await startDiscord({ deadlineMs: 60_000 });
  onTestFinished(() => server.close());
  return server;
}

/** What makes the bot log a line for each answer. */
const talkative = ({ token, apiBase }: Discord): Record<string, string> => ({
  ...{ DISCORD_TOKEN: token, DISCORD_API_BASE: apiBase, LOG_LEVEL: 'debug', COOLDOWN_SECONDS: '0' },
});

/** A bot that logs to an open file or pipe; resolves when it is online. */
async function botLoggingTo(server: Discord, log: number): Promise<ChildProcess> {
  const online = once(server.gateway.events, 'ready');
  const env = { ...WITHOUT_SETTINGS, ...talkative(server) };
  const child = spawn(process.execPath, ['dist/main.js', 'start'], { env, stdio: ['ignore', 'ignore', log] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await Promise.race([
    online,
    once(child, 'exit').then(([status]) => {
      throw new Error(`the bot has ended: ${status}`);
    }),
  ]);
  return child;
}

/** Everybody who asks is answered, each time after something was logged. */
async function answers(server: Discord): Promise<void> {
  for (let i = 0; i < 5; i++)
    expect(JSON.stringify((await server.ask(chatInput('ask', { question: QUESTION }), 60_000)).messages)).toContain(
      ANSWER,
    );
}

async function stopped(child: ChildProcess): Promise<unknown[]> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  return exit;
}

it('answers when the reader of its log has gone, and stops when it is told to', async () => {
  const server = await localDiscord();
  const { child, seen } = startVerbatim(['start'], { env: talkative(server) });
  onTestFinished(() => void child.kill('SIGKILL'));
  await seen('add the bot to a server');
  child.stderr?.destroy();
  await answers(server);
  expect(await stopped(child)).toEqual([0, null]);
});

it('starts, answers and stops when nobody has ever read its log', async () => {
  const server = await localDiscord();
  const { child } = startVerbatim(['start'], { env: talkative(server) });
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stderr?.destroy();
  await once(server.gateway.events, 'ready');
  await answers(server);
  expect(await stopped(child)).toEqual([0, null]);
});

it.skipIf(!existsSync('/dev/full'))('starts, answers and stops when the disk of its log is full', async () => {
  const server = await localDiscord();
  const full = openSync('/dev/full', 'w');
  const child = await botLoggingTo(server, full);
  closeSync(full);
  await answers(server);
  expect(await stopped(child)).toEqual([0, null]);
});

it.skipIf(process.platform === 'win32')(
  'starts, answers and stops when the reader of its log reads nothing',
  async () => {
    const server = await localDiscord();
    const child = await botLoggingTo(server, fullPipe());
    await answers(server);
    expect(await stopped(child)).toEqual([0, null]);
  },
);

/** A pipe into which nothing fits any more, and which nobody empties. */
function fullPipe(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-pipe-'));
  const name = path.join(folder, 'log');
  execFileSync('mkfifo', [name]);
  const pipe = openSync(name, constants.O_RDWR | constants.O_NONBLOCK);
  onTestFinished(() => {
    closeSync(pipe);
    rmSync(folder, { recursive: true });
  });
  try {
    for (;;) writeSync(pipe, 'unread\n');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
  }
  return pipe;
}
