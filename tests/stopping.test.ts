import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { articleMaker } from './bench/plausible-articles.ts';
import { chatInput } from './support/discord/payloads.ts';
import { type Discord, startDiscord } from './support/discord/server.ts';
import { freePort } from './support/free-port.ts';
import { SLOW_CLOCK } from './support/slow-clock.ts';
import { callVerbatim, type Running, startVerbatim } from './support/verbatim-process.ts';

/*
 * What becomes of those who have asked when the built bot is told to stop: each has an answer, or was never taken on.
 */

/** So many ask before the bot is told. */
const ASKERS = 300;
const QUESTION = 'Who painted the ferry?';
const ANSWER = 'painted by Nora Quill';
const STOPPING = 'stopped or restarted';
/** The local Discord's patience, in milliseconds: on a busy machine the real one's would be a test of the machine. */
const PATIENCE_MS = 60_000;

/** Articles that read as such, in the corpus that is being read. */
const LONG_ARTICLES = 5;
/** Files with short sentences, and how many each has: together enough to be kept in a snapshot. */
const [KEPT_FILES, KEPT_SENTENCES] = [52, 100];
/** An article whose disk never answers, so that the corpus is still being read whenever the signal comes. */
const NEVER_READ = 'zz-never.md';
const SILENT_DISK = `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { readFile } = fs.promises;
  fs.promises.readFile = (file, ...rest) =>
    String(file).endsWith('${NEVER_READ}') ? new Promise(() => undefined) : readFile(file, ...rest);
  syncBuiltinESMExports();
`;

/** One article; so many that there is a snapshot of them; and some that are being read for as long as it takes. */
const folders = { small: '', kept: '', long: '' };
let cache = '';

beforeAll(async () => {
  for (const name of ['small', 'kept', 'long'] as const) {
    folders[name] = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
    await writeFile(path.join(folders[name], 'ferry.md'), 'The ferry was painted by Nora Quill.');
  }
  for (let i = 0; i < KEPT_FILES; i++) {
    const sentences = Array.from({ length: KEPT_SENTENCES }, (_, k) => `Ship ${i * KEPT_SENTENCES + k} came.`);
    await writeFile(path.join(folders.kept, `article-${i}.md`), sentences.join(' '));
  }
  const make = articleMaker(5);
  for (let i = 0; i < LONG_ARTICLES; i++) await writeFile(path.join(folders.long, `article-${i}.md`), make(5_000));
  await writeFile(path.join(folders.long, NEVER_READ), 'Nobody has read this.');
  cache = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  await callVerbatim(['ask', QUESTION, '--corpus', folders.kept], { env: { CACHE_DIR: cache } });
  expect(await readdir(cache)).toHaveLength(1);
});
afterAll(async () => {
  for (const folder of [...Object.values(folders), cache]) await rm(folder, { recursive: true, force: true });
});

/** Which corpus there is, whether it is read before people ask, and whether the bot gets to see what they ask before the signal. */
interface State {
  readonly name: string;
  readonly corpus: keyof typeof folders;
  readonly isRead: boolean;
  readonly isSeen: boolean;
}
const STATES: readonly State[] = [
  { name: 'while answers from a snapshot are in flight', corpus: 'kept', isRead: true, isSeen: true },
  { name: 'while the articles are being read', corpus: 'long', isRead: false, isSeen: true },
  { name: 'before it has looked at what was asked', corpus: 'kept', isRead: true, isSeen: false },
];

/** What came of a question. */
type Fate = 'answered' | 'told to ask again' | 'never taken on' | `lost: ${string}`;

/** What the person sees in the end. */
const finally_ = (server: Discord, id: string): Promise<Fate> =>
  server.waitForAnswer(id, PATIENCE_MS).then(
    ({ messages }): Fate => {
      const shown = JSON.stringify(messages);
      if (shown.includes(ANSWER)) return 'answered';
      return shown.includes(STOPPING) ? 'told to ask again' : `lost: ${shown.slice(0, 200)}`;
    },
    (error: Error): Fate => `lost: ${error.message.replace(/\d{9,}/, '…')}`,
  );

