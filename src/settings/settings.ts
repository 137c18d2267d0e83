import type { ReadLimits } from '../corpus/limits.ts';

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
