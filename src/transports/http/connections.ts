import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as pause, setImmediate as round } from 'node:timers/promises';
import type { DroppedConnection } from '../report.ts';

/** What becomes of connections. */
export interface ConnectionRules {
  /** How many there may be at a time. */
  readonly most: number;
  /** Whether each may stay as if it had proven whose it is: where only this machine can connect. */
  readonly trusted: boolean;
  readonly onDropped: (which: DroppedConnection) => void;
}

/** Connections that the system keeps until they are let in: so many may be waiting when a server stops listening. */
export const BACKLOG = 511;

/**
 * How long letting them in takes at the least and at the most, in milliseconds: who has just had a reply comes again in this moment, and Node lets in
 * one in each round of its event loop.
 */
const DRAIN_LEAST_MS = 10;
const DRAIN_WITHIN_MS = 5_000;

/**
 * A round in which nobody came is enough if it took no longer than this, in milliseconds, because whoever comes after it has begun is not seen in it,
 * and is reset by the system when the server stops listening. While articles are being read no round is as short: then so many in a row are.
 */
const SHORT_ROUND_MS = 0.05;
const QUIET_ROUNDS = 10;

/** How long replies are held back meanwhile, in milliseconds: Discord waits for three seconds. */
const HOLD_MS = 1_000;

/**
 * How long a connection on which nothing is going on is then kept, in milliseconds: a request may be on its way, and the reply to it says that the
 * connection closes. Who sends requests is a proxy on this machine or near it.
 */
const LAST_WORDS_MS = 250;

interface Held {
  readonly socket: Socket;
  isProven: boolean;
  /** Replies that are not sent yet, each with whether its request wants the connection to stay. */
  readonly replies: Map<ServerResponse, boolean>;
  /** Bytes that had been read when nothing was going on: more of them are the beginning of a request. */
  readAtRest: number;
}

/**
 * The connections of a server. A connection is closed after its reply unless it has proven whose it is. When there are too many, those that have
 * proven nothing go first, the oldest before the others: who means it needs only some milliseconds.
 */
export class HttpConnections {
  readonly #server: Server;
  readonly #rules: ConnectionRules;
  readonly #all = new Map<Socket, Held>();
  /** In the order in which they came. */
  readonly #unproven = new Set<Held>();
  /** Proven, and nothing is going on; the one that has rested longest comes first. */
  readonly #resting = new Set<Held>();
  #accepted = 0;
  #isLeaving = false;
  #isOver = false;
  #drained: Promise<void> | null = null;
  #ended: Promise<void> | null = null;

  /** To be made before the server takes requests. */
  constructor(server: Server, rules: ConnectionRules) {
    this.#server = server;
    this.#rules = rules;
    server.on('connection', (socket: Socket) => this.#take(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => this.#begin(request, response));
  }

  /** Not null while it is being found out who has connected in time: requests are better not answered before, because whoever has an answer comes again. */
  get drained(): Promise<void> | null {
    return this.#drained;
  }

  /** The connection that this reply goes to has proven whose it is. */
  prove(response: ServerResponse): void {
    const held = response.socket && this.#all.get(response.socket);
    if (!held) return;
    held.isProven = true;
    this.#unproven.delete(held);
    response.shouldKeepAlive = !this.#isLeaving && held.replies.get(response) === true;
  }

  /** Lets in whoever has connected by now, and stops listening. From now on connections are closed after their reply. */
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

  /** After `stopListening`: resolves when all connections have ended, each with the reply to what it has sent, and the others after a moment. */
  async end(): Promise<void> {
    const ended = this.#ended ?? Promise.resolve();
    await within(LAST_WORDS_MS, ended);
    // What has arrived by now is read.
    await round();
    await round();
    this.#isOver = true;
    for (const held of this.#all.values()) this.#endIfIdle(held);
    await ended;
  }

  /** Lets in whoever has connected, until nobody comes any more, or so many have that the others are late. Then stops. */
  async #drain(): Promise<void> {
    let ended = (): void => undefined;
    this.#ended = new Promise((resolve) => {
      ended = resolve;
    });
    // Compiled when it is called for the first time, it would take long enough for somebody to come.
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

/** Stops listening; `ended` is called when all connections have ended. The HTTP server's own way would also end those whose request has not been read yet. */
const stopAccepting = (server: NetServer, ended: () => void): void =>
  void NetServer.prototype.close.call(server, ended);

/** Waits for work, but not for longer than so many milliseconds. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, pause(ms, undefined, { signal: done.signal }).catch(() => undefined)]);
  done.abort();
}
