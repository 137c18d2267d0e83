import type { ChannelMessage } from '../page/protocol.ts';

/** Messages kept; older ones go, as they would from a reader's view. */
const MOST_MESSAGES = 500;

/** What happens in the channel. */
export type ChannelEvent =
  | { readonly type: 'message'; readonly message: ChannelMessage }
  | { readonly type: 'removal'; readonly id: string };

/** The one channel of the preview: its messages in order, for as long as the preview runs. */
export class Channel {
  readonly #messages = new Map<string, ChannelMessage>();
  readonly #listeners = new Set<(event: ChannelEvent) => void>();

  get messages(): readonly ChannelMessage[] {
    return [...this.#messages.values()];
  }

  message(id: string): ChannelMessage | null {
    return this.#messages.get(id) ?? null;
  }

  /** Adds a message, or puts it in the place of the one with its id. */
  put(message: ChannelMessage): void {
    this.#messages.set(message.id, message);
    this.#tell({ type: 'message', message });
    const [oldest] = this.#messages.keys();
    if (this.#messages.size > MOST_MESSAGES && oldest !== undefined) this.remove(oldest);
  }

  /** Takes a message away; false when there is none. */
  remove(id: string): boolean {
    if (!this.#messages.delete(id)) return false;
    this.#tell({ type: 'removal', id });
    return true;
  }

  /** Tells of everything from now on, until the returned function is called. */
  follow(listener: (event: ChannelEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(event: ChannelEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
