import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { DEFAULT_LIMITS, type ReadLimits } from './corpus/limits.ts';
import { Fault } from './domain/fault.ts';

/** Where the articles are, and how much of them is read. */
export interface CorpusSettings {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
}

/** Where a search cluster is, and what is Verbatim's in it. */
export interface SearchSettings {
  /** Addresses of its nodes, without names and passwords. */
  readonly nodes: readonly string[];
  readonly user: { readonly name: string; readonly password: string } | null;
  /** The alias of the index. */
  readonly index: string;
}

/** Settings that every way of running needs. */
export interface CommonSettings extends CorpusSettings {
  readonly cacheDir: string;
  readonly replyVisibility: 'private' | 'public';
  /** How many questions a person may ask in so many seconds; 0 seconds for no limit. */
  readonly cooldown: { readonly requests: number; readonly seconds: number };
  /** Where more stands about the bot, or null. */
  readonly aboutUrl: string | null;
  /** Where health and figures are shown, apart from everything else; null: with the HTTP endpoint, or not at all. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where the preview's page is tried first, on this machine; the next free port otherwise. */
  readonly previewPort: number;
  /** The cluster that holds the articles for whoever answers; null: they are read from the corpus's folder. */
  readonly search: SearchSettings | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** What registering commands with Discord needs. */
export interface DiscordSettings {
  readonly token: string;
  readonly guildId: string | null;
  /** `https://…/api`, without the version. */
  readonly apiBase: string;
}

/** What answering Discord's HTTP requests needs. */
export interface HttpSettings {
  readonly host: string;
  readonly port: number;
  /** The application's, 64 hex digits. */
  readonly publicKey: string;
  /** `https://…/api`, without the version. */
  readonly apiBase: string;
}

/** How the bot runs: through Discord's gateway, as Discord's HTTP endpoint, or without Discord. `discord` is null where no token is set. */
export type Config = CommonSettings &
  (
    | {
        readonly mode: 'gateway';
        readonly discord: DiscordSettings;
        /** Over how many connections the servers are spread; `auto`: as many as Discord advises. */
        readonly shards: number | 'auto';
      }
    | { readonly mode: 'http'; readonly discord: DiscordSettings | null; readonly http: HttpSettings }
    | { readonly mode: 'preview'; readonly discord: DiscordSettings | null }
  );

type Environment = Readonly<Record<string, string | undefined>>;

const snowflake = z.string().regex(/^\d{17,20}$/);
const MEGABYTE = 1_000_000;

/** Settings that are whole numbers: how much a person may ask, where to listen, and how much of the corpus is read at the most. */
const NUMBERS = {
  COOLDOWN_REQUESTS: { least: 1, most: 10_000, otherwise: 20 },
  COOLDOWN_SECONDS: { least: 0, most: 86_400, otherwise: 60 },
  PORT: { least: 1, most: 65_535, otherwise: 8_787 },
  // Far from the ports that development servers like.
  PREVIEW_PORT: { least: 1, most: 65_535, otherwise: 4_100 },
  MAX_ARTICLES: { least: 1, most: 1_000_000, otherwise: DEFAULT_LIMITS.articles },
  MAX_FILE_MB: { least: 1, most: 100, otherwise: DEFAULT_LIMITS.fileBytes / MEGABYTE },
  MAX_LINE_LENGTH: { least: 100, most: 100_000_000, otherwise: DEFAULT_LIMITS.lineLength },
  MAX_NESTING: { least: 1, most: 100, otherwise: DEFAULT_LIMITS.nesting },
  MAX_READING_SECONDS: { least: 1, most: 600, otherwise: DEFAULT_LIMITS.readingMs / 1_000 },
};
type WholeNumber = (typeof NUMBERS)[keyof typeof NUMBERS];

const between = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const whole = ({ least, most, otherwise }: WholeNumber) => between(least, most).default(otherwise);
const port = between(1, 65_535);
/** A password in an address would be shown wherever the address is. */
const hasNoUser = (address: string): boolean => !new URL(address).username && !new URL(address).password;

const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_BASE: z
    .url({ protocol: /^https?$/ })
    .regex(/\/api\/?$/)
    .default('https://discord.com/api'),
  DISCORD_PUBLIC_KEY: z
    .string()
    .regex(/^[0-9a-fA-F]{64}$/)
    .optional(),
  MODE: z.enum(['gateway', 'http', 'preview']).optional(),
  // Nobody reaches it but through a proxy on the same machine, unless told otherwise.
  HOST: z.string().regex(/^\S+$/).default('127.0.0.1'),
  PORT: whole(NUMBERS.PORT),
  METRICS_PORT: port.optional(),
  PREVIEW_PORT: whole(NUMBERS.PREVIEW_PORT),
  SHARDS: z.union([z.literal('auto'), between(1, 1_000)]).default('auto'),
  CORPUS_DIR: z.string().default('corpus'),
  CACHE_DIR: z.string().default('.cache'),
  REPLY_VISIBILITY: z.enum(['private', 'public']).default('private'),
  COOLDOWN_REQUESTS: whole(NUMBERS.COOLDOWN_REQUESTS),
  COOLDOWN_SECONDS: whole(NUMBERS.COOLDOWN_SECONDS),
  ABOUT_URL: z
    .url({ protocol: /^https?$/ })
    .max(512)
    .optional(),
  SEARCH_URL: z
    .string()
    .transform((list) => list.split(/[,\s]+/).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/ }).refine(hasNoUser)).min(1))
    .optional(),
  SEARCH_USER: z.string().optional(),
  SEARCH_PASSWORD: z.string().optional(),
  // What OpenSearch takes as the name of an index.
  SEARCH_INDEX: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]{0,99}$/)
    .default('verbatim'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  MAX_ARTICLES: whole(NUMBERS.MAX_ARTICLES),
  MAX_FILE_MB: whole(NUMBERS.MAX_FILE_MB),
  MAX_LINE_LENGTH: whole(NUMBERS.MAX_LINE_LENGTH),
  MAX_NESTING: whole(NUMBERS.MAX_NESTING),
  MAX_READING_SECONDS: whole(NUMBERS.MAX_READING_SECONDS),
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
  DISCORD_PUBLIC_KEY: [
    'this is not a public key of 64 hex digits',
    'copy it from the Developer Portal: your application → General Information → Public Key',
  ],
  MODE: [
    'there is no such mode',
    'use gateway (needs DISCORD_TOKEN), http (needs DISCORD_PUBLIC_KEY) or preview, or leave it out',
  ],
  HOST: [
    'this is not an address to listen on',
    'write 127.0.0.1 (this machine only), 0.0.0.0 (every network), or leave it out for 127.0.0.1',
  ],
  METRICS_PORT: [
    'this is not a port that can be used',
    'write a whole number from 1 to 65535 other than PORT, or leave it out to show them at PORT',
  ],
  SHARDS: [
    'this is not a number of connections',
    'write a whole number from 1 to 1000, or leave it out for as many as Discord advises',
  ],
  CORPUS_DIR: ['this is not a folder name', 'write the folder that holds the articles, such as corpus'],
  CACHE_DIR: ['this is not a folder name', 'write a folder outside the corpus, such as .cache'],
  REPLY_VISIBILITY: ['replies are either private or public', 'write private or public, or leave it out for private'],
  ABOUT_URL: [
    'this is not a web address that Discord takes',
    'write it like https://example.org/bot, at most 512 characters, or leave it out',
  ],
  SEARCH_URL: [
    'this is not a list of addresses of a search cluster',
    'write them like https://search-1:9200,https://search-2:9200, name and password apart from them in SEARCH_USER and SEARCH_PASSWORD; or leave it out to answer from the corpus’s folder',
  ],
  SEARCH_INDEX: [
    'this is not a name that an index can have',
    'use small letters, digits, - and _, beginning with a letter or digit; or leave it out for verbatim',
  ],
  LOG_LEVEL: ['there is no such level', 'write one of fatal, error, warn, info, debug, trace, silent'],
  ...Object.fromEntries(
    Object.entries(NUMBERS).map(([name, { least, most, otherwise }]) => [
      name,
      [
        'this is not a number that can be used',
        `write a whole number from ${least} to ${most}, or leave it out for ${otherwise}`,
      ],
    ]),
  ),
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
    ...corpusSettings(environment),
    cacheDir: settings.CACHE_DIR,
    replyVisibility: settings.REPLY_VISIBILITY,
    cooldown: { requests: settings.COOLDOWN_REQUESTS, seconds: settings.COOLDOWN_SECONDS },
    aboutUrl: settings.ABOUT_URL ?? null,
    metrics: settings.METRICS_PORT === undefined ? null : { host: settings.HOST, port: settings.METRICS_PORT },
    previewPort: settings.PREVIEW_PORT,
    search: searchSettings(settings),
    logLevel: settings.LOG_LEVEL,
  };
  const apiBase = settings.DISCORD_API_BASE.replace(/\/$/, '');
  const { DISCORD_TOKEN: token, DISCORD_GUILD_ID: guildId = null, DISCORD_PUBLIC_KEY: publicKey } = settings;
  const discord = token === undefined ? null : { token, guildId, apiBase };
  if (settings.MODE === 'http' && publicKey !== undefined) {
    const http = { host: settings.HOST, port: settings.PORT, publicKey, apiBase };
    return { ...common, mode: 'http', discord, http };
  }
  return discord === null || settings.MODE === 'preview'
    ? { ...common, mode: 'preview', discord }
    : { ...common, mode: 'gateway', discord, shards: settings.SHARDS };
}

