/** How many times slower: what is three seconds by the clock of Discord may take nine. */
const SLOWER = 3;

/**
 * Loaded before a program, makes its clock go slower: on a busy machine the local Discord, too, may take longer than the three seconds
 * that it gives, and then no bot could answer in time.
 */
export const SLOW_CLOCK = `
  const { setTimeout } = globalThis;
  globalThis.setTimeout = Object.assign((act, ms, ...given) => setTimeout(act, ${SLOWER} * ms, ...given), setTimeout);
  const now = performance.now.bind(performance);
  performance.now = () => now() / ${SLOWER};
  const { default: http } = await import('node:http');
  const { createServer } = http;
  const slowed = ({ headersTimeout, requestTimeout, ...options }, ...given) =>
    createServer({ ...options, headersTimeout: ${SLOWER} * headersTimeout, requestTimeout: ${SLOWER} * requestTimeout }, ...given);
  http.createServer = (options, ...given) =>
    options?.requestTimeout ? slowed(options, ...given) : createServer(options, ...given);
  (await import('node:module')).syncBuiltinESMExports();
`;

/** The same in this process. @param slower how many times @returns puts the clock right again */
export function slowClock(slower = SLOWER): () => void {
  const { setTimeout } = globalThis;
  const now = performance.now.bind(performance);
  const slowed = (act: (...given: unknown[]) => void, ms = 0, ...given: unknown[]): NodeJS.Timeout =>
    setTimeout(act, slower * ms, ...given);
  globalThis.setTimeout = Object.assign(slowed, setTimeout) as typeof setTimeout;
  performance.now = () => now() / slower;
  return () => {
    globalThis.setTimeout = setTimeout;
    performance.now = now;
  };
}
