import type { ServerResponse } from 'node:http';
import type { Channel, ChannelEvent } from './discord/channel.ts';
import { HEADERS } from './guard.ts';

/** How many pages may be open at the same time; a browser opens at most six connections to one server. */
const MOST_PAGES = 50;

/** The pages that watch the channel (server-sent events): first all messages, then every change. */
export class EventStreams {
  readonly #channel: Channel;
  readonly #open = new Set<ServerResponse>();

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  /** Keeps a response open and writes to it until the page closes. */
  add(response: ServerResponse): void {
    if (this.#open.size >= MOST_PAGES) {
      response.writeHead(503, HEADERS).end();
      return;
    }
    this.#open.add(response);
    response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
    response.write(event('messages', this.#channel.messages));
    const stop = this.#channel.follow((change) => response.write(written(change)));
    response.on('close', () => {
      stop();
      this.#open.delete(response);
    });
  }

  /** Closes them all. */
  close(): void {
    for (const response of this.#open) response.end();
  }
}

const written = (change: ChannelEvent): string =>
  change.type === 'message' ? event('message', change.message) : event('removal', { id: change.id });

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
