import { z } from 'zod';
import { DEFAULT_LIMITS } from '../corpus/limits.ts';

const snowflake = z.string().regex(/^\d{17,20}$/);
/** Bytes. */
export const MEGABYTE = 1_000_000;

/** Settings that are whole numbers: how much a person may ask, where to listen, and how much of the corpus is read at the most. */
export const NUMBERS = {
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

/** Every setting as the environment says it, an empty one left out; where there is a default, it is here. */
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

/** The settings as they are read, before they are put in order. */
export type ReadSettings = z.infer<typeof schema>;
