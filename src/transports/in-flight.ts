import { setTimeout as pause } from 'node:timers/promises';
import { type LastCall, openLastCall } from './last-call.ts';

/**
 * How long answers in flight are waited for when a door closes, in milliseconds: as a rule they take a few, but on a busy machine, or while the
 * articles are still being read, hundreds may be waiting. As long as some of them get out, the others are waited for, too, within a bound.
 */
export const CLOSE_WITHIN_MS = 8_000;
const ANSWER_AT_MOST_MS = 20_000;

/** The same for the apologies to those who still wait then: a request each. */
const APOLOGISE_WITHIN_MS = 5_000;
const APOLOGISE_AT_MOST_MS = 10_000;

/** How long nothing may have got out for others to be waited for, in milliseconds. */
const PROGRESS_WITHIN_MS = 2_000;

/** The work that a door has begun and not finished. */
export interface InFlight {
  readonly size: number;
  /** Comes when those who still wait are to be apologised to. */
  readonly lastCall: LastCall;
  /** Keeps a promise until it settles; it must not reject. */
  add(work: Promise<void>): void;
  /**
   * Resolves when everything is done that there is once `before` is over. After so many milliseconds, when nothing has got done lately, comes the
   * last call, and after it only apologies are waited for.
   */
  finish(withinMs: number, before?: Promise<unknown>): Promise<void>;
}

/** Nothing in flight yet. @param onLastCall told at the last call: nothing is worth answering any more */
export function openInFlight(onLastCall: () => void = () => undefined): InFlight {
  const all = new Set<Promise<void>>();
  const lastCall = openLastCall();

  let done = 0;

  /** Waits for work for so long, and on as long as some of it gets done. */
  async function patiently(work: Promise<unknown>, leastMs: number, mostMs: number): Promise<void> {
    const begun = performance.now();
    const over = new AbortController();
    const finished = work.then(() => over.abort());
    for (let before = -1; !over.signal.aborted; ) {
      const passed = performance.now() - begun;
      if (passed >= mostMs || (passed >= leastMs && before === done)) return;
      before = done;
      const step = passed < leastMs ? leastMs - passed : PROGRESS_WITHIN_MS;
      await Promise.race([finished, pause(step, null, { signal: over.signal }).catch(() => null)]);
    }
  }

  return {
    get size() {
      return all.size;
    },
    lastCall,
    add(work) {
      const kept = work.finally(() => {
        all.delete(kept);
        done += 1;
      });
      all.add(kept);
    },
    async finish(withinMs, before = Promise.resolve()) {
      const everything = before.then(() => Promise.all(all));
      await patiently(everything, withinMs, Math.max(withinMs, ANSWER_AT_MOST_MS));
      if (all.size === 0) return;
      onLastCall();
      lastCall.come();
      await patiently(Promise.all(all), APOLOGISE_WITHIN_MS, APOLOGISE_AT_MOST_MS);
    },
  };
}
