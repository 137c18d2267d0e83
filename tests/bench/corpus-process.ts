/** Opens the folder that it is told of, follows it, saves a file now and then, and sends what that took: see `corpus.ts`. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { followCorpus } from '../../src/app/corpus.ts';
import { DEFAULT_LIMITS } from '../../src/corpus/file/limits.ts';
import type { LibraryExtent } from '../../src/library/corpus-change.ts';

/** What one process found. */
export interface CorpusFigures {
  readonly extent: LibraryExtent;
  readonly openMs: number;
  /** From a file's saving to its answer, one each save. */
  readonly savedMs: readonly number[];
  /** The longest time for which nothing else could run meanwhile, one each save. */
  readonly stallMs: readonly number[];
  /** Processor time while nothing happens, as a share; and MB that are held then. */
  readonly idleShare: number;
  readonly settledMemory: number;
}

/** Files that are young have settled by then. */
const SETTLE_MS = 5_000;
/** Long enough for one look at all files. */
const IDLE_MS = 31_000;

const [, , folder = '', saves = '1'] = process.argv;
const begun = performance.now();
const log = { info: () => undefined, warn: console.error, error: console.error };
const corpus = await followCorpus({ corpusDir: folder, limits: DEFAULT_LIMITS }, log);
await corpus.opening;
const openMs = performance.now() - begun;
corpus.follow();
await pause(SETTLE_MS);
const before = process.cpuUsage();
await pause(IDLE_MS);
const { user, system } = process.cpuUsage(before);
const settledMemory = process.memoryUsage.rss() / 1024 ** 2;

const savedMs: number[] = [];
const stallMs: number[] = [];
for (let save = 0; save < Number(saves); save++) {
  await pause(300);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const saved = performance.now();
  // The same file changes: one that is added is found no later.
  await writeFile(path.join(folder, 'saved.md'), `The quillfeather${save} ferry was painted green, said Ann Lee.\n`);
  for (;;) {
    const question = `quillfeather${save} ferry`;
    const { passages } = await (await corpus.current()).answerer.ask({ question, article: null, limit: 1 });
    if (passages[0]?.article.text.includes(`quillfeather${save} `)) break;
    await pause(5);
  }
  savedMs.push(performance.now() - saved);
  delay.disable();
  stallMs.push(delay.max / 1e6);
}
const extent = corpus.extent();
if (!extent) throw new Error('the corpus has not been read');
const figures: CorpusFigures = {
  extent,
  openMs,
  savedMs,
  stallMs,
  idleShare: (user + system) / 1_000 / IDLE_MS,
  settledMemory,
};
await corpus.close();
process.send?.(figures, () => process.disconnect());
