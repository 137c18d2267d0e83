import { Unavailable } from '../domain/unavailable.ts';

/** Lets so many pieces of work go on at a time; others wait for their turn. */
export interface Gate {
  /** @throws {Unavailable} when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Opens a gate. @param most pieces of work at a time @param waiting how many may wait */
export function openGate({ most, waiting }: { readonly most: number; readonly waiting: number }): Gate {
  let free = most;
  const queue: (() => void)[] = [];
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return {
    run: async (work) => {
      if (free > 0) free--;
      else {
        if (queue.length >= waiting) throw new Unavailable('too many questions wait for the search cluster');
        await new Promise<void>((resolve) => queue.push(resolve));
      }
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
