import { Fault } from '../../../domain/fault.ts';
import { scarcity } from '../../../runtime/opening-problem.ts';
import { usefulThreads, WorkerPool, WorkerStopped } from '../../../runtime/worker-pool.ts';
import { PAGE_LIMITS, type PageLimits } from '../page-limits.ts';
import type { PageArticle, PageSource } from '../read-page.ts';
import type { PageResult, PageTask } from './page-worker.ts';

/** The worker's file. Node 20 runs no TypeScript, so the sources, too (in tests), start the one that was built. */
const PAGE_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../dist/corpus/html/in-worker/page-worker.js' : './page-worker.js',
  import.meta.url,
);

/** Each of ninety real pages was read with 48; one of 5 MB that is all tags takes more than this, and is refused. */
const PAGE_WORKER_MEGABYTES = 512;
// A second worker halves the time for many pages; starting a third takes longer than it saves for fifty.
const MOST_WORKERS = 2;
const PAGE_WORKER_IDLE_MS = 30_000;

const pool = new WorkerPool<PageTask, PageResult>({
  ...{
    file: PAGE_WORKER,
    most: Math.min(MOST_WORKERS, usefulThreads()),
    megabytes: PAGE_WORKER_MEGABYTES,
    idleMs: PAGE_WORKER_IDLE_MS,
  },
});

/**
 * Reads a page in a worker, so that a page made to hang or to fill the memory ends there. Workers are started when they are
 * first needed, kept for the next page, and hinder no process from ending.
 * @param subject what the page is called in messages: its address or file
 * @throws {Fault} when the page is too large, takes too long, or has no article; with the remedy.
 */
export async function readPageSafely(
  page: PageSource,
  subject: string,
  limits: PageLimits = PAGE_LIMITS,
): Promise<PageArticle> {
  // What is too large to be read is too large to be copied to a worker.
  const bytes = page.bytes.length > limits.bytes ? page.bytes.subarray(0, limits.bytes + 1) : page.bytes;
  const result = await pool.run({ page: { ...page, bytes }, limits }, limits.milliseconds).catch((error: unknown) => {
    throw stoppedReason(subject, limits, error);
  });
  if ('article' in result) return result.article;
  throw 'refusal' in result
    ? new Fault(subject, result.refusal.message, result.refusal.remedy)
    : new Fault(subject, 'its HTML cannot be parsed', SAVE_TEXT, { cause: result.error });
}

const SAVE_TEXT = 'save its text as a .txt or .md file';

function stoppedReason(subject: string, { milliseconds }: PageLimits, error: unknown): unknown {
  if (!(error instanceof WorkerStopped) || error.reason === 'closed') return error;
  const scarce = scarcity(error);
  if (scarce) return new Fault(subject, ...scarce, { cause: error });
  const seconds = (milliseconds / 1_000).toLocaleString('en');
  const messages = {
    time: `reading it takes longer than ${seconds} s`,
    memory: `reading it takes more than ${PAGE_WORKER_MEGABYTES} MB`,
    broken: 'reading it failed',
    scarce: 'reading it failed',
  };
  return new Fault(subject, messages[error.reason], SAVE_TEXT, { cause: error });
}
