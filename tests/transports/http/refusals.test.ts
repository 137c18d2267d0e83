import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { chatInput } from '../../support/discord/payloads.ts';
import { createSigningKey } from '../../support/discord/signing-key.ts';
import { discordFor } from '../door.ts';
import { bareConnection, httpDoorFor, send } from '../http.ts';

const PING = '{"type":1}';

describe('what it turns away', () => {
  const body = JSON.stringify(chatInput('ask', { question: 'is this you?' }));

  it.each<[string, (headers: Record<string, string>) => Record<string, string>]>([
    ['without a signature', () => ({})],
    ['without a timestamp', ({ 'X-Signature-Timestamp': _, ...rest }) => rest],
    ['with an empty signature', (headers) => ({ ...headers, 'X-Signature-Ed25519': '' })],
    ['with a signature that is too short', (headers) => ({ ...headers, 'X-Signature-Ed25519': 'abcd' })],
    ['with a signature that is no number', (headers) => ({ ...headers, 'X-Signature-Ed25519': 'z'.repeat(128) })],
    ['with another signature', (headers) => ({ ...headers, 'X-Signature-Ed25519': '0'.repeat(128) })],
    [
      'with another timestamp',
      (headers) => ({ ...headers, 'X-Signature-Timestamp': `${Number(headers['X-Signature-Timestamp']) + 1}` }),
    ],
    ['with somebody else’s signature', () => createSigningKey().headers(body)],
  ])('a request %s: 401, before anything is read into it', async (_, change) => {
    const discord = await discordFor();
    const { url, log } = await httpDoorFor(discord, { respond: () => Promise.reject(new Error('not to be asked')) });
    const got = await send(url, { body, headers: change(discord.key.headers(body)) });
    expect(got).toMatchObject({ status: 401, text: '' });
    expect(log.events.map(({ type }) => type)).toEqual(['refused']);
    // What is no JSON is not found out without a signature either.
    expect((await send(url, { body: '{', headers: change(discord.key.headers(body)) })).status).toBe(401);
  });

  it('a body that is not the signed one: 401', async () => {
    const discord = await discordFor();
    const { url } = await httpDoorFor(discord);
    const tampered = body.replace('is this you?', 'is this me!!');
    expect((await send(url, { body: tampered, headers: discord.key.headers(body) })).status).toBe(401);
    expect((await send(url, { body, headers: discord.key.headers(body) })).status).toBe(200);
  });

  it.each(['{', '', 'null', '[]', '"who"', '{"type":2}', '{"id":1,"token":2,"type":3}'])(
    'a signed body %j that is no interaction: 400',
    async (text) => {
      const discord = await discordFor();
      const { url, log } = await httpDoorFor(discord);
      expect((await send(url, { body: text, headers: discord.key.headers(text) })).status).toBe(400);
      expect(log.of('refused')).toHaveLength(1);
      expect(await discord.post(chatInput('ask'), url)).toContain('pong');
    },
  );

  it('what was signed too long ago, or in the future: 401', async () => {
    const discord = await discordFor();
    const { url, log } = await httpDoorFor(discord);
    const now = 1_790_000_000;
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 * now });
    onTestFinished(() => void vi.useRealTimers());
    const at = (seconds: number) => send(url, { body: PING, headers: discord.key.headers(PING, `${seconds}`) });
    expect((await at(now - 300)).status).toBe(200);
    expect((await at(now + 300)).status).toBe(200);
    expect((await at(now - 301)).status).toBe(401);
    expect((await at(now + 301)).status).toBe(401);
    expect((await send(url, { body: PING, headers: discord.key.headers(PING, 'yesterday') })).status).toBe(401);
    expect(log.of('refused').map(({ why }) => why)).toEqual(['timestamp', 'timestamp', 'timestamp']);
  });

  it('other paths and methods: 404 and 405', async () => {
    const discord = await discordFor();
    const { door, url } = await httpDoorFor(discord);
    for (const path of ['/interaction', '/interactions/', '/%69nteractions', '/.env', '//', '/healthz/', '/__proto__'])
      expect((await send(door.address + path, { body, headers: discord.key.headers(body) })).status).toBe(404);
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])
      expect(await send(url, { method })).toMatchObject({ status: 405, headers: { allow: 'POST' } });
  });

  it('a body over 512 KiB: 413, announced or not', async () => {
    const discord = await discordFor();
    const { url, log } = await httpDoorFor(discord);
    const large = JSON.stringify({ ...chatInput('ask'), more: 'x'.repeat(600_000) });
    expect((await send(url, { body: large, headers: discord.key.headers(large) })).status).toBe(413);
    const chunked = { ...discord.key.headers(large), 'Transfer-Encoding': 'chunked' };
    expect((await send(url, { body: large, headers: chunked })).status).toBe(413);
    expect(log.of('refused').map(({ why }) => why)).toEqual(['too large', 'too large']);
    const fits = JSON.stringify({ ...chatInput('ask'), more: 'x'.repeat(500_000) });
    expect((await send(url, { body: fits, headers: discord.key.headers(fits) })).status).toBe(200);
  });

  it('headers or a body that trickle in: cut off', async () => {
    const discord = await discordFor();
    const { door, log } = await httpDoorFor(discord, { requestWithinMs: 150 });
    const signed = Object.entries(discord.key.headers(body)).map(([name, value]) => `${name}: ${value}\r\n`);
    const slowHeaders = bareConnection(door.address);
    slowHeaders.write('POST /interactions HTTP/1.1\r\nHost: here\r\nX-');
    const slowBody = bareConnection(door.address);
    slowBody.write(`POST /interactions HTTP/1.1\r\nHost: here\r\nContent-Length: 500\r\n${signed.join('')}\r\n{"typ`);
    expect(await slowHeaders.ended).toMatch(/^HTTP\/1\.1 408 /);
    expect(await slowBody.ended).toMatch(/^HTTP\/1\.1 408 /);
    expect(new Set(log.of('refused').map(({ why }) => why))).toContain('too slow');
    expect(await discord.post(chatInput('ask'), `${door.address}/`)).toContain('pong');
  });

  it('what is no HTTP: 400', async () => {
    const discord = await discordFor();
    const { door, log } = await httpDoorFor(discord);
    const connection = bareConnection(door.address);
    connection.write('\x16\x03\x01 hello\r\n\r\n');
    expect(await connection.ended).toMatch(/^HTTP\/1\.1 400 /);
    expect(log.of('refused').map(({ why }) => why)).toEqual(['not http']);
  });
});
