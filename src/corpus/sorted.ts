import type { Steps } from './steps.ts';

/** Items that are sorted, or put together, in one step: some tenths of a millisecond with a slow comparison. */
const A_STEP = 512;

/** A list in order, in steps; equal items stay in theirs. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += A_STEP) {
    yield;
    runs.push(items.slice(at, at + A_STEP).sort(compare));
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
    if (all.length % A_STEP === 0) yield;
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
