import { createAnswerer } from '../answer/answerer.ts';
import type { Bot } from '../bot/command.ts';
import type { Answerer } from '../domain/answer.ts';
import { Fault, Unavailable } from '../domain/fault.ts';
import { describeChange, describeExtent, type LibraryExtent } from '../library/corpus-change.ts';
import { LiveLibrary, type StateBuilder } from '../library/live-library.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { complain, openingOnScreen } from '../runtime/console.ts';
import { describeError } from '../runtime/describe-error.ts';
import type { Logger } from '../runtime/log.ts';
import { atOnce, type Steps } from '../runtime/steps.ts';
import type { SentenceIndex } from '../search/index/sentence-index.ts';
import { memoryRetriever } from '../search/memory-retriever.ts';
import type { CorpusSettings, SearchSettings } from './settings/settings.ts';

/*
 * Opening the articles, for one command or for as long as the bot runs. They come from a search cluster if the settings name one, and
 * otherwise from a folder. Everything about a cluster is loaded only when there is one.
 */

/** Where the articles are: `search` names a cluster and takes precedence; `cacheDir` is where snapshots of the folder are kept, if any. */
type OpeningSettings = CorpusSettings & { readonly cacheDir?: string | null; readonly search?: SearchSettings | null };

/** Where the messages about the articles go. */
export type CorpusLog = Pick<Logger, 'info' | 'warn' | 'error'>;

/** The articles as they change while the bot runs. */
export interface FollowedCorpus {
  /**
   * The bot over the articles of this moment. Call it once for each question, so that no answer mixes two states. Waits if the articles
   * are still being read; rejects with `Unavailable` if a cluster has never been reached.
   */
  current(): Promise<Bot>;
  /** How much there is to answer from; null until that is known. */
  extent(): LibraryExtent | null;
  /** Whether questions can be answered now. */
  isReady(): boolean;
  /** Resolves after the first look at the articles; rejects if they can never be answered from. */
  readonly opening: Promise<void>;
  /** Starts to pick up changes. */
  follow(): void;
  /** Gives up anything that is still being opened or read. Call it when no more questions will come. */
  close(): Promise<void>;
}

/**
 * Opens the articles as they are now, for as long as `use` takes. Files that cannot be read are skipped with a warning on the screen.
 * @throws {Fault} if there is no readable article, or the cluster cannot be reached
 */
export async function withCorpus<T>(settings: OpeningSettings, use: (bot: Bot) => Promise<T>): Promise<T> {
  return settings.search ? withCluster(settings.search, use) : withFolder(settings, use);
}

/** Starts to open the articles and to follow them from then on. Returns at once: `opening` tells when they are there. */
export const followCorpus = async (settings: OpeningSettings, log: CorpusLog): Promise<FollowedCorpus> =>
  settings.search ? followCluster(settings.search, log) : followFolder(settings, log);

/** The bot over one state of a folder, with the index that the next state can reuse. */
interface FolderState extends OpenLibrary {
  readonly answerer: Answerer;
  readonly index: SentenceIndex;
}

async function withFolder<T>(
  { corpusDir, limits, cacheDir = null }: OpeningSettings,
  use: (bot: Bot) => Promise<T>,
): Promise<T> {
  const { done, ...shown } = openingOnScreen();
  const library = await openLibrary(corpusDir, { limits, cacheDir, ...shown }).finally(done);
  try {
    for (const fault of library.faults) warnOnScreen(fault.line);
    refuseEmpty(library, corpusDir);
    return await use(atOnce(folderState(library, null)));
  } finally {
    await library.close();
  }
}

function* folderState(library: OpenLibrary, earlier: FolderState | null): Steps<FolderState> {
  const retriever = yield* memoryRetriever(library, earlier?.index ?? null);
  return { ...library, index: retriever.index, answerer: createAnswerer(library.library, retriever) };
}

function refuseEmpty({ articles, faults }: OpenLibrary, folder: string): void {
  if (articles.length > 0) return;
  throw new Fault(
    folder,
    faults.length > 0 ? 'none of its articles can be read' : 'there is no article in it',
    'put an article into it as a .md or .txt file (verbatim check lists what is wrong with each)',
  );
}

const warnOnScreen = (warning: string): void => complain(`warning: ${warning}`);

