import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fault } from '../domain/fault.ts';
import { type ListeningServer, listen, readBody } from '../transports/http/server.ts';
import type { RestReply, RestRequest } from './discord/webhooks.ts';
import type { EventStreams } from './event-stream.ts';
import { HEADERS, turnedAway, turnedAwayFromRest } from './guard.ts';
import type { ActOutcome, Setting } from './page/protocol.ts';
import type { PageFile } from './page-files.ts';

/** The largest body of a request, in bytes: a message of the bot's with 4,000 characters, twenty times over. */
const LARGEST_BODY = 256 * 1024;

/** How many ports are tried, starting with the chosen one. */
const PORTS_TRIED = 20;

/** What the server serves. */
export interface PreviewRoutes {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly setting: Setting;
  readonly events: EventStreams;
  /** What the page can ask to have done, by path. Each takes the request's body, and resolves with null when it cannot read that. */
  readonly actions: Readonly<Record<string, (body: unknown) => Promise<ActOutcome | null>>>;
  readonly rest: (request: RestRequest) => Promise<RestReply>;
}

/**
 * Listens for this machine alone, on `port`, or on the next one that is free if it is taken; 0 lets the system choose.
 * @throws {Fault} naming `PREVIEW_PORT` if none is free
 */
export async function servePreview(port: number, routes: () => PreviewRoutes): Promise<ListeningServer> {
  for (let tried = 0; ; tried++) {
    try {
      const listening: ListeningServer = await listen({
        host: '127.0.0.1',
        port: port + tried,
        settings: { host: 'PREVIEW_PORT', port: 'PREVIEW_PORT' },
        trusted: true,
        onRequest: (request, response) => {
          answer(request, response, portOf(listening.server), routes()).catch(() => response.destroy());
        },
      });
      return listening;
    } catch (error) {
      if (!isTaken(error) || tried + 1 >= PORTS_TRIED || port + tried >= 65_535) throw error;
    }
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Fault && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'EADDRINUSE';

const portOf = (server: Server): number => (server.address() as AddressInfo | null)?.port ?? 0;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  routes: PreviewRoutes,
): Promise<void> {
  const { method = 'GET' } = request;
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  const isRest = path.startsWith('/api/');
  const status = isRest ? turnedAwayFromRest(request, port) : turnedAway(request, port);
  if (status === 421) return misdirected(response, port);
  if (status !== null) return refuse(response, status);
  if (isRest) {
    const read = await json(request);
    if ('refused' in read) return refuse(response, read.refused);
    const reply = await routes.rest({ method, path, body: read.body });
    return reply.body === undefined ? refuse(response, reply.status) : send(response, reply.status, reply.body);
  }
  if (method === 'GET' || method === 'HEAD') return show(path, method, response, routes);
  const action = Object.hasOwn(routes.actions, path) ? routes.actions[path] : undefined;
  if (method !== 'POST') return refuse(response, 405);
  if (!action) return refuse(response, 404);
  const read = await json(request);
  if ('refused' in read) return refuse(response, read.refused);
  const outcome = await action(read.body);
  return outcome === null ? refuse(response, 400) : send(response, 200, outcome);
}

function show(path: string, method: string, response: ServerResponse, { files, setting, events }: PreviewRoutes): void {
  const file = files.get(path);
  if (file) {
    const body = Buffer.from(file.body);
    response.writeHead(200, { ...HEADERS, 'Content-Type': file.type, 'Content-Length': body.length });
    response.end(method === 'HEAD' ? undefined : body);
  } else if (path === '/setting') send(response, 200, setting);
  else if (path === '/events' && method === 'GET') events.add(response);
  else refuse(response, 404);
}

/** A request's JSON, undefined if it is empty, or the status with which it is refused. */
async function json(request: IncomingMessage): Promise<{ readonly body: unknown } | { readonly refused: number }> {
  const bytes = await readBody(request, LARGEST_BODY);
  if (typeof bytes === 'string') return { refused: bytes === 'too large' ? 413 : 400 };
  if (bytes.length === 0) return { body: undefined };
  try {
    return { body: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { refused: 400 };
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, { ...HEADERS, 'Content-Type': 'application/json', 'Content-Length': bytes.length })
    .end(bytes);
}

/** Somebody used another address, such as a port that was forwarded under another number. A person may be reading this. */
function misdirected(response: ServerResponse, port: number): void {
  response.shouldKeepAlive = false;
  response.writeHead(421, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`This page answers as http://localhost:${port} only.\n`);
}

/** Refuses without an explanation. Any unread body goes with the connection. */
function refuse(response: ServerResponse, status: number): void {
  if (status >= 400) response.shouldKeepAlive = false;
  response.writeHead(status, status === 204 ? HEADERS : { ...HEADERS, 'Content-Length': 0 }).end();
}
