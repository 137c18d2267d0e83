import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { Fault } from './domain/fault.ts';

/** Settings that every way of running needs. */
export interface CommonSettings {
  readonly corpusDir: string;
  readonly cacheDir: string;
  readonly replyVisibility: 'private' | 'public';
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** What registering commands with Discord needs. */
export interface DiscordSettings {
  readonly token: string;
  readonly guildId: string | null;
  /** `https://…/api`, without the version. */
  readonly apiBase: string;
}

/** How the bot runs: through Discord's gateway, or without Discord. */
export type Config = CommonSettings &
  ({ readonly mode: 'gateway'; readonly discord: DiscordSettings } | { readonly mode: 'preview' });

type Environment = Readonly<Record<string, string | undefined>>;

const snowflake = z.string().regex(/^\d{17,20}$/);
const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_BASE: z
    .url({ protocol: /^https?$/ })
    .regex(/\/api\/?$/)
    .default('https://discord.com/api'),
  MODE: z.enum(['gateway', 'preview']).optional(),
  CORPUS_DIR: z.string().default('corpus'),
  CACHE_DIR: z.string().default('.cache'),
  REPLY_VISIBILITY: z.enum(['private', 'public']).default('private'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** What is wrong and what to do, for each setting that can be wrong; values are never repeated, because one of them is a secret. */
const REMEDIES: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
  DISCORD_TOKEN: [
    'there is a space in the token',
    'copy it again from the Developer Portal (your application → Bot → Reset Token), without spaces',
  ],
  DISCORD_GUILD_ID: [
    'this is not the id of a server',
    'in Discord switch on Settings → Advanced → Developer Mode, then right-click the server and choose Copy Server ID; or leave it out',
  ],
  DISCORD_API_BASE: [
    'this is not an address that ends in /api',
    'leave it out to use Discord itself, or write it like https://discord.com/api',
  ],
  MODE: ['there is no such mode', 'use gateway (needs DISCORD_TOKEN) or preview, or leave it out'],
  CORPUS_DIR: ['this is not a folder name', 'write the folder that holds the articles, such as corpus'],
  CACHE_DIR: ['this is not a folder name', 'write a folder outside the corpus, such as .cache'],
  REPLY_VISIBILITY: ['replies are either private or public', 'write private or public, or leave it out for private'],
  LOG_LEVEL: ['there is no such level', 'write one of fatal, error, warn, info, debug, trace, silent'],
};

/** Reads `.env` beside the process, without overriding what the environment says; the file may be absent. */
export function loadEnvironment(): Environment {
  readDotenv({ quiet: true });
  return process.env;
}

/**
 * The settings, checked. An empty value counts as not set.
 * @throws {Fault} naming the setting and its remedy; never the value.
 */
export function readConfig(environment: Environment): Config {
  const faults = configFaults(environment);
  if (faults[0]) throw faults[0];
  const settings = schema.parse(present(environment));
  const common: CommonSettings = {
    corpusDir: settings.CORPUS_DIR,
    cacheDir: settings.CACHE_DIR,
    replyVisibility: settings.REPLY_VISIBILITY,
    logLevel: settings.LOG_LEVEL,
  };
  if (settings.DISCORD_TOKEN === undefined || settings.MODE === 'preview') return { ...common, mode: 'preview' };
  const apiBase = settings.DISCORD_API_BASE.replace(/\/$/, '');
  return {
    ...common,
    mode: 'gateway',
    discord: { token: settings.DISCORD_TOKEN, guildId: settings.DISCORD_GUILD_ID ?? null, apiBase },
  };
}

/** Everything that is wrong with the settings, one Fault a setting; empty when all is well. */
export function configFaults(environment: Environment): Fault[] {
  const result = schema.safeParse(present(environment));
  const faults = (result.error?.issues ?? []).map(({ path }) => {
    const name = String(path[0]);
    const [fault, remedy] = REMEDIES[name] ?? ['this value cannot be used', 'see .env.example'];
    return new Fault(name, fault, remedy);
  });
  if (result.success && result.data.MODE === 'gateway' && result.data.DISCORD_TOKEN === undefined) {
    faults.push(
      new Fault(
        'DISCORD_TOKEN',
        'MODE=gateway needs a token and none is set',
        'write DISCORD_TOKEN=… into .env (Developer Portal → your application → Bot), or leave MODE out to try the bot without Discord',
      ),
    );
  }
  return faults;
}

/** Whether the person at the terminal has not asked for plain text (the NO_COLOR convention). */
export const wantsColour = (environment: Environment): boolean => !environment.NO_COLOR;

const present = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.keys(schema.shape).flatMap((name) => {
      const value = environment[name]?.trim();
      return value ? [[name, value]] : [];
    }),
  );
