import { EventEmitter, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { startGateway, startHttp } from '../../src/app/app.ts';
import { readConfig } from '../../src/app/settings/config.ts';
import type { Sleep } from '../../src/transports/registration/keep-trying.ts';
import type { RestFault } from '../support/discord/faults.ts';
import { chatInput, GUILD_ID } from '../support/discord/payloads.ts';
import { type Discord, startDiscord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { HANG_MS } from '../support/patience.ts';
import { slowClock } from '../support/slow-clock.ts';

const QUESTION = 'Who painted the ferry?';
const ANSWER = 'painted by Nora Quill';
const HOUR_MS = 3_600_000;

/** A bot in this process, whose pauses last until the test ends them. */
interface PatientBot {
  readonly discord: Discord;
  readonly finished: Promise<void>;
  /** What has been logged, one line after the other. */
  readonly lines: readonly { readonly level: number; readonly msg: string }[];
  /** Resolves when a line with this in it has been logged. */
  logged(part: string | RegExp): Promise<{ readonly level: number; readonly msg: string }>;
  /** Resolves when a pause has begun, with its milliseconds and what ends it. */
  pausing(): Promise<{ readonly ms: number; readonly end: () => void }>;
  /** Asks a question, as a person would; resolves with what they see. */
  ask(): Promise<string>;
  stop(): Promise<void>;
}

type Mode = 'gateway' | 'http';

// On a busy machine this Discord takes longer than the three seconds that it gives; then no bot could answer in time.
beforeAll(() => slowClock(HANG_MS / 3_000));

// What a start loads when it needs it is compiled here first, so that no question has to wait for that.
beforeAll(async () => {
  await Promise.all([
    import('../../src/app/corpus.ts'),
    import('../../src/transports/gateway/gateway.ts'),
    import('../../src/bot/commands.ts'),
    import('../../src/transports/registration/registration.ts'),
    import('../../src/transports/answer-in-time/delivery.ts'),
  ]);
});

/** A folder with the one article. */
let corpus = '';
beforeAll(async () => {
  corpus = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  await writeFile(path.join(corpus, 'ferry.md'), 'The ferry was painted by Nora Quill.');
  return () => rm(corpus, { recursive: true });
});

async function startBot(mode: Mode, discord: Discord, env: Record<string, string> = {}): Promise<PatientBot> {
  const events = new EventEmitter<{ line: []; pause: [] }>();
  const lines: { level: number; msg: string }[] = [];
  const pauses: { ms: number; end: () => void }[] = [];
  const written = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    for (const line of String(text)
      .split('\n')
      .filter((part) => part.startsWith('{')))
      lines.push(JSON.parse(line));
    events.emit('line');
    return true;
  });
  onTestFinished(() => written.mockRestore());
  const sleep: Sleep = (ms, signal) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      pauses.push({ ms, end: resolve });
      events.emit('pause');
    });
  const port = await freePort();
  const config = readConfig({
    ...{ DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.apiBase, MODE: mode, PORT: `${port}` },
    ...{
      DISCORD_PUBLIC_KEY: discord.key.publicKey,
      CACHE_DIR: '/dev/null/none',
      CORPUS_DIR: corpus,
      COOLDOWN_SECONDS: '0',
      LOG_LEVEL: 'debug',
    },
    ...env,
  });
  const theirs = { SIGINT: process.listeners('SIGINT'), SIGTERM: process.listeners('SIGTERM') };
  const finished =
    config.mode === 'gateway'
      ? startGateway(config, config.discord, config.shards, sleep)
      : config.mode === 'http'
        ? startHttp(config, config.http, config.discord, sleep)
        : expect.unreachable('no such mode');
  // Whoever waits for the end hears of it.
  finished.catch(() => undefined);
  const stop = async (): Promise<void> => {
    process.emit('SIGTERM', 'SIGTERM');
    return finished;
  };
  onTestFinished(async () => {
    await stop().catch(() => null);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      for (const listener of process.listeners(signal))
        if (!theirs[signal].includes(listener)) process.off(signal, listener);
  });
  const until = async <T>(event: 'line' | 'pause', find: () => T | undefined): Promise<T> => {
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await Promise.race([once(events, event), finished.then(() => expect.unreachable('the bot ended'))]);
    }
  };
  return {
    discord,
    finished,
    lines,
    logged: (part) =>
      until('line', () => lines.find(({ msg }) => (typeof part === 'string' ? msg.includes(part) : part.test(msg)))),
    pausing: () => until('pause', () => pauses.shift()),
    ask: async () => {
      const asked = chatInput('ask', { question: QUESTION });
      return mode === 'gateway'
        ? JSON.stringify(await discord.ask(asked))
        : discord.post(asked, `http://127.0.0.1:${port}/interactions`);
    },
    stop,
  };
}

async function discordWith(...faults: readonly RestFault[]): Promise<Discord> {
  // How soon somebody is answered depends on the machine; here it is about whether.
  const discord = await startDiscord({ deadlineMs: HANG_MS });
  onTestFinished(() => discord.close());
  for (const fault of faults) discord.faults.add(fault);
  return discord;
}

