import { setImmediate as turn } from 'node:timers/promises';

/** Work in steps: at every `yield` it may be put off so that somebody else gets a turn. What it gives does not depend on where that happens. */
export type Steps<T> = Generator<void, T, void>;

/** How long questions wait for a slice of other work at the most, unless a single step takes longer. */
const SLICE_MS = 5;

/** Does all steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does the steps in slices of some milliseconds, between which everything else that waits gets its turn.
 * @throws the signal's reason once it is aborted.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal, sliceMs = SLICE_MS): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await turn();
  }
}
