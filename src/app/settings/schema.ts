import { z } from 'zod';
import { DEFAULT_LIMITS } from '../../corpus/file/limits.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);
/** In bytes. */
export const MEGABYTE = 1_000_000;

/** Settings that are whole numbers, with their bounds and defaults. */
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
/** A password in an address would be shown wherever the address is shown. */
const hasNoUser = (address: string): boolean => !new URL(address).username && !new URL(address).password;

/** Every setting as the environment gives it, without those that are empty. Defaults are set here. */
export const schema = z.object({
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
  // Reachable only through a proxy on the same machine by default.
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
  // The names that OpenSearch accepts for an index.
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

/** The settings as they are read, before `readConfig` arranges them. */
export type ReadSettings = z.infer<typeof schema>;

/** What is wrong and what to do about it, for each setting that can be wrong. Values are never repeated, because one of them is a secret. */
export const REMEDIES: Readonly<Record<string, readonly [fault: string, remedy: string]>> = {
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
