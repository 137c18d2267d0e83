import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { scarcity } from './opening-problem.ts';

/** The settings of a pool of workers. */
export interface PoolOptions {
  /** The file that every worker runs. It posts exactly one message back for each that it receives. */
  readonly file: URL;
  /** The most workers at a time. */
  readonly most: number;
  /** The limit of one worker's heap. */
  readonly megabytes: number;
  /** How long an idle worker is kept. */
  readonly idleMs: number;
  /** How many tasks a worker is given beside the one it is at; none unless given. */
  readonly ahead?: number;
}

/** Why a worker gave no answer: it ran out of time or memory, it crashed, none could be started, or the pool was closed. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
  readonly reason: 'time' | 'memory' | 'broken' | 'scarce' | 'closed';

  constructor(reason: WorkerStopped['reason'], options?: { cause?: unknown }) {
    super(`the worker was stopped: ${reason}`, options);
    this.reason = reason;
  }
}

/** How many threads are worth having beside this one: one per core, but few enough that their memory does not matter. */
export const usefulThreads = (): number => Math.max(1, Math.min(4, availableParallelism() - 1));

interface Job<Task, Result> {
  readonly task: Task;
  readonly limitMs: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** A worker and what it has been given: the job that it is at comes first. */
interface Hand<Task, Result> {
  readonly worker: Worker;
  readonly jobs: Job<Task, Result>[];
  /** Stops the job at its time limit, or the worker when it has been idle long enough. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * Threads that do one task at a time, and are stopped when it takes too long or too much memory. They start
 * on demand and do not keep the process alive once their tasks are done.
 */
export class WorkerPool<Task, Result> {
  readonly #options: PoolOptions;
  readonly #waiting: Job<Task, Result>[] = [];
  readonly #hands = new Set<Hand<Task, Result>>();
  /** The most workers that the machine is known to allow. */
  #most: number;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#most = options.most;
  }

  /** Whether a task that comes now need not wait here. */
  get hasRoom(): boolean {
    if (this.#isClosed || this.#waiting.length > 0) return false;
    return this.#hands.size < this.#most || this.#leastBusy() !== null;
  }

  /** Starts a worker if there is none, so that the next task need not wait for it. */
  prepare(): void {
    if (this.#isClosed || this.#hands.size > 0) return;
    const hand = this.#hire();
    if (hand) this.#rest(hand);
  }

  /** Stops the idle workers, because no task is expected soon. */
  dismissResting(): void {
    for (const hand of this.#hands) if (hand.jobs.length === 0) void this.#dismiss(hand, new WorkerStopped('time'));
  }

  /** Runs a task. Rejects with `WorkerStopped` when it cannot be finished. @param limitMs counts from when a worker starts it */
  run(task: Task, limitMs: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) reject(new WorkerStopped('closed'));
      else {
        // The shortage may have passed.
        if (this.#hands.size === 0) this.#most = this.#options.most;
        this.#waiting.push({ task, limitMs, resolve, reject });
        this.#assign();
      }
    });
  }

  /** Stops all workers and rejects their tasks. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new WorkerStopped('closed'));
    await Promise.all([...this.#hands].map((hand) => this.#dismiss(hand, new WorkerStopped('closed'))));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const free = this.#leastBusy();
      const isFull = this.#hands.size >= this.#most;
      if (isFull && !free) return;
      const job = this.#waiting.shift();
      const hand = isFull || free?.jobs.length === 0 ? free : this.#hire(job);
      if (job && hand) this.#give(hand, job);
    }
  }

  /** The worker with the fewest jobs; null when each has as many as it may have. */
  #leastBusy(): Hand<Task, Result> | null {
    let found: Hand<Task, Result> | null = null;
    let fewest = 1 + (this.#options.ahead ?? 0);
    for (const hand of this.#hands) {
      if (hand.jobs.length >= fewest) continue;
      found = hand;
      fewest = hand.jobs.length;
    }
    return found;
  }

  /** Starts a worker. Returns null when the machine refuses; the job then waits for another worker or is rejected. */
  #hire(job?: Job<Task, Result>): Hand<Task, Result> | null {
    const { file, megabytes } = this.#options;
    let worker: Worker;
    try {
      worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    } catch (cause) {
      this.#doWithout(this.#hands.size, job ? [job] : [], cause);
      return null;
    }
    const hand: Hand<Task, Result> = { worker, jobs: [], timer: undefined };
    this.#hands.add(hand);
    worker.on('message', (result: Result) => {
      const job = hand.jobs.shift();
      this.#goOn(hand);
      job?.resolve(result);
      this.#assign();
    });
    // When an idle worker crashes there is nothing to reject.
    worker.on('error', (cause) => {
      if (scarcity(cause)) {
        this.#doWithout(this.#hands.size - 1, hand.jobs.splice(0), cause);
      }
      const isMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      void this.#dismiss(hand, new WorkerStopped(isMemory ? 'memory' : 'broken', { cause }));
    });
    worker.on('exit', () => void this.#dismiss(hand, new WorkerStopped('broken')));
    return hand;
  }

  /** The machine allows no more workers than the existing ones, which will do the job in turn. Without any, all waiting jobs are rejected. */
  #doWithout(others: number, jobs: readonly Job<Task, Result>[], cause: unknown): void {
    this.#most = Math.max(1, others);
    this.#waiting.unshift(...jobs);
    if (others > 0) return;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new WorkerStopped('scarce', { cause }));
  }

  #give(hand: Hand<Task, Result>, job: Job<Task, Result>): void {
    hand.jobs.push(job);
    if (hand.jobs.length === 1) this.#goOn(hand);
    try {
      hand.worker.postMessage(job.task);
    } catch (cause) {
      hand.jobs.splice(hand.jobs.indexOf(job), 1);
      if (hand.jobs.length === 0) this.#rest(hand);
      job.reject(new WorkerStopped('broken', { cause }));
    }
  }

  /** The time of a worker's next job begins now; without one it rests. */
  #goOn(hand: Hand<Task, Result>): void {
    const [job] = hand.jobs;
    if (!job) {
      this.#rest(hand);
      return;
    }
    clearTimeout(hand.timer);
    hand.timer = setTimeout(() => void this.#dismiss(hand, new WorkerStopped('time')), job.limitMs);
    hand.worker.ref();
  }

  #rest(hand: Hand<Task, Result>): void {
    clearTimeout(hand.timer);
    hand.timer = setTimeout(() => void this.#dismiss(hand, new WorkerStopped('time')), this.#options.idleMs).unref();
    hand.worker.unref();
  }

  /** Stops a worker and rejects the job that it is at with the reason. Those that it has not begun wait for another one. */
  async #dismiss(hand: Hand<Task, Result>, reason: WorkerStopped): Promise<void> {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    const [job, ...others] = hand.jobs.splice(0);
    job?.reject(reason);
    if (this.#isClosed) for (const other of others) other.reject(reason);
    else {
      this.#waiting.unshift(...others);
      this.#assign();
    }
    await hand.worker.terminate();
  }
}
