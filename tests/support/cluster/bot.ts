import { send } from '../../transports/http.ts';
import { type Discord, startDiscord } from '../discord/server.ts';
import { freePort } from '../free-port.ts';
import { type Running, startVerbatim } from '../verbatim-process.ts';

/** A bot at the HTTP door that answers from a cluster, in a process of its own, with a Discord of its own. */
export interface ClusterBot {
  readonly discord: Discord;
  readonly running: Running;
  /** Where interactions go. */
  readonly url: string;
  /** The status of `/readyz` or `/healthz`. */
  health(path: '/readyz' | '/healthz'): Promise<number>;
  /** Ends it at once. */
  end(): Promise<void>;
}

/** Starts one; resolves when its door is open. @param env where its cluster is */
export async function startClusterBot(env: Readonly<Record<string, string>>): Promise<ClusterBot> {
  const discord = await startDiscord();
  const port = await freePort();
  const running = startVerbatim(['start'], {
    env: {
      MODE: 'http',
      PORT: `${port}`,
      DISCORD_PUBLIC_KEY: discord.key.publicKey,
      DISCORD_API_BASE: discord.apiBase,
      REPLY_VISIBILITY: 'public',
      COOLDOWN_SECONDS: '0',
      ...env,
    },
  });
  const end = async (): Promise<void> => {
    running.child.kill('SIGKILL');
    await running.finished;
    await discord.close();
  };
  try {
    await running.seen('ready: enter');
  } catch (error) {
    await end();
    throw error;
  }
  const address = `http://127.0.0.1:${port}`;
  return {
    discord,
    running,
    url: `${address}/interactions`,
    health: async (path) => (await send(`${address}${path}`, { method: 'GET' })).status,
    end,
  };
}
