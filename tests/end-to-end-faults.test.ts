import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import type { RestFault } from './support/discord/faults.ts';
import { chatInput } from './support/discord/payloads.ts';
import { type Discord, startDiscord } from './support/discord/server.ts';
import { type Running, startAmongOthers } from './support/verbatim-process.ts';

const QUESTION = 'Who leads the Rust for Linux effort?';
const ANSWER = 'The effort is led by Miguel Ojeda';

interface Bot {
  readonly server: Discord;
  readonly running: Running;
}

async function botIn(): Promise<Bot> {
  const server = await startDiscord();
  onTestFinished(() => server.close());
  const running = startAmongOthers(['start'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase, LOG_LEVEL: 'debug', COOLDOWN_SECONDS: '0' },
  });
  onTestFinished(running.end);
  await running.seen('add the bot to a server');
  return { server, running };
}

/** A person who has asked gets the answer, in private. Where the machine is too busy for three seconds the bot says so, and the person asks again. */
async function isAnswered({ server, running }: Bot, asked = ask(server)): Promise<void> {
  const answer = await Promise.race([server.waitForAnswer(asked), running.seen(`"${asked}","reason"`)]);
  if (!answer) return isAnswered({ server, running });
  expect(JSON.stringify(answer.messages)).toContain(ANSWER);
  expect(answer.private).toBe(true);
}

const ask = (server: Discord): string => server.dispatch(chatInput('ask', { question: QUESTION }));

/** Some people ask at once; every one of them gets the answer. */
const everybodyIsAnswered = (bot: Bot): Promise<unknown> =>
  Promise.all(Array.from({ length: 10 }, () => isAnswered(bot)));

/** The log of a bot that is told to stop: it must end well, and have met nothing that nobody foresaw. */
async function logOf({ running: { child, finished } }: Bot): Promise<string> {
  child.kill('SIGTERM');
  const { status, stderr } = await finished;
  expect(status).toBe(0);
  expect(stderr).not.toContain('last net');
  expect(stderr).not.toContain('Miguel');
  return stderr;
}

it('answers everybody although the connection is cut, moved, restarted and sends nonsense', async () => {
  const bot = await botIn();
  const { server } = bot;
  const { gateway } = server;
  const faults: (() => unknown)[] = [
    () => gateway.drop(),
    () => gateway.askToReconnect(),
    () => gateway.invalidateSessions(true),
    () => gateway.closeAll(4000),
    () => gateway.dispatch('INTERACTION_CREATE', { ...chatInput('ask'), member: null }),
    () => gateway.dispatch('INTERACTION_CREATE', 'nonsense'),
    () => gateway.sendRaw('{"op":0,"t":"INTERACTION_CREATE","s":3,"d":[1'),
  ];
  for (const fault of faults) {
    fault();
    await everybodyIsAnswered(bot);
    // In the middle of it, too.
    const asked = ask(server);
    fault();
    await isAnswered(bot, asked);
  }
  // Discord lets a bot begin a session once in five seconds.
  const ready = once(gateway.events, 'ready');
  gateway.invalidateSessions(false);
  await ready;
  await everybodyIsAnswered(bot);
  expect(server.violations).toEqual([]);
  expect(await logOf(bot)).toContain('resumed');
});

it('answers everybody although requests fail, and says what came too late', async () => {
  const bot = await botIn();
  const { server, running } = bot;
  const callback = { method: 'POST', path: /callback$/ };
  const faults: RestFault[] = [
    { ...callback, status: 500, times: 12 },
    { ...callback, status: 502, times: 10 },
    { ...callback, status: 429, retryAfter: 0.2, times: 10 },
    { ...callback, status: 429, retryAfter: 0.2, global: true },
    { ...callback, drop: 'before', times: 10 },
    { ...callback, drop: 'after', times: 10 },
    { ...callback, delayMs: 300, times: 10 },
  ];
  for (const fault of faults) {
    server.faults.add(fault);
    await everybodyIsAnswered(bot);
  }
  server.faults.add({ ...callback, status: 404, body: { message: 'Unknown interaction', code: 10062 } });
  ask(server);
  await running.seen('too late');
  await everybodyIsAnswered(bot);
  expect((await logOf(bot)).match(/"detail":"10062"/g)).toHaveLength(1);
});

it('a callback that Discord no longer takes when it gets there is reported, and the next question answered', async () => {
  const bot = await botIn();
  const callback = { method: 'POST', path: /callback$/ };
  bot.server.faults.add({ ...callback, status: 503, times: 2 });
  bot.server.faults.add({ ...callback, status: 404, body: { message: 'Unknown interaction', code: 10062 } });
  const asked = ask(bot.server);
  await bot.running.seen(`"${asked}","reason"`);
  await everybodyIsAnswered(bot);
  await logOf(bot);
});
