import { setTimeout as pause } from 'node:timers/promises';
import { type LastCall, openLastCall } from './last-call.ts';

/**
 * How long answers in flight are waited for when a door closes, in milliseconds: as a rule they take a few, but on a busy machine, or while the
 * articles are still being read, hundreds may be waiting.
 */
export const CLOSE_WITHIN_MS = 8_000;

/** How long the apologies may take for what was not ready by then, in milliseconds: a request each, and hundreds of them in the worst case. */
const APOLOGISE_WITHIN_MS = 5_000;

/** The work that a door has begun and not finished. */
export interface InFlight {
  readonly size: number;
  /** Comes when those who still wait are to be apologised to. */
  readonly lastCall: LastCall;
  /** Keeps a promise until it settles; it must not reject. */
  add(work: Promise<void>): void;
  /**
   * Resolves when everything is done that there is once `before` is over. After so many milliseconds comes the last call, and after it only
   * apologies are waited for.
   */
  finish(withinMs: number, before?: Promise<unknown>): Promise<void>;
}

/** Nothing in flight yet. @param onLastCall told at the last call: nothing is worth answering any more */
export function openInFlight(onLastCall: () => void = () => undefined): InFlight {
  const all = new Set<Promise<void>>();
  const lastCall = openLastCall();

  async function within(ms: number, work: Promise<unknown>): Promise<void> {
    const late = new AbortController();
    await Promise.race([work, pause(ms, null, { signal: late.signal }).catch(() => null)]);
    late.abort();
  }

  return {
    get size() {
      return all.size;
    },
    lastCall,
    add(work) {
      const kept = work.finally(() => all.delete(kept));
      all.add(kept);
    },
    async finish(withinMs, before = Promise.resolve()) {
      await within(
        withinMs,
        before.then(() => Promise.all(all)),
      );
      if (all.size === 0) return;
      onLastCall();
      lastCall.come();
      await within(APOLOGISE_WITHIN_MS, Promise.all(all));
    },
  };
}
