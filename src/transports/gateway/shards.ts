import { setTimeout as pause, setImmediate as round } from 'node:timers/promises';
import { SimpleShardingStrategy, type WebSocketOptions } from 'discord.js';
import { GatewayCloseCodes, GatewayDispatchEvents } from 'discord-api-types/v10';

type BuildStrategy = NonNullable<WebSocketOptions['buildStrategy']>;

/** The parts that we use of a message from a shard to the discord.js client. */
interface ShardMessage {
  readonly shardId: number;
  /** The code of a connection that ended. */
  readonly code?: number;
  /** READY's content; for a dispatch its name `t` and content `d`. Unchecked, because it comes from outside. */
  readonly data?: { readonly guilds?: readonly unknown[]; readonly t?: string; readonly d?: unknown };
}

/** Told what the gateway sends. */
export interface ShardListener {
  /** The content of an INTERACTION_CREATE, unchecked. */
  onInteraction(payload: unknown): void;
  /** A shard has begun a session with so many servers. */
  onServers(shard: number, servers: number): void;
  /** Something that the gateway sent made its reader throw. */
  onMalformed(error: unknown): void;
}

/** A shard's private connection in discord.js. Nothing in it is certain to exist. */
interface ShardInside {
  readonly connection?: {
    onmessage?: ((event: { readonly data?: unknown }) => void) | null;
    addEventListener?(type: 'message' | 'close', listener: (event: { readonly data?: unknown }) => void): void;
  } | null;
}

/** The shards' side of the connection. */
export interface Shards {
  /** For the discord.js client's `ws` options. */
  readonly buildStrategy: BuildStrategy;
  /**
   * Keeps shards from reconnecting, except those that have just lost their connection: what Discord holds for them until they are
   * back has been accepted. False if a shard is left half-way through connecting, which discord.js could not close.
   */
  settle(): Promise<boolean>;
}

/** discord.js tries twice a second for as long as an outage lasts; instead, the pause doubles from the second try on, up to half a minute. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/** A connection that ended with one of these is not opened again. */
const FINAL_CLOSE_CODES: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);

/** How long closing waits for a connection that is being opened, in milliseconds; discord.js takes half a second before it begins. */
const SETTLE_WITHIN_MS = 2_000;

/**
 * Stands between the shards and the discord.js client. Interactions go to the listener and no further, because the client would
 * build an unused Interaction, user and member from each, and throw on one that it does not understand. A READY is passed on
 * without its servers, each of which the client would keep as an object with a dozen managers. All other dispatches end here,
 * because the bot has no use for them.
 */
export function openShards(listener: ShardListener): Shards {
  /** Shards that are connected; shards that have lost their connection; and among those, the ones that may still come back and resume. */
  const up = new Set<number>();
  const down = new Set<number>();
  const expected = new Set<number>();
  /** Shards that are opening a connection. */
  const dialing = new Set<number>();
  const tries = new Map<number, number>();
  const closing = new AbortController();
  let settled = () => {};

  const isSettled = (): boolean => dialing.size === 0 && expected.size === 0;

  function arrived(shard: number): void {
    dialing.delete(shard);
    if (isSettled()) settled();
  }

  function resumed(shard: number): void {
    tries.delete(shard);
    expected.delete(shard);
    if (isSettled()) settled();
  }

  /** The message that the client gets to see, or null. The names are from @discordjs/ws; discord.js exports an older list under the same name. */
  function forClient(event: string, message: ShardMessage): ShardMessage | null {
    const { shardId, data } = message;
    switch (event) {
      case 'closed':
        if (up.delete(shardId) && !FINAL_CLOSE_CODES.has(message.code ?? 0)) expected.add(shardId);
        else expected.delete(shardId);
        down.add(shardId);
        arrived(shardId);
        return message;
      case 'hello':
        up.add(shardId);
        down.delete(shardId);
        arrived(shardId);
        return message;
      case 'resumed':
        resumed(shardId);
        return message;
      case 'ready':
        resumed(shardId);
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

  /** Holds back a shard that is about to connect: for a while after failures, for ever once the door is closing. */
  async function admission(shard: number): Promise<void> {
    const failures = tries.get(shard) ?? 0;
    tries.set(shard, failures + 1);
    if (failures > 0) {
      const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      // Half of it is random, so that a thousand bots do not come back in the same second.
      await pause(longest * (0.5 + Math.random() / 2), null, { signal: closing.signal }).catch(() => null);
    }
    if (closing.signal.aborted && !expected.has(shard)) await new Promise(() => {});
    dialing.add(shard);
  }

  return {
    buildStrategy(manager) {
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = (shard) => {
        // A shard asks before it connects and again at each dispatch, but only the first time is it down. What is dispatched
        // while the door closes has been accepted.
        const held = !up.has(shard) && (down.has(shard) || closing.signal.aborted);
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
      return new ListeningToTheEnd(
        Object.create(manager, { emit: { value: emit } }),
        (data) => emit('dispatch', { shardId: 0, data }),
        () => {
          up.clear();
          expected.clear();
        },
      );
    },
    async settle() {
      closing.abort();
      if (isSettled()) return true;
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

/**
 * discord.js stops listening the moment it says goodbye. But Discord goes on sending until it hears of that, and what it sent
 * before may not have been read yet, while people wait for an answer. So this goes on listening for interactions until the
 * connection has ended.
 */
class ListeningToTheEnd extends SimpleShardingStrategy {
  readonly #onLate: (message: NonNullable<ShardMessage['data']>) => void;
  readonly #onLeaving: () => void;

  constructor(
    manager: ConstructorParameters<typeof SimpleShardingStrategy>[0],
    onLate: (message: NonNullable<ShardMessage['data']>) => void,
    onLeaving: () => void,
  ) {
    super(manager);
    this.#onLate = onLate;
    this.#onLeaving = onLeaving;
  }

  override async destroy(options?: Parameters<SimpleShardingStrategy['destroy']>[0]): Promise<void> {
    const shards: unknown = Reflect.get(this, 'shards');
    const connections = (shards instanceof Map ? [...shards.values()] : []).map(
      (shard: ShardInside) => shard.connection,
    );
    const ended = connections.map((connection) => this.#listenToTheEnd(connection));
    // What discord.js has received before takes a few steps, none of which waits for anything.
    await round();
    this.#onLeaving();
    // A shard that is waiting for something when it is told to end would wait for ever for its connection to end.
    await Promise.race([super.destroy(options), Promise.all(ended)]);
  }

  /** Resolves when the connection has ended; never if there was none. */
  #listenToTheEnd(connection: ShardInside['connection']): Promise<void> {
    if (!connection?.addEventListener || !connection.onmessage) return new Promise(() => undefined);
    connection.onmessage = null;
    connection.addEventListener('message', ({ data }) => {
      const message = parsed(data);
      // Anything else (Discord asks to reconnect) is about a connection that is to stay.
      if (message?.t === GatewayDispatchEvents.InteractionCreate) this.#onLate(message);
    });
    return new Promise((resolve) => connection.addEventListener?.('close', () => resolve()));
  }
}

function parsed(data: unknown): ShardMessage['data'] | null {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
