import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FETCH_LIMITS, type FetchLimits, fetchPage } from '../../../src/corpus/import/fetch-page.ts';
import { isPublicAddress } from '../../../src/corpus/import/public-address.ts';
import { faultOf } from '../../support/fault-of.ts';
import { type PageServer, startPageServer } from '../../support/page-server.ts';

let server: PageServer;
beforeAll(async () => {
  const page = '<p>é</p>';
  server = await startPageServer({
    '/page': { body: page },
    '/gzip': { body: gzipSync(page), headers: { 'content-encoding': 'gzip' } },
    '/deflate': { body: deflateSync(page), headers: { 'content-encoding': 'deflate' } },
    '/brotli': { body: brotliCompressSync(page), headers: { 'content-encoding': 'br' } },
    '/broken': { body: 'this is not packed', headers: { 'content-encoding': 'gzip' } },
    '/bomb': { body: gzipSync(Buffer.alloc(50_000_000)), headers: { 'content-encoding': 'gzip' } },
    '/large': { body: 'a'.repeat(5_000_001) },
    '/slow': { body: '<p>a', hangs: true },
    '/once': { status: 301, headers: { location: '/page' } },
    '/relative': { status: 307, headers: { location: 'gzip' } },
    '/round': { status: 302, headers: { location: '/round' } },
    '/nowhere': { status: 302, headers: { location: 'http://' } },
    '/local-file': { status: 302, headers: { location: 'file:///etc/passwd' } },
    '/login': { status: 401 },
    '/forbidden': { status: 403 },
    '/gone': { status: 410 },
    '/busy': { status: 429 },
    '/down': { status: 503 },
    '/odd': { status: 304 },
  });
  server.replies.set('/to-private', { status: 302, headers: { location: `http://127.0.0.2:${server.port}/page` } });
  server.replies.set('/to-mapped', {
    status: 302,
    headers: { location: `http://[::ffff:127.0.0.2]:${server.port}/page` },
  });
});
afterAll(() => server.close());

/** In these tests one address of this machine plays the public internet. */
const allows = (address: string): boolean => address === '127.0.0.1';
const fetched = (path: string, limits: Partial<FetchLimits> = {}, rule = allows) =>
  fetchPage(`${server.origin}${path}`, rule, { ...FETCH_LIMITS, ...limits });

describe('fetches', () => {
  it.each(['/page', '/gzip', '/deflate', '/brotli', '/once', '/relative'])('%s', async (path) => {
    const { bytes, contentType } = await fetched(path);
    expect(Buffer.from(bytes).toString()).toBe('<p>é</p>');
    expect(contentType).toBe('text/html; charset=utf-8');
  });

  it('and tells where the page was in the end', async () => {
    expect((await fetched('/once#part')).url).toBe(`${server.origin}/page`);
  });
});

describe('refuses', () => {
  it.each([
    ['/missing', /no such page \(404/],
    ['/login', /asks for a login \(401/],
    ['/forbidden', /does not let programs read/],
    ['/gone', /was removed/],
    ['/busy', /fewer requests/],
    ['/down', /a fault of its own \(503/],
    ['/odd', /did not send the page \(304/],
    ['/large', /more than the 5,000,000 bytes/],
    ['/bomb', /more than the 5,000,000 bytes/],
    ['/broken', /cannot be unpacked/],
    ['/round', /leads on more than 5 times/],
    ['/nowhere', /cannot be fetched|not a web address/],
    ['/local-file', /file:\/\/ addresses are not fetched/],
  ])('%s', async (path, message) => {
    expect((await faultOf(fetched(path))).message).toMatch(message);
  });

  it('a page that never ends', async () => {
    expect((await faultOf(fetched('/slow', { milliseconds: 300 }))).message).toMatch(/longer than 0\.3 s/);
  });

  it('a server that is not there', async () => {
    const other = await startPageServer();
    await other.close();
    expect((await faultOf(fetchPage(`${other.origin}/`, allows))).message).toMatch(/takes no connection/);
  });

  it('a name that does not exist', async () => {
    const { message } = await faultOf(fetchPage('http://no-such-host.invalid/', isPublicAddress));
    expect(message).toMatch(/there is no such server|cannot be looked up/);
  });

  it('a certificate that nobody knows, or no certificate at all', async () => {
    const { message } = await faultOf(fetchPage(`https://127.0.0.1:${server.port}/page`, allows));
    expect(message).toMatch(/secure connection|cannot be fetched/);
  });
});

describe('connects to nothing that the rule does not allow', () => {
  it.each(['/to-private', '/to-mapped'])('redirected by %s', async (path) => {
    const asked = server.asked.length;
    expect((await faultOf(fetched(path))).message).toMatch(/not on the public internet/);
    expect(server.asked.slice(asked)).toEqual([path]);
  });

  it('by a name that leads there', async () => {
    const asked = server.asked.length;
    const never = () => false;
    const name = fetchPage(`http://localhost:${server.port}/page`, never);
    expect((await faultOf(name)).message).toMatch(/localhost \([\d.:a-f]+\) is not on the public internet/);
    expect(server.asked.slice(asked).filter((path) => path === '/page')).toEqual([]);
  });

  it('by an address', async () => {
    const asked = server.asked.length;
    expect((await faultOf(fetched('/page', {}, isPublicAddress))).message).toMatch(/127\.0\.0\.1 is not on the public/);
    expect(server.asked.length).toBe(asked);
  });
});
