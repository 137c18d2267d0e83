import { watch } from 'node:fs';
import { appendFile, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { type WatchTimes, watchFolder } from '../../src/corpus/folder/watch-folder.ts';
import { diskIsIdle } from './idle-disk.ts';

/** A folder "corpus" with these files, in a folder of its own; both go when the test is over. */
export async function folderWith(names: readonly string[] = ['a.md']): Promise<string> {
  const folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'verbatim-')), 'corpus');
  onTestFinished(() => rm(path.dirname(folder), { recursive: true, force: true }));
  await mkdir(folder);
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), 'One.');
  }
  return folder;
}

/**
 * A clock that moves only when a test says so: what waits until a folder is quiet then waits neither longer nor shorter on a busy
 * machine. Timers and `performance` are faked until the test is over; files, notices, threads and promises stay what they are.
 * @param parts without `performance`, work that is done in slices goes on being cut into them
 */
export function ownClock(
  parts: readonly ('setTimeout' | 'clearTimeout' | 'performance')[] = ['setTimeout', 'clearTimeout', 'performance'],
): void {
  vi.useFakeTimers({ toFake: [...parts] });
  onTestFinished(() => void vi.useRealTimers());
}

/** How far the clock moves between two looks at what has happened. */
const STEP_MS = 40;

/** Waits until something is so, while time passes. */
export async function inTime(isSo: () => boolean): Promise<void> {
  await expect
    .poll(async () => {
      if (isSo()) return true;
      vi.advanceTimersByTime(STEP_MS);
      // A look that takes long by this clock is followed by a long pause.
      await diskIsIdle();
      return isSo();
    })
    .toBe(true);
}

/** Lets time pass, in steps of `stepMs`, and gives whatever becomes due in it the disk for as long as it needs. */
export async function pass(milliseconds: number, stepMs = STEP_MS): Promise<void> {
  for (let left = milliseconds; left > 0; left -= stepMs) {
    vi.advanceTimersByTime(stepMs);
    await diskIsIdle();
  }
}

/** Resolves when the system has told of everything that happened before: it tells in order, and this happens last. */
export async function noticesCame(): Promise<void> {
  const apart = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  try {
    await new Promise<void>((resolve, reject) => {
      const watcher = watch(apart, () => {
        watcher.close();
        resolve();
      });
      writeFile(path.join(apart, 'last'), '').catch(reject);
    });
  } catch {
    // Where the system watches nothing there are no notices to wait for.
  }
  await rm(apart, { recursive: true, force: true });
}

/** A watch on a folder, and what it reports. */
export interface Watching {
  /** How often a change was reported since the last time this was asked, having waited for one and then long enough for a second. */
  reports(): Promise<number>;
  /** The same without waiting for one. */
  reportsByNow(): Promise<number>;
  /** How many signs of a change there have been. */
  readonly signs: number;
  readonly close: () => Promise<void>;
}

/** Longer than any of the times below. */
const QUIET_MS = 1_500;

/** Watches a folder on a clock of its own until the test is over; the first report has come. @param work what is done at each report */
export async function watching(
  folder: string,
  times: WatchTimes,
  work: () => Promise<void> = async () => {},
): Promise<Watching> {
  ownClock();
  let count = 0;
  let signs = 0;
  const changed = async (): Promise<void> => {
    count++;
    await work();
  };
  const stirred = (): void => {
    signs++;
  };
  const { close } = watchFolder(folder, { changed, stirred }, times);
  onTestFinished(close);
  const reportsByNow = async (): Promise<number> => {
    await noticesCame();
    await pass(QUIET_MS);
    const reported = count;
    count = 0;
    return reported;
  };
  const watched: Watching = {
    async reports() {
      await inTime(() => count > 0);
      return reportsByNow();
    },
    reportsByNow,
    get signs() {
      return signs;
    },
    close,
  };
  expect(await watched.reports()).toBe(1); // what changed before
  return watched;
}

/** What can become of the folder with "a.md" and "deep/er/x.md", each one change. */
export const CHANGES: readonly [name: string, change: (folder: string) => Promise<unknown>][] = [
  ['a file that is added', (folder) => writeFile(path.join(folder, 'b.md'), 'Two.')],
  ['a file that is written in place', (folder) => writeFile(path.join(folder, 'a.md'), 'Eno.')],
  ['a file that grows', (folder) => appendFile(path.join(folder, 'a.md'), ' Two.')],
  ['a file that goes', (folder) => rm(path.join(folder, 'a.md'))],
  ['a file that is renamed', (folder) => rename(path.join(folder, 'a.md'), path.join(folder, 'c.md'))],
  ['a change in a folder below', (folder) => writeFile(path.join(folder, 'deep/er/x.md'), 'Three.')],
  ['a folder that goes', (folder) => rm(path.join(folder, 'deep'), { recursive: true })],
  [
    'a file that a new one takes the place of, of the same size and time',
    async (folder) => {
      const [old, fresh] = [path.join(folder, 'a.md'), path.join(folder, '.a.md.swp')];
      await writeFile(fresh, 'Eno.');
      await utimes(fresh, 1_700_000_000, 1_700_000_000);
      await utimes(old, 1_700_000_000, 1_700_000_000);
      await rename(fresh, old);
    },
  ],
  [
    'a folder that is moved in',
    async (folder) => {
      const outside = path.join(path.dirname(folder), 'outside');
      await mkdir(outside);
      await writeFile(path.join(outside, 'y.md'), 'Four.');
      await rename(outside, path.join(folder, 'inside'));
    },
  ],
  ['the corpus’s own rules', (folder) => writeFile(path.join(folder, '.verbatim.yaml'), 'drop: [One]')],
];
