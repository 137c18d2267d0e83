import type { ChannelMessage } from '../page/protocol.ts';

/** How many messages are kept; older ones are removed. */
const MOST_MESSAGES = 500;

/** What happens in the channel. */
export type ChannelEvent =
  | { readonly type: 'message'; readonly message: ChannelMessage }
  | { readonly type: 'removal'; readonly id: string };

/** The one channel of the preview: its messages in order, kept for as long as the preview runs. */
export class Channel {
  readonly #messages = new Map<string, ChannelMessage>();
  readonly #listeners = new Set<(event: ChannelEvent) => void>();

  get messages(): readonly ChannelMessage[] {
    return [...this.#messages.values()];
  }

  message(id: string): ChannelMessage | null {
    return this.#messages.get(id) ?? null;
  }

  /** Adds a message, or replaces the one with the same id. */
  put(message: ChannelMessage): void {
    this.#messages.set(message.id, message);
    this.#tell({ type: 'message', message });
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > MOST_MESSAGES && oldest !== undefined) this.remove(oldest);
  }

  /** Removes a message; false if there is none. */
  remove(id: string): boolean {
    if (!this.#messages.delete(id)) return false;
    this.#tell({ type: 'removal', id });
    return true;
  }

  /** Reports everything from now on, until the returned function is called. */
  follow(listener: (event: ChannelEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: ChannelEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
