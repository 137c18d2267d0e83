import { createHash } from 'node:crypto';
import path from 'node:path';
import { readBytes } from '../../corpus/article/article-path.ts';
import type { ReadLimits } from '../../corpus/file/limits.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import { isGone } from '../../corpus/folder/file-reader.ts';
import type { Article } from '../../domain/article.ts';
import { inSlices } from '../../runtime/steps.ts';
import type { AnalysedArticle } from '../analysis/analyse.ts';
import { ThreadedAnalyst } from '../analysis/article-analyst.ts';
import type { SentenceTable } from '../sentence-table.ts';
import { writeBody } from './article-body.ts';
import { type BodyPlace, BodyStore, bodySums, type Damage, type ReadSourceAgain } from './body-store.ts';
import { codePrint } from './code-print.ts';
import { type FileSection, openSections, type SectionFile, UnusableSections, writeSections } from './section-file.ts';
import { StoredArticle } from './stored-article.ts';
import {
  fileLines,
  filesIn,
  type OutlinePlace,
  outlineSections,
  readOutlines,
  type SnapshotFile,
} from './stored-files.ts';
import { readTable, tableSections } from './stored-table.ts';

/** The rules by which the articles of a snapshot were judged. */
interface Judged {
  readonly rules: OverrideRules;
  readonly repeated: ReadonlySet<string>;
}

/** Reads the files of single articles again, on worker threads, exactly as they were read for the snapshot. */
function sourceReader(
  limits: ReadLimits,
  { rules, repeated }: Judged,
): { readonly read: ReadSourceAgain; readonly close: () => Promise<void> } {
  let analyst: ThreadedAnalyst | null = null;
  let isClosed = false;
  return {
    read: async ({ path, id, digest }) => {
      if (isClosed) return null;
      analyst ??= new ThreadedAnalyst(limits, { hereBytes: 0 });
      try {
        const bytes = await readBytes(path, limits.fileBytes);
        if (createHash('sha256').update(bytes).digest('base64') !== digest) return null;
        const { article, quotations } = await analyst.judge(await analyst.open({ path, id, bytes }), rules, repeated);
        return writeBody(article, quotations).bytes;
      } catch {
        // Whatever the reason, the article is unavailable; the next reading of the corpus reports what is wrong with its file.
        return null;
      }
    },
    close: async () => {
      isClosed = true;
      await analyst?.close();
    },
  };
}

/** A corpus as it was read. */
export interface Snapshot {
  /** In the order of the table. */
  readonly files: readonly SnapshotFile[];
  readonly rules: OverrideRules;
  /** Folded lines that several articles share. */
  readonly repeated: ReadonlySet<string>;
  readonly table: SentenceTable;
}

/** A snapshot that was found on disk; its articles are read from the file when they are asked for. */
export interface OpenedSnapshot extends Snapshot {
  /**
   * Has somebody told of each article that is found damaged, because the file was changed after it had been opened; at once if one has
   * been. Such an article is read from its own file again; until then it is out of reach.
   */
  whenDamaged(listener: (damage: Damage) => void): void;
  /** Looks through all articles and reads the damaged ones from their files again. Gives those that can be had nowhere as they were. */
  restore(signal: AbortSignal): Promise<ReadonlySet<Article>>;
  /** Call when no article of it is used any more. */
  close(): Promise<void>;
}

/** Why a snapshot cannot be used, for the log; null when there is none yet. */
export interface NoSnapshot {
  readonly reason: string | null;
}

/** The file for a corpus below the folder for what can be worked out again. Corpora do not get into each other's way. */
export function snapshotFile(cacheDir: string, corpusDir: string): string {
  // Articles' paths are shown as the corpus was named, so that another name for it is another corpus.
  const corpus = createHash('sha256').update(`${path.resolve(corpusDir)}\0${path.normalize(corpusDir)}`);
  return path.join(cacheDir, `library-${corpus.digest('hex').slice(0, 12)}.snapshot`);
}

/** The code and limits that a snapshot must have been made with. */
const snapshotPrint = (limits: ReadLimits): string => `${codePrint()} ${JSON.stringify(limits)}`;

/** Writes a snapshot piece by piece, without disturbing readers of the old one. */
export async function saveSnapshot(
  file: string,
  snapshot: Snapshot,
  limits: ReadLimits,
  signal?: AbortSignal,
): Promise<void> {
  await writeSections(file, sectionsOf(snapshot, snapshotPrint(limits)), signal);
}

