import { expect, it } from 'vitest';
import { Fault } from '../../src/domain/fault.ts';
import { withinTime } from '../../src/runtime/time-limit.ts';

it('gives the result of work that ends', () => {
  expect(withinTime('a.md', 1_000, () => [1, 2])).toEqual([1, 2]);
  expect(withinTime('a.md', 1_000, () => undefined)).toBeUndefined();
});

it.each([
  [
    'a loop',
    () => {
      for (;;);
    },
  ],
  ['a regular expression', () => /^(?:a+)+$/.test(`${'a'.repeat(60)}b`)],
])('ends %s that does not end, and says what to do', (_, work) => {
  expect(() => withinTime('a.md', 200, work)).toThrow(Fault);
  expect(() => withinTime('a.md', 200, work)).toThrow('reading it takes longer than 0.2 s');
});

it('what the work throws goes on up', () => {
  const fault = new Fault('a.md', 'wrong', 'mend it');
  expect(() =>
    withinTime('a.md', 1_000, () => {
      throw fault;
    }),
  ).toThrow(fault);
});
