import { expect, it } from 'vitest';
import { PassingFault } from '../../../src/domain/fault.ts';
import { type KeepTryingOptions, keepTrying } from '../../../src/transports/registration/keep-trying.ts';

const DAY_MS = 86_400_000;
const asking = (retryAfterMs: number) => new PassingFault('Discord', 'asks for a pause', 'wait', { retryAfterMs });

/** Fails in these ways, then works; the pauses that came of it, each a part of the longest that it could be. */
async function pausesAfter(errors: readonly unknown[], patience: Partial<KeepTryingOptions> = {}): Promise<number[]> {
  const pauses: number[] = [];
  let tries = 0;
  const result = await keepTrying(
    async () => {
      const error = errors[tries++];
      if (error !== undefined) throw error;
      return 'done';
    },
    {
      signal: new AbortController().signal,
      worthwhile: () => true,
      firstMs: 10,
      longestMs: 100,
      failed: () => undefined,
      sleep: async (ms) => void pauses.push(ms),
      ...patience,
    },
  );
  expect(result).toBe('done');
  return pauses;
}

it('waits twice as long each time, up to a bound, and never exactly so long', async () => {
  const errors = Array.from({ length: 2_000 }, () => new Error('no'));
  const pauses = await pausesAfter(errors);
  pauses.forEach((ms, i) => {
    const longest = Math.min(100, 10 * 2 ** i);
    expect(ms).toBeGreaterThanOrEqual(longest / 2);
    expect(ms).toBeLessThanOrEqual(longest);
  });
  expect(new Set(pauses).size).toBeGreaterThan(1_000);
});

it('is never back before it is wanted, and is back within a day', async () => {
  const [hour = 0, year = 0, unsaid = 0] = await pausesAfter([asking(3_600_000), asking(365 * DAY_MS), asking(0)]);
  expect(hour).toBeGreaterThan(3_600_000);
  expect(year).toBeGreaterThan(DAY_MS);
  expect(year).toBeLessThan(DAY_MS + 100);
  expect(unsaid).toBeLessThanOrEqual(40);
});

it('gives up where another try is not worth while, with what went wrong last', async () => {
  const [first, second] = [new Error('first'), new Error('second')];
  const worthwhile = (error: unknown): boolean => error === first;
  await expect(pausesAfter([first, second], { worthwhile })).rejects.toBe(second);
  await expect(pausesAfter([first, first, first], { worthwhile: (_, tries) => tries < 2 })).rejects.toBe(first);
});

it('a pause on the clock ends at once when it is called off, and nothing is tried any more', async () => {
  const controller = new AbortController();
  let tries = 0;
  const work = keepTrying(
    async () => {
      tries++;
      throw asking(DAY_MS);
    },
    {
      signal: controller.signal,
      worthwhile: () => true,
      firstMs: DAY_MS,
      longestMs: DAY_MS,
      failed: () => setImmediate(() => controller.abort()),
    },
  );
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  expect(tries).toBe(1);
});

it('what fails because it is called off is not tried again', async () => {
  const controller = new AbortController();
  const error = new Error('cut short');
  const attempt = async (): Promise<void> => {
    controller.abort();
    throw error;
  };
  const failed = (): void => expect.unreachable('there is nothing to wait for');
  const patience = { signal: controller.signal, worthwhile: () => true, firstMs: 1, longestMs: 1, failed };
  await expect(keepTrying(attempt, patience)).rejects.toBe(error);
});
