import type { CorpusReader, CorpusReading, ReadingProgress } from '../corpus/corpus-reader.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../corpus/limits.ts';
import { inSlices, type Steps } from '../corpus/steps.ts';
import type { AnalysedArticle } from './analysis.ts';
import type { OpenedSomewhere } from './article-analyst.ts';
import { type AssembledLibrary, libraryOf, libraryReader, type ReadingOptions } from './assembly.ts';
import type { SentenceTable } from './sentence-table.ts';
import { type OpenedSnapshot, openSnapshot, saveSnapshot, snapshotFile } from './snapshot/snapshot.ts';
import { StoredArticle } from './snapshot/stored-article.ts';
import type { SnapshotFile } from './snapshot/stored-files.ts';

type Reader = CorpusReader<OpenedSomewhere, AnalysedArticle>;

/** A corpus, read and analysed. */
export type OpenLibrary = AssembledLibrary;

/** Where what was worked out is kept. */
export interface Cache {
  readonly file: string;
  readonly limits: ReadLimits;
  /** How many sentences there must be to keep that are not kept yet. */
  readonly worthKeeping: number;
}

/** A corpus as it was opened. */
export interface OpenedCorpus {
  readonly library: OpenLibrary;
  /** Where the articles' texts are; null when they are in memory. To be closed when none is used any more. */
  readonly snapshot: OpenedSnapshot | null;
}

/** Who wants to know what opening does. */
export interface OpeningListener {
  readonly progress?: ReadingProgress;
  /** What an operator may want to know of the snapshot. */
  readonly noted?: (note: string) => void;
  /** Opening is given up when it is aborted. */
  readonly signal?: AbortSignal;
}

/** A smaller corpus is read in a second or two, without a snapshot. In sentences. */
export const WORTH_KEEPING = 5_000;

/** Opens a folder with a new reader, and reads of it only what has changed since a snapshot was made of it. */
export async function openCorpus(
  reader: Reader,
  cache: Cache | null,
  { progress, noted, signal }: OpeningListener = {},
): Promise<OpenedCorpus> {
  const found = cache && (await openSnapshot(cache.file, cache.limits));
  const snapshot = found && 'files' in found ? found : null;
  if (found && 'reason' in found && found.reason !== null) noted?.(`the snapshot is made anew: ${found.reason}`);
  if (snapshot) reader.resume(snapshot);
  try {
    const reading = await reader.read(signal, progress);
    const library = await inSlices(libraryOf(reading), signal);
    if (!cache || !isWorthSaving(reading, cache)) return { library, snapshot };
    const saved = await saveAndResume(reader, library.table, cache, signal);
    if (typeof saved === 'string') {
      noted?.(`no snapshot of the corpus is kept: ${saved}`);
      return { library, snapshot };
    }
    const again = await inSlices(savedLibrary(library, saved));
    await snapshot?.close();
    return { library: again, snapshot: saved };
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

/** Reads a folder of articles and freezes what was found. A file that cannot be read is a fault beside the others, never an end. */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<OpenLibrary> {
  const { reader, analyst } = libraryReader(folder, options);
  try {
    return (await openCorpus(reader, cacheFor(folder, options), options)).library;
  } finally {
    await analyst.close();
  }
}

/** Where a folder's snapshot is, if there is to be one. */
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

/** The same library over the articles of its snapshot. What has changed on disk meanwhile is not in it: the next reading finds it. */
export const savedLibrary = ({ faults, warnings }: OpenLibrary, { files }: OpenedSnapshot): Steps<OpenLibrary> =>
  libraryOf({ articles: files.map(({ read }) => read), faults, warnings });

/**
 * Saves what a reader holds and has it go on with what was saved, whose texts need no memory. Returns the new snapshot, or why
 * there is none: the reader then goes on as before.
 */
export async function saveAndResume(
  reader: Reader,
  table: SentenceTable,
  { file, limits }: Pick<Cache, 'file' | 'limits'>,
  signal?: AbortSignal,
): Promise<OpenedSnapshot | string> {
  const { files, rules, repeated } = reader.held;
  const ordered = [...files].sort((a, b) => (a.read.article.id < b.read.article.id ? -1 : 1));
  if (ordered.length !== table.firstRow.length - 1 || ordered.some(({ read }, i) => !standsIn(read, table, i)))
    return 'the articles are not those of the library';
  try {
    await saveSnapshot(file, { files: ordered, rules, repeated, table }, limits, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof Error && 'code' in error) return `it cannot be written (${String(error.code)})`;
    throw error;
  }
  const saved = await openSnapshot(file, limits);
  if ('reason' in saved) return saved.reason ?? 'it is gone again';
  if (!isOf(saved, ordered)) {
    await saved.close();
    return 'another process has put its own in its place';
  }
  reader.resume(saved);
  return saved;
}

/** Whether a snapshot holds just these articles. */
const isOf = ({ files }: OpenedSnapshot, articles: readonly SnapshotFile[]): boolean =>
  files.length === articles.length &&
  files.every(({ below, digest, read }, i) => {
    const there = articles[i];
    return there?.below === below && there.digest === digest && there.read.article.hash === read.article.hash;
  });

const standsIn = ({ words }: AnalysedArticle, table: SentenceTable, index: number): boolean =>
  'table' in words && words.table === table && words.first === table.firstRow[index];
