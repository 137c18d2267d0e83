import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countUpTo, firstIndexWhere } from '../../src/runtime/binary-search.ts';

const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map((list) => list.sort((a, b) => a - b));

it('finds the first entry that a plain search finds', () => {
  fc.assert(
    fc.property(ascending, fc.integer({ min: -25, max: 25 }), (list, value) => {
      const plain = list.findIndex((entry) => entry >= value);
      expect(firstIndexWhere(list.length, (i) => (list[i] ?? 0) >= value)).toBe(plain < 0 ? list.length : plain);
      expect(countUpTo(list, value)).toBe(list.filter((entry) => entry <= value).length);
    }),
  );
});
