import type { CorpusReader } from '../corpus/folder/corpus-reader.ts';
import { type FolderWatch, WATCH_TIMES, type WatchTimes, watchFolder } from '../corpus/folder/watch-folder.ts';
import { Fault } from '../domain/fault.ts';
import { inSlices, type Steps } from '../runtime/steps.ts';
import type { AnalysedArticle } from './analysis/analyse.ts';
import type { OpenedSomewhere, ThreadedAnalyst } from './analysis/article-analyst.ts';
import { libraryOf, libraryReader } from './assembly.ts';
import { type CorpusChange, changesBetween } from './corpus-change.ts';
import {
  type Cache,
  cacheFor,
  damageOf,
  isWorthSaving,
  type OpenedCorpus,
  type OpenLibrary,
  type OpenOptions,
  openSavedCorpus,
  saveAndResume,
  savedLibrary,
} from './open-library.ts';
import { ArticleOutOfReach, patiently } from './out-of-reach.ts';
import type { OpenedSnapshot } from './snapshot/snapshot.ts';

/** Builds what answering needs from one state of the library. @param earlier the previous state, whose unchanged parts may be reused */
export type StateBuilder<State> = (library: OpenLibrary, earlier: State | null) => Steps<State>;

/** Listens to changes of the corpus. */
export interface CorpusListener {
  /** Questions from now on see the new state. */
  readonly changed: (change: CorpusChange) => void;
  /** A file has a new problem. */
  readonly warned: (fault: Fault) => void;
  /** The program failed; the previous state stays in use. */
  readonly failed: (error: unknown) => void;
}

/** How to open a live library; everything has a default. */
export interface LiveLibraryOptions extends Omit<OpenOptions, 'withPlaces'> {
  readonly times?: WatchTimes;
}

/**
 * A library that follows its folder. `current` is always one complete state, in which
 * nothing ever changes. Only changed files are read again, on other threads; the rest of the
 * work is done in slices between which questions are answered.
 */
export class LiveLibrary<State> {
  readonly #folder: string;
  readonly #reader: CorpusReader<OpenedSomewhere, AnalysedArticle>;
  readonly #analyst: ThreadedAnalyst;
  readonly #build: StateBuilder<State>;
  readonly #times: WatchTimes;
  readonly #cache: Cache | null;
  readonly #closing = new AbortController();
  /** Where the articles' texts are: the last one is in use, from those before a question may still be answered. */
  readonly #snapshots = new Set<OpenedSnapshot>();
  /** Timers that close the earlier ones. */
  readonly #ends = new Map<OpenedSnapshot, NodeJS.Timeout>();
  /** The current snapshot while it is known to be damaged and its damaged articles have not been read from their files again. */
  #damaged: OpenedSnapshot | null = null;
  /** The current snapshot was damaged and must be replaced, however little has changed. */
  #isToBeRemade = false;
  /** The earliest time to save the next snapshot, and the last reported reason for having none. */
  #saveFrom = 0;
  #unsaved: string | null = null;
  #warned: CorpusListener['warned'];
  #watch: FolderWatch | null = null;
  #library: OpenLibrary;
  #current: State;

  private constructor(
    folder: string,
    { reader, analyst }: ReturnType<typeof libraryReader>,
    build: StateBuilder<State>,
    times: WatchTimes,
    cache: Cache | null,
    { library, snapshot, unsaved }: OpenedCorpus,
    state: State,
    noted: OpenOptions['noted'],
  ) {
    this.#folder = folder;
    this.#reader = reader;
    this.#analyst = analyst;
    this.#build = build;
    this.#times = times;
    this.#cache = cache;
    this.#library = library;
    this.#current = state;
    this.#warned = ({ line }) => noted?.(line);
    if (snapshot) this.#keep(snapshot);
    if (unsaved) this.#saveLater(unsaved);
  }

  /** Reads the folder and builds the first state. Rejects with what `build` throws, or the signal's reason, having stopped everything. */
  static async open<State>(
    folder: string,
    build: StateBuilder<State>,
    options: LiveLibraryOptions = {},
  ): Promise<LiveLibrary<State>> {
    const parts = libraryReader(folder, options);
    const cache = cacheFor(folder, options);
    let corpus: OpenedCorpus | null = null;
    try {
      corpus = await openSavedCorpus(parts.reader, cache, options);
      const { library } = corpus;
      const state = await patiently(() => inSlices(build(library, null), options.signal));
      return new LiveLibrary(folder, parts, build, options.times ?? WATCH_TIMES, cache, corpus, state, options.noted);
    } catch (error) {
      await corpus?.snapshot?.close();
      await parts.analyst.close();
      throw error;
    }
  }

  /** The current state. Read it once per question. */
  get current(): State {
    return this.#current;
  }

  /** Starts following the folder, first checking for changes since it was read. Call once. */
  follow(listener: CorpusListener): void {
    this.#warned = listener.warned;
    // From now on this thread answers questions.
    this.#analyst.leaveThisThread();
    this.#watch = watchFolder(
      this.#folder,
      { stirred: () => this.#analyst.prepare(), changed: () => this.#readAgain(listener) },
      this.#times,
    );
  }

