import type { ServerResponse } from 'node:http';

/** What monitoring can see of a door; none of it is about a person. */
export interface Health {
  /** Whether questions can be answered now. */
  readonly isReady: () => boolean;
  /** The metrics in Prometheus' text format; missing if nothing is counted. */
  readonly metrics?: () => string;
}

/** `/healthz` (the process is alive), `/readyz` (it can answer; 503 if not), `/metrics`. */
const PAGES: Readonly<Record<string, (health: Health) => readonly [status: number, text: string] | null>> = {
  '/healthz': () => [200, 'ok\n'],
  '/readyz': ({ isReady }) => (isReady() ? [200, 'ready\n'] : [503, 'not ready\n']),
  '/metrics': ({ metrics }) => (metrics ? [200, metrics()] : null),
};

/** Whether the path is one of these pages. */
export const isHealthPage = (path: string): boolean => Object.hasOwn(PAGES, path);

/** Answers a GET or HEAD for one of these pages. Returns false if there is nothing to show. */
export function showHealth(path: string, health: Health, response: ServerResponse): boolean {
  const page = isHealthPage(path) ? PAGES[path]?.(health) : null;
  if (!page) return false;
  const [status, text] = page;
  const bytes = Buffer.from(text);
  // Anybody may look, and nobody who does needs the connection again soon.
  response.shouldKeepAlive = false;
  const headers = {
    'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    'Content-Length': bytes.length,
    'Cache-Control': 'no-store',
  };
  response.writeHead(status, headers).end(bytes);
  return true;
}
