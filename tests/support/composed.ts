import { pino } from 'pino';
import { type BehindDoor, prepareDoor } from '../../src/app/app.ts';
import type { followCorpus } from '../../src/app/corpus.ts';
import { readConfig } from '../../src/app/settings/config.ts';
import type { Config } from '../../src/app/settings/settings.ts';

/*
 * What answers, put together by the same function as `start` does it, from the settings of each way to start the bot. Nothing is opened.
 */

/** Settings as they stand in the environment. */
export type Environment = Readonly<Record<string, string>>;

const GATEWAY: Environment = { DISCORD_TOKEN: 'AAAA.BBBB.CCCC' };
const HTTP: Environment = { MODE: 'http', DISCORD_PUBLIC_KEY: 'ab'.repeat(32) };
const FIGURES: Environment = { METRICS_PORT: '9464' };

/** The ways to start the bot in Discord, with the settings that make the difference. */
export const DOORS: Readonly<Record<string, Environment>> = {
  'the gateway': GATEWAY,
  'the gateway, with figures': { ...GATEWAY, ...FIGURES },
  'the HTTP endpoint': HTTP,
  'the HTTP endpoint, with figures on a port of their own': { ...HTTP, ...FIGURES },
};

/** What stands behind a door, and what it has told whoever runs it. */
export interface Composed extends BehindDoor {
  readonly config: Config;
  /** Lines of the log from warnings on, as JSON. */
  readonly warnings: string[];
}

/** Composes what stands behind a door; the articles are those of `CORPUS_DIR`, unless `openCorpus` is given. */
export function composed(settings: Environment, openCorpus?: typeof followCorpus): Composed {
  const config = readConfig(settings);
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => void warnings.push(line) });
  return { ...prepareDoor(config, log, { openCorpus }), config, warnings };
}
