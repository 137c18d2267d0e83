import { setMaxListeners } from 'node:events';
import { DiscordAPIError, RateLimitError, REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { WayBack } from './deadline.ts';
import { notDelivered } from './delivery-error.ts';
import { NotDelivered } from './not-delivered.ts';
import { persist } from './persist.ts';

/** From an interaction's arrival until Discord forgets it, in milliseconds. */
const FIRST_WITHIN_MS = 3_000;

/** How long an edit is tried for, in milliseconds: longer outages end with the person asking again. */
const LATER_WITHIN_MS = 30_000;

/**
 * A request that takes longer hangs on a dead connection; half of the three seconds leaves time for another. It is also what closing may have to
 * wait for, because a signal for every request, to cut it short, costs more than it is worth.
 */
const REQUEST_MS = 1_500;

/** What is not to be as Discord is; milliseconds. */
export interface DeliveryTimes {
  readonly firstWithinMs?: number;
  readonly requestMs?: number;
}

/** The way back to Discord over its REST API. */
export interface Delivery {
  wayBack(interaction: APIInteraction): WayBack;
  /** Gives up whatever is still being tried. */
  stop(): void;
}

/** Delivers answers to `apiBase`. The interaction's own token authorises them: the bot's is not even known here. */
export function openDelivery(
  apiBase: string,
  { firstWithinMs = FIRST_WITHIN_MS, requestMs = REQUEST_MS }: DeliveryTimes = {},
): Delivery {
  const rest = new REST({
    api: apiBase,
    timeout: requestMs,
    // Discord exempts interactions from the limit of 50 requests a second; discord.js counts edits all the same:
    // measured 48 deferred answers a second at its default, 2,728 without. A global 429 is still waited for.
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    // `persist` knows how long somebody is waiting; discord.js would repeat without a pause, and sleep as long as it is told to.
    retries: 0,
    rejectOnRateLimit: () => true,
    // Every edited answer leaves a queue of its own behind, for an hour by default.
    handlerSweepInterval: 60_000,
  });
  const open = { auth: false } as const;
  const closed = new AbortController();
  // Everything that is being tried again waits for it; Node would warn of a leak from the eleventh on.
  setMaxListeners(0, closed.signal);

  async function send(withinMs: number, request: () => Promise<unknown>): Promise<void> {
    if (closed.signal.aborted) throw new NotDelivered('unreachable', 'the door is closed');
    try {
      await persist(request, withinMs, closed.signal);
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
              // Ours arrived, and only its confirmation was lost.
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
