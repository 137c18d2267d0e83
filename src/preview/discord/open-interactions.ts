import type { APIInteraction } from 'discord-api-types/v10';
import type { Participant } from '../page/protocol.ts';

/** How long the bot may still edit its answer and follow it up: a quarter of an hour, as with Discord. */
const OPEN_MS = 15 * 60_000;

/** How many interactions are remembered, far more than one person makes in that time. */
const MOST_OPEN = 2_000;

/** An interaction that the bot may still answer. */
export interface OpenInteraction {
  readonly interaction: APIInteraction;
  readonly asker: Participant;
  /** Resolves with the message that counts as its first answer; null if there is none. */
  readonly original: Promise<string | null>;
}

interface Entry extends OpenInteraction {
  readonly openedAt: number;
  readonly answered: (message: string | null) => void;
}

/** The interactions whose tokens are valid. */
export class OpenInteractions {
  readonly #byToken = new Map<string, Entry>();

  /** From now on the bot may answer it. */
  open(interaction: APIInteraction, asker: Participant): void {
    let answered: Entry['answered'] = () => {};
    const original = new Promise<string | null>((resolve) => {
      answered = resolve;
    });
    this.#byToken.set(interaction.token, { interaction, asker, openedAt: Date.now(), original, answered });
    const [oldest] = this.#byToken.keys();
    if (this.#byToken.size > MOST_OPEN && oldest !== undefined) this.#byToken.delete(oldest);
  }

  /** Sets which message is its first answer, or that there is none. Only the first call counts. */
  answered(token: string, message: string | null): void {
    this.#byToken.get(token)?.answered(message);
  }

  /** The interaction of a token; null if the token was never given out or has expired. */
  find(token: string): OpenInteraction | null {
    const known = this.#byToken.get(token);
    return known && Date.now() - known.openedAt < OPEN_MS ? known : null;
  }
}