const counted = (fates: readonly Fate[]): Partial<Record<Fate, number>> => {
  const counts: Partial<Record<Fate, number>> = {};
  for (const fate of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  return counts;
};

const preloaded = (...scripts: readonly string[]): string =>
  [
    process.env.NODE_OPTIONS,
    ...scripts.map((text) => `--import=data:text/javascript,${encodeURIComponent(text)}`),
  ].join(' ');

async function started({ corpus, isRead }: State, server: Discord, env: Record<string, string>): Promise<Running> {
  const running = startVerbatim(['start', '--corpus', folders[corpus]], {
    env: {
      DISCORD_API_BASE: server.apiBase,
      COOLDOWN_SECONDS: '0',
      CACHE_DIR: corpus === 'kept' ? cache : path.join(cache, 'none'),
      NODE_OPTIONS: preloaded(SLOW_CLOCK, ...(isRead ? [] : [SILENT_DISK])),
      ...env,
    },
  });
  onTestFinished(async () => {
    running.child.kill('SIGKILL');
    await running.finished;
  });
  if (isRead) await running.seen('corpus read');
  return running;
}

/** People ask, the signal comes, and nobody is lost; returns what came of the questions. */
async function nobodyIsLost(
  { isRead, isSeen }: State,
  { child, finished }: Running,
  ask: () => Promise<Promise<Fate>[]>,
): Promise<void> {
  if (!isSeen) child.kill('SIGSTOP');
  const fates = await ask();
  child.kill('SIGTERM');
  if (!isSeen) child.kill('SIGCONT');
  const counts = counted(await Promise.all(fates));
  // How many have their answer before the bot can wait no longer depends on the machine; that all of the others are told so does not.
  const { answered = 0, 'told to ask again': told = 0, ...others } = counts;
  const { status, stderr } = await finished;
  expect(
    others,
    stderr
      .split('\n')
      .filter((line) => line.includes('not delivered'))
      .join('\n'),
  ).toEqual({});
  expect(answered + told).toBe(ASKERS);
  if (isRead) expect(answered).toBeGreaterThan(0);
  expect(status).toBe(0);
  expect(stderr.split('\n').filter((line) => line.includes('"level":50'))).toEqual([]);
}

/** A signed request as it goes over the line. */
function requestOf(server: Discord, interaction: object): string {
  const body = JSON.stringify(interaction);
  const headers = Object.entries(server.key.headers(body)).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `POST /interactions HTTP/1.1\r\nHost: here\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${head}${headers.join('')}\r\n${body}`;
}

/** Sends a question on a connection of its own. */
function post(server: Discord, port: number): { readonly sent: Promise<void>; readonly fate: Promise<Fate> } {
  const asked = chatInput('ask', { question: QUESTION });
  server.begin(asked);
  const request = requestOf(server, asked);
  const socket = connect(port, '127.0.0.1');
  let got = '';
  let error = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    got += chunk;
  });
  socket.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    error = code ?? message;
  });
  const closed = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
  });
  const written = new Promise<void>((resolve) => {
    socket.on('connect', () => socket.write(request, () => resolve()));
  });
  const fate = closed.then(async (): Promise<Fate> => {
    if (error === 'ECONNREFUSED') return 'never taken on';
    const end = got.indexOf('\r\n\r\n');
    if (!got.startsWith('HTTP/1.1 200 ') || end === -1) return `lost: ${error} ${got.slice(0, 100)}`;
    server.answered(asked, got.slice(end));
    return finally_(server, asked.id);
  });
  return { sent: Promise.race([written, closed]), fate };
}

describe('told to stop by the gateway, it leaves nobody without an answer', () => {
  it.each(STATES)('$name', async (state) => {
    const server = await startDiscord({ deadlineMs: PATIENCE_MS });
    onTestFinished(() => server.close());
    const online = once(server.gateway.events, 'ready');
    const running = await started(state, server, { DISCORD_TOKEN: server.token });
    await online;
    if (state.isRead) await running.seen('add the bot to a server');
    await nobodyIsLost(state, running, async () =>
      Array.from({ length: ASKERS }, () => finally_(server, server.dispatch(chatInput('ask', { question: QUESTION })))),
    );
    expect(server.violations).toEqual([]);
  });
});

