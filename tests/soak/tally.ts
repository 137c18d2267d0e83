/** What has become of everything that people did. */
import { TEXTS } from '../../src/bot/texts/languages.ts';
import { percentile } from '../bench/process-figures.ts';

/** What became of one interaction. `cut` are those whose connection was cut on purpose before the reply, so that none could be given. */
export type Fate = 'answered' | 'lost' | 'cut';

/** Texts that stand in the place of an answer that could have been given. */
const APOLOGIES: readonly string[] = Object.values(TEXTS).flatMap(({ problems }) =>
  [problems.wentWrong, problems.busy, problems.unavailable, problems.stopping].map((text) =>
    JSON.stringify(text.split('\n')[0]).slice(1, -1),
  ),
);

/** Whether a reply is an apology for one. */
export const isApology = (reply: string): boolean => APOLOGIES.some((text) => reply.includes(text));

/** Examples that are kept of what went wrong. */
const EXAMPLES = 5;

/** A count that goes on. */
export class Tally {
  sent = 0;
  answered = 0;
  cut = 0;
  lost = 0;
  invalid = 0;
  /** Some of what went wrong. */
  readonly examples: string[] = [];
  readonly #ms: number[] = [];

  settle(fate: Fate, ms: number, what: string): void {
    this[fate] += 1;
    if (fate === 'answered') this.#ms.push(ms);
    if (fate === 'lost') this.#note(`lost: ${what}`);
  }

  refuse(problems: readonly string[]): void {
    this.invalid += 1;
    this.#note(`invalid: ${problems.join('; ')}`);
  }

  get line(): string {
    const { sent, answered, cut, lost, invalid } = this;
    const open = sent - answered - cut - lost;
    return `sent ${sent}, answered ${answered}, lost ${lost}, cut ${cut}, on their way ${open}, invalid bodies ${invalid}`;
  }

  /** Milliseconds to the first answer. */
  get times(): string {
    return `first answer after ${[0.5, 0.99].map((share) => percentile(this.#ms, share).toFixed(1)).join(' ms at the median, ')} ms at the 99th percentile`;
  }

  #note(example: string): void {
    if (this.examples.length < EXAMPLES) this.examples.push(example.slice(0, 500));
  }
}
