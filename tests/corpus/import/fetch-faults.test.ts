import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fetchConnectionFault } from '../../../src/corpus/import/fetch-faults.ts';
import { FETCH_LIMITS, fetchPage } from '../../../src/corpus/import/fetch-page.ts';
import { selfSigned } from '../../support/certificate.ts';
import { faultOf } from '../../support/fault-of.ts';

const allows = (address: string): boolean => address === '127.0.0.1';
const PAGE = '<p>é</p>';

/** The port of a server that says these bytes to everybody, whatever they ask, and then hangs up or, when told so, breaks off. */
async function saying(bytes: string | Buffer, { secure = false, breaksOff = false } = {}): Promise<number> {
  const sockets = new Set<net.Socket>();
  const talk = (socket: net.Socket): void => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => socket.write(bytes, () => (breaksOff ? socket.resetAndDestroy() : socket.end())));
  };
  const server = secure ? tls.createServer(selfSigned(), talk) : net.createServer(talk);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as net.AddressInfo).port;
}

const fetched = (port: number, scheme = 'http') => fetchPage(`${scheme}://127.0.0.1:${port}/`, allows, FETCH_LIMITS);
const head = (...lines: readonly string[]): string =>
  `HTTP/1.1 200 OK\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const packed = (encoding: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(head(`content-encoding: ${encoding}`, `content-length: ${body.length}`)), body]);

describe('what a server can say wrongly has a message and a remedy of its own', () => {
  it.each<[string, string | Buffer, RegExp, RegExp]>([
    ['headers without end', head(`x-much: ${'a'.repeat(20_000)}`), /response headers are too large/, /save the page/],
    [
      'very many headers',
      head(...Array.from({ length: 3_000 }, (_, i) => `x-${i}: a`)),
      /response headers are too large/,
      /save the page/,
    ],
    [
      'chunks without a size',
      `${head('transfer-encoding: chunked')}what\r\n`,
      /parts of the page wrongly \(its chunks\)/,
      /save the page/,
    ],
    ['two lengths', head('content-length: 1', 'content-length: 2'), /how long the page is/, /save the page/],
    ['a length that is none', head('content-length: many'), /how long the page is/, /save the page/],
    [
      'both a length and chunks',
      `${head('content-length: 5', 'transfer-encoding: chunked')}0\r\n\r\n`,
      /how long the page is|breaks the rules/,
      /save the page/,
    ],
    ['a header without a name', head(': nothing'), /breaks the rules of HTTP/, /save the page/],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', /is no web server/, /check the address and its port/],
    ['nothing', '', /broke the connection off/, /try again later/],
    ['half of the page', `${head('content-length: 1000')}half`, /broke the connection off/, /try again later/],
    [
      'half of the chunks',
      `${head('transfer-encoding: chunked')}3\r\nabc\r\n`,
      /broke the connection off/,
      /try again later/,
    ],
    [
      'half of what it packed',
      packed('gzip', gzipSync('a page '.repeat(500)).subarray(0, 30)),
      /the page is cut off/,
      /try again later/,
    ],
    ['what it did not pack', packed('gzip', Buffer.from('plain text')), /cannot be unpacked/, /save the page/],
    ['bad brotli', packed('br', Buffer.from('plain text, and not Brotli')), /cannot be unpacked/, /save the page/],
    [
      'a way of packing that nobody asked for',
      packed('zstd', Buffer.from('x')),
      /not known here \(zstd\)/,
      /save the page/,
    ],
    [
      'a name that objects have',
      packed('constructor', Buffer.from('x')),
      /not known here \(constructor\)/,
      /save the page/,
    ],
    ['packed again and again', packed('gzip, gzip, gzip', Buffer.from('x')), /not known here/, /save the page/],
  ])('%s', async (_, bytes, message, remedy) => {
    const fault = await faultOf(fetched(await saying(bytes)));
    expect(fault.message).toMatch(message);
    expect(fault.remedy).toMatch(remedy);
  });

  it.each([
    ['gzip', packed('gzip', gzipSync(PAGE))],
    ['gzip in capitals', packed('GZIP', gzipSync(PAGE))],
    ['not at all', packed('identity', Buffer.from(PAGE))],
    ['twice', packed('gzip, br', brotliCompressSync(gzipSync(PAGE)))],
    ['until it hangs up', Buffer.from(`${head()}${PAGE}`)],
  ])('but a page that is packed %s is read', async (_, bytes) => {
    expect(Buffer.from((await fetched(await saying(bytes))).bytes).toString()).toBe(PAGE);
  });

  it('a connection that breaks off', async () => {
    const port = await saying(`${head('content-length: 1000')}half`, { breaksOff: true });
    expect((await faultOf(fetched(port))).message).toMatch(/broke the connection off/);
  });

  it('a certificate that the server signed itself', async () => {
    const fault = await faultOf(fetched(await saying(head(), { secure: true }), 'https'));
    expect(fault.message).toMatch(/certificate is signed by nobody who is known here/);
  });

  it('no certificate at all', async () => {
    const fault = await faultOf(fetched(await saying('HTTP/1.1 400 Bad Request\r\n\r\n'), 'https'));
    expect(fault.message).toMatch(/no secure connection/);
    expect(fault.remedy).toMatch(/http:\/\/ instead/);
  });

  it('a circle, and a way on that is none', async () => {
    const moved = (to: string): string => `HTTP/1.1 302 Found\r\nlocation: ${to}\r\ncontent-length: 0\r\n\r\n`;
    const circle = await faultOf(fetched(await saying(moved('/'))));
    expect(circle.line).toMatch(/leads on more than 5 times, in a circle → open it in a browser, save the page/);
    const nowhere = await faultOf(fetched(await saying(moved('http://'))));
    expect(nowhere.message).toBe('it leads on to what is not a web address');
  });
});

it.each([
  ['ENOTFOUND', /no such server/],
  ['EAI_AGAIN', /cannot be looked up/],
  ['EAI_FAIL', /cannot be looked up/],
  ['ECONNREFUSED', /takes no connection/],
  ['ENETUNREACH', /cannot be reached/],
  ['EACCES', /does not allow the connection/],
  ['EMFILE', /too many connections open/],
  ['ERR_STREAM_PREMATURE_CLOSE', /broke the connection off/],
  ['CERT_HAS_EXPIRED', /certificate has expired/],
  ['CERT_NOT_YET_VALID', /not valid yet/],
  ['CERT_REVOKED', /was revoked/],
  ['CERT_SIGNATURE_FAILURE', /certificate is not valid/],
  ['ERR_TLS_CERT_ALTNAME_INVALID', /is for another name/],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /cannot be traced/],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', /cannot be traced/],
  ['ERR_SSL_WRONG_VERSION_NUMBER', /no secure connection to the server can be made:/],
  ['ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE', /a way that both know/],
  ['EPROTO', /no secure connection/],
  ['HPE_STRICT', /breaks the rules of HTTP/],
  ['Z_DATA_ERROR', /cannot be unpacked/],
  ['ESOMETHING_NEW', /it cannot be fetched \(ESOMETHING_NEW\)/],
])('%s is told in plain words, and where', (code, message) => {
  const url = new URL('https://example.org/a');
  const inside = new AggregateError([Object.assign(new Error('inside'), { code })]);
  for (const cause of [Object.assign(new Error('x'), { code }), inside]) {
    const fault = fetchConnectionFault('https://example.org/a', url, cause, null);
    expect(fault.message).toMatch(message);
    expect(fault.message).toMatch(/: example\.org$/);
    expect(fault.remedy).not.toBe('');
  }
});

it.each([new Error(''), 'no', undefined, Object.assign(new Error(''), { code: 20 })])(
  '%s is told in words, too',
  (cause) => {
    expect(fetchConnectionFault('a', new URL('http://a'), cause, null).message).toMatch(
      /^it cannot be fetched \([A-Za-z]{2}.*\): a$/,
    );
  },
);
