import type { Act, ActOutcome, ChannelMessage, Post, Setting } from './protocol.ts';

const STOPPED: ActOutcome = {
  result: 'failed',
  reason: 'The preview has been stopped; start it again in its terminal.',
};

/** The page's setting; rejects if the server is gone. */
export async function readSetting(): Promise<Setting> {
  const response = await fetch('/setting');
  return (await response.json()) as Setting;
}

/** Does something with the bot. Never rejects. */
export const act = (what: Act): Promise<ActOutcome> => send('/acts', what);

/** Writes a message as a person would. */
export const post = (message: Post): Promise<ActOutcome> => send('/messages', message);

/** Removes a message that only this person sees from their view. */
export const dismiss = (message: string): Promise<ActOutcome> => send('/dismissals', { message });

async function send(path: string, body: unknown): Promise<ActOutcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { result: 'failed', reason: `The preview did not take this (${response.status}).` };
    return (await response.json()) as ActOutcome;
  } catch {
    return STOPPED;
  }
}

/** Told what is in the channel. */
export interface ChannelListener {
  /** Everything, at the start and after a lost connection. */
  all(messages: readonly ChannelMessage[]): void;
  /** A new message, or a new state of one. */
  changed(message: ChannelMessage): void;
  removed(id: string): void;
  /** Whether the server can be reached. */
  connected(isThere: boolean): void;
}

/** Follows the channel from now on; the browser reconnects by itself. */
export function followChannel(listener: ChannelListener): void {
  const events = new EventSource('/events');
  const on = (name: string, take: (data: unknown) => void): void =>
    events.addEventListener(name, (event) => take(JSON.parse(String((event as MessageEvent).data))));
  on('messages', (data) => listener.all(data as ChannelMessage[]));
  on('message', (data) => listener.changed(data as ChannelMessage));
  on('removal', (data) => listener.removed((data as { id: string }).id));
  events.addEventListener('open', () => listener.connected(true));
  events.addEventListener('error', () => listener.connected(false));
}
