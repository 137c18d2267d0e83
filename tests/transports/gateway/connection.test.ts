import { once } from 'node:events';
import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Fault } from '../../../src/domain/fault.ts';
import { chatInput } from '../../support/discord/payloads.ts';
import type { Discord } from '../../support/discord/server.ts';
import { says } from '../answers.ts';
import { discordFor, doorTo } from '../door.ts';

/** The bot answers a new question: the connection works. */
async function works(discord: Discord): Promise<void> {
  expect((await discord.ask(chatInput('ask'))).callback).toEqual(says('pong'));
}

describe('a connection that is lost', () => {
  it('is resumed after a cut, and what was asked meanwhile is answered', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    const cut = once(discord.gateway.events, 'disconnect');
    discord.gateway.drop();
    await cut;
    const ids = [1, 2, 3].map(() => discord.dispatch(chatInput('ask')));
    const answers = await Promise.all(ids.map((id) => discord.waitForAnswer(id)));
    expect(answers.map(({ callback }) => callback)).toEqual([says('pong'), says('pong'), says('pong')]);
    expect(await log.first('resumed')).toMatchObject({ shard: 0, replayed: expect.any(Number) });
    expect(discord.requests.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(3);
  });

  it('is resumed when Discord asks for it (opcode 7)', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    discord.gateway.askToReconnect();
    await log.first('resumed');
    await works(discord);
  });

  it('is resumed in place when the session is said to be valid (opcode 9, true)', async () => {
    const discord = await discordFor();
    await doorTo(discord);
    const resumed = once(discord.gateway.events, 'resume');
    discord.gateway.invalidateSessions(true);
    await resumed;
    await works(discord);
  });

  it('is resumed when heartbeats are no longer confirmed', async () => {
    const discord = await discordFor({ heartbeatMs: 40 });
    const { log } = await doorTo(discord);
    discord.gateway.acknowledges = false;
    await log.first('resumed');
    discord.gateway.acknowledges = true;
    await works(discord);
  });

  it('is given up when the token is no longer valid, with the remedy', async () => {
    const discord = await discordFor();
    const { gateway, log } = await doorTo(discord);
    discord.gateway.closeAll(4004);
    const { fault } = await log.first('lost');
    expect(fault.line).toMatch(/^DISCORD_TOKEN: .* → .*Reset Token/);
    expect(await gateway.ended).toBe(fault);
  });
});

describe('what the gateway sends amiss', () => {
  it.each([
    ['without content', null],
    ['without a token', { ...chatInput('ask'), token: undefined }],
    ['without data', { ...chatInput('ask'), data: undefined }],
    ['without anybody who asks', { ...chatInput('ask'), member: undefined }],
    ['that is a text', 'who goes there'],
  ])('an interaction %s is reported, and the next one answered', async (_, payload) => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    discord.gateway.dispatch('INTERACTION_CREATE', payload);
    expect(await log.first('error')).toMatchObject({ where: 'gateway message' });
    await works(discord);
  });

  it('other events, text that is no JSON and interactions of a kind to come do no harm', async () => {
    const discord = await discordFor();
    const { log } = await doorTo(discord);
    for (const name of ['GUILD_CREATE', 'MESSAGE_CREATE', 'ENTITLEMENT_CREATE', 'NEW_THING'])
      discord.gateway.dispatch(name, null);
    discord.gateway.sendRaw('{');
    discord.gateway.dispatch('NEW_THING', { id: 1 });
    const odd = chatInput('ask');
    Object.assign(odd, { type: 77, data: { type: 12 }, entitlements: null });
    discord.dispatch(odd);
    await works(discord);
    expect(log.of('error')).toEqual([]);
  });

  it('what nobody else catches ends in the last net', async () => {
    const theirs = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    onTestFinished(() => {
      for (const listener of theirs) process.on('unhandledRejection', listener);
    });
    const discord = await discordFor();
    const { gateway, log } = await doorTo(discord);
    discord.gateway.sendRaw('{"op":9}');
    expect(await log.first('error')).toMatchObject({ where: 'last net', error: { name: 'TypeError' } });
    await works(discord);
    await gateway.close();
    expect(process.listeners('unhandledRejection')).toEqual([]);
  });
});

describe('a door that cannot be opened', () => {
  const refused = async (discord: Discord, options: Parameters<typeof doorTo>[1] = {}): Promise<Fault> =>
    doorTo(discord, options).then(
      () => expect.unreachable('the door opened'),
      (fault: Fault) => fault,
    );

  it('names the token that Discord refuses, and how to get another, without showing it', async () => {
    const discord = await discordFor();
    const fault = await refused(discord, { token: 'MTIz.secret.token' });
    expect(fault.line).toBe(
      'DISCORD_TOKEN: Discord refuses this token → copy it anew from the Developer Portal: your application, Bot, Reset Token',
    );
    expect(`${fault.stack} ${JSON.stringify(fault)} ${String(fault.cause)}`).not.toContain('secret');
  });

  it('takes a token with "Bot " before it, and refuses one that cannot be sent', async () => {
    const discord = await discordFor();
    await doorTo(discord, { token: ` Bot ${discord.token}\n` });
    expect((await refused(discord, { token: 'with a\nline' })).subject).toBe('DISCORD_TOKEN');
    expect((await refused(discord, { token: ' ' })).subject).toBe('DISCORD_TOKEN');
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'Discord gateway'],
    [4011, 'SHARDS'],
    [4012, 'Discord gateway'],
    [4013, 'Discord gateway'],
    [4010, 'Discord gateway'],
  ])('names what is wrong when the gateway closes with %i', async (code, subject) => {
    const discord = await discordFor();
    discord.gateway.events.once('identify', () => discord.gateway.closeAll(code));
    expect((await refused(discord)).subject).toBe(subject);
  });

  it('says that nobody is there', async () => {
    const discord = await discordFor();
    const elsewhere = createServer().listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const address = elsewhere.address();
    const port = typeof address === 'object' ? address?.port : 0;
    elsewhere.close();
    const fault = await refused(discord, { apiBase: `http://127.0.0.1:${port}/api` });
    expect(fault.line).toMatch(
      new RegExp(`^127.0.0.1:${port}: cannot be reached \\(ECONNREFUSED\\) → check the network`),
    );
  });

  it('says when Discord itself is out of order, or wants no more logins today', async () => {
    const tired = await discordFor({ sessionsLeft: 0 });
    expect((await refused(tired)).message).toMatch(/too often today/);
    const broken = await discordFor();
    broken.faults.add({ path: /gateway/, status: 503, times: 10 });
    expect((await refused(broken)).message).toBe('Discord answers 503');
  });
});
