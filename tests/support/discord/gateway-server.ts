import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { readyOf, Session } from './gateway-session.ts';
import { isObject, type JsonObject, listOf, objectOf, textOf } from './json.ts';
import { zlibStream } from './zlib-stream.ts';

/** What the gateway has to know of its application. */
export interface GatewaySettings {
  readonly token: string;
  readonly applicationId: string;
  readonly userName: string;
  readonly guilds: readonly string[];
  readonly heartbeatMs: number;
  /** Bits that the application may not set: an IDENTIFY with one is closed with 4014. */
  readonly disallowedIntents: number;
  /** Fewer shards than this are refused with 4011. */
  readonly shards: number;
}

/** The events of the gateway, for tests to wait for instead of sleeping. */
export interface GatewayEvents {
  identify: [payload: JsonObject];
  ready: [sessionId: string];
  resume: [payload: JsonObject];
  resumed: [sessionId: string];
  /** A client's connection ended, with its close code. */
  disconnect: [code: number];
  heartbeat: [];
  /** A connection was turned away. */
  refused: [];
}

interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  send(text: string): void;
}

/** A client may send this many payloads a minute, and none longer than 4,096 bytes. */
const SENT_A_MINUTE = 120;
const LONGEST_BYTES = 4_096;

const INVALID_SESSION = JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false, s: null, t: null });

