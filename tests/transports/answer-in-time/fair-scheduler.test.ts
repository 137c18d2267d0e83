import { setImmediate as round } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createFairScheduler } from '../../../src/transports/answer-in-time/fair-scheduler.ts';

/** Answers that take so long each, all asked for at once; what else happened meanwhile is in the list, too. */
async function asked(count: number, eachMs: number): Promise<string[]> {
  let clock = 0;
  const order: string[] = [];
  const turns = createFairScheduler(() => clock, 8);
  const others = (async () => {
    while (order.filter((entry) => entry !== '|').length < count) {
      await round();
      order.push('|');
    }
  })();
  const answers = Array.from({ length: count }, async (_, i) => {
    const wait = turns();
    if (wait) await wait;
    clock += eachMs;
    order.push(`${i}`);
  });
  await Promise.all([...answers, others]);
  return order;
}

it('answers follow one another for a while in each round, in the order in which they were asked for', async () => {
  expect((await asked(8, 3)).join('')).toMatch(/^012\|+345\|+67\|*$/);
});

it('short ones all come at once', async () => {
  expect((await asked(50, 0.1)).slice(0, 50)).not.toContain('|');
});

it('a long one lets the others wait for one round only', async () => {
  expect((await asked(3, 20)).join('')).toMatch(/^0\|+1\|+2\|*$/);
});

it('after a pause everything begins at once again', async () => {
  let clock = 0;
  const turns = createFairScheduler(() => clock, 8);
  expect(turns()).toBe(null);
  clock = 10;
  await turns();
  await round();
  await round();
  expect(turns()).toBe(null);
});

it('what comes in meanwhile goes before answers, but for ten rounds at the most', async () => {
  let clock = 0;
  const turns = createFairScheduler(() => clock, 8);
  const order: string[] = [];
  let isOver = false;
  const incoming = (async () => {
    while (!isOver) {
      await round();
      clock += 1;
      order.push('|');
    }
  })();
  await Promise.all(
    Array.from({ length: 6 }, async (_, i) => {
      const wait = turns();
      if (wait) await wait;
      clock += 4;
      order.push(`${i}`);
    }),
  );
  isOver = true;
  await incoming;
  expect(order.join('')).toMatch(/^01\|{10,12}23\|{10,12}45\|*$/);
});
