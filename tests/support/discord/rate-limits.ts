import { createHash } from 'node:crypto';
import type { Reply } from './reply.ts';

/** Requests in a bucket and the seconds in which it fills again; Discord's own figures vary by route and by day. */
const LIMIT = 5;
const WINDOW_S = 1;

interface Bucket {
  left: number;
  resetsAt: number;
}

/** Discord's per-route limits: a bucket for each route and major parameter. Callbacks have none. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** Counts a request; its headers, and a 429 when the bucket is empty. */
  count(
    bucket: string,
    now = Date.now(),
  ): { readonly headers: Readonly<Record<string, string>>; readonly limited: Reply | null } {
    const known = this.#buckets.get(bucket);
    const current =
      known !== undefined && known.resetsAt > now ? known : { left: LIMIT, resetsAt: now + WINDOW_S * 1000 };
    if (current !== known) this.#sweep(now);
    this.#buckets.set(bucket, current);
    current.left -= 1;
    const resetAfter = (current.resetsAt - now) / 1000;
    const headers = {
      'X-RateLimit-Limit': `${LIMIT}`,
      'X-RateLimit-Remaining': `${Math.max(0, current.left)}`,
      'X-RateLimit-Reset': (current.resetsAt / 1000).toFixed(3),
      'X-RateLimit-Reset-After': resetAfter.toFixed(3),
      'X-RateLimit-Bucket': hash(bucket),
    };
    return { headers, limited: current.left < 0 ? tooManyRequests(resetAfter, false) : null };
  }

  /** Forgets what has run out, now and then, so that a million interactions leave nothing behind. */
  #sweep(now: number): void {
    if (this.#buckets.size % 1000 !== 999) return;
    for (const [key, { resetsAt }] of this.#buckets) if (resetsAt <= now) this.#buckets.delete(key);
  }
}

/** Discord's 429. */
export function tooManyRequests(retryAfter: number, global: boolean): Reply {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'Retry-After': `${retryAfter}`,
      'X-RateLimit-Scope': global ? 'global' : 'user',
      ...(global ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  };
}

const hashes = new Map<string, string>();

/** Names the route's part of a bucket, without the major parameter that stands behind the bar. */
function hash(bucket: string): string {
  const route = bucket.replace(/\|.*$/, '');
  const name = hashes.get(route) ?? createHash('md5').update(route).digest('hex');
  hashes.set(route, name);
  return name;
}
