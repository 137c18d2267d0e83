import process from 'node:process';

/** The signals that ask a process to stop: Ctrl+C, and what supervisors send. */
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Starts to listen. The returned signal is aborted at the first request to stop; a second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const take = (): void => {
    // Without a listener, a signal ends the process.
    for (const signal of STOP_SIGNALS) process.off(signal, take);
    stop.abort();
  };
  for (const signal of STOP_SIGNALS) process.on(signal, take);
  return stop.signal;
}

/** Resolves when the signal is aborted. */
export const whenAborted = (signal: AbortSignal): Promise<null> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else signal.addEventListener('abort', () => resolve(null), { once: true });
  });
