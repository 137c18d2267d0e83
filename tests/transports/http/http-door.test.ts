import { once } from 'node:events';
import { createServer } from 'node:http';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { autocomplete, button, chatInput } from '../../support/discord/payloads.ts';
import { held, says } from '../answers.ts';
import { discordFor } from '../door.ts';
import { bareConnection, httpDoorFor, send } from '../http.ts';

/** What is held back is put off so soon. */
const SOON = { deferAfterMs: 50 };

const PING = '{"type":1}';

describe('answering', () => {
  it('says that it is there', async () => {
    const discord = await discordFor();
    const { url } = await httpDoorFor(discord, { respond: () => Promise.reject(new Error('not to be asked')) });
    const got = await send(url, { body: PING, headers: discord.key.headers(PING) });
    expect(got).toMatchObject({ status: 200, text: '{"type":1}', headers: { 'content-type': 'application/json' } });
  });

  it('hands over the payload as Discord sent it and gives back the answer as it is', async () => {
    const discord = await discordFor();
    const seen: unknown[] = [];
    const { url, log } = await httpDoorFor(discord, {
      respond: async (interaction) => {
        seen.push(interaction);
        return says('the answer – “word for word”');
      },
    });
    const asked = chatInput('ask', { question: 'who wrote it? ¿quién? 誰?' });
    expect(await discord.post(asked, url)).toBe(JSON.stringify(says('the answer – “word for word”')));
    expect(seen).toEqual([asked]);
    expect(await log.first('answered')).toMatchObject({ interaction: asked.id, deferred: false });
    expect(discord.requests).toEqual([]);
  });

  it('takes interactions at / as well, and with a query', async () => {
    const discord = await discordFor();
    const { door } = await httpDoorFor(discord);
    for (const path of ['/', '/?wait=1', '/interactions?a=b'])
      expect(await discord.post(chatInput('ask'), door.address + path)).toContain('pong');
  });

  it('answers direct messages, buttons and autocomplete', async () => {
    const discord = await discordFor();
    const { url } = await httpDoorFor(discord, {
      respond: async ({ type }) => (type === 4 ? { type: 8, data: { choices: [] } } : says(`${type}`)),
    });
    expect(await discord.post(chatInput('ask', {}, { guild: null }), url)).toBe(JSON.stringify(says('2')));
    expect(await discord.post(button('v1:next'), url)).toBe(JSON.stringify(says('3')));
    expect(await discord.post(autocomplete('ask', { article: 'a' }, 'article'), url)).toContain('"type":8');
  });

  it('answers many at once, each its own', async () => {
    const discord = await discordFor();
    const { url } = await httpDoorFor(discord, { respond: async ({ id }) => says(id) });
    const asked = Array.from({ length: 100 }, () => chatInput('ask'));
    const answers = await Promise.all(asked.map((interaction) => discord.post(interaction, url)));
    expect(answers).toEqual(asked.map(({ id }) => JSON.stringify(says(id))));
  });

  it('apologises in private for a command that throws, keeps what was typed to itself, and lives on', async () => {
    const discord = await discordFor();
    let calls = 0;
    const { url, log } = await httpDoorFor(discord, {
      respond: async () => {
        calls += 1;
        if (calls === 1) throw new TypeError('cannot parse "who shot Liberty Va"');
        return says('still here');
      },
    });
    const text = await discord.post(chatInput('ask', { question: 'who shot Liberty Valance' }), url);
    expect(JSON.parse(text).data).toMatchObject({
      content: expect.stringMatching(/Something went wrong/),
      flags: MessageFlags.Ephemeral,
    });
    const { error } = await log.first('respond failed');
    expect(`${error.message} ${error.stack}`).not.toMatch(/Liberty/);
    expect(await discord.post(chatInput('ask'), url)).toContain('still here');
  });
});

