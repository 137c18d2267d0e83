import { availableParallelism } from 'node:os';
import { isPage } from '../../corpus/article/formats.ts';
import { type OpenedText, openAnyFile, openArticle } from '../../corpus/article/read-article.ts';
import { foldedLines } from '../../corpus/article/repeated-lines.ts';
import type { ReadLimits } from '../../corpus/file/limits.ts';
import type { ArticleFile, OpenedFile } from '../../corpus/file/opened-file.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import type { FilePlaces } from '../../corpus/file/shown-text.ts';
import type { ArticleAnalyst } from '../../corpus/folder/file-reader.ts';
import { Fault } from '../../domain/fault.ts';
import { scarcity } from '../../runtime/opening-problem.ts';
import { tookTooLong } from '../../runtime/time-limit.ts';
import { usefulThreads, WorkerPool, WorkerStopped } from '../../runtime/worker-pool.ts';
import { type AnalysedArticle, analyse } from './analyse.ts';
import { type AnalysisResult, type AnalysisTask, faultOf, plainFault } from './analysis-task.ts';
import { type SharedPiece, SharedReading } from './shared-reading.ts';

/** An opened file, with its places if they are wanted. */
export interface OpenedSomewhere extends OpenedText {
  readonly places: FilePlaces | null;
}

/** Where to read; everything has a default. */
export interface AnalystOptions {
  /** How many bytes this thread reads alone, before it shares the work with others; with 0 it reads nothing. */
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
/** Tasks that a worker has beside the one it is at: it need not wait while this thread is busy with a slice of its own. */
const TASKS_AHEAD = 3;
/**
 * Reading so much takes this thread as long as starting a worker: a handful of articles is read sooner without one. On a single core
 * a worker gains nothing at all.
 */
const HERE_BYTES = availableParallelism() > 1 ? 256_000 : Number.POSITIVE_INFINITY;

/**
 * Turns files into analysed articles: the first ones on this thread; when there are more, as long as nobody waits for this thread, on
 * this one and others, and then on others alone. Wherever it is, a file that takes too long is given up with a `Fault`.
 */
export class ThreadedAnalyst implements ArticleAnalyst<OpenedSomewhere, AnalysedArticle> {
  readonly #limits: ReadLimits;
  readonly #pool = new WorkerPool<AnalysisTask, AnalysisResult>({
    ...{
      file: ANALYSIS_WORKER,
      most: usefulThreads(),
      megabytes: ANALYSIS_WORKER_MEGABYTES,
      idleMs: ANALYSIS_WORKER_IDLE_MS,
      ahead: TASKS_AHEAD,
    },
  });
  readonly #withPlaces: boolean;
  /** Bytes that are still read on this thread alone. */
  #here: number;
  /** Whether this thread reads at all. */
  #helps: boolean;
  readonly #shared: SharedReading;

  constructor(limits: ReadLimits, { hereBytes = HERE_BYTES, withPlaces = false }: AnalystOptions = {}) {
    this.#limits = limits;
    this.#here = withPlaces ? Number.POSITIVE_INFINITY : hereBytes;
    this.#withPlaces = withPlaces;
    this.#helps = this.#here > 0;
    this.#shared = new SharedReading(limits.readingMs, () => this.#pool.hasRoom);
  }

  /** Stops reading on this thread, which answers questions from now on, and dismisses the idle workers. */
  leaveThisThread(): void {
    this.#here = 0;
    this.#helps = false;
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
    const shown = (opened: OpenedFile): OpenedSomewhere => (this.#withPlaces ? opened : { ...opened, places: null });
    // Pages are always read on another thread.
    if (isPage(file.path)) return shown(await openAnyFile(file, this.#limits));
    return this.#share({
      path: file.path,
      here: () => shown(openArticle(file, this.#limits)),
      there: async () => {
        const result = await this.#run(file.path, { half: 'open', file, limits: this.#limits });
        if (!('opened' in result)) throw failure(file.path, result);
        return { ...result.opened, warnings: result.opened.warnings.map(faultOf), places: null };
      },
    });
  }

  async judge(opened: OpenedSomewhere, rules: OverrideRules, repeated: ReadonlySet<string>): Promise<AnalysedArticle> {
    const { path, id, meta, shown, warnings, places } = opened;
    return this.#share({
      path,
      here: () => ({ ...analyse(opened, rules, repeated), places }),
      there: async () => {
        const { text, blocks } = shown;
        const result = await this.#run(path, {
          half: 'judge',
          opened: { path, id, meta, shown: { text, blocks }, warnings: warnings.map(plainFault) },
          rules,
          repeated: ownLines(shown, repeated),
        });
        if (!('analysis' in result)) throw failure(path, result);
        return { ...result.analysis, warnings: result.analysis.warnings.map(faultOf), places };
      },
    });
  }

  /** Has a piece done by this thread, by another one, or by whichever comes to it first. */
  #share<T>({ path, here, there }: SharedPiece<T> & { readonly there: () => Promise<T> }): Promise<T> {
    if (!this.#helps) return there();
    return this.#shared.do({ path, here, there: this.#here > 0 ? null : there });
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

/** Those of the lines that stand in the text; only they need to go to another thread. */
const ownLines = (shown: OpenedText['shown'], repeated: ReadonlySet<string>): ReadonlySet<string> =>
  repeated.size === 0 ? repeated : new Set([...foldedLines(shown)].filter((line) => repeated.has(line)));

const failure = (path: string, result: AnalysisResult): Fault =>
  'fault' in result ? faultOf(result.fault) : unreadable(path, 'error' in result ? result.error : null);

/** The program failed on this file: it is left out, and the bot goes on. */
const unreadable = (path: string, cause: unknown): Fault =>
  new Fault(path, 'reading it failed', 'remove it, and report it as a mistake of Verbatim', { cause });
