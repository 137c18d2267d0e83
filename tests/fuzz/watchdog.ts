import { writeSync } from 'node:fs';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/*
 * A thread that ends the process when one interaction is answered without end: whatever does that lets nothing else run beside it.
 */

/** Nothing takes so long but what never ends, however busy the machine. */
const HUNG_MS = 120_000;
const LOOKS_EVERY_MS = 1_000;

/** What the number is while nothing is sent. */
const NOTHING = -1;

/** Begins to watch; the function that it gives is to be told what is being sent. */
export function watchFromOutside(replay: string): { sending(number: number | null): void; stop(): Promise<unknown> } {
  const shared = new Int32Array(new SharedArrayBuffer(4)).fill(NOTHING);
  const worker = new Worker(new URL(import.meta.url), { workerData: { shared, replay } });
  return {
    sending: (number) => void Atomics.store(shared, 0, number ?? NOTHING),
    stop: () => worker.terminate(),
  };
}

if (parentPort !== null) {
  const { shared, replay }: { shared: Int32Array; replay: string } = workerData;
  let last = NOTHING;
  let since = 0;
  setInterval(() => {
    const number = Atomics.load(shared, 0);
    if (number !== last || number === NOTHING) {
      last = number;
      since = performance.now();
    } else if (performance.now() - since > HUNG_MS) {
      writeSync(
        2,
        `hung: number ${number} has not been answered for ${HUNG_MS / 1_000} seconds; replay: ${replay} --only ${number}\n`,
      );
      process.kill(process.pid, 'SIGKILL');
    }
  }, LOOKS_EVERY_MS);
}
