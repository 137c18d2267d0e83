import { once } from 'node:events';
import { exitOf, forkTypeScript } from '../run-typescript.ts';
import type { Load, LoadResult } from './load.ts';
import type { DiscordOptions } from './server.ts';

/** What a local Discord in a process of its own says of itself. */
export interface DiscordAddress {
  readonly token: string;
  readonly applicationId: string;
  readonly apiBase: string;
  readonly gatewayUrl: string;
}

/** What is asked of it, and what it answers; one at a time. */
export interface DiscordCalls {
  start(options: DiscordOptions): DiscordAddress;
  /** Resolves when a bot is connected. */
  bot(): true;
  load(load: Load): LoadResult;
  close(): true;
}

/** A local Discord in a process of its own, so that what it costs is not measured along with the bot. */
export interface DiscordProcess extends DiscordAddress {
  /** Resolves when a bot is connected. */
  bot(): Promise<void>;
  load(load: Load): Promise<LoadResult>;
  close(): Promise<void>;
}

/** Starts it; without `validate` and `record` it answers as fast as it can and forgets. */
export async function startDiscordProcess(
  options: DiscordOptions = { validate: false, record: false, deadlineMs: 3_000 },
): Promise<DiscordProcess> {
  const child = await forkTypeScript(new URL('./process-main.ts', import.meta.url));
  async function call<Name extends keyof DiscordCalls>(
    name: Name,
    argument?: Parameters<DiscordCalls[Name]>[0],
  ): Promise<ReturnType<DiscordCalls[Name]>> {
    const answered = once(child, 'message');
    child.send({ name, argument });
    const [{ result, error }] = await answered;
    if (error !== undefined) throw new Error(error);
    return result;
  }
  const address = await call('start', options);
  return {
    ...address,
    async bot() {
      await call('bot');
    },
    load: (load) => call('load', load),
    async close() {
      await call('close');
      child.disconnect();
      await exitOf(child);
    },
  };
}
