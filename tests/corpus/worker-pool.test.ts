import { expect, it, onTestFinished } from 'vitest';
import { WorkerPool, WorkerStopped } from '../../src/corpus/worker-pool.ts';

/** A worker that does what its task says. */
const OBEDIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 'hang') for (;;);
      if (task === 'break') throw new Error('broken');
      if (task === 'leave') process.exit(3);
      if (task === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill(all.length)); }
      if (task === 'wait') setTimeout(() => parentPort.postMessage([task, threadId]), 200);
      else parentPort.postMessage([task, threadId]);
    });
  `)}`,
);

function pool(options: { most?: number; idleMs?: number } = {}): WorkerPool<unknown, [string, number]> {
  const made = new WorkerPool<unknown, [string, number]>({
    ...{ file: OBEDIENT, most: 2, megabytes: 64, idleMs: 10_000, ...options },
  });
  onTestFinished(() => made.close());
  return made;
}

const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof WorkerStopped ? error.reason : error),
  );

it('does many tasks one after the other in the same few threads', async () => {
  const workers = pool();
  const results = await Promise.all(Array.from({ length: 40 }, (_, i) => workers.run(`task ${i}`, 5_000)));
  expect(results.map(([task]) => task)).toEqual(Array.from({ length: 40 }, (_, i) => `task ${i}`));
  expect(new Set(results.map(([, thread]) => thread)).size).toBeLessThanOrEqual(2);
  const [, again] = await workers.run('later', 5_000);
  expect(results.map(([, thread]) => thread)).toContain(again);
});

it.each([
  ['hang', 'time'],
  ['break', 'broken'],
  ['leave', 'broken'],
  ['fill', 'memory'],
])('a task that makes its worker %s is rejected for %s, and the next one is done', async (task, reason) => {
  const workers = pool({ most: 1 });
  const first = reasonOf(workers.run(task, task === 'hang' ? 300 : 20_000));
  const second = workers.run('next', 5_000);
  expect(await first).toBe(reason);
  expect((await second)[0]).toBe('next');
});

it('a task that cannot be sent is rejected', async () => {
  expect(await reasonOf(pool().run(() => {}, 5_000))).toBe('broken');
});

it('the time counts from the beginning of a task, not while it waits for a worker', async () => {
  const workers = pool({ most: 1 });
  const all = Array.from({ length: 5 }, () => workers.run('wait', 900));
  expect((await Promise.all(all)).map(([task]) => task)).toEqual(Array(5).fill('wait'));
});

it('closing rejects what waits and what is under way, and what comes later', async () => {
  const workers = pool({ most: 1 });
  const reasons = [reasonOf(workers.run('hang', 60_000)), reasonOf(workers.run('never', 60_000))];
  await workers.close();
  expect(await Promise.all(reasons)).toEqual(['closed', 'closed']);
  expect(await reasonOf(workers.run('late', 1_000))).toBe('closed');
});

it('a worker that rests too long goes, and another one comes when it is needed', async () => {
  const workers = pool({ most: 1, idleMs: 50 });
  const [, first] = await workers.run('one', 5_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const [, second] = await workers.run('two', 5_000);
  expect(second).not.toBe(first);
});
