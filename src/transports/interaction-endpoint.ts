import type { IncomingMessage } from 'node:http';
import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { isInteraction } from './interaction.ts';
import { readBody } from './request-body.ts';
import type { SignatureCheck } from './request-signature.ts';

/** Why a request was turned away. */
export type Refusal =
  | 'path'
  | 'method'
  | 'unsigned'
  | 'too large'
  | 'cut off'
  | 'signature'
  | 'timestamp'
  | 'not json'
  | 'not an interaction';

/** What a request to the endpoint turned out to be. */
export type Received =
  | { readonly type: 'ping' }
  | { readonly type: 'interaction'; readonly interaction: APIInteraction }
  /** `aheadMs`: by how much this machine's clock is ahead of the time at which Discord signed, when it is refused for that; behind: below 0. */
  | { readonly type: 'refused'; readonly why: Refusal; readonly aheadMs?: number };

/** The status that each refusal has: to Discord and to a stranger alike, without a word more. */
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

/** The paths that interactions may come to; Discord is told one of them. */
const PATHS: ReadonlySet<string> = new Set(['/interactions', '/']);

/** The most bytes of an interaction. One with a whole message in it stays below a tenth of that. */
const LARGEST_BODY = 512 * 1024;

/**
 * How old a signature may be, in milliseconds, either way, because clocks differ. Discord gives up after three seconds, so that what is older
 * was recorded and is sent again by somebody else.
 */
export const SIGNED_WITHIN_MS = 300_000;

/** Reads one request, from the cheapest check to the dearest; nothing of the body is looked at before its signature is known to be Discord's. */
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

/** Discord's question whether somebody is there may have nothing in it but its type. */
const isPing = (payload: unknown): boolean =>
  typeof payload === 'object' && payload !== null && 'type' in payload && payload.type === InteractionType.Ping;

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
