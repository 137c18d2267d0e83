import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { WayBack } from '../answer-in-time/deadline.ts';
import type { Followup } from '../answer-in-time/followup.ts';
import { NotDelivered } from '../answer-in-time/not-delivered.ts';

/** How long Discord may take, in milliseconds, to read a first answer that it has been sent; behind slow proxies some tenths of a second. */
const TAKEN_WITHIN_MS = 3_000;

/** The first pause before an edit that came too early is sent again; it doubles each time. */
const FIRST_PAUSE_MS = 50;

/** Sends a JSON body. Resolves when the system has taken it, rejects with `NotDelivered` when nobody is there to read it. */
export function sendJson(response: ServerResponse, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new NotDelivered('unreachable', 'the request was closed'));
    if (response.headersSent || response.destroyed) return gone();
    const text = JSON.stringify(body);
    response.once('close', () => (response.writableFinished ? resolve() : gone()));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
    // As a text and not as bytes, it goes out in one piece with the headers.
    response.end(text);
  });
}

/**
 * An interaction's way back when it came as an HTTP request: the first answer is the response, what follows takes the REST API.
 * What follows at once may overtake the response, and Discord does not know the interaction yet: then it is sent again.
 * @param later asked for once something follows
 */
export function httpWayBack(response: ServerResponse, later: () => Promise<Followup>): WayBack {
  let sentAt = 0;

  async function onceTaken(act: () => Promise<void>): Promise<void> {
    for (let wait = FIRST_PAUSE_MS; ; wait *= 2) {
      try {
        return await act();
      } catch (error) {
        const early = error instanceof NotDelivered && error.reason === 'too late';
        if (!early || performance.now() + wait > sentAt + TAKEN_WITHIN_MS) throw error;
        await pause(wait);
      }
    }
  }

  async function following(act: (followup: Followup) => Promise<void>): Promise<void> {
    const followup = await later();
    await onceTaken(() => act(followup));
  }

  return {
    async first(body) {
      await sendJson(response, body);
      sentAt = performance.now();
    },
    edit: (message) => following((followup) => followup.edit(message)),
    followUp: (message) => following((followup) => followup.followUp(message)),
    remove: () => following((followup) => followup.remove()),
  };
}
