import http from 'node:http';
import https from 'node:https';
import { pipeline, type Readable, type Transform } from 'node:stream';
import zlib from 'node:zlib';
import { Fault } from '../../domain/fault.ts';
import { checkedLookup } from './checked-lookup.ts';
import { fetchConnectionFault, packingFault, redirectsFault, statusFault, wrongRedirect } from './fetch-faults.ts';
import type { AddressRule } from './public-address.ts';
import { parseWebAddress } from './web-address.ts';

/** A page as fetched. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** What the server said it is, or null. */
  readonly contentType: string | null;
  /** Where it was in the end, after redirects. */
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

export const FETCH_LIMITS: FetchLimits = { bytes: 5_000_000, milliseconds: 20_000, redirects: 5 };

/** Identifies the client; some servers refuse requests without it. */
const REQUEST_HEADERS = {
  'user-agent': 'verbatim (article importer)',
  accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': '*',
};

/**
 * Fetches a page: http and https only, redirects followed, each hop only to addresses that the rule allows.
 * @throws {Fault} with the remedy when it cannot be had or is too large.
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

/** Asks for a page. @param failed told of what goes wrong, also after the response has begun: of that the response says only that it was cut off */
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

/** Where a response leads on to; null when it is the last one. */
function redirectOf({ statusCode = 0, headers }: http.IncomingMessage): string | null {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined ? headers.location : null;
}

/** The unpacked body. @throws {Fault} for a status that means there is no page, and for too many bytes. */
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

/** Decompressors by the encoding's name in the header. */
const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: () => zlib.createUnzip(),
  'x-gzip': () => zlib.createUnzip(),
  deflate: () => zlib.createUnzip(),
  br: () => zlib.createBrotliDecompress(),
};

/** The most layers of compression; more would be a trap. */
const MOST_PACKINGS = 2;

/** The body as it was before the server packed it. @throws {Fault} for a way of packing that is not known */
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
