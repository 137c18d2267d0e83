import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { scarcity } from './opening-problem.ts';

/** What a pool of workers is like. */
export interface PoolOptions {
  /** The file that every worker runs: for each message that it gets it posts exactly one back. */
  readonly file: URL;
  /** Workers at the same time. */
  readonly most: number;
  /** How much memory one worker's objects may take. */
  readonly megabytes: number;
  /** How long a worker is kept that has nothing to do. */
  readonly idleMs: number;
}

/** Why a worker gave no answer: its time was over, its memory full, it broke down, none could be started, or the pool was closed. */
export class WorkerStopped extends Error {
  override readonly name = 'WorkerStopped';
  readonly reason: 'time' | 'memory' | 'broken' | 'scarce' | 'closed';

  constructor(reason: WorkerStopped['reason'], options?: { cause?: unknown }) {
    super(`the worker was stopped: ${reason}`, options);
    this.reason = reason;
  }
}

/** Threads worth having beside this one: a core each, but not so many that their memory matters. */
export const usefulThreads = (): number => Math.max(1, Math.min(4, availableParallelism() - 1));

interface Job<Task, Result> {
  readonly task: Task;
  readonly limitMs: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** A worker with what it is doing; null when it rests. */
interface Hand<Task, Result> {
  readonly worker: Worker;
  job: Job<Task, Result> | null;
  /** Ends the job when its time is over, or the worker when it has rested long enough. */
  timer: NodeJS.Timeout | undefined;
}

/**
 * Threads that each do one task after the other, and are stopped when one takes too long or too much memory. They are started
 * when they are first needed and hinder no process from ending once their tasks are done.
 */
export class WorkerPool<Task, Result> {
  readonly #options: PoolOptions;
  readonly #waiting: Job<Task, Result>[] = [];
  readonly #hands = new Set<Hand<Task, Result>>();
  /** Workers that there may be at the same time, as far as is known. */
  #most: number;
  #isClosed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#most = options.most;
  }

  /** Starts a worker if there is none, so that the next task need not wait for it. */
  prepare(): void {
    if (this.#isClosed || this.#hands.size > 0) return;
    const hand = this.#hire();
    if (hand) this.#rest(hand);
  }

  /** Ends the workers that rest: nothing is expected to come soon. */
  dismissResting(): void {
    for (const hand of this.#hands) if (hand.job === null) void this.#dismiss(hand, new WorkerStopped('time'));
  }

  /** Has a task done. Rejects with `WorkerStopped` when it cannot be finished. @param limitMs counts from when a worker begins with it */
  run(task: Task, limitMs: number): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) reject(new WorkerStopped('closed'));
      else {
        // What was scarce before may be there again.
        if (this.#hands.size === 0) this.#most = this.#options.most;
        this.#waiting.push({ task, limitMs, resolve, reject });
        this.#assign();
      }
    });
  }

  /** Stops all workers; what they were doing is rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const job of this.#waiting.splice(0)) job.reject(new WorkerStopped('closed'));
    await Promise.all([...this.#hands].map((hand) => this.#dismiss(hand, new WorkerStopped('closed'))));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const resting = [...this.#hands].find(({ job }) => job === null);
      if (!resting && this.#hands.size >= this.#most) return;
      const job = this.#waiting.shift();
      const hand = resting ?? this.#hire(job);
      if (job && hand) this.#begin(hand, job);
    }
  }

  /** Starts a worker. Null when the machine has none to give; then the job it was wanted for waits for another one, or is rejected. */
  #hire(job?: Job<Task, Result>): Hand<Task, Result> | null {
    const { file, megabytes } = this.#options;
    let worker: Worker;
    try {
      worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    } catch (cause) {
      this.#doWithout(this.#hands.size, job ?? null, cause);
      return null;
    }
    const hand: Hand<Task, Result> = { worker, job: null, timer: undefined };
    this.#hands.add(hand);
    worker.on('message', (result: Result) => {
      const { job } = hand;
      this.#rest(hand);
      job?.resolve(result);
      this.#assign();
    });
    // A worker that breaks down while nobody waits for it is missed by nobody either.
    worker.on('error', (cause) => {
      if (scarcity(cause)) {
        this.#doWithout(this.#hands.size - 1, hand.job, cause);
        hand.job = null;
      }
      const isMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
      void this.#dismiss(hand, new WorkerStopped(isMemory ? 'memory' : 'broken', { cause }));
    });
    worker.on('exit', () => void this.#dismiss(hand, new WorkerStopped('broken')));
    return hand;
  }

  /** The machine gives no more workers than these others: they do the job in their turn. If there are none, nothing that waits can be done. */
  #doWithout(others: number, job: Job<Task, Result> | null, cause: unknown): void {
    this.#most = Math.max(1, others);
    if (job) this.#waiting.unshift(job);
    if (others > 0) return;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new WorkerStopped('scarce', { cause }));
  }

  #begin(hand: Hand<Task, Result>, job: Job<Task, Result>): void {
    clearTimeout(hand.timer);
    hand.job = job;
    hand.timer = setTimeout(() => void this.#dismiss(hand, new WorkerStopped('time')), job.limitMs);
    hand.worker.ref();
    try {
      hand.worker.postMessage(job.task);
    } catch (cause) {
      void this.#dismiss(hand, new WorkerStopped('broken', { cause }));
    }
  }

  #rest(hand: Hand<Task, Result>): void {
    clearTimeout(hand.timer);
    hand.job = null;
    hand.timer = setTimeout(() => void this.#dismiss(hand, new WorkerStopped('time')), this.#options.idleMs).unref();
    hand.worker.unref();
  }

  /** Ends a worker, and what it was doing with the reason. */
  async #dismiss(hand: Hand<Task, Result>, reason: WorkerStopped): Promise<void> {
    if (!this.#hands.delete(hand)) return;
    clearTimeout(hand.timer);
    hand.job?.reject(reason);
    if (!this.#isClosed) this.#assign();
    await hand.worker.terminate();
  }
}
