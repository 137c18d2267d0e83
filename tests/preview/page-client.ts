import http from 'node:http';
import { onTestFinished } from 'vitest';
import type { Act, ActOutcome, ChannelMessage } from '../../src/preview/page/protocol.ts';
import { openPreview, type Preview, type PreviewOptions } from '../../src/preview/preview.ts';

/** An act without who does it, where and in which language. */
type What = Act extends infer One ? (One extends Act ? Omit<One, 'user' | 'place' | 'locale'> : never) : never;

/** The ids of the two people who can be played. */
export const YOU = '1290000000000000004';
export const SOMEBODY_ELSE = '1290000000000000005';

/** What the page does, without a browser. */
export interface PageClient {
  readonly address: string;
  /** The channel as the stream of events tells of it, in order. */
  readonly messages: () => readonly ChannelMessage[];
  /** Resolves with the channel as soon as it is as wanted. */
  readonly until: (isWanted: (messages: readonly ChannelMessage[]) => boolean) => Promise<readonly ChannelMessage[]>;
  readonly act: (what: What, as?: Partial<Pick<Act, 'user' | 'place' | 'locale'>>) => Promise<ActOutcome>;
  readonly send: (path: string, body: unknown) => Promise<number>;
}

/** A preview on any free port that is closed when the test is over. */
export async function previewFor(options: Partial<PreviewOptions> = {}): Promise<Preview> {
  const preview = await openPreview({
    port: 0,
    commands: [],
    samples: ['Who is Ada?'],
    respond: async () => ({ type: 4, data: { content: 'pong' } }),
    deferral: () => ({ type: 5 }),
    report: () => undefined,
    ...options,
  });
  onTestFinished(() => preview.close());
  return preview;
}

/** Opens the page's connections to a preview. */
export async function pageOf({ address }: Preview): Promise<PageClient> {
  const channel = new Map<string, ChannelMessage>();
  const looking = new Set<() => void>();
  const stream = new AbortController();
  onTestFinished(() => stream.abort());
  const response = await fetch(`${address}/events`, { signal: stream.signal });
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(body),
    });

  function take(event: string, data: unknown): void {
    if (event === 'messages') for (const message of data as ChannelMessage[]) channel.set(message.id, message);
    if (event === 'message') channel.set((data as ChannelMessage).id, data as ChannelMessage);
    if (event === 'removal') channel.delete((data as { id: string }).id);
    for (const look of looking) look();
  }
  void readEvents(response, take).catch(() => undefined);

  const client: PageClient = {
    address,
    messages: () => [...channel.values()],
    until: (isWanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!isWanted(client.messages())) return;
          looking.delete(look);
          resolve(client.messages());
        };
        looking.add(look);
        look();
      }),
    act: async (what, { user = YOU, place = 'server', locale = 'en-US' } = {}) =>
      (await (await post('/acts', { ...what, user, place, locale })).json()) as ActOutcome,
    send: async (path, body) => (await post(path, body)).status,
  };
  await client.until(() => channel.size > 0);
  return client;
}

async function readEvents(response: Response, take: (event: string, data: unknown) => void): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const [, name = '', data = 'null'] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
      take(name, JSON.parse(data));
    }
  }
}

/** A bare request with any headers at all, the forbidden ones included; resolves with the status and the headers. */
export function rawRequest(
  address: string,
  {
    path = '/',
    method = 'GET',
    headers = {},
    body = '',
  }: { path?: string; method?: string; headers?: http.OutgoingHttpHeaders; body?: string },
): Promise<{ readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      new URL(path, address),
      { method, headers, setHost: headers.host === undefined },
      (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          received += chunk;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: received }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
