import type { IncomingMessage } from 'node:http';

/** Headers of every response: nothing is cached, sniffed, loaded from elsewhere or framed. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The status with which a request is refused, or null if it may pass. */
export function turnedAway({ method, headers }: IncomingMessage, port: number): number | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  const { host = '', origin } = headers;
  // Another host name that resolves to this machine (DNS rebinding) is still in the header.
  if (!hosts.includes(host)) return 421;
  // Another page in the same browser can send requests, but not with this page's origin.
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  const site = headers['sec-fetch-site'];
  // A link to the page is harmless wherever it is, because the page that has it cannot read the response.
  const opened = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
  if ((site === 'cross-site' || site === 'same-site') && !opened) return 403;
  if (method !== 'POST') return null;
  if (origin === undefined) return 403;
  return /^application\/json\b/.test(headers['content-type'] ?? '') ? null : 415;
}

/** The same for Discord's routes, which the bot calls and a browser never does. */
export function turnedAwayFromRest({ headers }: IncomingMessage, port: number): number | null {
  if (headers.host !== `127.0.0.1:${port}`) return 421;
  return headers.origin === undefined && headers['sec-fetch-site'] === undefined ? null : 403;
}
