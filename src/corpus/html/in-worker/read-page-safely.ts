import { Fault } from '../../../domain/fault.ts';
import { scarcity } from '../../../runtime/opening-problem.ts';
import { usefulThreads, WorkerPool, WorkerStopped } from '../../../runtime/worker-pool.ts';
import { PAGE_LIMITS, type PageLimits } from '../page-limits.ts';
import type { PageArticle, PageSource } from '../read-page.ts';
import type { PageResult, PageTask } from './page-worker.ts';

/** The worker's file. Node 20 cannot run TypeScript, so tests of the sources start the built one, too. */
const PAGE_WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../../dist/corpus/html/in-worker/page-worker.js' : './page-worker.js',
  import.meta.url,
);

/** Each of ninety real pages needed at most 48 MB; a page of 5 MB of tags needs more than this, and is refused. */
const PAGE_WORKER_MEGABYTES = 512;
// A second worker halves the time for many pages; a third takes longer to start than it saves for fifty pages.
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
 * Reads a page in a worker, so that a page that hangs or fills the memory only stops the worker. Workers start when first needed,
 * are reused, and do not keep the process alive.
 * @param subject the page's name in messages: its address or file
 * @throws {Fault} with the remedy, if the page is too large, takes too long, or has no article
 */
export async function readPageSafely(
  page: PageSource,
  subject: string,
  limits: PageLimits = PAGE_LIMITS,
): Promise<PageArticle> {
  // Do not copy a page to the worker that is too large anyway.
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
