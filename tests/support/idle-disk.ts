import { setImmediate as turn } from 'node:timers/promises';

/** What Node calls a request to the disk that is not yet done; closing a file has a name of its own. */
const REQUEST = /^(?:FSReq|CloseReq)/;

/** Turns without a request to the disk after which none follows from the one before. */
const IDLE_TURNS = 3;

/** Resolves when whatever this thread has begun to do on the disk is done, however long that takes. */
export async function diskIsIdle(): Promise<void> {
  for (let idle = 0; idle < IDLE_TURNS; ) {
    await turn();
    idle = process.getActiveResourcesInfo().some((name) => REQUEST.test(name)) ? 0 : idle + 1;
  }
}
