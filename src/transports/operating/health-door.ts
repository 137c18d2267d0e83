import { pathOf } from '../http/endpoint.ts';
import { type Health, showHealth } from '../http/health-pages.ts';
import type { HttpDoor } from '../http/http-door.ts';
import { listen } from '../http/server.ts';

/** Serves `/healthz`, `/readyz` and `/metrics` on a port of their own. Rejects with a `Fault` if the port cannot be used. */
export async function openHealthDoor({
  host,
  port,
  ...health
}: Health & { readonly host: string; readonly port: number }): Promise<HttpDoor> {
  const { server, address } = await listen({
    host,
    port,
    settings: { host: 'HOST', port: 'METRICS_PORT' },
    onRequest(request, response) {
      const looks = request.method === 'GET' || request.method === 'HEAD';
      if (looks && showHealth(pathOf(request), health, response)) return;
      response.writeHead(looks ? 404 : 405, { 'Content-Length': 0 }).end();
    },
  });
  return {
    address,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
