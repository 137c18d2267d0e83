import type { IncomingMessage, ServerResponse } from 'node:http';
import { InteractionResponseType } from 'discord-api-types/v10';
import {
  admission,
  CLOSE_WITHIN_MS,
  type DoorOptions,
  MOST_AT_ONCE,
  openInFlight,
} from '../answer-in-time/admission.ts';
import { DEFER_AFTER_MS, GIVE_UP_AFTER_MS, type WayBack } from '../answer-in-time/deadline.ts';
import type { Delivery } from '../answer-in-time/delivery.ts';
import { type DroppedConnection, summarise } from '../report.ts';
import { catchUncaughtErrors } from '../uncaught-errors.ts';
import { pathOf, type Received, receive, SIGNED_WITHIN_MS, STATUS, signatureCheck } from './endpoint.ts';
import { type Health, isHealthPage, showHealth } from './health-pages.ts';
import { listen } from './server.ts';
import { httpWayBack, sendJson } from './way-back.ts';

/** What the HTTP door needs; times are in milliseconds. */
export interface HttpDoorOptions extends DoorOptions, Health {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The application's public key as the Developer Portal shows it: 64 hex digits. */
  readonly publicKey: string;
  /** False if `/healthz`, `/readyz` and `/metrics` are served elsewhere. */
  readonly showsHealth?: boolean;
  readonly requestWithinMs?: number;
  readonly mostConnections?: number;
}

/** The open door. */
export interface HttpDoor {
  /** `http://host:port` */
  readonly address: string;
  /** Accepts nothing more and resolves when everything in flight is finished. May be called again. */
  close(): Promise<void>;
}

/** Listens for Discord's requests and answers them until closed. Rejects with a `Fault` if the key or the address cannot be used. */
export async function openHttpDoor(options: HttpDoorOptions): Promise<HttpDoor> {
  const { host, port, report, showsHealth = true, closeWithinMs = CLOSE_WITHIN_MS } = options;
  const times = { deferAfterMs: DEFER_AFTER_MS, giveUpAfterMs: GIVE_UP_AFTER_MS };
  // Everybody can be told that it is busy: that costs no more than the connection, and the number of those is limited.
  const inFlight = openInFlight(options.onLastCall);
  const { lastCall } = inFlight;
  const most = { mostAtOnce: MOST_AT_ONCE, mostTold: Number.POSITIVE_INFINITY };
  const admit = admission({ ...times, ...most, ...options, lastCall });
  const isGenuine = signatureCheck(options.publicKey);
  let delivery: Promise<Delivery> | null = null;
  /** Loaded only for the first answer that takes more than two seconds, because loading it takes a quarter of a second and forty megabytes. */
  const loadDelivery = async (): Promise<Delivery> =>
    (await import('../answer-in-time/delivery.ts')).openDelivery(options.apiBase, options.delivery);
  const health: Health = { ...options, isReady: () => leaving === null && options.isReady() };
  let leaving: Promise<void> | null = null;
  /** When the last request came that had been signed in time, by a clock that nobody can set. */
  let inTimeAt = Number.NEGATIVE_INFINITY;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request, isGenuine);
    if (received.type !== 'interaction') await connections.drained;
    if (received.type === 'refused') return turnAway(response, received);
    inTimeAt = performance.now();
    connections.prove(response);
    if (received.type === 'ping') await sendJson(response, { type: InteractionResponseType.Pong });
    else {
      const { interaction } = received;
      const later = async () => {
        delivery ??= loadDelivery();
        return (await delivery).wayBack(interaction);
      };
      const way = httpWayBack(response, later);
      const first: WayBack['first'] = async (body) => {
        await connections.drained;
        return way.first(body);
      };
      await admit(interaction, { ...way, first });
    }
  }

  function turnAway(response: ServerResponse, { why, aheadMs }: Extract<Received, { type: 'refused' }>): void {
    const isReplay = aheadMs !== undefined && aheadMs > 0 && performance.now() - inTimeAt < SIGNED_WITHIN_MS;
    report({ type: 'refused', why, ...(aheadMs === undefined ? {} : { aheadMs, isReplay }) });
    response.shouldKeepAlive = false;
    response.writeHead(STATUS[why], { 'Content-Length': 0, ...(why === 'method' ? { Allow: 'POST' } : {}) }).end();
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    const path = pathOf(request);
    const looks = request.method === 'GET' || request.method === 'HEAD';
    if (showsHealth && looks && isHealthPage(path) && showHealth(path, health, response)) return;
    inFlight.add(
      answer(request, response).catch((error: unknown) => {
        report({ type: 'error', where: 'http request', error: summarise(error, []) });
        response.destroy();
      }),
    );
  }

  const settings = { host: 'HOST', port: 'PORT' };
  const onBroken = (why: 'too slow' | 'not http') => report({ type: 'refused', why });
  const onDropped = (which: DroppedConnection) => report({ type: 'connection dropped', which });
  const listening = await listen({ ...options, host, port, settings, onRequest, onBroken, onDropped });
  const { server, connections, address } = listening;
  const removeLastNet = catchUncaughtErrors((error) =>
    report({ type: 'error', where: 'last net', error: summarise(error, []) }),
  );

  async function leave(): Promise<void> {
    const ended = connections.stopListening().then(() => {
      // Loading it takes a while, and answers that are put off may need it soon.
      if (inFlight.size > 0) delivery ??= loadDelivery();
      return connections.end();
    });
    await inFlight.finish(closeWithinMs, ended);
    report({ type: 'closed', unfinished: inFlight.size });
    server.closeAllConnections();
    await ended;
    // It still checks for requests that take too long.
    server.close();
    void delivery?.then((opened) => opened.stop());
    removeLastNet();
  }
  return {
    address,
    close() {
      leaving ??= leave();
      return leaving;
    },
  };
}
