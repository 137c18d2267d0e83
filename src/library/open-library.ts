import path from 'node:path';
import { DEFAULT_LIMITS, type ReadLimits } from '../corpus/file/limits.ts';
import { NO_RULES } from '../corpus/file/override-rules.ts';
import type { CorpusReader, CorpusReading, ReadingProgress } from '../corpus/folder/corpus-reader.ts';
import { Fault } from '../domain/fault.ts';
import { inSlices, type Steps } from '../runtime/steps.ts';
import type { AnalysedArticle } from './analysis/analyse.ts';
import type { OpenedSomewhere } from './analysis/article-analyst.ts';
import { type AssembledLibrary, libraryOf, libraryReader, type ReadingOptions } from './assembly.ts';
import { ArticleOutOfReach } from './out-of-reach.ts';
import type { SentenceTable } from './sentence-table.ts';
import type { Damage } from './snapshot/body-store.ts';
import { removeLeftDrafts } from './snapshot/drafts.ts';
import { type OpenedSnapshot, openSnapshot, saveSnapshot, snapshotFile } from './snapshot/snapshot.ts';
import { StoredArticle } from './snapshot/stored-article.ts';
import type { SnapshotFile } from './snapshot/stored-files.ts';

type LibraryReader = CorpusReader<OpenedSomewhere, AnalysedArticle>;

/** A corpus, read and analysed. */
export type OpenLibrary = AssembledLibrary;

/** Where snapshots are kept. */
export interface Cache {
  readonly file: string;
  readonly limits: ReadLimits;
  /** How many unsaved sentences make saving worthwhile. */
  readonly worthKeeping: number;
}

/** A corpus as it was opened. */
export interface OpenedCorpus {
  readonly library: OpenLibrary;
  /** The snapshot that holds the articles' texts, or null when they are in memory. Close it when no article is used any more. */
  readonly snapshot: OpenedSnapshot | null;
  /** Why the corpus could not be saved, or null. */
  readonly unsaved: Fault | null;
}

/** Who wants to know what opening does. */
export interface OpeningListener {
  readonly progress?: ReadingProgress;
  /** Told notes about the snapshot for the operator. */
  readonly noted?: (note: string) => void;
  /** Aborts opening. */
  readonly signal?: AbortSignal;
}

/** A smaller corpus is read in a second or two, without a snapshot. In sentences. */
const WORTH_KEEPING = 5_000;

/** Opens a folder with a new reader, reading only what has changed since its snapshot. */
export async function openSavedCorpus(
  reader: LibraryReader,
  cache: Cache | null,
  { progress, noted, signal }: OpeningListener = {},
): Promise<OpenedCorpus> {
  if (cache) await removeLeftDrafts(path.dirname(cache.file));
  const found = cache && (await openSnapshot(cache.file, cache.limits));
  let snapshot = found && 'files' in found ? found : null;
  if (found && 'reason' in found && found.reason !== null) noted?.(`the snapshot is made anew: ${found.reason}`);
  if (snapshot) reader.resume(snapshot);
  try {
    let reading: CorpusReading<AnalysedArticle>;
    try {
      reading = await reader.read(signal, progress);
    } catch (error) {
      if (!(error instanceof ArticleOutOfReach)) throw error;
      // It was intact when it was opened, so something is changing it now.
      noted?.(`the snapshot is made anew: ${error.message}`);
      reader.resume({ files: [], rules: NO_RULES, repeated: new Set() });
      await snapshot?.close();
      snapshot = null;
      reading = await reader.read(signal, progress);
    }
    const library = await inSlices(libraryOf(reading), signal);
    if (!cache || !isWorthSaving(reading, cache)) return { library, snapshot, unsaved: null };
    const saved = await saveAndResume(reader, library.table, cache, signal);
    if (saved instanceof Fault) {
      noted?.(saved.line);
      return { library, snapshot, unsaved: saved };
    }
    await snapshot?.close();
    // From here on it is the one to be closed.
    snapshot = saved;
    return { library: await inSlices(savedLibrary(library, saved)), snapshot, unsaved: null };
  } catch (error) {
    await snapshot?.close();
    throw error;
  }
}

/** How to open a library; everything has a default. */
export interface OpenOptions extends ReadingOptions, OpeningListener {
  /** The folder for snapshots; none are made without it. */
  readonly cacheDir?: string | null;
  /** How many sentences a snapshot must spare the next opening. */
  readonly worthKeeping?: number;
}

/** An open library. */
export interface ClosableLibrary extends OpenLibrary {
  /** Call when no article of it is used any more. */
  close(): Promise<void>;
}

/** Reads a folder of articles. A file that cannot be read becomes a fault and does not stop the others. */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<ClosableLibrary> {
  const { reader, analyst } = libraryReader(folder, options);
  const cache = cacheFor(folder, options);
  try {
    const { library, snapshot } = await openSavedCorpus(reader, cache, options);
    if (cache) snapshot?.whenDamaged(once((damage) => options.noted?.(damageOf(cache, damage).line)));
    return { ...library, close: async () => snapshot?.close() };
  } finally {
    await analyst.close();
  }
}

