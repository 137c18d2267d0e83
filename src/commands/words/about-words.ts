import type { Named } from './command-words.ts';

/** What the bot says about itself. Texts take and return Discord's Markdown, safe already. */
export interface AboutWords {
  readonly about: Named;
  /** What it does, in three lines. */
  readonly what: string;
  /** Above the commands. */
  readonly howTo: string;
  /** What can be done with a message, by its menu. */
  messageMenu(commands: readonly string[]): string;
  /** What becomes of what people write. */
  readonly privacy: string;
  /** The labels of links: to where the bot is added, and to whoever runs it. Plain. */
  readonly add: string;
  readonly website: string;
  /** To somebody who asks too much; `when` is a moment as Discord shows it ("in 12 seconds"). */
  tooFast(when: string): string;
}
