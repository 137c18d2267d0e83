import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a node answers instead of doing what it is asked. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly body: unknown;
  /** Whether it does it all the same. */
  readonly does?: boolean;
}

/** Something that answers as a node of a cluster does when an index is loaded, and what goes wrong with it. */
export interface ScriptedNode {
  readonly address: string;
  /** Requests so far: `POST _refresh`. */
  readonly asked: string[];
  /** Documents by index. */
  readonly indices: ReadonlyMap<string, ReadonlySet<string>>;
  /** The index behind the alias. */
  readonly behind: () => string | null;
  /** Answers the next requests of a kind (`POST _refresh`) in these ways, one each, then as usual. */
  script(request: string, ...answers: readonly ScriptedAnswer[]): void;
  close(): Promise<void>;
}

const SHARDS = { total: 1, successful: 1, failed: 0 };

/** Starts a node of one alias. */
export async function startScriptedNode(alias: string): Promise<ScriptedNode> {
  const indices = new Map<string, Set<string>>();
  const scripts = new Map<string, ScriptedAnswer[]>();
  const asked: string[] = [];
  let behind: string | null = null;

  /** The usual answer, once it has been done; null when there is no such index. */
  function usual(request: string, index: string, text: string): unknown {
    const documents = indices.get(index);
    switch (request) {
      case 'PUT index':
        if (!documents) indices.set(index, new Set());
        return documents ? EXISTS : { acknowledged: true, shards_acknowledged: true, index };
      case 'DELETE index':
        return indices.delete(index) ? { acknowledged: true } : null;
      case 'POST _aliases':
        behind = /"add":\{"index":"([^"]+)"/.exec(text)?.[1] ?? behind;
        return { acknowledged: true };
      case 'GET _alias':
        return index === alias
          ? behind && { [behind]: { aliases: { [alias]: {} } } }
          : Object.fromEntries([...indices.keys()].map((name) => [name, {}]));
      default:
        if (!documents) return null;
    }
    switch (request) {
      case 'POST _bulk': {
        const items = [...text.matchAll(/^\{"index":\{"_id":"([^"]+)"\}\}$/gm)].map(([, id = '']) => {
          documents.add(id);
          return { index: { _id: id, status: 201 } };
        });
        return { errors: false, items };
      }
      case 'POST _refresh':
        return { _shards: SHARDS };
      case 'GET _count':
        return { count: documents.size, _shards: SHARDS };
      case 'PUT _settings':
        return { acknowledged: true };
      default:
        return { status: 'green', timed_out: false };
    }
  }

  const server = createServer(async (incoming, response) => {
    const text = await bodyOf(incoming);
    const { pathname } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const parts = pathname.slice(1).split('/');
    const verb = parts.find((part) => /^_/.test(part)) ?? 'index';
    const index = parts.filter((part) => !/^_|^health$|^about$/.test(part))[0] ?? '';
    const request = `${incoming.method} ${verb}`;
    asked.push(request);
    const scripted = scripts.get(request)?.shift();
    const done = scripted && !scripted.does ? null : usual(request, index, text);
    const body = scripted ? scripted.body : (done ?? { error: { type: 'index_not_found_exception' }, status: 404 });
    const status = scripted ? (scripted.status ?? 200) : done === EXISTS ? 400 : done ? 200 : 404;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    indices,
    behind: () => behind,
    script: (request, ...answers) => scripts.set(request, [...answers]),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

const EXISTS = { error: { type: 'resource_already_exists_exception' }, status: 400 };

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming.setEncoding('utf8')) text += chunk;
  return text;
}
