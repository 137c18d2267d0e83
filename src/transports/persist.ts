import { DiscordAPIError, RateLimitError } from 'discord.js';

/** The first pause before another try in milliseconds; it doubles each time. Discord's hiccups last from one request to a few seconds. */
const FIRST_PAUSE_MS = 50;

/**
 * Tries until it works, `signal` aborts, or trying again is pointless: Discord refuses the request, or asks for a longer wait than there is time for.
 * A 429, a 5xx, a connection that fails and a kept-alive one that the server has just closed are all worth another try.
 */
export async function persist<T>(attempt: () => Promise<T>, withinMs: number, signal: AbortSignal): Promise<T> {
  const until = performance.now() + withinMs;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof DiscordAPIError || signal.aborted) throw error;
      const wait = error instanceof RateLimitError ? error.retryAfter : pause;
      if (performance.now() + wait >= until) throw error;
      await sleep(wait, signal);
      if (signal.aborted) throw error;
    }
  }
}

/** Ends early when `signal` aborts. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
