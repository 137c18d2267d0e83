import { setTimeout as pause } from 'node:timers/promises';

/** Answers in flight are local work and one request: five seconds are plenty, and less than what a supervisor waits before it kills. */
export const CLOSE_WITHIN_MS = 5_000;

/** The work that a door has begun and not finished. */
export interface InFlight {
  readonly size: number;
  /** Keeps a promise until it settles; it must not reject. */
  add(work: Promise<void>): void;
  /** Resolves when everything is done that there is by then, or after so many milliseconds. `before` is waited for first. */
  finish(withinMs: number, before?: Promise<unknown>): Promise<void>;
}

/** Nothing in flight yet. */
export function openInFlight(): InFlight {
  const all = new Set<Promise<void>>();
  return {
    get size() {
      return all.size;
    },
    add(work) {
      const kept = work.finally(() => all.delete(kept));
      all.add(kept);
    },
    async finish(withinMs, before = Promise.resolve()) {
      const late = new AbortController();
      const finished = before.then(() => Promise.all(all));
      await Promise.race([finished, pause(withinMs, null, { signal: late.signal }).catch(() => null)]);
      late.abort();
    },
  };
}
