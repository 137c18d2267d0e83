/** What the tools that measure the house know of its names; a folder that is called otherwise than before has both names here. */

/** The floor of ranking. */
export const RANKING: readonly string[] = ['search'];

/** The floors that make a reply of a command: what the bot can do, and what answers. */
export const COMMANDS: readonly string[] = ['bot', 'commands', 'answer'];

/** What stands around the bot: doors, settings, and what puts all together. What runs there runs before an interaction is in, or after its reply is out. */
export const DOORS: readonly string[] = [
  'transports',
  'preview',
  'cli',
  'settings',
  'config.ts',
  'log.ts',
  'app.ts',
  'main.ts',
];
