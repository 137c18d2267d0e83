import { expect, it } from 'vitest';
import { Kept } from '../../src/runtime/recently-used.ts';

const keys = Array.from({ length: 10 }, (_, i) => ({ i }));
const [a = { i: -1 }, b = a, c = a, d = a] = keys;

it('gives back what was kept, and null for anything else', () => {
  const kept = new Kept<object, string[]>();
  expect(kept.get(a)).toBeNull();
  kept.set(a, ['first']);
  kept.set(b, ['second']);
  expect(kept.get(a)).toEqual(['first']);
  expect(kept.get(b)).toEqual(['second']);
  kept.set(a, ['third']);
  expect(kept.get(a)).toEqual(['third']);
  expect(kept.size).toBe(2);
});

it('forgets what was asked for longest ago, and never holds more than it may', () => {
  const kept = new Kept<object, string[]>(3);
  for (const key of [a, b, c]) kept.set(key, []);
  kept.get(a);
  kept.set(d, []);
  expect(keys.slice(0, 4).map((key) => kept.get(key) !== null)).toEqual([true, false, true, true]);
  for (const key of keys) kept.set(key, []);
  expect(kept.size).toBe(3);
});

it('counts each use of the last one asked for, too', () => {
  const kept = new Kept<object, string[]>(2);
  kept.set(a, []);
  kept.get(a);
  kept.set(b, []);
  kept.get(a);
  kept.get(a);
  kept.set(c, []);
  expect(kept.get(b)).toBeNull();
  expect(kept.get(a)).not.toBeNull();
});
