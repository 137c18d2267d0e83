import { createRequire, syncBuiltinESMExports } from 'node:module';
import type threads from 'node:worker_threads';
import type { WorkerOptions } from 'node:worker_threads';
import { afterAll, beforeAll } from 'vitest';

/** The module itself, whose exports can be changed; an `import` of it sees the change. */
const module: typeof threads = createRequire(import.meta.url)('node:worker_threads');
const { Worker } = module;

/** The only threads that are kept: they have no state. */
const ANALYSIS = /\/analysis-worker\.js$/;

/** Threads that nobody uses. */
const resting: threads.Worker[] = [];

/**
 * From here to the end of a test file, a thread that analyses articles and is ended while it rests is given to whoever wants one next.
 * Starting one takes half a second of a processor, and more than most tests do with it. For tests that are not about threads.
 */
export function lastingThreads(): void {
  beforeAll(() => {
    module.Worker = new Proxy(Worker, {
      construct: (_, [file, options]: [string | URL, WorkerOptions?]) =>
        ANALYSIS.test(String(file)) ? (resting.pop() ?? started(file, options)) : new Worker(file, options),
    });
    syncBuiltinESMExports();
  });
  afterAll(() => {
    module.Worker = Worker;
    syncBuiltinESMExports();
  });
}

function started(file: string | URL, options: WorkerOptions | undefined): threads.Worker {
  const worker = new Worker(file, options);
  /** Messages that it has not answered. */
  let owed = 0;
  const answered = (): void => {
    owed--;
  };
  const gone = (): void => {
    if (resting.includes(worker)) resting.splice(resting.indexOf(worker), 1);
  };
  worker.on('message', answered).on('error', gone).on('exit', gone);
  const { postMessage, terminate } = worker;
  worker.postMessage = (...message: Parameters<typeof postMessage>): void => {
    owed++;
    postMessage.apply(worker, message);
  };
  worker.terminate = async (): Promise<number> => {
    if (owed > 0) return terminate.call(worker);
    // Node itself listens to what is listened to: only what its user has added goes.
    for (const event of ['message', 'error', 'exit'])
      for (const listener of worker.listeners(event) as ((...args: unknown[]) => void)[])
        if (listener !== answered && listener !== gone) worker.off(event, listener);
    worker.unref();
    resting.push(worker);
    return 0;
  };
  return worker;
}
