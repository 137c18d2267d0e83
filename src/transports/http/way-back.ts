import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { WayBack } from '../answer-in-time/deadline.ts';
import type { Followup } from '../answer-in-time/followup.ts';
import { NotDelivered } from '../report.ts';

/** How long Discord may take to read a first answer that has been sent, in milliseconds; behind slow proxies it takes a few tenths of a second. */
const TAKEN_WITHIN_MS = 3_000;

/** The first pause before an edit that came too early is sent again, in milliseconds; it doubles each time. */
const FIRST_PAUSE_MS = 50;

/** Sends a JSON body. Resolves when the system has taken it; rejects with `NotDelivered` if nobody is there to read it. */
export function sendJson(response: ServerResponse, body: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new NotDelivered('unreachable', 'the request was closed'));
    if (response.headersSent || response.destroyed) return gone();
    const text = JSON.stringify(body);
    response.once('close', () => (response.writableFinished ? resolve() : gone()));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) });
    // A text, unlike bytes, goes out in one piece with the headers.
    response.end(text);
  });
}

/**
 * The way back for an interaction that came as an HTTP request: the first answer is the response, and what follows goes through
 * the REST API. If it overtakes the response, Discord does not know the interaction yet, and it is sent again.
 * @param later called when something follows
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
