import { createPublicKey, verify } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { LastingFault } from '../../domain/fault.ts';
import { isInteraction } from '../interaction.ts';
import type { Refusal } from '../report.ts';
import { readBody } from './server.ts';

/** Whether `signature` (128 hex digits) is Discord's for this timestamp and body. Never throws. */
type SignatureCheck = (signature: string, timestamp: string, body: Uint8Array) => boolean;

/**
 * Checks Ed25519 signatures against an application's public key, given as the 64 hex digits of the Developer Portal.
 * @throws {LastingFault} if that is not a key
 */
export function signatureCheck(publicKey: string): SignatureCheck {
  if (!/^[0-9a-f]{64}$/i.test(publicKey)) {
    throw new LastingFault(
      'DISCORD_PUBLIC_KEY',
      'this is not a public key of 64 hex digits',
      'copy it from the Developer Portal: your application, General Information, Public Key',
    );
  }
  const x = Buffer.from(publicKey, 'hex').toString('base64url');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  return (signature, timestamp, body) => {
    if (!/^[0-9a-f]{128}$/i.test(signature)) return false;
    const signed = Buffer.concat([Buffer.from(timestamp), body]);
    return verify(null, signed, key, Buffer.from(signature, 'hex'));
  };
}

/** What a request to the endpoint turned out to be. */
export type Received =
  | { readonly type: 'ping' }
  | { readonly type: 'interaction'; readonly interaction: APIInteraction }
  /** `aheadMs`: by how much this machine's clock is ahead of the time at which Discord signed, when it is refused for that; behind: below 0. */
  | { readonly type: 'refused'; readonly why: Refusal; readonly aheadMs?: number };

/** The status of each refusal, for Discord and strangers alike, without an explanation. */
export const STATUS: Readonly<Record<Refusal, number>> = {
  path: 404,
  method: 405,
  unsigned: 401,
  'too large': 413,
  'cut off': 400,
  signature: 401,
  timestamp: 401,
  'not json': 400,
  'not an interaction': 400,
};

/** The paths that interactions may be sent to; Discord is told one of them. */
const PATHS: ReadonlySet<string> = new Set(['/interactions', '/']);

/** The largest body of an interaction, in bytes. Even one with a whole message in it takes less than a tenth of that. */
const LARGEST_BODY = 512 * 1024;

/**
 * How old or how far ahead a signature may be, in milliseconds, because clocks differ. Discord gives up after three seconds, so
 * anything older was recorded and is sent again by somebody else.
 */
export const SIGNED_WITHIN_MS = 300_000;

/** Reads one request, doing the cheapest checks first. Nothing in the body is looked at before its signature is known to be Discord's. */
export async function receive(request: IncomingMessage, isGenuine: SignatureCheck): Promise<Received> {
  if (!PATHS.has(pathOf(request))) return refused('path');
  if (request.method !== 'POST') return refused('method');
  const signature = request.headers['x-signature-ed25519'];
  const timestamp = request.headers['x-signature-timestamp'];
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return refused('unsigned');
  const body = await readBody(request, LARGEST_BODY);
  if (body === 'too large' || body === 'cut off') return refused(body);
  if (!isGenuine(signature, timestamp, body)) return refused('signature');
  if (!/^\d{1,12}$/.test(timestamp)) return refused('timestamp');
  const aheadMs = Date.now() - Number(timestamp) * 1_000;
  if (Math.abs(aheadMs) > SIGNED_WITHIN_MS) return { type: 'refused', why: 'timestamp', aheadMs };
  const payload = jsonOf(body);
  if (payload === undefined) return refused('not json');
  if (isPing(payload)) return { type: 'ping' };
  return isInteraction(payload) ? { type: 'interaction', interaction: payload } : refused('not an interaction');
}

/** The path without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

const refused = (why: Refusal): Received => ({ type: 'refused', why });

/** Discord's ping may contain nothing but its type. */
const isPing = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === InteractionType.Ping;

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
