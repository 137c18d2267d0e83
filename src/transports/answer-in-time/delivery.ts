import { setMaxListeners } from 'node:events';
import { DiscordAPIError, HTTPError, RateLimitError, REST } from 'discord.js';
import { type APIInteraction, RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import { errorKind } from '../../runtime/describe-error.ts';
import { refusalDetail } from '../registration/discord-fault.ts';
import { NotDelivered } from '../report.ts';
import type { WayBack } from './deadline.ts';

/**
 * Why an answer did not reach Discord, from what discord.js threw.
 * @param requestMs after how long it aborts a request
 */
export function notDelivered(error: unknown, requestMs: number): NotDelivered {
  if (error instanceof DiscordAPIError) {
    const detail = refusalDetail(error);
    switch (error.code) {
      case RESTJSONErrorCodes.UnknownInteraction:
      case RESTJSONErrorCodes.UnknownWebhook:
      case RESTJSONErrorCodes.InvalidWebhookToken:
        return new NotDelivered('too late', detail);
      case RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged:
        return new NotDelivered('already answered', detail);
      default:
        return new NotDelivered('refused', detail);
    }
  }
  if (error instanceof RateLimitError) return new NotDelivered('unreachable', `429 for ${error.retryAfter} ms`);
  if (error instanceof HTTPError) return new NotDelivered('unreachable', `${error.status}`);
  const kind = errorKind(error);
  const isLate = kind === 'aborted' || kind === 'timed out';
  return new NotDelivered('unreachable', isLate ? `no answer from Discord within ${requestMs} ms` : kind);
}

/** The first pause before another try, in milliseconds; it doubles each time. Discord's hiccups last from one request to a few seconds. */
const FIRST_PAUSE_MS = 50;

/**
 * Tries until it works, `signal` aborts, or another try is pointless because Discord refuses the request or asks for a longer
 * wait than there is time for. A 429, a 5xx, a failed connection and a kept-alive one that the server has just closed are all
 * worth another try.
 */
async function retry<T>(attempt: () => Promise<T>, withinMs: number, signal: AbortSignal): Promise<T> {
  const until = performance.now() + withinMs;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof DiscordAPIError || signal.aborted) throw error;
      const wait = error instanceof RateLimitError ? error.retryAfter : pause;
      if (performance.now() + wait >= until) throw error;
      await sleep(wait, signal);
      if (signal.aborted) throw error;
    }
  }
}

/** Ends early if `signal` aborts. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** From an interaction's arrival until Discord forgets it, in milliseconds. */
const FIRST_WITHIN_MS = 3_000;

/** How long an edit is tried for, in milliseconds; after a longer outage the person will have to ask again. */
const LATER_WITHIN_MS = 30_000;

/**
 * A longer request hangs on a dead connection; half of the three seconds leaves time for another. Closing may have to wait as
 * long, because a signal per request to cut it short costs more than it is worth.
 */
const REQUEST_MS = 1_500;

/** Times to use instead of those that suit Discord, in milliseconds. */
export interface DeliveryTimes {
  readonly firstWithinMs?: number;
  readonly requestMs?: number;
}

/** The way back to Discord over its REST API. */
export interface Delivery {
  wayBack(interaction: APIInteraction): WayBack;
  /** Gives up everything that is still being tried. */
  stop(): void;
}

/** Delivers answers to `apiBase`. The interaction's own token authorises them; the bot's is not even known here. */
export function openDelivery(
  apiBase: string,
  { firstWithinMs = FIRST_WITHIN_MS, requestMs = REQUEST_MS }: DeliveryTimes = {},
): Delivery {
  const rest = new REST({
    api: apiBase,
    timeout: requestMs,
    // Discord exempts interactions from the limit of 50 requests a second, but discord.js counts edits anyway: 48 deferred
    // answers a second were measured with its default, 2,728 without. A global 429 is still waited for.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // `retry` knows how long somebody has been waiting; discord.js would repeat without a pause, and sleep for as long as it is
    // told to.
    retries: 0,
    rejectOnRateLimit: () => true,
    // Every edited answer leaves a queue of its own behind, for an hour by default.
    handlerSweepInterval: 60_000,
  });
  const open = { auth: false } as const;
  const closed = new AbortController();
  // Everything that is being retried listens to it; Node would warn of a leak from the eleventh listener on.
  setMaxListeners(0, closed.signal);

  async function send(withinMs: number, request: () => Promise<unknown>): Promise<void> {
    if (closed.signal.aborted) throw new NotDelivered('unreachable', 'the door is closed');
    try {
      await retry(request, withinMs, closed.signal);
    } catch (error) {
      throw notDelivered(error, requestMs);
    }
  }

  return {
    wayBack({ id, token, application_id }) {
      const arrived = performance.now();
      const callback = Routes.interactionCallback(id, token);
      const original = Routes.webhookMessage(application_id, token);
      const followUps = Routes.webhook(application_id, token);
      return {
        first(body) {
          let unconfirmed = false;
          return send(firstWithinMs - (performance.now() - arrived), () =>
            rest.post(callback, { body, ...open }).catch((error: unknown) => {
              // Our answer arrived, and only its confirmation was lost.
              if (unconfirmed && hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) return;
              unconfirmed ||= !(error instanceof DiscordAPIError || error instanceof RateLimitError);
              throw error;
            }),
          ).catch((error: unknown) => {
            if (!unconfirmed || !(error instanceof NotDelivered) || error.reason !== 'unreachable') throw error;
            throw new NotDelivered('unconfirmed', error.detail, { cause: error });
          });
        },
        edit: (body) => send(LATER_WITHIN_MS, () => rest.patch(original, { body, ...open })),
        followUp: (body) => send(LATER_WITHIN_MS, () => rest.post(followUps, { body, ...open })),
        remove: () =>
          send(LATER_WITHIN_MS, () =>
            rest.delete(original, open).catch((error: unknown) => {
              if (!hasCode(error, RESTJSONErrorCodes.UnknownMessage)) throw error;
            }),
          ),
      };
    },
    stop() {
      closed.abort();
      rest.clearHandlerSweeper();
      rest.clearHashSweeper();
    },
  };
}

function hasCode(error: unknown, code: RESTJSONErrorCodes): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