/** Discord's gateway: sessions, heartbeats, dispatches and replays, as version 10 with JSON; zlib-stream when it is asked for. */
export class GatewayServer {
  readonly events = new EventEmitter<GatewayEvents>();
  readonly #settings: GatewaySettings;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  /** How many IDENTIFYs are answered with an invalid session, and whether heartbeats are confirmed: for tests to change. */
  invalidSessions = 0;
  acknowledges = true;
  /** Refuses new connections while true, as in an outage. */
  refuses = false;
  url = '';

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
    this.events.setMaxListeners(100);
  }

  attach(server: Server, url: string): void {
    this.url = url;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (this.refuses) {
        socket.destroy();
        this.events.emit('refused');
        return;
      }
      this.#server.handleUpgrade(request, socket, head, (ws) => this.#connected(ws, new URL(request.url ?? '/', url)));
    });
  }

  get sessions(): number {
    return this.#sessions.size;
  }

  get connected(): number {
    return this.#connections.size;
  }

  /** Sends an event to the shard that is responsible for the server, or keeps it for its return; false when no session is there. */
  dispatch(name: string, content: unknown, guildId: string | null = null): boolean {
    const responsible = [...this.#sessions.values()].filter(
      ({ shard: [id, count] }) => Number((BigInt(guildId ?? 0) >> 22n) % BigInt(count)) === id,
    );
    for (const session of responsible) session.push(name, content);
    return responsible.length > 0;
  }

  /** Text as it stands, malformed if need be, to every connection. */
  sendRaw(text: string): void {
    for (const connection of this.#connections) connection.send(text);
  }

  /** Opcode 7: every client is to come back and resume. */
  askToReconnect(): void {
    this.sendRaw(JSON.stringify({ op: GatewayOpcodes.Reconnect, d: null, s: null, t: null }));
  }

  /** Opcode 9. A session that cannot be resumed is forgotten. */
  invalidateSessions(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    this.sendRaw(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: resumable, s: null, t: null }));
  }

  /** Cuts every connection, or one shard's, without a word; the sessions wait to be resumed. */
  drop(shard: number | null = null): void {
    for (const { socket, session } of this.#connections)
      if (shard === null || session?.shard[0] === shard) socket.terminate();
  }

  /** Closes every connection with a code. */
  closeAll(code: number, reason = ''): void {
    for (const { socket } of this.#connections) socket.close(code, reason);
  }

  close(): void {
    this.drop();
    this.#server.close();
  }

  #connected(socket: WebSocket, url: URL): void {
    const query = url.searchParams;
    if (query.get('v') !== '10' || query.get('encoding') !== 'json') {
      socket.close(GatewayCloseCodes.InvalidAPIVersion, 'Version 10 and JSON only');
      return;
    }
    const send = query.get('compress') === 'zlib-stream' ? zlibStream(socket) : (text: string) => socket.send(text);
    const connection: Connection = { socket, session: null, send };
    this.#connections.add(connection);
    let sent = 0;
    const minute = setInterval(() => {
      sent = 0;
    }, 60_000).unref();
    socket.on('message', (data, binary) => {
      sent += 1;
      const text = String(data);
      if (binary || text.length > LONGEST_BYTES)
        socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload');
      else if (sent > SENT_A_MINUTE) socket.close(GatewayCloseCodes.RateLimited, 'Rate limited');
      else this.#received(connection, text);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      clearInterval(minute);
      this.#connections.delete(connection);
      if (connection.session?.listener === connection.send) connection.session.listener = null;
      // A client that says goodbye with 1000 or 1001 gives its session up.
      if ((code === 1000 || code === 1001) && connection.session !== null) this.#sessions.delete(connection.session.id);
      this.events.emit('disconnect', code);
    });
    send(
      JSON.stringify({
        op: GatewayOpcodes.Hello,
        d: { heartbeat_interval: this.#settings.heartbeatMs },
        s: null,
        t: null,
      }),
    );
  }

  #received(connection: Connection, text: string): void {
    const { op, d } = parsed(text);
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (this.acknowledges)
          connection.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, d: null, s: null, t: null }));
        this.events.emit('heartbeat');
        break;
      case GatewayOpcodes.Identify:
        this.#identify(connection, objectOf(d));
        break;
      case GatewayOpcodes.Resume:
        this.#resume(connection, objectOf(d));
        break;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        if (connection.session === null)
          connection.socket.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
        break;
      case undefined:
        connection.socket.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload');
        break;
      default:
        connection.socket.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode');
    }
  }

  #identify(connection: Connection, payload: JsonObject): void {
    this.events.emit('identify', payload);
    const refused = this.#refusal(connection, payload);
    if (refused !== null) {
      connection.socket.close(refused[0], refused[1]);
      return;
    }
    if (this.invalidSessions > 0) {
      this.invalidSessions -= 1;
      connection.send(INVALID_SESSION);
      return;
    }
    const [id = 0, count = 1] = listOf(payload.shard).map(Number);
    const session = new Session([id, count]);
    session.listener = connection.send;
    connection.session = session;
    this.#sessions.set(session.id, session);
    session.push(GatewayDispatchEvents.Ready, readyOf(session, this.#settings, this.url));
    this.events.emit('ready', session.id);
  }

  #refusal(
    { session }: Connection,
    { token, intents, shard, properties }: JsonObject,
  ): readonly [number, string] | null {
    const { shards, disallowedIntents } = this.#settings;
    if (session !== null) return [GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.'];
    if (token !== this.#settings.token) return [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];
    if (!isObject(properties)) return [GatewayCloseCodes.DecodeError, 'Error while decoding payload'];
    if (typeof intents !== 'number' || intents < 0) return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'];
    if ((intents & disallowedIntents) !== 0) return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'];
    const [id = 0, count = 1] = listOf(shard).map(Number);
    if (!(id >= 0 && id < count)) return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
    return count < shards ? [GatewayCloseCodes.ShardingRequired, 'Sharding required.'] : null;
  }

  #resume(connection: Connection, payload: JsonObject): void {
    this.events.emit('resume', payload);
    if (payload.token !== this.#settings.token) {
      connection.socket.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
      return;
    }
    const session = this.#sessions.get(textOf(payload.session_id));
    const from = Number(payload.seq);
    if (session === undefined || !session.remembers(from)) {
      connection.send(INVALID_SESSION);
      return;
    }
    if (!(from <= session.sequence)) {
      connection.socket.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
      return;
    }
    for (const other of this.#connections)
      if (other !== connection && other.session === session) other.socket.terminate();
    connection.session = session;
    session.resume(from, connection.send);
    session.push(GatewayDispatchEvents.Resumed, { _trace: [] });
    this.events.emit('resumed', session.id);
  }
}

function parsed(text: string): JsonObject {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}
