import { expect, it, onTestFinished, vi } from 'vitest';
import { WorkerPool, WorkerStopped } from '../../src/runtime/worker-pool.ts';
import { ownClock } from '../support/watched-folder.ts';

/** Starting a thread takes seconds on a busy machine. */
const PLENTY_MS = 100_000;

/** A worker that does what its task says. */
const OBEDIENT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (task) => {
      if (task === 'hang') for (;;);
      if (task === 'break') throw new Error('broken');
      if (task === 'leave') process.exit(3);
      if (task === 'fill') { const all = []; for (;;) all.push(new Array(100000).fill(all.length)); }
      if (task.gate) Atomics.wait(task.gate, 0, 0);
      parentPort.postMessage([task, threadId]);
    });
  `)}`,
);

function pool(options: { most?: number; idleMs?: number; ahead?: number } = {}): WorkerPool<unknown, [string, number]> {
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
  const results = await Promise.all(Array.from({ length: 40 }, (_, i) => workers.run(`task ${i}`, PLENTY_MS)));
  expect(results.map(([task]) => task)).toEqual(Array.from({ length: 40 }, (_, i) => `task ${i}`));
  expect(new Set(results.map(([, thread]) => thread)).size).toBeLessThanOrEqual(2);
  const [, again] = await workers.run('later', PLENTY_MS);
  expect(results.map(([, thread]) => thread)).toContain(again);
});

it.each([
  ['hang', 'time'],
  ['break', 'broken'],
  ['leave', 'broken'],
  ['fill', 'memory'],
])('a task that makes its worker %s is rejected for %s, and the next one is done', async (task, reason) => {
  const workers = pool({ most: 1 });
  const first = reasonOf(workers.run(task, task === 'hang' ? 300 : PLENTY_MS));
  const second = workers.run('next', PLENTY_MS);
  expect(await first).toBe(reason);
  expect((await second)[0]).toBe('next');
});

it('a task that cannot be sent is rejected', async () => {
  expect(await reasonOf(pool().run(() => {}, PLENTY_MS))).toBe('broken');
});

it('the time counts from the beginning of a task, not while it waits for a worker', async () => {
  ownClock();
  const workers = pool({ most: 1 });
  const gates = Array.from({ length: 5 }, () => new Int32Array(new SharedArrayBuffer(4)));
  const all = gates.map((gate) => workers.run({ gate }, 900));
  for (const [i, gate] of gates.entries()) {
    vi.advanceTimersByTime(500);
    Atomics.store(gate, 0, 1);
    Atomics.notify(gate, 0);
    expect(await reasonOf(all[i] ?? Promise.reject())).toBe('done');
  }
});

it('closing rejects what waits and what is under way, and what comes later', async () => {
  const workers = pool({ most: 1 });
  const reasons = [reasonOf(workers.run('hang', 60_000)), reasonOf(workers.run('never', 60_000))];
  await workers.close();
  expect(await Promise.all(reasons)).toEqual(['closed', 'closed']);
  expect(await reasonOf(workers.run('late', 1_000))).toBe('closed');
});

it('a worker that rests too long goes, and another one comes when it is needed', async () => {
  ownClock();
  const workers = pool({ most: 1, idleMs: 50 });
  const [, first] = await workers.run('one', PLENTY_MS);
  vi.advanceTimersByTime(49);
  expect(await workers.run('again', PLENTY_MS)).toEqual(['again', first]);
  vi.advanceTimersByTime(50);
  const [, second] = await workers.run('two', PLENTY_MS);
  expect(second).not.toBe(first);
});

it('has room for so many tasks beside the one that a worker is at', async () => {
  const workers = pool({ most: 1, ahead: 2 });
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const given: Promise<[unknown, number]>[] = [];
  const rooms = ['a', 'b', 'c'].map(() => {
    given.push(workers.run({ gate }, PLENTY_MS));
    return workers.hasRoom;
  });
  expect(rooms).toEqual([true, true, false]);
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
  const threads = (await Promise.all(given)).map(([, thread]) => thread);
  expect(new Set(threads).size).toBe(1);
  expect(workers.hasRoom).toBe(true);
});

it('what a worker has not begun when it is stopped is done by the next one', async () => {
  const workers = pool({ most: 1, ahead: 2 });
  const [first, second, third] = [
    reasonOf(workers.run('hang', 300)),
    workers.run('second', PLENTY_MS),
    workers.run('third', PLENTY_MS),
  ];
  expect(await first).toBe('time');
  expect([(await second)[0], (await third)[0]]).toEqual(['second', 'third']);
});

it('of the tasks given ahead, one that cannot be sent is rejected alone', async () => {
  const workers = pool({ most: 1, ahead: 2 });
  const first = workers.run('first', PLENTY_MS);
  expect(await reasonOf(workers.run(() => {}, PLENTY_MS))).toBe('broken');
  expect((await first)[0]).toBe('first');
});
