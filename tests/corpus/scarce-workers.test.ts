import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { judgeArticle, openArticle } from '../../src/corpus/article/read-article.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import { CorpusReader } from '../../src/corpus/folder/corpus-reader.ts';
import { Fault } from '../../src/domain/fault.ts';
import { WorkerPool, WorkerStopped } from '../../src/runtime/worker-pool.ts';
import { folderWith } from '../support/watched-folder.ts';

const tooMany = () => Object.assign(new Error('too many open files'), { code: 'EMFILE' });

/** A machine on which so many workers can start, and all others find too many files open. */
function poolOfMachineWith(workers: number): WorkerPool<string, string> {
  const places = Array.from({ length: workers }, (_, i) =>
    path.join(os.tmpdir(), `verbatim-worker-${process.pid}-${Date.now()}-${i}`),
  );
  onTestFinished(async () => {
    for (const place of places) await rm(place, { recursive: true, force: true });
  });
  const program = `
    import { mkdirSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    const has = (place) => { try { mkdirSync(place); return true; } catch { return false; } };
    if (!${JSON.stringify(places)}.some(has)) throw Object.assign(new Error('too many open files'), { code: 'EMFILE' });
    parentPort.on('message', (task) => setTimeout(() => parentPort.postMessage(task), 20));
  `;
  const pool = new WorkerPool<string, string>({
    ...{ file: new URL(`data:text/javascript,${encodeURIComponent(program)}`), most: 3, megabytes: 64, idleMs: 10_000 },
  });
  onTestFinished(() => pool.close());
  return pool;
}

it('what a worker cannot do that does not start is done by the others', async () => {
  const pool = poolOfMachineWith(1);
  const tasks = Array.from({ length: 12 }, (_, i) => `task ${i}`);
  expect(await Promise.all(tasks.map((task) => pool.run(task, 20_000)))).toEqual(tasks);
});

it('where no worker starts, everything that waits is told why', async () => {
  const pool = poolOfMachineWith(0);
  const outcomes = await Promise.all(
    ['one', 'two', 'three', 'four', 'five'].map((task) => pool.run(task, 20_000).catch((error: unknown) => error)),
  );
  for (const outcome of outcomes) {
    expect(outcome).toBeInstanceOf(WorkerStopped);
    expect(outcome).toMatchObject({ reason: 'scarce', cause: { code: 'EMFILE' } });
  }
});

it.each(['open', 'judge'] as const)(
  'an article that was left out for lack of files (%s) is there as soon as there are some',
  async (half) => {
    let isScarce = true;
    const unlessScarce = (at: 'open' | 'judge', file: string): void => {
      if (isScarce && at === half) throw new Fault(file, 'too many files', 'close some', { cause: tooMany() });
    };
    const reader = new CorpusReader(await folderWith(['a.md']), DEFAULT_LIMITS, {
      open: async (file) => {
        unlessScarce('open', file.path);
        return openArticle(file);
      },
      judge: async (file, rules, repeated) => {
        unlessScarce('judge', file.path);
        return judgeArticle(file, rules, repeated);
      },
    });
    // It is long since the file was touched, and it never is again.
    vi.setSystemTime(Date.now() + 3_600_000);
    onTestFinished(() => void vi.useRealTimers());
    const before = await reader.read();
    expect(before).toMatchObject({ articles: [], isUnsettled: true });
    isScarce = false;
    const after = await reader.read();
    expect(after.faults).toEqual([]);
    expect(after.articles.map(({ article }) => article.id)).toEqual(['a']);
  },
);
