import { appendFile, mkdir, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { type WatchTimes, watchFolder } from '../../src/corpus/watch-folder.ts';

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

/** A watch on a folder, and what it reports. */
export interface Watching {
  /** How often a change was reported since the last time this was asked, having waited for one. */
  reports(withinMs?: number): Promise<number>;
  readonly close: () => Promise<void>;
}

/** Watches a folder until the test is over; the first report has come. @param work what is done at each report */
export async function watching(
  folder: string,
  times: WatchTimes,
  work: () => Promise<void> = async () => {},
): Promise<Watching> {
  let count = 0;
  const changed = async (): Promise<void> => {
    count++;
    await work();
  };
  const { close } = watchFolder(folder, { changed }, times);
  onTestFinished(close);
  const watch: Watching = {
    async reports(withinMs = 2_000) {
      const end = performance.now() + withinMs;
      while (count === 0 && performance.now() < end) await pause(10);
      // A second report of the same change would come by now.
      await pause(2 * times.quietMs);
      const reported = count;
      count = 0;
      return reported;
    },
    close,
  };
  expect(await watch.reports()).toBe(1); // what changed before
  return watch;
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
