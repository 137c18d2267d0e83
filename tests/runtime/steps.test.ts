import { setImmediate as round } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { giveWay } from '../../src/runtime/steps.ts';

/** How many rounds others get from somebody who gives way, when they have something to do in so many of them. */
async function roundsFor(busy: number): Promise<number> {
  let clock = 0;
  let rounds = 0;
  let isOver = false;
  const others = (async () => {
    while (!isOver) {
      if (rounds < busy) clock += 1;
      rounds += 1;
      await round();
    }
  })();
  await giveWay(() => clock);
  const had = rounds;
  isOver = true;
  await others;
  return had;
}

it('work in slices gives way to others as long as they have something to do, and not for ever', async () => {
  const [idle, some, endless] = [await roundsFor(0), await roundsFor(20), await roundsFor(10_000)];
  expect(idle).toBeLessThanOrEqual(2);
  expect(some).toBeGreaterThanOrEqual(20);
  expect(some).toBeLessThanOrEqual(22);
  expect(endless).toBeGreaterThanOrEqual(50);
  expect(endless).toBeLessThanOrEqual(52);
});
