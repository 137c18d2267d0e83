import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Events } from 'discord.js';
import type { Fault } from '../../domain/fault.ts';
import {
  admission,
  CLOSE_WITHIN_MS,
  type DoorOptions,
  MOST_AT_ONCE,
  openInFlight,
} from '../answer-in-time/admission.ts';
import { DEFER_AFTER_MS, GIVE_UP_AFTER_MS } from '../answer-in-time/deadline.ts';
import { openDelivery } from '../answer-in-time/delivery.ts';
import { isInteraction } from '../interaction.ts';
import { bareToken, closeFault, discordFault } from '../registration/discord-fault.ts';
import { summarise } from '../report.ts';
import { catchUncaughtErrors } from '../uncaught-errors.ts';
import { openShards } from './shards.ts';

/** How long discord.js may take to close connections that Discord has refused, in milliseconds; with several of them it may wait for one that is gone. */
const DESTROY_WITHIN_MS = 1_000;

/** How long a pause may be that Discord asks for while a connection is being opened, in milliseconds; a longer one is left to the caller. */
const LONGEST_LOGIN_WAIT_MS = 5_000;

/** What the gateway door needs; times are milliseconds. */
export interface GatewayOptions extends DoorOptions {
  readonly token: string;
  /** How many connections the servers are spread over; as many as Discord advises by default. */
  readonly shards?: number | 'auto';
  /** Aborted when the door is to close, even while it is being opened. */
  readonly stopping?: AbortSignal;
}

/** The open door. */
export interface Gateway {
  readonly applicationId: string;
  /** The bot's name as Discord shows it. */
  readonly user: string;
  /** Resolves when the door is shut: with null after `close`, with a fault if Discord ended the connection for good. */
  readonly ended: Promise<Fault | null>;
  /** Leaves Discord and resolves when everything in flight is finished. May be called again. */
  close(): Promise<void>;
}

/**
 * Connects to Discord and answers interactions until closed. Rejects with a `Fault` if Discord cannot be reached or refuses the
 * token, and also if it is told to stop before it is connected; everybody who has asked by then has been answered.
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const { apiBase, report, shards: count = 'auto', closeWithinMs = CLOSE_WITHIN_MS, stopping } = options;
  const times = { deferAfterMs: DEFER_AFTER_MS, giveUpAfterMs: GIVE_UP_AFTER_MS };
  const inFlight = openInFlight(options.onLastCall);
  const { lastCall } = inFlight;
  const admit = admission({ ...times, mostAtOnce: MOST_AT_ONCE, mostTold: MOST_AT_ONCE, ...options, lastCall });
  const token = bareToken(options.token);
  const servers = new Map<number, number>();
  const reportError = (where: string) => (error: unknown) =>
    report({ type: 'error', where, error: summarise(error, [token]) });

  const shards = openShards({
    onInteraction(payload) {
      if (!isInteraction(payload))
        throw new TypeError('an interaction that says not who asks, or where its answer goes');
      inFlight.add(admit(payload, delivery.wayBack(payload)));
    },
    onServers: (shard, count) => servers.set(shard, count),
    onMalformed: reportError('gateway message'),
  });
  const client = new Client({
    intents: [], // Interactions belong to none. Nothing but READY reaches the client, so its caches need no limits.
    // In discord.js, a number in `shards` is the one shard to open; and without any it would read SHARDS itself, as exactly that.
    ...(count === 'auto'
      ? { shards: count }
      : { shards: Array.from({ length: count }, (_, i) => i), shardCount: count }),
    // While connecting, the caller waits for a long pause, because it can be told to stop; an open door must not lose a
    // connection over it.
    rest: { api: apiBase, rejectOnRateLimit: ({ retryAfter }) => !connected && retryAfter > LONGEST_LOGIN_WAIT_MS },
    ws: { buildStrategy: shards.buildStrategy },
  });
  const delivery = openDelivery(apiBase, options.delivery);
  const removeLastNet = catchUncaughtErrors(reportError('last net'));
  let connected = false;
  let isLeaving = false;
  let end: (fault: Fault | null) => void = () => {};
  const ended = new Promise<Fault | null>((resolve) => {
    end = resolve;
  });
  let refuse: (fault: Fault) => void = () => {};
  const refused = new Promise<never>((_, reject) => {
    refuse = reject;
  });
  // It matters only while the door is being opened.
  refused.catch(() => {});

  client.on(Events.Error, reportError('discord.js'));
  client.on(Events.ShardError, reportError('gateway connection'));
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js reports this for every connection that ends, including those that it ends for good.
    if (!isLeaving) report({ type: 'reconnecting', shard });
  });
  client.on(Events.ShardResume, (shard, replayed) => report({ type: 'resumed', shard, replayed }));
  client.on(Events.ShardReady, (shard) => {
    if (connected) report({ type: 'new session', shard });
  });
  client.on(Events.ShardDisconnect, ({ code }) => {
    const fault = closeFault(code, count);
    // With one shard, `login` rejects with the same; with several it waits for the others, and may never settle.
    if (!connected) return refuse(fault);
    report({ type: 'lost', fault });
    end(fault);
  });

  async function leave(): Promise<void> {
    const clean = await shards.settle();
    isLeaving = true;
    // Only after that is it certain that no more come.
    await inFlight.finish(closeWithinMs, client.destroy());
    report({ type: 'closed', unfinished: inFlight.size });
    delivery.stop();
    // A connection that is still being opened would fail unheard.
    if (clean) removeLastNet();
    end(null);
  }

  try {
    const ready = once(client, Events.ClientReady);
    // It rejects on an `error` event, which is reported above.
    ready.catch(() => {});
    await Promise.race([client.login(token), refused, rejection(stopping)]);
    if (!client.isReady()) await Promise.race([ready, refused, rejection(stopping)]);
  } catch (error) {
    if (stopping?.aborted) {
      await leave();
      throw error;
    }
    const clean = await shards.settle();
    await Promise.race([client.destroy(), pause(DESTROY_WITHIN_MS, null, { ref: false })]);
    delivery.stop();
    if (clean) removeLastNet();
    throw discordFault(error, apiBase, count);
  }
  if (!client.isReady()) throw discordFault(new Error('closed while connecting'), apiBase);
  const { user, application } = client;
  connected = true;
  const total = [...servers.values()].reduce((sum, count) => sum + count, 0);
  report({ type: 'connected', user: user.tag, applicationId: application.id, servers: total });

  let leaving: Promise<void> | null = null;
  return {
    applicationId: application.id,
    user: user.tag,
    ended,
    close() {
      leaving ??= leave();
      return leaving;
    },
  };
}

/** Rejects with the signal's reason once it is aborted. */
function rejection(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    if (signal?.aborted) reject(signal.reason);
    else signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