function followFolder({ corpusDir, limits, cacheDir = null }: OpeningSettings, log: CorpusLog): FollowedCorpus {
  const closing = new AbortController();
  const build: StateBuilder<FolderState> = function* (library, earlier) {
    if (earlier === null) {
      for (const fault of [...library.faults, ...library.warnings]) log.warn(fault.line);
      refuseEmpty(library, corpusDir);
    }
    return yield* folderState(library, earlier);
  };
  const { done, ...shown } = openingOnScreen();
  const { signal } = closing;
  const opening = LiveLibrary.open(corpusDir, build, { limits, cacheDir, ...shown, signal }).finally(done);
  const first = opening.then(
    ({ current }) => current,
    (error) => {
      if (!signal.aborted) throw error;
      // Everyone still waiting has been told that the bot is stopping.
      return new Promise<never>(() => undefined);
    },
  );
  // `opening` reports the failure; here it matters only to somebody who has asked a question.
  first.catch(() => undefined);
  let live: LiveLibrary<FolderState> | null = null;
  return {
    current: () => (live ? Promise.resolve(live.current) : first),
    extent: () => live?.current.extent ?? null,
    isReady: () => live !== null,
    opening: opening.then((opened) => {
      live = opened;
      log.info(opened.current.extent, 'corpus read');
      prepare(opened.current);
    }),
    follow: () =>
      live?.follow({
        changed: (change) => {
          log.info(`corpus changed: ${describeChange(change)}`);
          if (live) prepare(live.current);
        },
        warned: (fault) => log.warn(fault.line),
        failed: (error) => log.error({ err: error }, 'the corpus could not be read again'),
      }),
    async close() {
      closing.abort();
      await opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}

/** Works out, in between, what is offered to whoever has not typed anything yet. What goes wrong is told to whoever asks for it. */
function prepare({ answerer }: Bot): void {
  answerer.readyQuestions(null).catch(() => undefined);
}

async function withCluster<T>(search: SearchSettings, use: (bot: Bot) => Promise<T>): Promise<T> {
  const { openConnection, openPointed, clusterBot } = await import('./cluster-bot.ts');
  const connection = openConnection(search);
  try {
    const version = await openPointed(connection, search.index, null, warnOnScreen);
    if (!version) throw new Error('no generation is known yet');
    return await use(clusterBot(version));
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    const remedy = 'see whether the cluster is well, and try again; --corpus DIR answers from a folder instead';
    throw new Fault('SEARCH_URL', error.message, remedy, { cause: error });
  } finally {
    await connection.close();
  }
}

/** The cluster may be down when the bot starts and at any time later; questions then get the reply for that until it is back. */
async function followCluster(search: SearchSettings, log: CorpusLog): Promise<FollowedCorpus> {
  const { FollowedCluster, clusterBot, extentOf } = await import('./cluster-bot.ts');
  const cluster = new FollowedCluster(search, clusterBot, {
    changed: (version) => log.info(`answering from ${version.index.name}: ${describeExtent(extentOf(version))}`),
    lost: (reason) => log.error(`the articles cannot be reached: ${reason}`),
    found: () => log.info('the articles can be reached'),
    warned: (warning) => log.warn(warning),
  });
  const away = Promise.reject(new Unavailable('the search cluster has not been reached yet'));
  away.catch(() => undefined);
  return {
    current: () => (cluster.current ? Promise.resolve(cluster.current) : away),
    extent: () => (cluster.version ? extentOf(cluster.version) : null),
    isReady: () => cluster.isReady,
    opening: cluster.open(),
    // It is followed from the first look on.
    follow: () => undefined,
    close: () => cluster.close(),
  };
}

/** A log for somebody at a terminal: the sentences only; figures are for those who keep a log file. */
export function terminalLog(tell: (line: string) => void = complain): CorpusLog {
  const withError = (first: unknown, message: unknown): string =>
    typeof first === 'string' ? first : `${message}: ${describeError((first as { readonly err?: unknown }).err)}`;
  return {
    info: (first: unknown) => {
      if (typeof first === 'string') tell(first);
    },
    warn: (first: unknown) => tell(`warning: ${String(first)}`),
    error: (first: unknown, message?: unknown) => tell(withError(first, message)),
  };
}