function* sectionsOf({ files, rules, repeated, table }: Snapshot, print: string): Generator<FileSection> {
  yield { name: 'about', pieces: [jsonBytes({ print, articles: files.length, rules, repeated: [...repeated] })] };
  const places: BodyPlace[] = [];
  const sums: number[] = [];
  const outlines: OutlinePlace[] = [];
  yield { name: 'bodies', pieces: bodies(files, places, sums) };
  yield { name: 'sums', pieces: [new Uint8Array(Uint32Array.from(sums).buffer)] };
  yield* outlineSections(files, outlines);
  yield { name: 'files', pieces: fileLines(files, places, outlines) };
  yield* tableSections(table);
}

/** The articles' bodies; their places and check sums are noted as they are written. */
function* bodies(files: readonly SnapshotFile[], places: BodyPlace[], sums: number[]): Generator<Uint8Array> {
  let at = 0;
  for (const { read } of files) {
    const { bytes, place } = writtenBody(read);
    places.push({ ...place, at });
    for (const sum of bodySums(bytes)) sums.push(sum);
    at += bytes.length;
    yield bytes;
  }
}

function writtenBody(read: AnalysedArticle): { readonly bytes: Uint8Array; readonly place: Omit<BodyPlace, 'at'> } {
  const { article } = read;
  if (article instanceof StoredArticle) {
    const { sentences, blocks, quotations, text, isWide } = article.body;
    return { bytes: article.bytes, place: { sentences, blocks, quotations, text, isWide } };
  }
  const { bytes, sentences, blocks, quotations, isWide } = writeBody(article, read.quotations);
  const text = bytes.length - sentences - blocks - quotations;
  return { bytes, place: { sentences, blocks, quotations, text, isWide } };
}

const jsonBytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

/** Opens a corpus's snapshot. One that is damaged, or made by other code or with other limits, counts as missing. */
export async function openSnapshot(file: string, limits: ReadLimits): Promise<OpenedSnapshot | NoSnapshot> {
  let sections: SectionFile | null = null;
  try {
    sections = await openSections(file);
    return await readSnapshot(sections, limits);
  } catch (error) {
    await sections?.handle.close();
    if (error instanceof UnusableSections || error instanceof SyntaxError) return { reason: error.message };
    if (error instanceof Error && 'code' in error)
      return { reason: isGone(error) ? null : `it cannot be read (${String(error.code)})` };
    throw error;
  }
}

async function readSnapshot(sections: SectionFile, limits: ReadLimits): Promise<OpenedSnapshot> {
  const about = JSON.parse(textFrom(await section(sections, 'about'))) as {
    readonly print: string;
    readonly articles: number;
    readonly rules: OverrideRules;
    readonly repeated: readonly string[];
  };
  if (about.print !== snapshotPrint(limits)) throw new UnusableSections('another version, or other limits, made it');
  const { rules } = about;
  const repeated = new Set(about.repeated);
  await sections.verify('bodies');
  const read = (name: string): Promise<Uint8Array<ArrayBuffer>> => section(sections, name);
  const table = await readTable(read);
  const sums = numbersIn(await read('sums'));
  const sources = sourceReader(limits, { rules, repeated });
  const store = new BodyStore(sections.handle, sums, sources.read);
  const start = sections.startOf('bodies') ?? 0;
  const outlines = await readOutlines(read);
  const parts = { table, store, start, sums: sums.length, next: outlines.next };
  const files = await inSlices(filesIn(await read('files'), parts));
  if (files.length !== about.articles || files.length !== table.firstRow.length - 1)
    throw new UnusableSections('its parts do not belong together');
  outlines.end();
  return {
    ...{ files, rules, repeated, table },
    whenDamaged: (listener) => store.whenDamaged(listener),
    restore: async (signal) => {
      const stored = files.flatMap(({ read: { article } }) => (article instanceof StoredArticle ? [article] : []));
      const lost = await store.restore(
        stored.map(({ body }) => body),
        signal,
      );
      return new Set(stored.filter(({ body }) => lost.has(body)));
    },
    close: async () => {
      await Promise.all([sources.close(), store.close()]);
    },
  };
}

const numbersIn = (bytes: Uint8Array<ArrayBuffer>): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / Uint32Array.BYTES_PER_ELEMENT));

async function section(sections: SectionFile, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await sections.read(name);
  if (!bytes) throw new UnusableSections(`its part "${name}" is missing`);
  return bytes;
}

const textFrom = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
