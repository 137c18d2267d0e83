import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RestFault } from './support/discord/faults.ts';
import { chatInput, GUILD_ID } from './support/discord/payloads.ts';
import { type Discord, type DiscordOptions, startDiscord } from './support/discord/server.ts';
import { freePort } from './support/free-port.ts';
import { callVerbatim, type Running, startAmongOthers, startVerbatim, verbatim } from './support/verbatim-process.ts';

const KEY = 'ab'.repeat(32);

async function discordWith(options: DiscordOptions = {}, ...faults: readonly RestFault[]): Promise<Discord> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  for (const fault of faults) discord.faults.add(fault);
  return discord;
}

const reaching = ({ token, apiBase }: Discord): Record<string, string> => ({
  DISCORD_TOKEN: token,
  DISCORD_API_BASE: apiBase,
});

function startBot(env: Record<string, string>, start = startAmongOthers): Running {
  const running = start(['start'], { env });
  onTestFinished(running.end);
  return running;
}

describe('what only a person can mend ends with status 2', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a token with a space', { DISCORD_TOKEN: 'my secret token' }, /DISCORD_TOKEN: .* → /],
    ['a server that is no number', { DISCORD_TOKEN: 'A.B.C', DISCORD_GUILD_ID: 'home' }, /DISCORD_GUILD_ID: .* → /],
    ['no token', { MODE: 'gateway' }, /DISCORD_TOKEN: .* → /],
    ['no key', { MODE: 'http' }, /DISCORD_PUBLIC_KEY: .* → /],
    ['a port for two', { MODE: 'http', DISCORD_PUBLIC_KEY: KEY, PORT: '9', METRICS_PORT: '9' }, /METRICS_PORT: .* → /],
  ])('%s', async (_, env, line) => {
    const { status, stderr } = await callVerbatim(['start'], { env });
    expect(stderr).toMatch(line);
    expect(status).toBe(2);
  });

  it('a token that Discord refuses, at the start and later', async () => {
    const discord = await discordWith();
    const refused = await verbatim(['start'], { env: { ...reaching(discord), DISCORD_TOKEN: 'AAAA.BBBB.CCCC' } });
    expect(refused.stderr).toMatch(/DISCORD_TOKEN: Discord refuses this token → /);
    expect(refused.status).toBe(2);
    const revoked = startBot(reaching(discord));
    await revoked.seen('add the bot to a server');
    discord.gateway.closeAll(4004);
    expect((await revoked.finished).status).toBe(2);
  });

  it('too few connections, when it was a person who said how many', async () => {
    const discord = await discordWith({ shards: 2 });
    const { status, stderr } = await callVerbatim(['start'], { env: { ...reaching(discord), SHARDS: '1' } });
    expect(stderr).toMatch(/SHARDS: .* → /);
    expect(status).toBe(2);
  });

  it('is what systemd does not start again', () => {
    const unit = readFileSync('deploy/verbatim.service', 'utf8');
    expect(unit).toMatch(/^Restart=on-failure$/m);
    expect(unit).toMatch(/^RestartPreventExitStatus=2$/m);
    const table = /^\| exit status \|[\s\S]*?\n\n/m.exec(readFileSync('deploy/README.md', 'utf8'))?.[0];
    expect(table).toMatch(/^\| 2 \|.* token .* setting.*\| not started again/m);
  });
});

describe('what passes ends with status 1, to be started again', () => {
  it('a Discord that is out of order for longer than a login is tried', async () => {
    const discord = await discordWith({}, { path: /^\/gateway/, status: 503, times: 1_000 });
    const { status, stderr } = await callVerbatim(['start'], { env: reaching(discord) });
    expect(stderr).toMatch(/not connected to Discord: .*Discord answers 503 → .* \(tried again in \d s\)/);
    expect(stderr).toMatch(/verbatim start: .*Discord answers 503 → /);
    expect(status).toBe(1);
  });

  it('a port that somebody else still uses', async () => {
    const discord = await discordWith();
    const env = { MODE: 'http', DISCORD_PUBLIC_KEY: KEY, PORT: new URL(discord.apiBase).port };
    expect(await callVerbatim(['start'], { env })).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('in use'),
    });
  });
});

it('SHARDS is how many connections there are, not which of them', async () => {
  const discord = await discordWith({ maxConcurrency: 16, validate: false });
  const shards: unknown[] = [];
  discord.gateway.events.on('identify', ({ shard }) => shards.push(shard));
  const running = startBot({ ...reaching(discord), SHARDS: '2' });
  await running.seen('add the bot to a server');
  expect(shards.sort()).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

it.each(['gateway', 'http'])('%s: a bot that waits an hour to register answers, and stops at once', async (MODE) => {
  // How soon somebody is answered depends on the machine; here it is about whether.
  const discord = await discordWith({ deadlineMs: 20_000 }, { method: 'PUT', status: 429, retryAfter: 3_600 });
  const port = await freePort();
  const http = { PORT: `${port}`, DISCORD_PUBLIC_KEY: discord.key.publicKey };
  const running = startBot({ ...reaching(discord), ...http, MODE }, startVerbatim);
  await running.seen('a pause of 3601 s (429) → wait for its end (answering goes on; tried again in 61 min)');
  const asked = chatInput('ask', { question: 'Who leads the Rust for Linux effort?' });
  const reply =
    MODE === 'http'
      ? await discord.post(asked, `http://127.0.0.1:${port}/interactions`)
      : JSON.stringify(await discord.ask(asked, 20_000));
  expect(reply).toContain('Miguel Ojeda');
  running.child.kill('SIGTERM');
  expect((await running.finished).status).toBe(0);
});

describe('verbatim register', () => {
  it.each<[string, number, RestFault | null, Record<string, string>, RegExp]>([
    ['a refused token', 2, null, { DISCORD_TOKEN: 'AAAA.BBBB.CCCC' }, /DISCORD_TOKEN: Discord refuses this token → /],
    ['no token', 2, null, { DISCORD_TOKEN: '' }, /DISCORD_TOKEN: .* → /],
    ['a server without the bot', 2, null, { DISCORD_GUILD_ID: '1290000000000000077' }, /DISCORD_GUILD_ID: .* → /],
    ['a fault of Discord’s', 1, { method: 'PUT', status: 500, times: 10 }, {}, /Discord answers 500 → /],
    ['a refusal', 1, { method: 'PUT', status: 400 }, {}, /Discord refuses the request \(400.* → /],
    ['a long pause', 1, { method: 'PUT', status: 429, retryAfter: 3_600 }, {}, /a pause of 3601 s \(429\) → /],
    ['a fault while it looks for duplicates', 1, { path: /@me\/guilds/, status: 403 }, {}, /refuses the request \(403/],
    ['a short fault', 0, { method: 'PUT', status: 500, times: 2 }, {}, /^$/],
    ['a short pause', 0, { method: 'PUT', status: 429, retryAfter: 0.05 }, { DISCORD_GUILD_ID: GUILD_ID }, /^$/],
  ])('%s: exits %i', async (_, expected, fault, env, line) => {
    const discord = await discordWith({}, ...(fault ? [fault] : []));
    const { status, stderr } = await callVerbatim(['register'], { env: { ...reaching(discord), ...env } });
    expect(stderr).toMatch(line);
    expect(status).toBe(expected);
  });
});
