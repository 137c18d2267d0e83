import http from 'node:http';
import https from 'node:https';
import { pipeline, type Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { Fault } from '../../domain/fault.ts';
import { checkedLookup } from './checked-lookup.ts';
import { fetchConnectionFault, packingFault, redirectsFault, statusFault, wrongRedirect } from './fetch-faults.ts';
import type { AddressRule } from './public-address.ts';
import { parseWebAddress } from './web-address.ts';

/** A fetched page. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** The Content-Type header, or null. */
  readonly contentType: string | null;
  /** Its address after redirects. */
  readonly url: string;
}

/** Limits of fetching. */
export interface FetchLimits {
  /** Bytes of the page, unpacked. */
  readonly bytes: number;
  /** From the first connection to the last byte, redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
}

/** The default limits. */
export const FETCH_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 20_000, redirects: 5 };

/** Identifies the client; some servers refuse requests without it. */
const REQUEST_HEADERS = {
  'user-agent': 'verbatim (article importer)',
  accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': '*',
};

/**
 * Fetches a page by http or https, following redirects.
 * @param typed the address, as the user gave it
 * @param allows which IP addresses may be connected to, at every hop
 * @throws {Fault} with the remedy, if it cannot be fetched or is too large
 */
export async function fetchPage(
  typed: string,
  allows: AddressRule,
  limits: FetchLimits = FETCH_LIMITS,
): Promise<FetchedPage> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let url = parseWebAddress(typed, allows);
  const seen = new Set<string>();
  for (let hop = 0; hop <= limits.redirects; hop++) {
    seen.add(url.href);
    let failure: Error | null = null;
    try {
      const response = await request(url, allows, signal, (error) => {
        failure ??= error;
      });
      const target = redirectOf(response);
      if (target === null) {
        const bytes = await responseBody(response, typed, limits.bytes);
        return { bytes, contentType: response.headers['content-type'] ?? null, url: url.href };
      }
      response.destroy();
      if (!URL.canParse(target, url.href)) throw wrongRedirect(typed);
      url = parseWebAddress(new URL(target, url).href, allows);
    } catch (error) {
      const cause = error instanceof Fault ? error : (failure ?? error);
      throw fetchConnectionFault(typed, url, cause, signal.aborted ? limits.milliseconds : null);
    }
  }
  throw redirectsFault(typed, limits.redirects, seen.has(url.href));
}

/** Requests a page. @param failed called for every error, also after the response has begun, when the response only reports that it was cut off */
function request(
  url: URL,
  allows: AddressRule,
  signal: AbortSignal,
  failed: (error: Error) => void,
): Promise<http.IncomingMessage> {
  const { request: start } = url.protocol === 'https:' ? https : http;
  const options = { headers: REQUEST_HEADERS, signal, agent: false, lookup: checkedLookup(allows) };
  return new Promise((resolve, reject) => {
    start(url, options, resolve)
      .on('error', (error) => {
        failed(error);
        reject(error);
      })
      .end();
  });
}

/** The target of a redirect; null for any other response. */
function redirectOf({ statusCode = 0, headers }: http.IncomingMessage): string | null {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined ? headers.location : null;
}

/** The decompressed body. @throws {Fault} for an error status, and for more than `most` bytes */
async function responseBody(response: http.IncomingMessage, subject: string, most: number): Promise<Uint8Array> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode >= 300) {
    response.destroy();
    throw statusFault(subject, statusCode, response.statusMessage ?? '');
  }
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of unpacked(response, headers['content-encoding'] ?? '', subject)) {
    length += piece.length;
    if (length > most) {
      response.destroy();
      const limit = most.toLocaleString('en');
      throw new Fault(subject, `the page has more than the ${limit} bytes that are read`, 'save its text as a file');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Decompressors by content encoding. */
const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createUnzip(),
  'x-gzip': () => zlib.createUnzip(),
  deflate: () => zlib.createUnzip(),
  br: () => zlib.createBrotliDecompress(),
};

/** The most layers of compression; more are an attack. */
const MOST_PACKINGS = 2;

/** The decompressed body. @throws {Fault} for an unknown content encoding */
function unpacked(response: http.IncomingMessage, encoding: string, subject: string): Readable {
  const packings = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const unpackers = packings.map((name) => (Object.hasOwn(UNPACKERS, name) ? UNPACKERS[name] : undefined));
  if (packings.length > MOST_PACKINGS || unpackers.includes(undefined)) {
    response.destroy();
    throw packingFault(subject, encoding);
  }
  // The last encoding is undone first. An error reaches the reader of the last stream.
  return unpackers.reduceRight<Readable>(
    (packed, unpack) => (unpack ? pipeline(packed, unpack(), () => undefined) : packed),
    response,
  );
}
