import type { LineKeys } from '../../corpus/article/repeated-lines.ts';
import type { Steps } from '../../runtime/steps.ts';
import type { AnalysedArticle } from '../analysis/analyse.ts';
import { faultOf, type PlainFault, plainFault } from '../analysis/analysis-task.ts';
import { type ArticleOutline, marksOf, outlineOf, type QuotedSpeaker } from '../analysis/article-outline.ts';
import { type SentenceTable, tabledWords } from '../sentence-table.ts';
import { type BodyPlace, type BodyStore, bodyLength, sumsOf } from './body-store.ts';
import { type FileSection, textLines, UnusableSections } from './section-file.ts';
import { type ArticleHead, StoredArticle } from './stored-article.ts';

/** How much of an article's stands in the columns of all. */
export interface OutlinePlace {
  readonly sections: number;
  readonly leftOut: number;
  readonly quotations: number;
  /** Bytes of those whom it quotes. */
  readonly speakers: number;
  /** Its lines; null when nobody has counted them. */
  readonly lines: number | null;
}

type SpeakerData = readonly [name: string, role: string | null, quotations: number, ...sentences: readonly number[]];

/** The outlines of all articles, and their lines, as sections; the places are noted as they are written. */
export function* outlineSections(files: readonly SnapshotFile[], places: OutlinePlace[]): Generator<FileSection> {
  yield { name: 'marks', pieces: marksIn(files) };
  yield { name: 'speakers', pieces: speakerPieces(files, places) };
  yield { name: 'lines', pieces: linePieces(files) };
}

function* marksIn(files: readonly SnapshotFile[]): Generator<Uint8Array> {
  for (const { read } of files) yield marksOf(read.article);
}

function* speakerPieces(files: readonly SnapshotFile[], places: OutlinePlace[]): Generator<Uint8Array> {
  for (const { read, lines } of files) {
    const outline = outlineOf(read.article, () => read.quotations);
    const { sections, leftOut, quotations } = outline;
    const bytes = outline instanceof StoredOutline ? outline.bytes : bytesOf(outline.speakers);
    places.push({ sections, leftOut, quotations, speakers: bytes.length, lines: lines?.length ?? null });
    yield bytes;
  }
}

const bytesOf = (speakers: readonly QuotedSpeaker[]): Uint8Array =>
  Buffer.from(
    speakers.length === 0
      ? ''
      : JSON.stringify(
          speakers.map(({ name, role, quotations, sentences }): SpeakerData => [name, role, quotations, ...sentences]),
        ),
  );

function* linePieces(files: readonly SnapshotFile[]): Generator<Uint8Array> {
  for (const { lines } of files) if (lines) yield new Uint8Array(lines.buffer, lines.byteOffset, lines.byteLength);
}

/** The outline of an article in the columns of all. */
class StoredOutline implements ArticleOutline {
  readonly marks: Uint8Array;
  readonly sections: number;
  readonly leftOut: number;
  readonly quotations: number;
  /** Those whom it quotes, as they were written. */
  readonly bytes: Uint8Array;

  constructor({ sections, leftOut, quotations }: OutlinePlace, marks: Uint8Array, bytes: Uint8Array) {
    this.marks = marks;
    this.sections = sections;
    this.leftOut = leftOut;
    this.quotations = quotations;
    this.bytes = bytes;
  }

  /** Parsed again each time, because objects would take ten times the memory. */
  get speakers(): readonly QuotedSpeaker[] {
    if (this.bytes.length === 0) return [];
    const { buffer, byteOffset, length } = this.bytes;
    const speakers = JSON.parse(Buffer.from(buffer, byteOffset, length).toString()) as readonly SpeakerData[];
    return speakers.map(([name, role, quotations, ...sentences]) => ({ name, role, quotations, sentences }));
  }
}

/** Returns the outline and lines of the next article; call once per article, in order. */
type NextOutline = (
  place: OutlinePlace,
  sentences: number,
) => { readonly outline: ArticleOutline; readonly lines: LineKeys | null };

/**
 * Reads what `outlineSections` wrote. `end` is to be called when all have been given.
 * @throws {UnusableSections} when not all of it was wanted.
 */
