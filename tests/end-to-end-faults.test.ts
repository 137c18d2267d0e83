import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import type { RestFault } from './support/discord/faults.ts';
import { chatInput } from './support/discord/payloads.ts';
import { type Discord, type DiscordOptions, startDiscord } from './support/discord/server.ts';
import { type Running, startVerbatim } from './support/verbatim-process.ts';

const QUESTION = 'Who leads the Rust for Linux effort?';
const ANSWER = 'The effort is led by Miguel Ojeda';

async function botIn(options: DiscordOptions = {}): Promise<{ server: Discord; running: Running }> {
  const server = await startDiscord(options);
  onTestFinished(() => server.close());
  const running = startVerbatim(['start'], {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_BASE: server.apiBase, LOG_LEVEL: 'debug', COOLDOWN_SECONDS: '0' },
  });
  onTestFinished(async () => {
    running.child.kill('SIGKILL');
    await running.finished;
  });
  await running.seen('add the bot to a server');
  return { server, running };
}

/** Some people ask at once; every one of them gets the answer. */
async function everybodyIsAnswered(server: Discord): Promise<void> {
  const asked = Array.from({ length: 10 }, () => server.dispatch(chatInput('ask', { question: QUESTION })));
  for (const id of asked) expect(JSON.stringify((await server.waitForAnswer(id)).messages)).toContain(ANSWER);
}

/** The log of a bot that is told to stop: it must end well, and have met nothing that nobody foresaw. */
async function logOf({ child, finished }: Running): Promise<string> {
  child.kill('SIGTERM');
  const { status, stderr } = await finished;
  expect(status).toBe(0);
  expect(stderr).not.toContain('last net');
  expect(stderr).not.toContain('Miguel');
  return stderr;
}

it('answers everybody although the connection is cut, moved, restarted and sends nonsense', async () => {
  // How soon a bot is back depends on the machine; here it is about who is lost.
  const { server, running } = await botIn({ deadlineMs: 9_000 });
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
    await everybodyIsAnswered(server);
    // In the middle of it, too.
    const asked = server.dispatch(chatInput('ask', { question: QUESTION }));
    fault();
    expect((await server.waitForAnswer(asked)).private).toBe(true);
  }
  // Discord lets a bot begin a session once in five seconds.
  const ready = once(gateway.events, 'ready');
  gateway.invalidateSessions(false);
  await ready;
  await everybodyIsAnswered(server);
  expect(server.violations).toEqual([]);
  expect(await logOf(running)).toContain('resumed');
}, 60_000);

it('answers everybody although requests fail, and says what came too late', async () => {
  const { server, running } = await botIn();
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
    await everybodyIsAnswered(server);
  }
  server.faults.add({ ...callback, status: 404, body: { message: 'Unknown interaction', code: 10062 } });
  server.dispatch(chatInput('ask', { question: QUESTION }));
  await running.seen('too late');
  await everybodyIsAnswered(server);
  const stderr = await logOf(running);
  expect(stderr.match(/"not delivered"/g)).toHaveLength(1);
  expect(stderr).toContain('10062');
}, 60_000);

it('a callback after Discord’s deadline is reported, and the next question answered', async () => {
  const { server, running } = await botIn({ deadlineMs: 1_200 });
  server.faults.add({ method: 'POST', path: /callback$/, status: 503, times: 5 });
  server.dispatch(chatInput('ask', { question: QUESTION }));
  await running.seen('too late');
  await everybodyIsAnswered(server);
  expect(await logOf(running)).toContain('10062');
}, 60_000);
