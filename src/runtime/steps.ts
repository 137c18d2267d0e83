import { setImmediate as turn } from 'node:timers/promises';

/** Work that can be interrupted at every `yield` so that other work gets a turn. Its result does not depend on where that happens. */
export type Steps<T> = Generator<void, T, void>;

/** The longest that a question waits for a slice of other work, unless a single step takes longer. */
const QUESTION_SLICE_MS = 5;

/** A round of the event loop that had work to do takes longer than this; an idle one takes a tenth of it. */
const IDLE_ROUND_MS = 0.2;

/** The most rounds given away in a row: some hundredths of a second. */
const MOST_ROUNDS = 50;

/**
 * Yields to the event loop for one round, and for more while others have work. One round is not enough, because
 * Node accepts one connection per round: three hundred at once would wait for three hundred slices.
 */
export async function giveWay(now: () => number = () => performance.now()): Promise<void> {
  for (let rounds = 0; rounds < MOST_ROUNDS; rounds++) {
    const begun = now();
    await turn();
    if (now() - begun < IDLE_ROUND_MS) return;
  }
}

/** Runs all steps without interruption. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Runs the steps in slices of some milliseconds and yields to the event loop between them.
 * @throws the signal's reason once it is aborted.
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal, sliceMs = QUESTION_SLICE_MS): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + sliceMs;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
    await giveWay();
  }
}

/** Items sorted or merged per step: some tenths of a millisecond with a slow comparison. */
const SORTED_A_STEP = 512;

/** Sorts a list in steps. The sort is stable. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += SORTED_A_STEP) {
    yield;
    runs.push(items.slice(at, at + SORTED_A_STEP).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2) merged.push(yield* mergeOf(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeOf<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const all: T[] = [];
  const [some, others] = [a.values(), b.values()];
  let [one, other] = [some.next(), others.next()];
  while (!one.done && !other.done) {
    if (all.length % SORTED_A_STEP === 0) yield;
    if (compare(one.value, other.value) <= 0) {
      all.push(one.value);
      one = some.next();
    } else {
      all.push(other.value);
      other = others.next();
    }
  }
  for (; !one.done; one = some.next()) all.push(one.value);
  for (; !other.done; other = others.next()) all.push(other.value);
  return all;
}
