import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describeExtent } from '../../src/library/corpus-change.ts';
import type { CorpusFigures } from './corpus-process.ts';
import { articleMaker } from './plausible-articles.ts';
import { median, memoryOf } from './process-figures.ts';

/** Characters of an article of news. */
const ARTICLE = 5_000;
/** How often the process's memory is looked at. */
const LOOK_MS = 100;

/** A folder of so many articles: what opening it takes, and how soon what is saved is answered from. */
export async function benchCorpus(articles: number, saves: number): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'verbatim-'));
  try {
    const make = articleMaker(7);
    for (let i = 0; i < articles; i++) await writeFile(path.join(folder, `article-${i}.md`), make(ARTICLE));
    const { extent, openMs, savedMs, stallMs, idleShare, settledMemory, memory } = await inProcess(folder, saves);
    console.log(`\nA corpus of ${describeExtent(extent)}`);
    const line = (name: string, figure: string): void => console.log(`${name.padEnd(52)}${figure.padStart(10)}`);
    line('time to open, ms', openMs.toFixed(0));
    line('memory at most, MB', memory.toFixed(0));
    line('memory when everything has settled, MB', settledMemory.toFixed(0));
    line('processor while nothing happens, % of a core', (100 * idleShare).toFixed(2));
    line(`from saving a file to its answer, ms: median of ${saves}`, median(savedMs).toFixed(0));
    line('… the longest', Math.max(...savedMs).toFixed(0));
    line('longest stall of everything else meanwhile, ms: median', median(stallMs).toFixed(1));
    line('… the longest', Math.max(...stallMs).toFixed(1));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inProcess(folder: string, saves: number): Promise<CorpusFigures & { readonly memory: number }> {
  const child = fork(new URL('./corpus-process.js', import.meta.url), [folder, String(saves)]);
  const watch = memoryWatch(child);
  try {
    const figures = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    const [found] = figures;
    if (typeof found !== 'object' || found === null)
      throw new Error('the process with the corpus ended without figures');
    return { ...(found as CorpusFigures), memory: watch.most() };
  } finally {
    watch.stop();
  }
}

/** The most memory that a process was seen to hold, in MB. */
function memoryWatch({ pid = 0 }: ChildProcess): { most(): number; stop(): void } {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, memoryOf(pid) ?? Number.NaN);
  };
  const timer = setInterval(look, LOOK_MS);
  return { most: () => most, stop: () => clearInterval(timer) };
}
