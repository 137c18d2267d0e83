import type { IncomingMessage, ServerResponse } from 'node:http';
import { commandViolations } from './command-limits.ts';
import type { CommandStore } from './command-store.ts';
import type { Faults, RestFault } from './faults.ts';
import type { Interactions } from './interactions.ts';
import { limitViolations } from './limits.ts';
import { validateBody } from './openapi.ts';
import { RateLimits, tooManyRequests } from './rate-limits.ts';
import { invalidForm, NOT_FOUND, type Reply, UNAUTHORIZED } from './reply.ts';
import {
  applicationRoutes,
  interactionRoutes,
  type RestSettings,
  type Route,
  type RouteRequest,
} from './rest-routes.ts';

/** A request that the bot sent, and what it got. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and the query. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
  readonly authorization: string | null;
  readonly status: number;
  /** What is wrong with the body, by Discord's description and by the limits that it lacks. */
  readonly problems: readonly string[];
}

/** A body larger than this is not a bot's (files aside). */
const LARGEST_BYTES = 1_000_000;

/** Answers a bot's REST requests as Discord would. */
export class RestServer {
  readonly #settings: RestSettings;
  readonly #routes: readonly Route[];
  readonly #faults: Faults;
  readonly #limits = new RateLimits();
  readonly #onRequest: (request: RecordedRequest) => void;

  constructor(
    settings: RestSettings,
    stores: { readonly interactions: Interactions; readonly commands: CommandStore },
    faults: Faults,
    onRequest: (request: RecordedRequest) => void,
  ) {
    this.#settings = settings;
    this.#routes = [...interactionRoutes(stores.interactions), ...applicationRoutes(settings, stores.commands)];
    this.#faults = faults;
    this.#onRequest = onRequest;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_BYTES) request.destroy();
      else chunks.push(chunk);
    });
    request.on('end', () => this.#respond(request, response, Buffer.concat(chunks).toString()));
    request.on('error', () => response.destroy());
  }

  #respond(incoming: IncomingMessage, response: ServerResponse, text: string): void {
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const method = incoming.method ?? 'GET';
    const path = url.pathname.replace(/^\/api(\/v10)?/, '');
    const fault = this.#faults.take(method, path);
    if (fault?.drop === 'before') {
      incoming.socket.destroy();
      return;
    }
    const { reply, body, problems } =
      fault?.status === undefined
        ? this.#reply(incoming, { method, path, query: url.searchParams }, text)
        : { reply: faultReply(fault), body: jsonOf(text), problems: [] };
    this.#onRequest({
      method,
      path,
      query: url.search,
      body,
      text,
      authorization: incoming.headers.authorization ?? null,
      status: reply.status,
      problems,
    });
    if (fault?.drop === 'after') incoming.socket.destroy();
    else if (fault?.delayMs === undefined) write(response, reply);
    else setTimeout(write, fault.delayMs, response, reply).unref();
  }

  #reply(
    incoming: IncomingMessage,
    request: Omit<RouteRequest, 'body'>,
    text: string,
  ): { reply: Reply; body: unknown; problems: readonly string[] } {
    const body = text === '' ? undefined : jsonOf(text);
    const { method, path } = request;
    for (const route of this.#routes) {
      const match = route.method === method ? route.pattern.exec(path) : null;
      if (match === null) continue;
      if (route.authorized && incoming.headers.authorization !== `Bot ${this.#settings.token}`) {
        return { reply: UNAUTHORIZED, body, problems: [] };
      }
      const parameters = match.slice(1).map((part) => decodeURIComponent(part ?? ''));
      const bucket = route.limited
        ? this.#limits.count(`${method} ${route.pattern.source}|${parameters.join('/')}`)
        : null;
      if (bucket?.limited) return { reply: withHeaders(bucket.limited, bucket.headers), body, problems: [] };
      if (text !== '' && body === undefined) {
        return {
          reply: { status: 400, body: { message: 'The request body contains invalid JSON.', code: 50109 } },
          body,
          problems: ['not JSON'],
        };
      }
      const described = this.#settings.validate ? validateBody(method, path, body) : [];
      const problems = this.#settings.validate ? [...described, ...unlisted(path, body)] : [];
      const reply = described.length > 0 ? invalidForm(described) : route.handle(parameters, { ...request, body });
      return { reply: withHeaders(reply, bucket?.headers ?? {}), body, problems };
    }
    return { reply: NOT_FOUND, body, problems: [] };
  }
}

/** All that is wrong with a first answer that comes as the response to an HTTP request. */
export const problemsOfResponse = (body: unknown): string[] => {
  const path = '/interactions/1/token/callback';
  return [...validateBody('POST', path, body), ...unlisted(path, body)];
};

/** What is wrong with a body beyond what Discord's description knows. */
function unlisted(path: string, body: unknown): string[] {
  if (path.endsWith('/callback')) return limitViolations(body);
  if (path.startsWith('/webhooks/') && body !== undefined) return limitViolations({ type: 7, data: body });
  return path.endsWith('/commands') && body !== undefined ? commandViolations(body) : [];
}

function faultReply({ status = 500, retryAfter = 1, global = false, body }: RestFault): Reply {
  if (status === 429) return tooManyRequests(retryAfter, global);
  return { status, body: body ?? { message: `${status}`, code: 0 } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...headers, ...reply.headers } };
}

function write(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (status === 204) {
    response.writeHead(204, headers).end();
    return;
  }
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body ?? null));
}
