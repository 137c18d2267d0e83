/** How the house must be. `npm run house` counts what breaks its rules, tests/floors.test.ts fails of it. */
export interface HouseRules {
  /** The entries of the sources' folder in the order to read them in: a file may import its own floor and any floor before it. */
  readonly floors: readonly string[];
  /**
   * The inner floors of a folder, in the same order: `quotes: ['1-tokens', 'grammar', '2-cues']`. Every folder within must be in the list.
   * A file may be in it by its name; all others stand at `LOOSE_FILES`, or last where that is not in the list.
   */
  readonly innerFloors: Readonly<Record<string, readonly string[]>>;
  /** The most entries of a folder, files and folders together. */
  readonly mostEntries: number;
  /** Folders that may have more. `''` is the sources' folder: its entries are the floors, which have their own list. */
  readonly withoutLimit: readonly string[];
  /** Folders with an entry for each language, called like it, which does not count. */
  readonly listsOfLanguages: readonly string[];
  /** Which packages may be imported where, beyond Node's own; a package has one home, so that it can be exchanged there. */
  readonly homes: Readonly<Record<string, readonly string[]>>;
  /** The files that may read the environment. */
  readonly readersOfEnvironment: readonly string[];
}

/** Stands in a list of inner floors for the folder's own files. */
export const LOOSE_FILES = '*.ts';

export const RULES: HouseRules = {
  floors: [
    'domain',
    'runtime',
    'language',
    'corpus',
    'quotes',
    'library',
    'search',
    'adapters',
    'answer',
    'bot',
    'transports',
    'preview',
    'app',
    'cli',
    'main.ts',
    'build',
  ],
  innerFloors: {},
  mostEntries: 15,
  withoutLimit: [''],
  listsOfLanguages: ['language/languages', 'bot/texts'],
  homes: {
    'discord.js': ['transports'],
    'discord-api-types': ['bot', 'transports', 'preview', 'cli'],
    minisearch: ['search/index/minisearch-index.ts'],
    '@opensearch-project/opensearch': ['adapters/opensearch/connection.ts'],
    dotenv: ['app/settings/config.ts'],
    pino: ['runtime/log.ts'],
    zod: ['app/settings', 'corpus', 'preview/page-request.ts'],
    yaml: ['corpus'],
    stemmer: ['language'],
    'mdast-util-from-markdown': ['corpus'],
    'micromark-extension-gfm-table': ['corpus'],
    'micromark-extension-gfm-strikethrough': ['corpus'],
    rolldown: ['build/bundle.ts'],
    linkedom: ['corpus/html'],
    '@mozilla/readability': ['corpus/html'],
  },
  readersOfEnvironment: ['app/settings/config.ts'],
};

/** Which rules tests/floors.test.ts holds the house to. */
export const ENFORCED = {
  floors: true,
  innerFloors: true,
  homes: true,
  environment: true,
  entries: true,
  circles: true,
};
