import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server sends for a path. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Sends nothing more after the head, and never ends. */
  readonly hangs?: boolean;
}

/** A web server on the loopback interface; `replies` may be changed while it runs. */
export interface PageServer {
  readonly origin: string;
  readonly port: number;
  readonly replies: Map<string, Reply>;
  /** The paths that were asked for, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a server that sends what it is told for each path, else 404. */
export async function startPageServer(replies: Readonly<Record<string, Reply>> = {}): Promise<PageServer> {
  const byPath = new Map(Object.entries(replies));
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const { status = 200, headers = {}, body = '', hangs = false } = byPath.get(path) ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    if (hangs) response.write(body);
    else response.end(body);
  });
  // All of 127.0.0.0/8 is this machine: hops to different addresses of it can be told apart.
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    replies: byPath,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
