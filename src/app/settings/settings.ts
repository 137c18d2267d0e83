import type { ReadLimits } from '../../corpus/file/limits.ts';
import { LastingFault } from '../../domain/fault.ts';
import type { ReadSettings } from './schema.ts';

/** Where the articles are, and how much of them is read. */
export interface CorpusSettings {
  readonly corpusDir: string;
  readonly limits: ReadLimits;
}

/** Where the search cluster is, and the name of our index there. */
export interface SearchSettings {
  /** The addresses of its nodes, without user names and passwords. */
  readonly nodes: readonly string[];
  readonly user: { readonly name: string; readonly password: string } | null;
  /** The index's alias. */
  readonly index: string;
}

/** Settings that every mode needs. */
export interface CommonSettings extends CorpusSettings {
  readonly cacheDir: string;
  readonly replyVisibility: 'private' | 'public';
  /** How many questions a person may ask in so many seconds; 0 seconds for no limit. */
  readonly cooldown: { readonly requests: number; readonly seconds: number };
  /** The operator's page about the bot, or null. */
  readonly aboutUrl: string | null;
  /** Where the health pages and metrics are served on their own; null: together with the HTTP endpoint, or not at all. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** The first port to try for the preview's page; the next free one is taken if it is in use. */
  readonly previewPort: number;
  /** The cluster that answers come from; null if they come from the corpus's folder. */
  readonly search: SearchSettings | null;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** What is needed to register commands with Discord. */
export interface DiscordSettings {
  readonly token: string;
  readonly guildId: string | null;
  /** `https://…/api`, without the version. */
  readonly apiBase: string;
}

/** What is needed to answer Discord's HTTP requests. */
export interface HttpSettings {
  readonly host: string;
  readonly port: number;
  /** The application's public key, 64 hex digits. */
  readonly publicKey: string;
  /** `https://…/api`, without the version. */
  readonly apiBase: string;
}

/** How the bot runs: through Discord's gateway, as Discord's HTTP endpoint, or without Discord. `discord` is null if no token is set. */
export type Config = CommonSettings &
  (
    | {
        readonly mode: 'gateway';
        readonly discord: DiscordSettings;
        /** How many connections the servers are spread over; `auto`: as many as Discord advises. */
        readonly shards: number | 'auto';
      }
    | { readonly mode: 'http'; readonly discord: DiscordSettings | null; readonly http: HttpSettings }
    | { readonly mode: 'preview'; readonly discord: DiscordSettings | null }
  );

/** Settings that the chosen mode needs and that are missing, and settings that contradict each other. */
export function settingFaults({
  MODE,
  DISCORD_TOKEN,
  DISCORD_PUBLIC_KEY,
  PORT,
  METRICS_PORT,
  SEARCH_URL,
  SEARCH_USER,
  SEARCH_PASSWORD,
}: ReadSettings): LastingFault[] {
  const faults: LastingFault[] = [];
  if (SEARCH_URL === undefined && SEARCH_USER !== undefined)
    faults.push(
      new LastingFault('SEARCH_URL', 'SEARCH_USER is set, and no cluster', 'write its address, or leave both out'),
    );
  if (SEARCH_USER === undefined && SEARCH_PASSWORD !== undefined)
    faults.push(
      new LastingFault('SEARCH_USER', 'SEARCH_PASSWORD is set, and no user', 'write the name that it belongs to'),
    );
  if (MODE === 'gateway' && DISCORD_TOKEN === undefined) {
    faults.push(
      new LastingFault(
        'DISCORD_TOKEN',
        'MODE=gateway needs a token and none is set',
        'write DISCORD_TOKEN=… into .env (Developer Portal → your application → Bot), or leave MODE out to try the bot without Discord',
      ),
    );
  }
  if (MODE === 'http' && DISCORD_PUBLIC_KEY === undefined) {
    faults.push(
      new LastingFault(
        'DISCORD_PUBLIC_KEY',
        'MODE=http needs the application’s public key and none is set',
        'write DISCORD_PUBLIC_KEY=… into .env (Developer Portal → your application → General Information → Public Key)',
      ),
    );
  }
  if (MODE === 'http' && METRICS_PORT === PORT) {
    faults.push(new LastingFault('METRICS_PORT', 'this is the port of PORT', 'write another, or leave it out'));
  }
  return faults;
}

/** All settings that are wrong or missing, in one error. As a fault it is the first of them. */
export class WrongSettings extends LastingFault {
  readonly faults: readonly LastingFault[];

  constructor(first: LastingFault, ...others: readonly LastingFault[]) {
    super(first.subject, first.message, first.remedy);
    this.faults = [first, ...others];
  }
}