describe('the three-second rule', () => {
  it('defers a slow answer and edits it in by REST, as private as the deferral', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { url, log } = await httpDoorFor(discord, { ...SOON, respond: () => slow.promise });
    const asked = chatInput('ask');
    expect(JSON.parse(await discord.post(asked, url))).toEqual({ type: 5, data: { flags: MessageFlags.Ephemeral } });
    slow.release(says('late, but here'));
    const answer = await discord.waitForAnswer(asked.id);
    expect(answer.edits).toEqual([{ content: 'late, but here', flags: 0, allowed_mentions: { parse: [] } }]);
    expect(answer.private).toBe(true);
    expect(await log.first('answered')).toMatchObject({ deferred: true });
    expect(discord.requests.filter(({ authorization }) => authorization !== null)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('keeps a private answer private when the deferral was public', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { url } = await httpDoorFor(discord, { ...SOON, respond: () => slow.promise, deferral: () => ({ type: 5 }) });
    const asked = chatInput('ask');
    await discord.post(asked, url);
    slow.release(says('for your eyes only'));
    expect(await discord.waitForAnswer(asked.id)).toMatchObject({ removed: true, private: true, edits: [] });
  });

  it('sends an edit again that overtook the deferral', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { url, log } = await httpDoorFor(discord, { ...SOON, respond: () => slow.promise });
    const asked = chatInput('ask');
    const early = once(discord.events, 'request');
    void log.first('slow').then(() => slow.release(says('there')));
    await discord.post(asked, url, early);
    expect((await discord.waitForAnswer(asked.id)).edits).toHaveLength(1);
    expect(discord.requests.map(({ status }) => status)).toContain(404);
    await log.first('answered');
    expect(log.of('not delivered')).toEqual([]);
  });

  it('gives a slow autocomplete nothing instead of a deferral', async () => {
    const discord = await discordFor();
    const { url } = await httpDoorFor(discord, { ...SOON, respond: () => new Promise(() => {}), closeWithinMs: 10 });
    const text = await discord.post(autocomplete('ask', { article: 'a' }, 'article'), url);
    expect(JSON.parse(text)).toEqual({ type: 8, data: { choices: [] } });
  });

  it('reports an answer for which nobody waited', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const asked = held<void>();
    const { door, log } = await httpDoorFor(discord, {
      respond: () => {
        asked.release();
        return slow.promise;
      },
    });
    const body = JSON.stringify(chatInput('ask'));
    const headers = { ...discord.key.headers(body), 'Content-Length': Buffer.byteLength(body), Host: 'here' };
    const { write, end } = bareConnection(door.address);
    write(
      `POST / HTTP/1.1\r\n${Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')}\r\n${body}`,
    );
    await asked.promise;
    end();
    // Until the other side has seen it: what others ask comes later.
    for (let i = 0; i < 5; i++) await send(door.address, { method: 'GET' });
    slow.release(says('anybody?'));
    expect(await log.first('not delivered')).toMatchObject({ reason: 'unreachable' });
  });
});

describe('health', () => {
  it('tells whether it lives, whether it can answer, and what it counts', async () => {
    const discord = await discordFor();
    let ready = false;
    const { door } = await httpDoorFor(discord, { isReady: () => ready, metrics: () => 'verbatim_up 1\n' });
    const page = (path: string, method = 'GET') => send(door.address + path, { method });
    expect(await page('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
    expect(await page('/readyz')).toMatchObject({ status: 503 });
    ready = true;
    expect(await page('/readyz')).toMatchObject({ status: 200 });
    expect(await page('/readyz', 'HEAD')).toMatchObject({ status: 200, text: '' });
    expect(await page('/metrics')).toMatchObject({ status: 200, text: 'verbatim_up 1\n' });
    expect((await page('/healthz', 'POST')).status).toBe(404);
  });

  it('shows none of it where it is shown elsewhere, and no figures where none are counted', async () => {
    const discord = await discordFor();
    const hidden = await httpDoorFor(discord, { showsHealth: false, metrics: () => 'x 1\n' });
    for (const path of ['/healthz', '/readyz', '/metrics'])
      expect((await send(hidden.door.address + path, { method: 'GET' })).status).toBe(404);
    const { door } = await httpDoorFor(discord);
    expect((await send(`${door.address}/metrics`, { method: 'GET' })).status).toBe(404);
  });
});

describe('opening and closing', () => {
  it('finishes what is in flight and takes no more', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const asked = held<void>();
    const { door, url, log } = await httpDoorFor(discord, {
      respond: () => {
        asked.release();
        return slow.promise;
      },
    });
    const text = discord.post(chatInput('ask'), url);
    await asked.promise;
    const closed = door.close();
    // Those who connect in this moment are let in.
    const next = () => send(url, { body: PING, headers: discord.key.headers(PING) }).catch(({ code }) => code);
    await expect.poll(next).toBe('ECONNREFUSED');
    slow.release(says('the last answer'));
    expect(await text).toContain('the last answer');
    await closed;
    expect(log.events.at(-1)).toEqual({ type: 'closed', unfinished: 0 });
  });

  it('finishes an answer that was put off', async () => {
    const discord = await discordFor();
    const slow = held<ReturnType<typeof says>>();
    const { door, url } = await httpDoorFor(discord, { ...SOON, respond: () => slow.promise });
    const asked = chatInput('ask');
    await discord.post(asked, url);
    const closed = door.close();
    slow.release(says('edited while leaving'));
    expect((await discord.waitForAnswer(asked.id)).edits).toHaveLength(1);
    await closed;
  });

  it('waits for nobody for ever, and may be closed twice', async () => {
    const discord = await discordFor();
    const { door, log } = await httpDoorFor(discord, { closeWithinMs: 30 });
    const idle = bareConnection(door.address);
    idle.write(
      'POST /interactions HTTP/1.1\r\nHost: here\r\nX-Signature-Ed25519: a\r\nX-Signature-Timestamp: 1\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n',
    );
    await idle.heard;
    await Promise.all([door.close(), door.close()]);
    await idle.ended;
    expect(log.of('closed')).toEqual([{ type: 'closed', unfinished: 0 }]);
  });

  it('names the setting that is wrong', async () => {
    const discord = await discordFor();
    await expect(httpDoorFor(discord, { publicKey: 'abc' })).rejects.toMatchObject({ subject: 'DISCORD_PUBLIC_KEY' });
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await expect(httpDoorFor(discord, { port })).rejects.toMatchObject({
      subject: 'PORT',
      message: `port ${port} is in use`,
    });
    taken.close();
    await expect(httpDoorFor(discord, { host: '203.0.113.7' })).rejects.toMatchObject({ subject: 'HOST' });
  });
});
