import { once } from 'node:events';
import { constants, createInflate } from 'node:zlib';
import type { APIInteraction } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { autocomplete, button, chatInput, GUILD_ID, message } from './payloads.ts';
import { type Discord, type DiscordOptions, startDiscord } from './server.ts';

async function discordFor(options: DiscordOptions = {}): Promise<Discord> {
  const discord = await startDiscord(options);
  onTestFinished(() => discord.close());
  return discord;
}

async function request(discord: Discord, method: string, path: string, body?: unknown, token = discord.token) {
  const response = await fetch(`${discord.apiBase}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${token}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
}

/** A client of the gateway that does no more than it is told. */
async function client(discord: Discord, query = 'v=10&encoding=json') {
  const socket = new WebSocket(`${discord.gatewayUrl}?${query}`);
  const received: unknown[] = [];
  const listeners = new Set<() => void>();
  socket.on('message', (data, binary) => {
    received.push(binary ? data : JSON.parse(String(data)));
    for (const listener of listeners) listener();
  });
  const closed = once(socket, 'close').then(([code]) => code);
  onTestFinished(() => socket.terminate());
  return {
    socket,
    closed,
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    /** The n-th message, from 0. */
    at: (index: number) =>
      new Promise<{ op: number; t: string | null; s: number | null; d: Record<string, unknown> }>((resolve) => {
        const look = () => {
          if (received.length <= index) return;
          listeners.delete(look);
          resolve(JSON.parse(JSON.stringify(received[index])));
        };
        listeners.add(look);
        look();
      }),
  };
}

const IDENTITY = { intents: 0, properties: { os: 'linux', browser: 'test', device: 'test' }, shard: [0, 1] };

/** A connected bot that answers nothing, and an interaction on its way to it. */
async function asked(interaction: APIInteraction, options: DiscordOptions = {}) {
  const discord = await discordFor(options);
  const bot = await client(discord);
  await bot.at(0);
  bot.send(2, { ...IDENTITY, token: discord.token });
  await bot.at(1);
  discord.dispatch(interaction);
  const { id, token, application_id } = interaction;
  return {
    discord,
    bot,
    callback: (body: unknown) => request(discord, 'POST', `/interactions/${id}/${token}/callback`, body),
    original: (method: string, body?: unknown) =>
      request(discord, method, `/webhooks/${application_id}/${token}/messages/@original`, body),
    followUp: (body: unknown) => request(discord, 'POST', `/webhooks/${application_id}/${token}`, body),
  };
}

const quiet = (content: string, more: object = {}) => ({ content, allowed_mentions: { parse: [] }, ...more });
const PONG = { type: 4, data: quiet('pong') };

describe('answering an interaction', () => {
  it('takes one answer', async () => {
    const { discord, callback, original } = await asked(chatInput('ask'));
    expect((await callback(PONG)).status).toBe(204);
    expect(await callback(PONG)).toMatchObject({ status: 400, body: { code: 40060 } });
    expect(await original('GET')).toMatchObject({ status: 200, body: { content: 'pong' } });
    expect(discord.violations).toEqual([]);
  });

  it('does not wait longer than it says', async () => {
    const { callback } = await asked(chatInput('ask'), { deadlineMs: 0 });
    expect(await callback(PONG)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('knows the interactions that there are', async () => {
    const { discord } = await asked(chatInput('ask'));
    const path = '/interactions/1290000000000000999/some-token/callback';
    expect(await request(discord, 'POST', path, PONG)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it.each<[string, unknown]>([
    ['that is too long', { type: 4, data: quiet('x'.repeat(2001)) }],
    ['that is empty', { type: 4, data: quiet('') }],
    ['of no kind', { type: 44 }],
    ['that only an autocomplete takes', { type: 8, data: { choices: [] } }],
    ['that only a button takes', { type: 7, data: quiet('x') }],
  ])('refuses an answer %s, and takes a better one', async (_, body) => {
    const { discord, callback } = await asked(chatInput('ask'));
    expect(await callback(body)).toMatchObject({ status: 400, body: { code: 50035 } });
    expect((await callback(PONG)).status).toBe(204);
    expect(discord.requests[0]?.status).toBe(400);
  });

  it('refuses what is no JSON', async () => {
    const { callback } = await asked(chatInput('ask'));
    expect(await callback('{')).toMatchObject({ status: 400, body: { code: 50109 } });
  });

  it('knows no waiting for autocomplete', async () => {
    const { callback } = await asked(autocomplete('ask', { article: '' }, 'article'));
    expect((await callback({ type: 5 })).status).toBe(400);
    expect((await callback({ type: 8, data: { choices: [{ name: 'a', value: 'a' }] } })).status).toBe(204);
  });

  it('edits only what is there', async () => {
    const { discord, callback, original, followUp } = await asked(chatInput('ask'));
    expect(await original('PATCH', quiet('early'))).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await followUp(quiet('early'))).toMatchObject({ status: 404, body: { code: 10015 } });
    await callback({ type: 5, data: { flags: 64 } });
    expect(await original('GET')).toMatchObject({ body: { flags: 64 | 128 } });
    expect(await original('PATCH', quiet('there'))).toMatchObject({
      status: 200,
      body: { content: 'there', flags: 64 },
    });
    expect((await original('DELETE')).status).toBe(204);
    expect(await original('DELETE')).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(await followUp(quiet('after', { flags: 64 }))).toMatchObject({
      status: 200,
      body: { content: 'after', flags: 64 },
    });
    expect(discord.violations).toEqual([]);
  });

  it('forgets the token after its time', async () => {
    const { callback, original } = await asked(chatInput('ask'), { tokenMs: 0 });
    await callback(PONG);
    expect(await original('PATCH', quiet('late'))).toMatchObject({ status: 401, body: { code: 50027 } });
  });

  it('lets the first follow-up take the place of a wait, and be as private as that was', async () => {
    const { callback, followUp, original } = await asked(chatInput('ask'));
    await callback({ type: 5 });
    expect(await followUp(quiet('secret', { flags: 64 }))).toMatchObject({ body: { flags: 0 } });
    expect(await original('GET')).toMatchObject({ body: { content: 'secret' } });
  });

  it("changes a button's message", async () => {
    const pressed = button('next', { message: message('before') });
    const { callback, original } = await asked(pressed);
    expect((await callback({ type: 7, data: quiet('after') })).status).toBe(204);
    expect(await original('GET')).toMatchObject({ body: { id: pressed.message.id, content: 'after' } });
  });

  it('says when nobody answers', async () => {
    const interaction = chatInput('ask');
    const { discord } = await asked(interaction);
    await expect(discord.waitForAnswer(interaction.id, 10)).rejects.toThrow(/did not respond/);
  });
});

describe('everything else', () => {
  it('knows its token', async () => {
    const discord = await discordFor();
    expect((await request(discord, 'GET', '/applications/@me')).body.id).toBe(discord.applicationId);
    expect(await request(discord, 'GET', '/applications/@me', undefined, 'another')).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
    expect((await request(discord, 'GET', '/gateway/bot', undefined, 'another')).status).toBe(401);
    expect((await request(discord, 'GET', '/nowhere')).status).toBe(404);
  });

  it('keeps commands as Discord does: with ids, defaults, and one language unless all are asked for', async () => {
    const discord = await discordFor();
    const path = `/applications/${discord.applicationId}/guilds/${GUILD_ID}/commands`;
    const commands = [{ name: 'ask', description: 'Ask', name_localizations: { de: 'frage' } }];
    const { body: first } = await request(discord, 'PUT', path, commands);
    const { body: second } = await request(discord, 'PUT', path, commands);
    expect(second).toEqual(first);
    expect(first[0]).toMatchObject({ type: 1, guild_id: GUILD_ID, nsfw: false, default_member_permissions: null });
    expect((await request(discord, 'GET', path)).body[0]).not.toHaveProperty('name_localizations');
    expect((await request(discord, 'GET', `${path}?with_localizations=true`)).body).toEqual(first);
    const elsewhere = path.replace(GUILD_ID, '1290000000000000777');
    expect(await request(discord, 'GET', elsewhere)).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  it('limits the requests to a route, and says so beforehand', async () => {
    const discord = await discordFor();
    const path = `/applications/${discord.applicationId}/commands`;
    const answers = await Promise.all(Array.from({ length: 7 }, () => request(discord, 'GET', path)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
    const limited = answers.find(({ status }) => status === 429);
    expect(limited?.body).toMatchObject({ global: false, retry_after: expect.any(Number) });
    expect(limited?.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(Number(limited?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('the gateway', () => {
  it('greets, takes the token, confirms heartbeats, and dispatches in order', async () => {
    const { discord, bot } = await asked(chatInput('ask'));
    expect(await bot.at(0)).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    expect(await bot.at(1)).toMatchObject({ op: 0, t: 'READY', s: 1, d: { resume_gateway_url: discord.gatewayUrl } });
    expect(await bot.at(2)).toMatchObject({ op: 0, t: 'INTERACTION_CREATE', s: 2 });
    bot.send(1, 2);
    expect(await bot.at(3)).toMatchObject({ op: 11 });
  });

  it.each<[number, string, (bot: Awaited<ReturnType<typeof client>>, token: string) => void]>([
    [4001, 'an unknown opcode', (bot) => bot.send(77, null)],
    [4002, 'what is no JSON', (bot) => bot.socket.send('{')],
    [4002, 'a payload that is too long', (bot) => bot.send(1, 'x'.repeat(5000))],
    [4003, 'a request before the token', (bot) => bot.send(3, {})],
    [4004, 'a wrong token', (bot) => bot.send(2, { ...IDENTITY, token: 'another' })],
    [4004, 'a wrong token for a session', (bot) => bot.send(6, { token: 'another', session_id: '1', seq: 1 })],
    [4010, 'a shard that cannot be', (bot, token) => bot.send(2, { ...IDENTITY, token, shard: [2, 2] })],
    [4013, 'intents that are none', (bot, token) => bot.send(2, { ...IDENTITY, token, intents: -1 })],
    [4014, 'intents that are not allowed', (bot, token) => bot.send(2, { ...IDENTITY, token, intents: 1 << 15 })],
  ])('closes with %i after %s', async (code, _, act) => {
    const discord = await discordFor({ disallowedIntents: 1 << 15 });
    const bot = await client(discord);
    await bot.at(0);
    act(bot, discord.token);
    expect(await bot.closed).toBe(code);
  });

  it('closes with 4012 for another version', async () => {
    expect(await (await client(await discordFor(), 'v=6&encoding=json')).closed).toBe(4012);
  });

  it('replays what was missed, from where the client was, and nothing else', async () => {
    const { discord, bot } = await asked(chatInput('ask'));
    const { session_id } = (await bot.at(1)).d;
    const gone = once(discord.gateway.events, 'disconnect');
    bot.socket.terminate();
    await gone;
    discord.dispatch(chatInput('ask'));
    discord.dispatch(chatInput('ask'));
    const back = await client(discord);
    await back.at(0);
    back.send(6, { token: discord.token, session_id, seq: 2 });
    expect([(await back.at(1)).s, (await back.at(2)).s]).toEqual([3, 4]);
    expect(await back.at(3)).toMatchObject({ t: 'RESUMED', s: 5 });
  });

  it('does not resume a session that said goodbye, or was in the future', async () => {
    const { discord, bot } = await asked(chatInput('ask'));
    const { session_id } = (await bot.at(1)).d;
    const eager = await client(discord);
    await eager.at(0);
    eager.send(6, { token: discord.token, session_id, seq: 99 });
    expect(await eager.closed).toBe(4007);
    const gone = once(discord.gateway.events, 'disconnect');
    bot.socket.close(1000);
    await gone;
    const back = await client(discord);
    await back.at(0);
    back.send(6, { token: discord.token, session_id, seq: 2 });
    expect(await back.at(1)).toMatchObject({ op: 9, d: false });
  });

  it('compresses the whole connection when it is asked to', async () => {
    const discord = await discordFor();
    const socket = new WebSocket(`${discord.gatewayUrl}?v=10&encoding=json&compress=zlib-stream`);
    onTestFinished(() => socket.terminate());
    const inflate = createInflate({ flush: constants.Z_SYNC_FLUSH });
    const texts: string[] = [];
    inflate.on('data', (chunk: Buffer) => texts.push(chunk.toString()));
    socket.on('message', (data: Buffer) => inflate.write(data));
    await once(inflate, 'data');
    socket.send(JSON.stringify({ op: 1, d: null }));
    await once(inflate, 'data');
    expect(texts.map((text) => JSON.parse(text).op)).toEqual([10, 11]);
  });
});
