/**
 * Binary search for the first index below `length` at which the test holds. The test must be false up to some index and true
 * from there on. Returns `length` when it never holds.
 */
export function firstIndexWhere(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many entries of an ascending list are at most `value`: one more than the index of the last of them. */
export const countUpTo = (ascending: ArrayLike<number>, value: number): number =>
  firstIndexWhere(ascending.length, (i) => (ascending[i] ?? 0) > value);

/** The index, from `start` up to `end`, of the first entry of an ascending list that is at least `value`; `end` when there is none. */
export function firstAtLeast(ascending: ArrayLike<number>, value: number, start: number, end: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