function once<T>(tell: (what: T) => void): (what: T) => void {
  let isTold = false;
  return (what) => {
    if (!isTold) tell(what);
    isTold = true;
  };
}

/** The message to the operator when a snapshot has been changed on disk. */
export const damageOf = ({ file }: Pick<Cache, 'file'>, { path: article, reason }: Damage): Fault =>
  new Fault(
    file,
    `the snapshot was damaged after it had been opened (${article}: ${reason}); what is damaged is read from the articles’ files again`,
    'check the disk, and let nothing but the bot write there',
  );

/** Where a folder's snapshot is kept; null without a cache folder. */
export function cacheFor(folder: string, options: OpenOptions): Cache | null {
  const { cacheDir = null, limits, worthKeeping = WORTH_KEEPING } = options;
  if (cacheDir === null) return null;
  return { file: snapshotFile(cacheDir, folder), limits: { ...DEFAULT_LIMITS, ...limits }, worthKeeping };
}

/** Whether a snapshot made now would spare the next opening, or this process's memory, much. */
export function isWorthSaving(reading: CorpusReading<AnalysedArticle>, { worthKeeping }: Cache): boolean {
  let sentences = 0;
  for (const { article } of reading.articles) {
    if (article instanceof StoredArticle) continue;
    sentences += article.sentences.length;
    if (sentences >= worthKeeping) return true;
  }
  return false;
}

/** The same library over the articles of its snapshot. Changes on disk since then are found by the next reading. */
export const savedLibrary = ({ faults, warnings }: OpenLibrary, { files }: OpenedSnapshot): Steps<OpenLibrary> =>
  libraryOf({ articles: files.map(({ read }) => read), faults, warnings });

/**
 * Saves what a reader holds and has it go on with what was saved, whose texts need no memory. Returns the new snapshot, or why
 * there is none: the reader then goes on as before.
 */
export async function saveAndResume(
  reader: LibraryReader,
  table: SentenceTable,
  { file, limits }: Pick<Cache, 'file' | 'limits'>,
  signal?: AbortSignal,
): Promise<OpenedSnapshot | Fault> {
  const { files, rules, repeated } = reader.held;
  const ordered = [...files].sort((a, b) => (a.read.article.id < b.read.article.id ? -1 : 1));
  if (ordered.length !== table.firstRow.length - 1 || ordered.some(({ read }, i) => !standsIn(read, table, i)))
    return notSaved(file, 'the articles are not those of the library', PASSES_BY_ITSELF);
  try {
    await saveSnapshot(file, { files: ordered, rules, repeated, table }, limits, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ArticleOutOfReach) return notSaved(file, error.message, PASSES_BY_ITSELF);
    if (error instanceof Error && 'code' in error) {
      const code = String(error.code);
      return notSaved(file, `it cannot be written (${code})`, WRITING_REMEDIES.get(code) ?? ANOTHER_FOLDER);
    }
    throw error;
  }
  const saved = await openSnapshot(file, limits);
  if ('reason' in saved) return notSaved(file, saved.reason ?? 'it is gone again', ANOTHER_FOLDER);
  if (!isOf(saved, ordered)) {
    await saved.close();
    return notSaved(file, 'another process has put its own in its place', PASSES_BY_ITSELF);
  }
  reader.resume(saved);
  return saved;
}

const notSaved = (file: string, reason: string, remedy: string): Fault =>
  new Fault(file, `no snapshot is kept: ${reason}; everything is answered all the same`, remedy);

const PASSES_BY_ITSELF = 'nothing is to be done; it is tried again when articles change';
const ANOTHER_FOLDER = 'set CACHE_DIR to a folder that the bot may write to';
const MAKE_ROOM = 'make room there, or set CACHE_DIR to another folder';
const MAY_NOT_WRITE = 'let the bot write there, or set CACHE_DIR to another folder';
/** What to do when a snapshot cannot be written, by the system's name for why. */
const WRITING_REMEDIES: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', MAKE_ROOM],
  ['EDQUOT', MAKE_ROOM],
  ['EFBIG', 'allow the bot larger files (ulimit -f), or set CACHE_DIR to another folder'],
  ['EACCES', MAY_NOT_WRITE],
  ['EPERM', MAY_NOT_WRITE],
  ['EROFS', MAY_NOT_WRITE],
  ['EIO', 'check the disk, or set CACHE_DIR to another folder'],
]);

/** Whether a snapshot holds just these articles. */
const isOf = ({ files }: OpenedSnapshot, articles: readonly SnapshotFile[]): boolean =>
  files.length === articles.length &&
  files.every(({ below, digest, read }, i) => {
    const there = articles[i];
    return there?.below === below && there.digest === digest && there.read.article.hash === read.article.hash;
  });

const standsIn = ({ words }: AnalysedArticle, table: SentenceTable, index: number): boolean =>
  'table' in words && words.table === table && words.first === table.firstRow[index];