  /** Stops following; the current state stays usable. Resolves when all background work has ended. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#analyst.close();
    await this.#watch?.close();
    for (const snapshot of this.#snapshots) await this.#end(snapshot);
  }

  async #readAgain(listener: CorpusListener): Promise<void> {
    const damaged = this.#damaged;
    try {
      if (damaged) await this.#restore(damaged);
      await this.#update(listener);
    } catch (error) {
      // An article that is out of reach has been reported, and the next reading does without it.
      if (!this.#closing.signal.aborted && !(error instanceof ArticleOutOfReach)) listener.failed(error);
    } finally {
      if (this.#damaged === damaged) this.#damaged = null;
    }
  }

  /** Reads everything damaged in a snapshot from the articles' files again. What they no longer contain is dropped at the next reading. */
  async #restore(damaged: OpenedSnapshot): Promise<void> {
    this.#isToBeRemade = true;
    this.#reader.forget(await damaged.restore(this.#closing.signal));
  }

  async #update({ changed, warned }: CorpusListener): Promise<void> {
    const { signal } = this.#closing;
    const before = this.#library;
    const reading = await this.#reader.read(signal);
    // Some file systems do not show two changes within two seconds as two.
    if (reading.isUnsettled) this.#watch?.reportAfter(SETTLED_MS);
    const change = changesBetween(
      before.articles,
      reading.articles.map(({ article }) => article),
    );
    if (change.added + change.changed + change.removed > 0) {
      const library = await inSlices(libraryOf(reading), signal);
      const state = await inSlices(this.#build(library, this.#current), signal);
      this.#library = library;
      this.#current = state;
      changed({ ...change, ...library.extent });
    } else this.#library = { ...before, faults: reading.faults, warnings: reading.warnings };
    const known = new Set([...before.faults, ...before.warnings].map(({ line }) => line));
    for (const fault of [...reading.faults, ...reading.warnings]) if (!known.has(fault.line)) warned(fault);
    const cache = performance.now() >= this.#saveFrom ? this.#cache : null;
    if (cache && (this.#isToBeRemade || isWorthSaving(reading, cache))) await this.#save(cache);
  }

  /** Saves the library and continues with the same one from the snapshot, which frees memory. */
  async #save(cache: Cache): Promise<void> {
    const { signal } = this.#closing;
    const saved = await saveAndResume(this.#reader, this.#library.table, cache, signal);
    if (saved instanceof Fault) {
      if (saved.line !== this.#unsaved) this.#warned(saved);
      return this.#saveLater(saved);
    }
    const before = [...this.#snapshots];
    this.#keep(saved);
    this.#unsaved = null;
    this.#isToBeRemade = false;
    // Set before anything is built over it: its articles are those that the next reading is compared with.
    this.#library = await inSlices(savedLibrary(this.#library, saved), signal);
    this.#current = await inSlices(this.#build(this.#library, this.#current), signal);
    // A question that came before may still be answered from them.
    for (const snapshot of before)
      if (!this.#ends.has(snapshot))
        this.#ends.set(snapshot, setTimeout(() => void this.#end(snapshot), KEPT_OPEN_MS).unref());
    for (const snapshot of before.slice(0, -MOST_KEPT_OPEN)) await this.#end(snapshot);
  }

  /** The library in memory works as well. Wait before trying again, so that a full disk is not filled with every change. */
  #saveLater({ line }: Fault): void {
    this.#unsaved = line;
    this.#saveFrom = performance.now() + RETRY_MS;
  }

  /** Takes ownership of a snapshot and listens for damage. */
  #keep(snapshot: OpenedSnapshot): void {
    this.#snapshots.add(snapshot);
    this.#damaged = null;
    let isTold = false;
    snapshot.whenDamaged((damage) => {
      const isLast = [...this.#snapshots].at(-1) === snapshot;
      if (isLast ? this.#damaged : isTold) return;
      isTold = true;
      if (this.#cache) this.#warned(damageOf(this.#cache, damage));
      if (!isLast) return;
      this.#damaged = snapshot;
      this.#watch?.reportAfter(0);
    });
  }

  async #end(snapshot: OpenedSnapshot): Promise<void> {
    clearTimeout(this.#ends.get(snapshot));
    this.#ends.delete(snapshot);
    // The file was only read from, so a failure to close it loses nothing.
    if (this.#snapshots.delete(snapshot)) await snapshot.close().catch(() => undefined);
  }
}

/** How long to wait before trying again to save a snapshot. */
const RETRY_MS = 600_000;
const SETTLED_MS = 2_000;
/** Nobody waits for an answer for more than a minute. */
const KEPT_OPEN_MS = 300_000;
/** Nor while so many more snapshots are saved, each with thousands of new sentences: and nobody sees to it that a disk has room for all of them. */
const MOST_KEPT_OPEN = 3;