/** Resolves when Discord has answered such a request well. */
async function served(discord: Discord, method: string, path: RegExp): Promise<void> {
  while (!discord.requests.some((one) => one.method === method && path.test(one.path) && one.status === 200))
    await once(discord.events, 'request');
}

/** What Discord is asked at a start, in that order, globally and with a server of its own. */
type Call = readonly [method: string, path: RegExp];
const GLOBALLY: readonly Call[] = [
  ['GET', /^\/applications\/@me$/],
  ['GET', /^\/applications\/\d+\/commands$/],
  ['PUT', /^\/applications\/\d+\/commands$/],
  ['GET', /^\/users\/@me\/guilds$/],
  ['GET', /^\/applications\/\d+\/guilds\/\d+\/commands$/],
];
const IN_A_SERVER: readonly Call[] = [
  ['GET', /^\/applications\/\d+\/guilds\/\d+\/commands$/],
  ['PUT', /^\/applications\/\d+\/guilds\/\d+\/commands$/],
  ['GET', /^\/applications\/\d+\/commands$/],
];
const SCOPES: readonly { scope: string; calls: readonly Call[]; env: Record<string, string> }[] = [
  { scope: 'globally', calls: GLOBALLY, env: {} },
  { scope: 'in a server', calls: IN_A_SERVER, env: { DISCORD_GUILD_ID: GUILD_ID } },
];

const FAULTS: readonly (readonly [name: string, fault: RestFault])[] = [
  ['500', { status: 500 }],
  ['403', { status: 403 }],
  ['400', { status: 400, body: { message: 'Invalid Form Body', code: 50035 } }],
  ['429 for an hour', { status: 429, retryAfter: 3_600 }],
  ['a cut connection', { drop: 'before' }],
  ['a page of a proxy', { status: 200, body: 'please log in' }],
];

/** A server that hides its commands shows nobody one twice; what a PUT or the list of servers says does not matter. */
function isNoFailure(name: string, [method, path]: Call, scope: string): boolean {
  if (name === '403') return scope === 'globally' && /guilds.*commands/.test(path.source);
  return name === 'a page of a proxy' && (method === 'PUT' || /@me.*guilds/.test(path.source));
}

