import { setTimeout as pause } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import { GatewayDispatchEvents } from 'discord-api-types/v10';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;

/** A message from a shard to the discord.js client, as far as this file looks into it. */
interface ShardMessage {
  readonly shardId: number;
  /** READY's content; for a dispatch its name `t` and content `d`. Unchecked: it comes from outside. */
  readonly data?: { readonly guilds?: readonly unknown[]; readonly t?: string; readonly d?: unknown };
}

/** What becomes of what the gateway sends. */
export interface ShardListener {
  /** An INTERACTION_CREATE's content, unchecked. */
  onInteraction(payload: unknown): void;
  /** A shard has begun a session that names so many servers. */
  onServers(shard: number, servers: number): void;
  /** Something that the gateway sent made its reader throw. */
  onMalformed(error: unknown): void;
}

/** The shards' side of the connection. */
export interface Shards {
  /** For the discord.js client's `ws` options. */
  readonly buildStrategy: BuildStrategy;
  /** Lets no shard reconnect any more; true when none is left half-way through a connection, which discord.js could not close. */
  settle(): Promise<boolean>;
}

/** discord.js tries twice a second for as long as an outage lasts; from the second try on the pause doubles up to half a minute. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** How long a connection that is being opened is waited for on closing, in milliseconds. */
const SETTLE_WITHIN_MS = 1_000;

/**
 * Stands between the shards and the discord.js client. Interactions go to the listener and no further: the client would build an Interaction,
 * its user and member from each, unused, and throw on one that it does not understand. Of a READY it keeps everything but the servers,
 * each of which it would keep as an object with a dozen managers. Every other dispatch is of no use to this bot and ends here.
 */
export function openShards(listener: ShardListener): Shards {
  const down = new Set<number>();
  const dialing = new Set<number>();
  const tries = new Map<number, number>();
  const closing = new AbortController();
  let settled = () => {};

  function arrived(shard: number): void {
    dialing.delete(shard);
    if (dialing.size === 0) settled();
  }

  /** What the client gets to see of a message, or null. The names are @discordjs/ws's; discord.js exports an older list under the same name. */
  function forClient(event: string, message: ShardMessage): ShardMessage | null {
    const { shardId, data } = message;
    switch (event) {
      case 'closed':
        arrived(shardId);
        down.add(shardId);
        return message;
      case 'hello':
        arrived(shardId);
        down.delete(shardId);
        return message;
      case 'resumed':
        tries.delete(shardId);
        return message;
      case 'ready':
        tries.delete(shardId);
        listener.onServers(shardId, data?.guilds?.length ?? 0);
        return { ...message, data: { ...data, guilds: [] } };
      case 'dispatch':
        if (data?.t === GatewayDispatchEvents.InteractionCreate) listener.onInteraction(data.d);
        if (data?.t === GatewayDispatchEvents.Resumed) return message;
        if (data?.t !== GatewayDispatchEvents.Ready) return null;
        return { ...message, data: { ...data, d: Object.assign({}, data.d, { guilds: [] }) } };
      default:
        return message;
    }
  }

  /** Holds a shard that is about to connect: for a while after failures, for ever once the door is closing. */
  async function admission(shard: number): Promise<void> {
    const failures = tries.get(shard) ?? 0;
    tries.set(shard, failures + 1);
    if (failures > 0) {
      const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      // Half of it by chance, so that a thousand bots do not come back in the same second.
      await pause(longest * (0.5 + Math.random() / 2), null, { signal: closing.signal }).catch(() => null);
    }
    if (closing.signal.aborted) await new Promise(() => {});
    dialing.add(shard);
  }

  return {
    buildStrategy(manager) {
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = (shard) => {
        // A shard asks before it connects and again at each dispatch; only the first of these finds it down.
        const held = down.has(shard) || closing.signal.aborted;
        return held ? admission(shard).then(() => retrieveSessionInfo(shard)) : retrieveSessionInfo(shard);
      };
      const emit = (event: string, message: ShardMessage): boolean => {
        try {
          const shown = forClient(event, message);
          return shown === null || Reflect.apply(manager.emit, manager, [event, shown]);
        } catch (error) {
          listener.onMalformed(error);
          return true;
        }
      };
      return new SimpleShardingStrategy(Object.create(manager, { emit: { value: emit } }));
    },
    async settle() {
      closing.abort();
      if (dialing.size === 0) return true;
      const timeout = new AbortController();
      await Promise.race([
        new Promise<void>((resolve) => {
          settled = resolve;
        }),
        pause(SETTLE_WITHIN_MS, null, { signal: timeout.signal }).catch(() => null),
      ]);
      timeout.abort();
      return dialing.size === 0;
    },
  };
}
