import { expect, it } from 'vitest';
import { openGate } from '../../../src/adapters/opensearch/connection.ts';
import { Unavailable } from '../../../src/domain/fault.ts';

it('lets so many go on at a time, the others in turn, and sends away who would wait too long', async () => {
  const gate = openGate({ most: 2, waiting: 3 });
  const ends: (() => void)[] = [];
  let going = 0;
  let most = 0;
  const done: number[] = [];
  const work = (number: number) =>
    gate.run(async () => {
      most = Math.max(most, ++going);
      await new Promise<void>((resolve) => ends.push(resolve));
      going--;
      done.push(number);
    });
  const all = [1, 2, 3, 4, 5].map(work);
  await expect(work(6)).rejects.toBeInstanceOf(Unavailable);
  while (done.length < 5) {
    ends.shift()?.();
    await new Promise(setImmediate);
  }
  await Promise.all(all);
  expect({ most, done }).toEqual({ most: 2, done: [1, 2, 3, 4, 5] });
});

it('goes on after work that failed', async () => {
  const gate = openGate({ most: 1, waiting: 1 });
  await expect(gate.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate.run(async () => 'yes')).toBe('yes');
});
