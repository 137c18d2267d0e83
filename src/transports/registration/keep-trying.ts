import { setTimeout as pause } from 'node:timers/promises';
import { PassingFault } from '../../domain/fault.ts';

/** Waits so many milliseconds; rejects at once when `signal` aborts. */
export type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** How something that fails is tried again. */
export interface Patience {
  /** Ends the trying: the pause, and what is being tried if that heeds it. */
  readonly signal: AbortSignal;
  /** Whether another try is worth while, after so many. */
  readonly worthwhile: (error: unknown, tries: number) => boolean;
  /** The first pause and the longest in milliseconds; each is twice the one before. */
  readonly firstMs: number;
  readonly longestMs: number;
  /** Told of a failure before the pause that follows it. */
  readonly failed: (error: unknown, pauseMs: number) => void;
  readonly sleep?: Sleep;
}

/** Discord's longest pauses are those of a day; the longest that a timer can be is three weeks. */
const LONGEST_ASKED_MS = 86_400_000;

const sleepOnTimer: Sleep = (ms, signal) => pause(ms, undefined, { signal });

/** Tries until it works, with growing pauses; rejects with the last error when another try is not worth while, or has been called off. */
export async function keepTrying<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  { signal, worthwhile, firstMs, longestMs, failed, sleep = sleepOnTimer }: Patience,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      return await attempt(signal);
    } catch (error) {
      if (signal.aborted || !worthwhile(error, tries)) throw error;
      const longest = Math.min(longestMs, firstMs * 2 ** (tries - 1));
      // Half of it by chance, so that a thousand bots do not come back in the same second.
      const own = longest * (0.5 + Math.random() / 2);
      const asked = error instanceof PassingFault ? Math.min(error.retryAfterMs, LONGEST_ASKED_MS) : 0;
      failed(error, asked + own);
      await sleep(asked + own, signal);
    }
  }
}
