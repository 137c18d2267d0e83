import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce, sorted } from '../../src/runtime/steps.ts';

it('sorts as a list does that is sorted at once, equal ones in their order, in many steps', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { maxLength: 3_000, size: 'max' }), (numbers) => {
      const items = numbers.map((number, place) => ({ number, place }));
      const by = (a: { number: number }, b: { number: number }): number => a.number - b.number;
      expect(atOnce(sorted(items, by))).toEqual([...items].sort(by));
    }),
    { numRuns: 40 },
  );
  const steps = sorted(
    Array.from({ length: 5_000 }, (_, i) => (i * 7_919) % 5_000),
    (a, b) => a - b,
  );
  expect([...steps].length).toBeGreaterThan(20);
});
