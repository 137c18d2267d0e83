import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { Fault, LastingFault } from '../../domain/fault.ts';
import { errorKind } from '../../runtime/describe-error.ts';
import type { BrokenRequest, DroppedConnection } from '../report.ts';
import { BACKLOG, HttpConnections } from './connections.ts';

/** How long a request may take to arrive, in milliseconds. Discord waits no longer for its answer, and a body that trickles in is not a question. */
export const REQUEST_WITHIN_MS = 3_000;

/**
 * How long a proven connection is kept, in milliseconds. Longer than the minute that proxies usually keep one, so that it is not
 * closed just as they send a request on it.
 */
const KEEP_ALIVE_MS = 65_000;

/** Far more than Discord or a proxy opens at once; each costs a few kilobytes. */
const MOST_CONNECTIONS = 1_000;

/** Where to listen, and what to do. */
export interface ServerOptions {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** The settings for the two, named in the message if they cannot be used. */
  readonly settings: { readonly host: string; readonly port: string };
  readonly onRequest: RequestListener;
  readonly onBroken?: (why: BrokenRequest) => void;
  /** Called for each connection that had to go because there were too many. */
  readonly onDropped?: (which: DroppedConnection) => void;
  /** Whether every connection is kept after a reply, and not only those that have proven that they are Discord's. */
  readonly trusted?: boolean;
  readonly requestWithinMs?: number;
  readonly mostConnections?: number;
}

/** A server that listens. */
export interface ListeningServer {
  readonly server: Server;
  readonly connections: HttpConnections;
  /** `http://host:port`, with the port that was free. */
  readonly address: string;
}

/** Listens, with limits against clients that send slowly, too much or without end. Rejects with a `Fault` that names the setting. */
export async function listen(options: ServerOptions): Promise<ListeningServer> {
  const { host, port, settings, onRequest, onBroken, requestWithinMs = REQUEST_WITHIN_MS } = options;
  const { onDropped = () => undefined, trusted = false, mostConnections: most = MOST_CONNECTIONS } = options;
  const server = createServer({
    headersTimeout: requestWithinMs,
    requestTimeout: requestWithinMs,
    // How often the two timeouts are checked; the default is twice a minute.
    connectionsCheckingInterval: Math.min(1_000, requestWithinMs),
    keepAliveTimeout: KEEP_ALIVE_MS,
  });
  const connections = new HttpConnections(server, { most, trusted, onDropped });
  server.on('request', onRequest);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const slow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT';
    if (error.code !== 'ECONNRESET') onBroken?.(slow ? 'too slow' : 'not http');
    endWith(socket as Socket, slow ? '408 Request Timeout' : '400 Bad Request');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenFault(error, host, port, settings)));
    server.listen({ port, host, backlog: BACKLOG }, resolve);
  });
  const bound = server.address();
  const bare = host.includes(':') ? `[${host}]` : host;
  return { server, connections, address: `http://${bare}:${typeof bound === 'object' ? (bound?.port ?? port) : port}` };
}

/** Writes to the bare connection why it ends, unless a response has been started. */
function endWith(socket: Socket, status: string): void {
  if (socket.writable && socket.bytesWritten === 0) {
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  }
  socket.destroySoon();
}

function listenFault(error: NodeJS.ErrnoException, host: string, port: number, settings: ServerOptions['settings']) {
  const options = { cause: error };
  switch (error.code) {
    case 'EADDRINUSE':
      return new Fault(
        settings.port,
        `port ${port} is in use`,
        `stop what uses it, or set ${settings.port} to another`,
        options,
      );
    case 'EACCES':
      return new LastingFault(
        settings.port,
        `this user may not use port ${port}`,
        `set ${settings.port} to one from 1024`,
        options,
      );
    default:
      return new Fault(
        settings.host,
        `cannot listen on ${host} (${errorKind(error)})`,
        `set ${settings.host} to an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them`,
        options,
      );
  }
}

/** The bytes of a request's body, or why there are none: it has more than `most` of them, or the connection ended too early. */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too large' | 'cut off'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too large');
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= most) chunks.push(chunk);
      else resolve('too large');
    });
    request.on('end', () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on('error', () => resolve('cut off'));
    request.on('close', () => resolve('cut off'));
  });
}