describe('told to stop as an HTTP endpoint, it leaves nobody without an answer', () => {
  it.each(STATES)('$name', async (state) => {
    const server = await startDiscord({ deadlineMs: PATIENCE_MS });
    onTestFinished(() => server.close());
    const port = await freePort();
    const env = { MODE: 'http', PORT: `${port}`, DISCORD_PUBLIC_KEY: server.key.publicKey };
    const running = await started(state, server, env);
    await running.seen(state.isRead ? 'ready: enter' : 'listening on');
    await nobodyIsLost(state, running, async () => {
      const posts = Array.from({ length: ASKERS }, () => post(server, port));
      await Promise.all(posts.map(({ sent }) => sent));
      return posts.map(({ fate }) => fate);
    });
  });
});

/** A connection that has asked before, and is kept. */
async function keptConnection(server: Discord, port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').setEncoding('utf8');
  socket.on('error', () => undefined);
  socket.write(requestOf(server, { type: 1 }));
  await once(socket, 'data');
  return socket;
}

it('answers what has arrived on connections that it has kept', async () => {
  const server = await startDiscord({ deadlineMs: PATIENCE_MS });
  onTestFinished(() => server.close());
  const port = await freePort();
  const state = { name: '', corpus: 'small', isRead: true, isSeen: false } as const;
  const env = { MODE: 'http', PORT: `${port}`, DISCORD_PUBLIC_KEY: server.key.publicKey };
  const { child, seen, finished } = await started(state, server, env);
  await seen('ready: enter');
  const sockets = await Promise.all(Array.from({ length: 60 }, () => keptConnection(server, port)));
  child.kill('SIGSTOP');
  const replies = sockets.map(async (socket): Promise<string> => {
    let got = '';
    socket.on('data', (chunk) => {
      got += chunk;
    });
    await new Promise<void>((resolve) => socket.write(requestOf(server, { type: 1 }), () => resolve()));
    await new Promise((resolve) => socket.once('close', resolve));
    return got;
  });
  child.kill('SIGTERM');
  child.kill('SIGCONT');
  for (const reply of await Promise.all(replies)) expect(reply).toMatch(/^HTTP\/1\.1 200 OK/);
  expect((await finished).status).toBe(0);
});

describe('it stops', () => {
  /** A bot that is being started with a corpus that takes a while, and somebody who waits for it. */
  async function waitedFor(server: Discord): Promise<Running> {
    const online = once(server.gateway.events, 'ready');
    const state = { name: '', corpus: 'long', isRead: false, isSeen: true } as const;
    const running = await started(state, server, { DISCORD_TOKEN: server.token });
    await online;
    const first = once(server.events, 'request');
    server.dispatch(chatInput('ask', { question: QUESTION }));
    // It has been put off, or answered.
    await first;
    return running;
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('at once when it is told so a second time, by %s', async (second) => {
    const server = await startDiscord({ deadlineMs: PATIENCE_MS });
    onTestFinished(() => server.close());
    // Nobody gets through to Discord, so that there is something to wait for.
    server.faults.add({ path: /callback$|webhooks/, times: 1_000, delayMs: 60_000 });
    const { child, seen, finished } = await waitedFor(server);
    child.kill('SIGTERM');
    await seen('stopping');
    child.kill(second);
    const { status, stderr } = await finished;
    expect([status, child.signalCode]).toEqual([null, second]);
    expect(stderr).not.toContain('"closed"');
  });

  it('when Discord cannot be reached', async () => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    server.gateway.refuses = true;
    const refused = once(server.gateway.events, 'refused');
    const running = startVerbatim(['start', '--corpus', folders.small], {
      env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase },
    });
    onTestFinished(() => void running.child.kill('SIGKILL'));
    await refused;
    running.child.kill('SIGTERM');
    const { status, stderr } = await running.finished;
    expect(status).toBe(0);
    expect(stderr).toContain('stopping');
  });

  it('while its commands are being registered', async () => {
    const server = await startDiscord();
    onTestFinished(() => server.close());
    server.faults.add({ method: 'PUT', path: /commands$/, delayMs: 60_000 });
    const running = startVerbatim(['start', '--corpus', folders.small], {
      env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase },
    });
    onTestFinished(() => void running.child.kill('SIGKILL'));
    await running.seen('corpus read');
    running.child.kill('SIGTERM');
    expect((await running.finished).status).toBe(0);
  });
});
