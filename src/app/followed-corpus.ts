import type { Bot } from '../bot/command.ts';
import { openLive } from '../cli/open.ts';
import { complain } from '../cli/output.ts';
import { describeChange, type LibraryExtent } from '../library/corpus-change.ts';
import { describeError } from '../runtime/describe-error.ts';
import type { Logger } from '../runtime/log.ts';
import type { Config } from './settings/settings.ts';

/** A bot whose library is still being opened: whatever is asked of it waits for that, and fails when it does. */
export const awaitedBot = (opening: Promise<Bot>): Bot => ({
  answerer: {
    ask: async (query) => (await opening).answerer.ask(query),
    quote: async (query) => (await opening).answerer.quote(query),
    speakersLike: async (typed, limit) => (await opening).answerer.speakersLike(typed, limit),
    verify: async (query) => (await opening).answerer.verify(query),
    suggest: async (typed, article, limit) => (await opening).answerer.suggest(typed, article, limit),
  },
  library: {
    articles: async () => (await opening).library.articles(),
    article: async (id) => (await opening).library.article(id),
    quotations: async (filter) => (await opening).library.quotations(filter),
    speakers: async () => (await opening).library.speakers(),
    unknownTerms: async (terms, article) => (await opening).library.unknownTerms(terms, article),
  },
});

/** Who is told what becomes of the articles. */
export type CorpusLog = Pick<Logger, 'info' | 'warn' | 'error'>;

/** The articles that are answered from, wherever they are, as they change. */
export interface FollowedCorpus {
  /** What answers at this moment. To be asked for once a question. */
  current(): Bot;
  /** How much there is to answer from; null until that is known. */
  extent(): LibraryExtent | null;
  /** Whether questions can be answered now. */
  isReady(): boolean;
  /** Settles when the articles have been looked at for the first time; rejects when there is no answering from them. */
  readonly opening: Promise<void>;
  /** Begins to follow what becomes of them. */
  follow(): void;
  /** Gives up what is being opened or read. To be called when nobody asks any more. */
  close(): Promise<void>;
}

/** Begins to answer from where the settings say that the articles are. */
export const openCorpus = async (config: Config, log: CorpusLog): Promise<FollowedCorpus> =>
  config.search ? (await import('./cluster-corpus.ts')).openCluster(config.search, log) : openFolder(config, log);

/** Tells a person at a terminal, in words; figures are for those who keep a log. */
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

/** Begins to read a folder of articles; whoever asks meanwhile waits for it. */
export function openFolder(config: Config, log: CorpusLog): FollowedCorpus {
  const closing = new AbortController();
  const opening = openLive(config, (fault) => log.warn(fault.line), closing.signal);
  const first = opening.then(
    ({ current }) => current,
    (error) => {
      if (!closing.signal.aborted) throw error;
      // Whoever still waits has been told so, and waits for nothing.
      return new Promise<never>(() => undefined);
    },
  );
  // Whoever waits for `opening` hears of its failure; here it counts only if somebody has asked.
  first.catch(() => undefined);
  const pending = awaitedBot(first);
  let live: Awaited<typeof opening> | null = null;
  return {
    current: () => live?.current ?? pending,
    extent: () => live?.current.extent ?? null,
    isReady: () => live !== null,
    opening: opening.then((opened) => {
      live = opened;
      log.info(opened.current.extent, 'corpus read');
    }),
    follow: () =>
      live?.follow({
        changed: (change) => log.info(`corpus changed: ${describeChange(change)}`),
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
