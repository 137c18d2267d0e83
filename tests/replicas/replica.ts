import { once } from 'node:events';
import type { Discord } from '../support/discord/server.ts';
import { freePort } from '../support/free-port.ts';
import { type Running, startVerbatim } from '../support/verbatim-process.ts';

/** One of several equal bots, in a process of its own. */
export interface Replica {
  readonly port: number;
  readonly url: string;
  running(): Running;
  readonly isRunning: boolean;
  /** Starts it, again if need be, on its port; resolves when it is ready. */
  start(): Promise<void>;
  /** Sends it a signal and waits for its end; gives back the exit status. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** A bot that is not started yet, with a port of its own. */
export async function replica(discord: Pick<Discord, 'apiBase'>, publicKey: string): Promise<Replica> {
  const port = await freePort();
  let current: Running | null = null;
  const running = (): Running => {
    if (!current) throw new Error('this bot has not been started');
    return current;
  };
  return {
    port,
    url: `http://127.0.0.1:${port}/interactions`,
    running,
    get isRunning() {
      return current !== null && current.child.exitCode === null && current.child.signalCode === null;
    },
    async start() {
      const env = {
        MODE: 'http',
        PORT: `${port}`,
        DISCORD_PUBLIC_KEY: publicKey,
        DISCORD_API_BASE: discord.apiBase,
        // One person asks everything.
        COOLDOWN_SECONDS: '0',
      };
      current = startVerbatim(['start'], { env });
      await current.seen('ready: enter');
    },
    async end(signal) {
      const { child, finished } = running();
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return (await finished).status;
    },
  };
}
