/**
 * Does again and again what opens files, threads and watches: reloads of a followed corpus that is saved each time, openings that
 * fail, libraries for one use, damage. Sends how many file descriptors there are as it goes, and what Node warned of.
 */

import { readdirSync, readlinkSync, renameSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_LIMITS } from '../../../src/corpus/file/limits.ts';
import { LiveLibrary, type StateBuilder } from '../../../src/library/live-library.ts';
import { type OpenLibrary, openLibrary } from '../../../src/library/open-library.ts';
import { patiently } from '../../../src/library/out-of-reach.ts';
import { openSnapshot, snapshotFile } from '../../../src/library/snapshot/snapshot.ts';
import { StoredArticle } from '../../../src/library/snapshot/stored-article.ts';
import { diskIsIdle } from '../../support/idle-disk.ts';
import { HANG_MS } from '../../support/patience.ts';

// Compiled with this file, for the threads that run it.
import '../../../src/library/analysis/analysis-worker.ts';

/** What the process found. */
export interface ReloadFigures {
  readonly warnings: readonly string[];
  readonly failures: readonly string[];
  /** Before anything was open, while it was followed after some reloads and after all, and when all is closed. */
  readonly descriptors: {
    readonly before: number;
    readonly early: number;
    readonly late: number;
    readonly after: number;
  };
  /** What Node still holds at the end, but for the way to whoever asked. */
  readonly held: readonly string[];
}

const warnings: string[] = [];
process.on('warning', ({ name, message }) => warnings.push(`${name}: ${message}`));
const failures: string[] = [];
const reloads = Number(process.env.TEST_RELOADS);

const root = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
const [folder, cacheDir] = [path.join(root, 'corpus'), path.join(root, 'cache')];
const file = snapshotFile(cacheDir, folder);
const times = { quietMs: 5, mostMs: 50, lookMs: 50 };
const options = { times, cacheDir, worthKeeping: 1 };
const build: StateBuilder<OpenLibrary> = function* (library) {
  yield;
  return library;
};

await makeFolder(folder);
const before = await descriptors();
const live = await LiveLibrary.open(folder, build, options);
live.follow({
  changed: () => undefined,
  warned: ({ line }) => void (line.includes('damaged') || failures.push(line)),
  failed: (error) => failures.push(String(error)),
});
let early = 0;
for (let reload = 1; reload <= reloads; reload++) {
  const text = `Ferry ${reload} came. It carried ${reload} crates.`;
  // Every so often the whole folder gives way to another one.
  if (reload % 6 === 0) {
    await makeFolder(`${folder}.new`, text);
    // In one turn, and while nobody looks: the folder is never seen missing.
    await diskIsIdle();
    renameSync(folder, `${folder}.old`);
    renameSync(`${folder}.new`, folder);
    await rm(`${folder}.old`, { recursive: true });
  } else {
    await writeFile(path.join(root, 'b.md'), text);
    await rename(path.join(root, 'b.md'), path.join(folder, 'deep/b.md'));
  }
  await shown(text);
  if (reload === Math.ceil(reloads / 10)) early = await descriptors();
}
const late = await descriptors();
await closedByThemselves();
await live.close();
await closedByThemselves();
await rm(root, { recursive: true });
const after = await descriptors();
const held = process.getActiveResourcesInfo().filter((name) => name !== 'PipeWrap');
const figures: ReloadFigures = { warnings, failures, descriptors: { before, early, late, after }, held };
process.send?.(figures, () => process.disconnect());

async function makeFolder(at: string, text = 'Nobody came.'): Promise<void> {
  await mkdir(path.join(at, 'deep'), { recursive: true });
  await writeFile(path.join(at, 'a.md'), 'One came. Two came.');
  await writeFile(path.join(at, 'deep/b.md'), text);
}

/** Waits until a text is answered from, and from the snapshot. */
async function shown(text: string): Promise<void> {
  const end = performance.now() + HANG_MS;
  for (;;) {
    const { articles } = live.current;
    const texts: string[] = await patiently(() => articles.map((article) => article.text), HANG_MS);
    if (texts.includes(text) && articles.every((article) => article instanceof StoredArticle)) return;
    if (performance.now() > end) throw new Error(`“${text}” is not shown: ${JSON.stringify({ texts, failures })}`);
    await pause(5);
  }
}

/** What is done with it beside following; everything must be closed when it is over. */
async function closedByThemselves(): Promise<void> {
  await (await openLibrary(folder, { cacheDir, worthKeeping: 1 })).close();
  await LiveLibrary.open(
    folder,
    () => {
      throw new Error('this state cannot be built');
    },
    options,
  ).catch(() => null);
  await openSnapshot(file, { ...DEFAULT_LIMITS, nesting: 3 });
  await openSnapshot(path.join(root, 'nothing'), DEFAULT_LIMITS);
  await openSnapshot(root, DEFAULT_LIMITS);
  // It is damaged while it is open, and then found damaged.
  const library = await openLibrary(folder, { cacheDir });
  const handle = await open(file, 'r+');
  const { size } = await handle.stat();
  await handle.write(new Uint8Array(size), 0, size, 0);
  await handle.close();
  await patiently(() => library.articles.map(({ text }) => text), HANG_MS);
  await library.close();
  for (const length of [size - 1, 100, 20, 0]) {
    await truncate(file, length);
    const found = await openSnapshot(file, DEFAULT_LIMITS);
    if ('files' in found) failures.push('a damaged snapshot was opened');
  }
  // A folder stands in the snapshot's place.
  await rm(file);
  await mkdir(path.join(file, 'x'), { recursive: true });
  await (await openLibrary(folder, { cacheDir, worthKeeping: 1 })).close();
  await rm(file, { recursive: true });
}

/** How many file descriptors the process has when nothing is left to be collected; 0 where that cannot be seen. */
async function descriptors(): Promise<number> {
  for (let time = 0; time < 3; time++) {
    globalThis.gc?.();
    await pause(20);
  }
  if (process.platform !== 'linux') return 0;
  // All watches of a process share one, which Node opens for the first and keeps.
  return readdirSync('/proc/self/fd').filter((number) => targetOf(number) !== 'anon_inode:inotify').length;
}

/** What a file descriptor leads to; the one through which they are listed is gone by then. */
function targetOf(number: string): string | null {
  try {
    return readlinkSync(`/proc/self/fd/${number}`);
  } catch {
    return null;
  }
}
