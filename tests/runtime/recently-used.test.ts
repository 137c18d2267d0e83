import { expect, it } from 'vitest';
import { RecentlyUsed } from '../../src/runtime/recently-used.ts';

const keys = Array.from({ length: 10 }, (_, i) => ({ i }));
const [a = { i: -1 }, b = a, c = a, d = a] = keys;

it('gives back what was kept, and nothing for anything else', () => {
  const kept = new RecentlyUsed<object, string[]>(10);
  expect(kept.get(a)).toBeUndefined();
  kept.set(a, ['first']);
  kept.set(b, ['second']);
  expect(kept.get(a)).toEqual(['first']);
  expect(kept.get(b)).toEqual(['second']);
  kept.set(a, ['third']);
  expect(kept.get(a)).toEqual(['third']);
  expect(kept.size).toBe(2);
});

it('forgets what was asked for longest ago, and never holds more than it may', () => {
  const kept = new RecentlyUsed<object, string[]>(3);
  for (const key of [a, b, c]) kept.set(key, []);
  kept.get(a);
  kept.set(d, []);
  expect(keys.slice(0, 4).map((key) => kept.get(key) !== undefined)).toEqual([true, false, true, true]);
  for (const key of keys) kept.set(key, []);
  expect(kept.size).toBe(3);
});

it('counts each use of the last one asked for, too', () => {
  const kept = new RecentlyUsed<object, string[]>(2);
  kept.set(a, []);
  kept.get(a);
  kept.set(b, []);
  kept.get(a);
  kept.get(a);
  kept.set(c, []);
  expect(kept.get(b)).toBeUndefined();
  expect(kept.get(a)).toBeDefined();
});

it('holds as much as its values weigh, and weighs a value anew when it is put in again', () => {
  const kept = new RecentlyUsed<object, number[]>(10, ({ length }) => length);
  const four = kept.set(a, [1, 2, 3, 4]);
  kept.set(b, [1, 2, 3, 4]);
  expect(kept.weight).toBe(8);
  four.push(5, 6);
  kept.set(a, four);
  expect(kept.weight).toBe(10);
  kept.set(c, [1]);
  expect([kept.peek(a), kept.peek(b), kept.peek(c)]).toEqual([four, undefined, [1]]);
  expect(kept.weight).toBe(7);
});

it('keeps what was put in last, however much it weighs', () => {
  const kept = new RecentlyUsed<object, number[]>(2, ({ length }) => length);
  kept.set(a, [1]);
  kept.set(b, [1, 2, 3]);
  expect([kept.size, kept.weight, kept.peek(a)]).toEqual([1, 3, undefined]);
  expect(kept.getOrMake(b, () => [])).toEqual([1, 2, 3]);
  kept.clear();
  expect([kept.size, kept.weight, kept.get(b)]).toEqual([0, 0, undefined]);
});

it('does not count a peek as use', () => {
  const kept = new RecentlyUsed<object, string>(2);
  kept.set(a, 'a');
  kept.set(b, 'b');
  kept.peek(a);
  kept.set(c, 'c');
  expect(kept.peek(a)).toBeUndefined();
});
