import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause, setImmediate as round } from 'node:timers/promises';
import type { DroppedConnection } from '../report.ts';

/** How connections are treated. */
export interface ConnectionRules {
  /** How many there may be at a time. */
  readonly most: number;
  /** Whether all of them count as proven, because only this machine can connect. */
  readonly trusted: boolean;
  readonly onDropped: (which: DroppedConnection) => void;
}

/** How many connections the system queues until they are accepted, and so how many may be waiting when a server stops listening. */
export const BACKLOG = 511;

/**
 * How long at least and at most queued connections are accepted before listening ends, in milliseconds. A client that has just
 * had a reply reconnects at this very moment, and Node accepts one connection per round of its event loop.
 */
const DRAIN_LEAST_MS = 10;
const DRAIN_WITHIN_MS = 5_000;

/**
 * The longest round, in milliseconds, after which it is enough that nobody came in it: whoever comes during a round is not seen
 * in it, and is reset by the system when the server stops listening. While articles are being read no round is that short; then
 * so many quiet rounds in a row are enough.
 */
const SHORT_ROUND_MS = 0.05;
const QUIET_ROUNDS = 10;

/** How long replies are held back meanwhile, in milliseconds; Discord waits for three seconds. */
const HOLD_MS = 1_000;

/**
 * How long an idle connection is kept after that, in milliseconds: a request may be on its way, and the reply to it says that the
 * connection closes. Requests come from a proxy on this machine or close to it.
 */
const LAST_WORDS_MS = 250;

interface Held {
  readonly socket: Socket;
  isProven: boolean;
  /** Replies that have not been sent, each with whether its request wants the connection to stay open. */
  readonly replies: Map<ServerResponse, boolean>;
  /** How many bytes had been read when it became idle; more of them are the beginning of a request. */
  readAtRest: number;
}

/**
 * The connections of a server. A connection is closed after its reply unless it has proven that it is Discord's. If there are too
 * many, unproven ones go first, the oldest before the others, because a genuine one needs only a few milliseconds.
 */
export class HttpConnections {
  readonly #server: Server;
  readonly #rules: ConnectionRules;
  readonly #all = new Map<Socket, Held>();
  /** In order of arrival. */
  readonly #unproven = new Set<Held>();
  /** Proven and idle; the one that has been idle longest comes first. */
  readonly #resting = new Set<Held>();
  #accepted = 0;
  #isLeaving = false;
  #isOver = false;
  #drained: Promise<void> | null = null;
  #ended: Promise<void> | null = null;

  /** Must be called before the server accepts requests. */
  constructor(server: Server, rules: ConnectionRules) {
    this.#server = server;
    this.#rules = rules;
    server.on('connection', (socket: Socket) => this.#take(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#begin(request, response));
  }

  /**
   * Not null while connections are still being accepted before listening ends. Requests should not be answered until it resolves,
   * because a client that has its answer reconnects.
   */
  get drained(): Promise<void> | null {
    return this.#drained;
  }

  /** The connection of this reply has proven that it is Discord's. */
  prove(response: ServerResponse): void {
    const held = response.socket && this.#all.get(response.socket);
    if (!held) return;
    held.isProven = true;
    this.#unproven.delete(held);
    response.shouldKeepAlive = !this.#isLeaving && held.replies.get(response) === true;
  }

  /** Accepts everybody who has connected by now, and stops listening. From now on connections are closed after their reply. */
  async stopListening(): Promise<void> {
    this.#isLeaving = true;
    for (const { replies } of this.#all.values())
      for (const response of replies.keys()) if (!response.headersSent) response.shouldKeepAlive = false;
    const draining = this.#drain();
    this.#drained = within(HOLD_MS, draining).then(() => {
      this.#drained = null;
    });
    await draining;
  }

  /** Call after `stopListening`. Resolves when all connections have ended: those with a request after the reply, idle ones after a moment. */
  async end(): Promise<void> {
    const ended = this.#ended ?? Promise.resolve();
    await within(LAST_WORDS_MS, ended);
    // Now everything that has arrived is read.
    await round();
    await round();
    this.#isOver = true;
    for (const held of this.#all.values()) this.#endIfIdle(held);
    await ended;
  }

  /** Accepts connections until nobody comes any more, or so many have come that the others are too late. Then stops listening. */
  async #drain(): Promise<void> {
    let ended = (): void => undefined;
    this.#ended = new Promise((resolve) => {
      ended = resolve;
    });
    // If it were compiled only when it is needed, that would take long enough for somebody to connect.
    stopAccepting(new NetServer(), () => undefined);
    const since = performance.now();
    const most = this.#accepted + BACKLOG;
    await round();
    for (let quiet = 0; this.#accepted < most && performance.now() - since < DRAIN_WITHIN_MS; ) {
      const [seen, begun] = [this.#accepted, performance.now()];
      await round();
      const now = performance.now();
      quiet = seen === this.#accepted ? quiet + 1 : 0;
      const isQuiet = quiet >= QUIET_ROUNDS || (quiet > 0 && now - begun <= SHORT_ROUND_MS);
      if (isQuiet && now - since >= DRAIN_LEAST_MS) break;
    }
    stopAccepting(this.#server, ended);
  }

  #take(socket: Socket): void {
    this.#accepted += 1;
    if (this.#all.size >= this.#rules.most && !this.#makeRoom()) {
      socket.destroy();
      this.#rules.onDropped('new');
      return;
    }
    const isProven = this.#rules.trusted;
    const held: Held = { socket, isProven, replies: new Map(), readAtRest: 0 };
    this.#all.set(socket, held);
    (isProven ? this.#resting : this.#unproven).add(held);
    socket.once('close', () => this.#forget(held));
  }

  #makeRoom(): boolean {
    for (const [which, candidates] of [['unproven', this.#unproven] as const, ['resting', this.#resting] as const]) {
      for (const held of candidates) {
        this.#forget(held);
        held.socket.destroy();
        this.#rules.onDropped(which);
        return true;
      }
    }
    return false;
  }

  #forget(held: Held): void {
    this.#all.delete(held.socket);
    this.#unproven.delete(held);
    this.#resting.delete(held);
  }

  #begin(request: IncomingMessage, response: ServerResponse): void {
    const held = this.#all.get(request.socket);
    if (!held) return;
    held.replies.set(response, response.shouldKeepAlive);
    this.#resting.delete(held);
    if (!held.isProven || this.#isLeaving) response.shouldKeepAlive = false;
    response.once('close', () => {
      held.replies.delete(response);
      if (held.replies.size === 0) this.#rest(held);
    });
  }

  #rest(held: Held): void {
    held.readAtRest = held.socket.bytesRead;
    if (this.#isOver) this.#endIfIdle(held);
    else if (held.isProven && this.#all.has(held.socket)) this.#resting.add(held);
  }

  #endIfIdle({ socket, replies, readAtRest }: Held): void {
    if (replies.size === 0 && socket.bytesRead === readAtRest) socket.destroy();
  }
}

/** Stops listening; `ended` is called when all connections have ended. The HTTP server's own `close` would also end connections whose request has not been read. */
const stopAccepting = (server: NetServer, ended: () => void): void =>
  void NetServer.prototype.close.call(server, ended);

/** Waits for work, but no longer than so many milliseconds. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(ms, undefined, { signal: done.signal }).catch(() => undefined)]);
  done.abort();
}
