import { isPage } from '../../corpus/article/formats.ts';
import { type OpenedText, openAnyFile } from '../../corpus/article/read-article.ts';
import { foldedLines } from '../../corpus/article/repeated-lines.ts';
import type { ReadLimits } from '../../corpus/file/limits.ts';
import type { ArticleFile } from '../../corpus/file/opened-file.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import type { FilePlaces } from '../../corpus/file/shown-text.ts';
import type { ArticleAnalyst } from '../../corpus/folder/file-reader.ts';
import { Fault } from '../../domain/fault.ts';
import { scarcity } from '../../runtime/opening-problem.ts';
import { giveWay } from '../../runtime/steps.ts';
import { tookTooLong, withinTime } from '../../runtime/time-limit.ts';
import { usefulThreads, WorkerPool, WorkerStopped } from '../../runtime/worker-pool.ts';
import { type AnalysedArticle, analyse } from './analyse.ts';
import { type AnalysisResult, type AnalysisTask, faultOf, plainFault } from './analysis-task.ts';

/** An opened file, with its places if they are wanted. */
export interface OpenedSomewhere extends OpenedText {
  readonly places: FilePlaces | null;
}

/** Where to read; everything has a default. */
export interface AnalystOptions {
  /** How many bytes may be read on this thread, which blocks it. */
  readonly hereBytes?: number;
  /** Whether articles are to know their places in the file. They then hold its text once more, and are all read on this thread, from which alone the places can come. */
  readonly withPlaces?: boolean;
}

/** The worker's file. Node 20 runs no TypeScript, so the sources, too (in tests), start the one that was built. */
const ANALYSIS_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/library/analysis/analysis-worker.js' : './analysis-worker.js',
  import.meta.url,
);

/** An article of 5 MB takes about 600 MB while it is read. */
const ANALYSIS_WORKER_MEGABYTES = 1_024;
/** A worker holds about 25 MB; starting another one takes a tenth of a second. */
const ANALYSIS_WORKER_IDLE_MS = 30_000;
/** How long this thread reads before it lets others run, unless a single article takes longer. */
const READING_SLICE_MS = 10;
/**
 * Reading so much takes this thread as long as starting a worker: a handful of articles is read sooner without one. With a single
 * worker nothing is gained at all: a thousand articles take as long, and half as much again of the processors and of memory.
 */
const HERE_BYTES = usefulThreads() > 1 ? 256_000 : Number.POSITIVE_INFINITY;

/**
 * Turns files into analysed articles: the first ones on this thread, as long as nobody waits for it and there are few of them; all
 * others on threads of their own. Wherever it is, a file that takes too long is given up with a `Fault`.
 */
export class ThreadedAnalyst implements ArticleAnalyst<OpenedSomewhere, AnalysedArticle> {
  readonly #limits: ReadLimits;
  readonly #pool = new WorkerPool<AnalysisTask, AnalysisResult>({
    ...{
      file: ANALYSIS_WORKER,
      most: usefulThreads(),
      megabytes: ANALYSIS_WORKER_MEGABYTES,
      idleMs: ANALYSIS_WORKER_IDLE_MS,
    },
  });
  readonly #withPlaces: boolean;
  /** Bytes that may still be read on this thread. */
  #here: number;
  /** Resolves when the last caller may go on, and the time until which nobody has to pause. */
  #paused = Promise.resolve();
  #until = 0;

  constructor(limits: ReadLimits, { hereBytes = HERE_BYTES, withPlaces = false }: AnalystOptions = {}) {
    this.#limits = limits;
    this.#here = withPlaces ? Number.POSITIVE_INFINITY : hereBytes;
    this.#withPlaces = withPlaces;
  }

  /** Stops reading on this thread, which answers questions from now on, and dismisses the idle workers. */
  leaveThisThread(): void {
    this.#here = 0;
    this.#pool.dismissResting();
  }

  /** Starts a worker in advance, because that takes a tenth of a second. */
  prepare(): void {
    if (this.#here === 0) this.#pool.prepare();
  }

  close(): Promise<void> {
    return this.#pool.close();
  }

  async open(file: ArticleFile): Promise<OpenedSomewhere> {
    this.#here = Math.max(0, this.#here - file.bytes.length);
    // Pages are always read on another thread.
    if (this.#here > 0 || isPage(file.path)) {
      await this.#pause();
      const opened = await openAnyFile(file, this.#limits);
      return this.#withPlaces ? opened : { ...opened, places: null };
    }
    const result = await this.#run(file.path, { half: 'open', file, limits: this.#limits });
    if (!('opened' in result)) throw failure(file.path, result);
    return { ...result.opened, warnings: result.opened.warnings.map(faultOf), places: null };
  }

  async judge(opened: OpenedSomewhere, rules: OverrideRules, repeated: ReadonlySet<string>): Promise<AnalysedArticle> {
    const { path, id, meta, shown, warnings, places } = opened;
    if (this.#here > 0) {
      await this.#pause();
      return withinTime(path, this.#limits.readingMs, () => ({ ...analyse(opened, rules, repeated), places }));
    }
    const own = new Set([...foldedLines(shown)].filter((line) => repeated.has(line)));
    const { text, blocks } = shown;
    const result = await this.#run(path, {
      half: 'judge',
      opened: { path, id, meta, shown: { text, blocks }, warnings: warnings.map(plainFault) },
      rules,
      repeated: own,
    });
    if (!('analysis' in result)) throw failure(path, result);
    return { ...result.analysis, warnings: result.analysis.warnings.map(faultOf), places };
  }

  /** Yields to the event loop after some milliseconds of reading. */
  #pause(): Promise<void> {
    this.#paused = this.#paused.then(async () => {
      if (performance.now() < this.#until) return;
      await giveWay();
      this.#until = performance.now() + READING_SLICE_MS;
    });
    return this.#paused;
  }

  async #run(path: string, task: AnalysisTask): Promise<AnalysisResult> {
    try {
      return await this.#pool.run(task, this.#limits.readingMs);
    } catch (error) {
      if (!(error instanceof WorkerStopped) || error.reason === 'closed') throw error;
      const scarce = scarcity(error);
      if (scarce) throw new Fault(path, ...scarce, { cause: error });
      if (error.reason === 'time') throw tookTooLong(path, this.#limits.readingMs);
      throw error.reason === 'memory'
        ? new Fault(path, `reading it takes more than ${ANALYSIS_WORKER_MEGABYTES} MB`, 'shorten it, or remove it')
        : unreadable(path, error);
    }
  }
}

const failure = (path: string, result: AnalysisResult): Fault =>
  'fault' in result ? faultOf(result.fault) : unreadable(path, 'error' in result ? result.error : null);

/** The program failed on this file: it is left out, and the bot goes on. */
const unreadable = (path: string, cause: unknown): Fault =>
  new Fault(path, 'reading it failed', 'remove it, and report it as a mistake of Verbatim', { cause });
