import { createAnswerer } from '../answer/answerer.ts';
import { likeness } from '../answer/quote/name-fit.ts';
import { inFolder, loadEnvironment, readConfig } from '../app/settings/config.ts';
import type { Config, CorpusSettings, SearchSettings } from '../app/settings/settings.ts';
import type { Bot } from '../bot/command.ts';
import type { Answerer } from '../domain/answer.ts';
import { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import { LiveLibrary, type StateBuilder } from '../library/live-library.ts';
import { type OpenLibrary, openLibrary } from '../library/open-library.ts';
import { atOnce, type Steps } from '../runtime/steps.ts';
import type { SentenceIndex } from '../search/index/sentence-index.ts';
import { memoryRetriever } from '../search/memory-retriever.ts';
import { complain, openingOnScreen } from './output.ts';

/** Everything that answering needs, over one state of the corpus. */
export interface Opened extends OpenLibrary {
  readonly answerer: Answerer;
  /** From which the next state's index can be made. */
  readonly index: SentenceIndex;
}

/** The settings for a verb: those of the environment, with the corpus that the call names. */
export function settings(corpus: string | null): Config {
  return inFolder(readConfig(loadEnvironment()), corpus);
}

/** Where the corpus is; snapshots of it are kept in `cacheDir`, or not at all. */
type OpeningSettings = CorpusSettings & { readonly cacheDir?: string | null; readonly search?: SearchSettings | null };

type Warn = (fault: Fault) => void;

/**
 * Opens the articles as they are now, wherever the settings say that they are, for as long as they are used. Files that cannot be read are
 * complained about and left out.
 * @throws {Fault} when nothing readable is left, or the cluster cannot be reached.
 */
export async function withOpened<T>(settings: OpeningSettings, use: (bot: Bot) => Promise<T>): Promise<T> {
  const { corpusDir, limits, cacheDir = null, search = null } = settings;
  if (search) return (await import('../app/cluster-corpus.ts')).withCluster(search, use);
  const { done, ...shown } = openingOnScreen();
  const library = await openLibrary(corpusDir, { limits, cacheDir, ...shown }).finally(done);
  try {
    for (const fault of library.faults) warnOnScreen(fault);
    refuseEmpty(library, corpusDir);
    return await use(atOnce(answering(library, null)));
  } finally {
    await library.close();
  }
}

/** The same, to be followed from there on; what is only to be known about a file is said, too. Given up when the signal is aborted. */
export async function openLive(
  { corpusDir, limits, cacheDir = null }: OpeningSettings,
  warn: Warn = warnOnScreen,
  signal?: AbortSignal,
): Promise<LiveLibrary<Opened>> {
  const build: StateBuilder<Opened> = function* (library, earlier) {
    if (earlier === null) {
      for (const fault of [...library.faults, ...library.warnings]) warn(fault);
      refuseEmpty(library, corpusDir);
    }
    return yield* answering(library, earlier);
  };
  const { done, ...shown } = openingOnScreen();
  return LiveLibrary.open(corpusDir, build, { limits, cacheDir, ...shown, ...(signal && { signal }) }).finally(done);
}

const warnOnScreen: Warn = (fault) => complain(`warning: ${fault.line}`);

function* answering(library: OpenLibrary, earlier: Opened | null): Steps<Opened> {
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

/**
 * An article's id as somebody typed it.
 * @throws {Fault} when there is no such article, naming the nearest.
 */
export async function knownArticle(library: Library, typed: string): Promise<string> {
  if (await library.article(typed)) return typed;
  const ids = (await library.articles()).map(({ id }) => id);
  const nearest = ids
    .map((id) => ({ id, like: likeness(typed, id) }))
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ id }) => id);
  throw new Fault(
    `article "${typed}"`,
    'there is no such article',
    `use one of: ${nearest.join(', ')}${ids.length > nearest.length ? ', …' : ''}`,
  );
}
