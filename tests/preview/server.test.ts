import net from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { pageOf, previewFor, rawRequest } from './page-client.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (address: string) => ({ method: 'POST', headers: { ...JSON_TYPE, origin: address } });

it('serves a page whose every part comes from the page itself', async () => {
  const { address } = await previewFor();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const page = await rawRequest(address, {});
  expect(page.status).toBe(200);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  // Nothing inline: no script between its tags, no style in an attribute, no handler.
  expect(page.body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(parts.length).toBeGreaterThan(2);
  const waiting = [...parts];
  const types = new Map<string, string | undefined>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (types.has(path)) continue;
    const part = await rawRequest(address, { path });
    expect([path, part.status]).toEqual([path, 200]);
    types.set(path, part.headers['content-type']);
    for (const [, from = ''] of part.body.matchAll(/(?:^|\n)import\s[^;]*?from '([^']+)'/g)) {
      expect(from, path).toMatch(/^\.\.?\//);
      waiting.push(new URL(from, new URL(path, address)).pathname);
    }
  }
  expect(types.get('/page/main.js')).toBe('text/javascript; charset=utf-8');
  expect(types.has('/page/markdown/draw.js')).toBe(true);
  expect(types.get('/page.css')).toBe('text/css; charset=utf-8');
});

it.each(['/', '/page.css', '/setting', '/no-such-page'])('sends the strict headers with %s', async (path) => {
  const { address } = await previewFor();
  const { headers } = await rawRequest(address, { path });
  const policy = String(headers['content-security-policy']);
  expect(policy.split('; ').sort()).toEqual([
    "base-uri 'none'",
    "connect-src 'self'",
    "default-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "img-src 'self' data:",
    "script-src 'self'",
    "style-src 'self'",
  ]);
  expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
});

it('answers to its own names only, whatever name leads to it', async () => {
  const { address } = await previewFor();
  const { port } = new URL(address);
  const status = async (host: string): Promise<number> => (await rawRequest(address, { headers: { host } })).status;
  expect(await status(`127.0.0.1:${port}`)).toBe(200);
  expect(await status(`localhost:${port}`)).toBe(200);
  expect(await status(`[::1]:${port}`)).toBe(200);
  expect(await status(`evil.example:${port}`)).toBe(421);
  expect(await status('127.0.0.1')).toBe(421);
  expect(await status(`127.0.0.1.evil.example:${port}`)).toBe(421);
});

it('takes orders from its own page only', async () => {
  const { address } = await previewFor();
  const path = '/messages';
  const body = JSON.stringify({ user: '1290000000000000004', place: 'server', content: 'hello' });
  const status = async (headers: Record<string, string>): Promise<number> =>
    (await rawRequest(address, { path, method: 'POST', body, headers: { ...JSON_TYPE, ...headers } })).status;
  expect(await status({ origin: address })).toBe(200);
  expect(await status({})).toBe(403);
  expect(await status({ origin: 'null' })).toBe(403);
  expect(await status({ origin: 'http://evil.example' })).toBe(403);
  expect(await status({ origin: address.replace('127.0.0.1', 'localhost') })).toBe(403);
  expect(await status({ origin: address, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await status({ origin: address, 'content-type': 'text/plain' })).toBe(415);
});

it('lets no other page read along', async () => {
  const { address } = await previewFor();
  const { status } = await rawRequest(address, { path: '/events', headers: { 'sec-fetch-site': 'cross-site' } });
  expect(status).toBe(403);
  const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect((await rawRequest(address, { headers: followed })).status).toBe(200);
  const sent = { ...post(address), headers: { ...post(address).headers, ...followed } };
  expect((await rawRequest(address, { ...sent, path: '/messages', body: '{}' })).status).toBe(403);
});

it('refuses what it does not know, and more than it can use', async () => {
  const { address } = await previewFor();
  const status = async (path: string, body: string): Promise<number> =>
    (await rawRequest(address, { ...post(address), path, body })).status;
  expect(await status('/messages', '{')).toBe(400);
  expect(await status('/messages', '{"content":"x"}')).toBe(400);
  expect(await status('/messages', JSON.stringify({ user: '1', place: 'server', content: 'x'.repeat(2_001) }))).toBe(
    400,
  );
  expect(await status('/acts', '{"act":"fly"}')).toBe(400);
  expect(await status('/toString', '{}')).toBe(404);
  expect(await status('/messages', `"${'x'.repeat(300_000)}"`)).toBe(413);
  expect((await rawRequest(address, { ...post(address), method: 'PUT', path: '/messages' })).status).toBe(405);
  expect((await rawRequest(address, { path: '/page/../../../package.json' })).status).toBe(404);
  expect((await rawRequest(address, { path: '/page/%2e%2e/preview.js' })).status).toBe(404);
});

it('gives Discord’s routes to nobody without an interaction’s token, and to no browser', async () => {
  const { address } = await previewFor();
  const path = `/api/v10/webhooks/1290000000000000001/${'x'.repeat(40)}/messages/@original`;
  expect(
    (await rawRequest(address, { path, method: 'PATCH', headers: JSON_TYPE, body: '{"content":"x"}' })).status,
  ).toBe(404);
  expect((await rawRequest(address, { path, method: 'PATCH', headers: { origin: address }, body: '{}' })).status).toBe(
    403,
  );
});

it('takes the next port when somebody has the chosen one', async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const bound = other.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const { address } = await previewFor({ port });
  expect(Number(new URL(address).port)).toBeGreaterThan(port);
});

it('shows what people write, and no longer what somebody dismissed', async () => {
  const page = await pageOf(await previewFor({ samples: ['one', 'two'] }));
  expect(page.messages().map(({ content }) => content)).toEqual(['one', 'two']);
  expect(await page.send('/messages', { user: '1290000000000000004', place: 'server', content: ' three\nfour ' })).toBe(
    200,
  );
  const [first] = await page.until((messages) => messages.length === 3);
  expect(page.messages().at(-1)).toMatchObject({ content: 'three\nfour', author: { global_name: 'You' } });
  expect(await page.send('/dismissals', { message: first?.id })).toBe(200);
  await page.until((messages) => messages.length === 2);
});