describe('whatever Discord says to a registration, the bot answers and tries again', () => {
  const cases = (['gateway', 'http'] as const).flatMap((mode) =>
    SCOPES.flatMap((scope) => FAULTS.map(([name, fault]) => ({ mode, ...scope, name, fault }))),
  );

  it.each(cases)('$mode, $scope: $name at each call in turn', async ({ mode, scope, env, calls, name, fault }) => {
    // Each try goes as far as the next of them.
    const failing = calls.filter((call) => !isNoFailure(name, call, scope));
    const discord = await discordWith(...failing.map(([method, path]) => ({ ...fault, method, path })));
    const bot = await startBot(mode, discord, env);
    for (const [i] of failing.entries()) {
      const { ms, end } = await bot.pausing();
      expect(discord.faults.pending).toBe(failing.length - 1 - i);
      expect(await bot.ask()).toContain(ANSWER);
      if (fault.status === 429) expect(ms).toBeGreaterThanOrEqual(HOUR_MS);
      else expect(ms).toBeLessThanOrEqual(2_000 * 2 ** i);
      end();
    }
    await bot.logged('add the bot to a server');
    for (const [method, path] of calls) await served(discord, method, path);
    expect(discord.commands.list(env.DISCORD_GUILD_ID ?? null, true).map((command) => command.name)).toContain('ask');
    expect(await bot.ask()).toContain(ANSWER);
    await bot.stop();
    // At the first failure before they were registered, where that was one, and when they were.
    const ready = bot.lines.filter(({ msg }) => msg.startsWith('ready: '));
    expect(ready).toHaveLength(mode === 'http' ? 2 : 1);
    const warnings = bot.lines.filter(({ level }) => level >= 40);
    expect(warnings.length).toBeGreaterThan(0);
    for (const { level, msg } of warnings) {
      expect(level).toBe(40);
      expect(msg).toMatch(
        /^(?:the commands could not be registered|whether a command is shown twice could not be seen): /,
      );
      expect(msg).toMatch(/ → .+ \(answering goes on; tried again in \d+ (?:s|min|h)\)$/);
    }
  });

  it('a server that hides its commands is no failure', async () => {
    const path = /guilds\/\d+\/commands$/;
    const bot = await startBot('http', await discordWith({ method: 'GET', path, status: 403 }));
    await bot.logged('add the bot to a server');
    while (bot.discord.faults.pending > 0) await once(bot.discord.events, 'request');
    expect(await bot.ask()).toContain(ANSWER);
    await bot.stop();
    expect(bot.lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('what fails after they are registered changes nothing that was said of it', async () => {
    const discord = await discordWith({ path: /users\/@me\/guilds/, status: 500 });
    const bot = await startBot('http', discord);
    (await bot.pausing()).end();
    await served(discord, 'GET', /guilds\/\d+\/commands$/);
    await bot.stop();
    expect(bot.lines.filter(({ msg }) => msg.startsWith('ready: '))).toHaveLength(1);
  });

  it('a confirmation that is lost costs no second registration', async () => {
    const bot = await startBot('gateway', await discordWith({ method: 'PUT', drop: 'after' }));
    (await bot.pausing()).end();
    await bot.logged('commands are up to date');
    expect(bot.discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
    await bot.stop();
  });

  it.each(['gateway', 'http'] as const)('%s: an outage costs growing pauses, and one warning', async (mode) => {
    const bot = await startBot(mode, await discordWith({ path: /applications/, status: 503, times: 14 }));
    const pauses: number[] = [];
    for (let i = 0; i < 14; i++) {
      const { ms, end } = await bot.pausing();
      pauses.push(ms);
      end();
    }
    await bot.logged('add the bot to a server');
    pauses.forEach((ms, i) => {
      const longest = Math.min(600_000, 2_000 * 2 ** i);
      expect(ms).toBeGreaterThanOrEqual(longest / 2);
      expect(ms).toBeLessThanOrEqual(longest);
    });
    expect(bot.lines.filter(({ level }) => level >= 40)).toHaveLength(1);
    await bot.stop();
  });

  it.each(['gateway', 'http'] as const)('%s: a token that no longer is one does not end what answers', async (mode) => {
    const bot = await startBot(mode, await discordWith({ path: /applications/, status: 401 }));
    const { end } = await bot.pausing();
    expect((await bot.logged('could not be registered')).msg).toMatch(
      /DISCORD_TOKEN: Discord refuses this token → copy it anew/,
    );
    expect(await bot.ask()).toContain(ANSWER);
    end();
    await bot.logged('add the bot to a server');
    await bot.stop();
  });

  it.each(['gateway', 'http'] as const)('%s: stopping ends a pause and a request that hangs', async (mode) => {
    const waiting = await startBot(mode, await discordWith({ method: 'PUT', status: 500 }));
    await waiting.pausing();
    await waiting.stop();
    expect(waiting.discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);

    const hanging = await startBot(mode, await discordWith({ method: 'PUT', delayMs: HOUR_MS }));
    while (!hanging.discord.requests.some(({ method }) => method === 'PUT'))
      await once(hanging.discord.events, 'request');
    await hanging.stop();
    expect(hanging.lines.filter(({ level }) => level >= 40)).toEqual([]);
  });
});

describe('a login that fails', () => {
  const LOGIN = { method: 'GET', path: /^\/gateway\/bot$/ };
  /** discord.js itself sends a request four times. */
  const A_TRY = 4;

  /** How often discord.js itself sends a request again depends on how it failed. */
  async function endingPauses<T>(bot: PatientBot, until: () => Promise<T>): Promise<T> {
    let isDone = false;
    const result = until().finally(() => {
      isDone = true;
    });
    while (!isDone) await Promise.race([result, bot.pausing().then(({ end }) => end())]);
    return result;
  }

  it.each<[string, RestFault, (ms: number) => boolean]>([
    ['500', { ...LOGIN, status: 500, times: A_TRY }, (ms) => ms <= 500],
    ['a cut connection', { ...LOGIN, drop: 'before', times: 2 }, (ms) => ms <= 500],
    ['429 for an hour', { ...LOGIN, status: 429, retryAfter: 3_600 }, (ms) => ms >= HOUR_MS],
  ])('is tried again: %s', async (_, fault, isRight) => {
    const bot = await startBot('gateway', await discordWith(fault));
    const { ms, end } = await bot.pausing();
    expect(ms).toSatisfy(isRight);
    expect((await bot.logged('not connected to Discord')).msg).toMatch(/ → .* \(tried again in \d+ s\)$/);
    end();
    await endingPauses(bot, () => bot.logged('add the bot to a server'));
    expect(await bot.ask()).toContain(ANSWER);
    await bot.stop();
  });

  it('ends the bot when it goes on failing', async () => {
    const bot = await startBot('gateway', await discordWith({ ...LOGIN, status: 502, times: 4 * A_TRY }));
    for (let i = 0; i < 3; i++) (await bot.pausing()).end();
    await expect(bot.finished).rejects.toMatchObject({ message: 'Discord answers 502' });
    expect(bot.discord.faults.pending).toBe(0);
  });

  it('is not waited for when there is nothing to answer from', async () => {
    const discord = await discordWith({ ...LOGIN, status: 429, retryAfter: 3_600 });
    const bot = await startBot('gateway', discord, { CORPUS_DIR: 'src/transports' });
    await expect(bot.finished).rejects.toMatchObject({ message: 'there is no article in it' });
    await pause(0);
    expect(discord.gateway.sessions).toBe(0);
  });
});