function searchSettings({
  SEARCH_URL: nodes,
  SEARCH_USER: name,
  SEARCH_PASSWORD: password = '',
  SEARCH_INDEX: index,
}: z.infer<typeof schema>): SearchSettings | null {
  return nodes === undefined ? null : { nodes, user: name === undefined ? null : { name, password }, index };
}

/** What the settings say of the corpus; a wrong one counts as not set, so that the others can still be used to look at it. */
export function corpusSettings(environment: Environment): CorpusSettings {
  const wrong = new Set(configFaults(environment).map(({ subject }) => subject));
  const settings = schema.parse(
    Object.fromEntries(Object.entries(present(environment)).filter(([name]) => !wrong.has(name))),
  );
  return {
    corpusDir: settings.CORPUS_DIR,
    limits: {
      ...DEFAULT_LIMITS,
      articles: settings.MAX_ARTICLES,
      fileBytes: settings.MAX_FILE_MB * MEGABYTE,
      lineLength: settings.MAX_LINE_LENGTH,
      nesting: settings.MAX_NESTING,
      readingMs: settings.MAX_READING_SECONDS * 1_000,
    },
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
  return result.success ? missing(result.data) : faults;
}

/** What the chosen mode needs and is not there, and what cannot be together. */
function missing({
  MODE,
  DISCORD_TOKEN,
  DISCORD_PUBLIC_KEY,
  PORT,
  METRICS_PORT,
  SEARCH_URL,
  SEARCH_USER,
  SEARCH_PASSWORD,
}: z.infer<typeof schema>): Fault[] {
  const faults: Fault[] = [];
  if (SEARCH_URL === undefined && SEARCH_USER !== undefined)
    faults.push(new Fault('SEARCH_URL', 'SEARCH_USER is set, and no cluster', 'write its address, or leave both out'));
  if (SEARCH_USER === undefined && SEARCH_PASSWORD !== undefined)
    faults.push(new Fault('SEARCH_USER', 'SEARCH_PASSWORD is set, and no user', 'write the name that it belongs to'));
  if (MODE === 'gateway' && DISCORD_TOKEN === undefined) {
    faults.push(
      new Fault(
        'DISCORD_TOKEN',
        'MODE=gateway needs a token and none is set',
        'write DISCORD_TOKEN=… into .env (Developer Portal → your application → Bot), or leave MODE out to try the bot without Discord',
      ),
    );
  }
  if (MODE === 'http' && DISCORD_PUBLIC_KEY === undefined) {
    faults.push(
      new Fault(
        'DISCORD_PUBLIC_KEY',
        'MODE=http needs the application’s public key and none is set',
        'write DISCORD_PUBLIC_KEY=… into .env (Developer Portal → your application → General Information → Public Key)',
      ),
    );
  }
  if (MODE === 'http' && METRICS_PORT === PORT) {
    faults.push(new Fault('METRICS_PORT', 'this is the port of PORT', 'write another, or leave it out'));
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
