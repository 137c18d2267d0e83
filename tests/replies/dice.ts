/** Chance that is the same for the same seed. */
export interface Dice {
  /** A whole number from 0 to less than this. */
  below(limit: number): number;
  of<T>(list: readonly T[]): T;
  pick<T>(...choices: T[]): T;
}

/** Mulberry32: small, and good enough to choose what to ask. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  const of = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('there is nothing to choose from');
    return list[below(list.length)] as T;
  };
  return { below, of, pick: (...choices) => of(choices) };
}