export async function readOutlines(
  read: (name: string) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<{ readonly next: NextOutline; readonly end: () => void }> {
  const marks = await read('marks');
  const speakers = await read('speakers');
  const keys = await read('lines');
  const lines = new Float64Array(keys.buffer, 0, Math.floor(keys.length / 8));
  const at = { marks: 0, speakers: 0, lines: 0 };
  return {
    next: (place, sentences) => {
      const own = [at.marks, at.speakers, at.lines] as const;
      at.marks += sentences;
      at.speakers += place.speakers;
      at.lines += place.lines ?? 0;
      return {
        outline: new StoredOutline(place, marks.subarray(own[0], at.marks), speakers.subarray(own[1], at.speakers)),
        lines: place.lines === null ? null : lines.subarray(own[2], at.lines),
      };
    },
    end: () => {
      if (at.marks !== marks.length || at.speakers !== speakers.length || at.lines * 8 !== keys.length)
        throw new UnusableSections('its outlines do not belong to its articles');
    },
  };
}

/** An article with what tells whether its file has changed. */
export interface SnapshotFile {
  /** The file's path below the corpus. */
  readonly below: string;
  readonly stamp: string | null;
  readonly digest: string | null;
  /** The file's lines, to be counted; null when they are not known. */
  readonly lines: LineKeys | null;
  readonly read: AnalysedArticle;
}

/** A snapshot's entry for a file: one line of JSON. */
interface FileLine {
  readonly below: string;
  readonly path: string;
  readonly stamp: string | null;
  readonly digest: string | null;
  readonly head: ArticleHead;
  readonly place: BodyPlace;
  readonly outline: OutlinePlace;
  readonly warnings: readonly PlainFault[];
}

/** The lines of all files, in their order. */
export function* fileLines(
  files: readonly SnapshotFile[],
  places: readonly BodyPlace[],
  outlines: readonly OutlinePlace[],
): Generator<Uint8Array> {
  for (const [i, { below, stamp, digest, read }] of files.entries()) {
    const [place, outline] = [places[i], outlines[i]];
    if (!place || !outline) continue;
    const { id, title, titleSupplied, source, language, hash } = read.article;
    const head = { id, title, titleSupplied, source, language, hash };
    const warnings = read.warnings.map(plainFault);
    const line: FileLine = { below, path: read.path, stamp, digest, head, place, outline, warnings };
    yield Buffer.from(JSON.stringify(line));
    yield LINE_END_BYTES;
  }
}

const LINE_END_BYTES = Buffer.from('\n');

/** What articles are made from, beside their lines. */
export interface ArticleParts {
  readonly table: SentenceTable;
  readonly store: BodyStore;
  /** Where the bodies begin, and how many check sums they have. */
  readonly start: number;
  readonly sums: number;
  readonly next: NextOutline;
}

/** Articles created per step: some tenths of a millisecond. */
const FILES_A_STEP = 64;

/**
 * The files of these lines, with articles that are read from the snapshot when they are asked for.
 * @throws {UnusableSections} when there are more or fewer check sums than their bodies have.
 */
export function* filesIn(bytes: Uint8Array, { table, store, start, sums, next }: ArticleParts): Steps<SnapshotFile[]> {
  const files: SnapshotFile[] = [];
  let firstSum = 0;
  for (const line of textLines(bytes)) {
    if (files.length % FILES_A_STEP === 0) yield;
    const { below, path: from, stamp, digest, head, place, outline: known, warnings } = JSON.parse(line) as FileLine;
    const words = tabledWords(table, files.length);
    const { outline, lines } = next(known, words.end - words.first);
    const source = { path: from, id: head.id, digest };
    const article = new StoredArticle(head, outline, { ...place, at: start + place.at, firstSum, source }, store);
    firstSum += sumsOf(bodyLength(place));
    const read: AnalysedArticle = {
      article,
      path: from,
      warnings: warnings.map(faultOf),
      words,
      places: null,
      get quotations() {
        return article.quotations;
      },
    };
    files.push({ below, stamp, digest, lines, read });
  }
  if (firstSum !== sums) throw new UnusableSections('its check sums do not belong to its articles');
  return files;
}
