import type { ServerResponse } from 'node:http';

/** What a door tells whoever watches it; nothing of it is about a person. */
export interface Health {
  /** Whether questions can be answered now. */
  readonly isReady: () => boolean;
  /** The figures in Prometheus' text format; absent where none are counted. */
  readonly metrics?: () => string;
}

/** `/healthz` (the process lives), `/readyz` (it can answer; 503 when not), `/metrics`. */
const PAGES: Readonly<Record<string, (health: Health) => readonly [status: number, text: string] | null>> = {
  '/healthz': () => [200, 'ok\n'],
  '/readyz': ({ isReady }) => (isReady() ? [200, 'ready\n'] : [503, 'not ready\n']),
  '/metrics': ({ metrics }) => (metrics ? [200, metrics()] : null),
};

/** Whether the path is one of these pages. */
export const isHealthPage = (path: string): boolean => Object.hasOwn(PAGES, path);

/** Answers a GET or HEAD for one of them. Returns false where there is nothing to show. */
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
