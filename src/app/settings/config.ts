import { config as readDotenv } from 'dotenv';
import { DEFAULT_LIMITS } from '../../corpus/file/limits.ts';
import { Fault, LastingFault } from '../../domain/fault.ts';
import { MEGABYTE, REMEDIES, type ReadSettings, schema } from './schema.ts';
import {
  type CommonSettings,
  type Config,
  type CorpusSettings,
  type SearchSettings,
  settingFaults,
  WrongSettings,
} from './settings.ts';
import { strayNames } from './stray-names.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads `.env` from the working directory, which may be absent. What the environment already says takes precedence. */
export function loadEnvironment(): Environment {
  readDotenv({ quiet: true });
  return process.env;
}

/** Warnings that stop nothing and may explain much: names that look like settings but are not, and an `.env` that cannot be read. */
export function settingWarnings(): Fault[] {
  const { parsed = {}, error } = readDotenv({ quiet: true });
  const code = error && 'code' in error ? String(error.code) : null;
  const unread =
    code === null || ABSENT.has(code)
      ? []
      : [
          new Fault(
            '.env',
            `it cannot be read (${code}), and nothing of it is used`,
            'make it a file that the bot may read',
          ),
        ];
  return [...unread, ...strayNames(process.env, Object.keys(parsed))];
}

/** Error codes that mean that there is no `.env`. */
const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'NOT_FOUND_DOTENV_ENVIRONMENT']);

/**
 * The checked settings. An empty value counts as not set.
 * @throws {WrongSettings} naming every wrong setting with its remedy, but never its value
 */
export function readConfig(environment: Environment): Config {
  const [first, ...others] = configFaults(environment);
  if (first) throw new WrongSettings(first, ...others);
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
}: ReadSettings): SearchSettings | null {
  return nodes === undefined ? null : { nodes, user: name === undefined ? null : { name, password }, index };
}

/** The settings for a call that may name a folder. If it does, the articles come from there and not from a cluster. */
export const inFolder = (config: Config, folder: string | null): Config =>
  folder === null ? config : { ...config, corpusDir: folder, search: null };

/** The settings about the corpus. A wrong one counts as not set, so that `check` can still look at the corpus with the others. */
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

/** Everything that is wrong with the settings, one fault per setting; empty if all is well. */
export function configFaults(environment: Environment): LastingFault[] {
  const values = present(environment);
  const wrong = new Set((schema.safeParse(values).error?.issues ?? []).map(({ path }) => String(path[0])));
  const faults = [...wrong].map((name) => {
    const [fault, remedy] = REMEDIES[name] ?? ['this value cannot be used', 'see .env.example'];
    return new LastingFault(name, fault, remedy);
  });
  // Also report what is missing, so that everything can be mended in one go. A setting that is wrong is not missing.
  const others = schema.parse(Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name))));
  return [...faults, ...settingFaults(others).filter(({ subject }) => !wrong.has(subject))];
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
