import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../domain/unavailable.ts';

/** How often something is tried with a cluster that has too much to do, and the first pause in milliseconds; each is twice the one before. */
export interface Tries {
  readonly most: number;
  readonly firstMs: number;
}

/** A quarter of a minute in all: what a busy machine needs to place a shard, or to empty a queue. */
export const CLUSTER_TRIES: Tries = { most: 6, firstMs: 500 };

/** Tries until it works; rejects when it fails otherwise than by being unavailable, has been tried often enough, or is called off. */
export async function tryAgain<T>(
  attempt: () => Promise<T>,
  { most, firstMs }: Tries,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal?.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Unavailable) || tries >= most) throw error;
      await pause(firstMs * 2 ** (tries - 1), undefined, signal ? { signal } : {});
    }
  }
}
