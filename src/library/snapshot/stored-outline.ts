import type { LineKeys } from '../../corpus/repeated-lines.ts';
import { type ArticleOutline, marksOf, outlineOf, type QuotedSpeaker } from '../article-outline.ts';
import { type Section, UnusableSections } from './section-file.ts';
import type { SnapshotFile } from './stored-files.ts';

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
export function* outlineSections(files: readonly SnapshotFile[], places: OutlinePlace[]): Generator<Section> {
  yield { name: 'marks', pieces: marksIn(files) };
  yield { name: 'speakers', pieces: speakersIn(files, places) };
  yield { name: 'lines', pieces: linesIn(files) };
}

function* marksIn(files: readonly SnapshotFile[]): Generator<Uint8Array> {
  for (const { read } of files) yield marksOf(read.article);
}

function* speakersIn(files: readonly SnapshotFile[], places: OutlinePlace[]): Generator<Uint8Array> {
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

function* linesIn(files: readonly SnapshotFile[]): Generator<Uint8Array> {
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

  /** Read anew each time: names as objects would take ten times as much memory. */
  get speakers(): readonly QuotedSpeaker[] {
    if (this.bytes.length === 0) return [];
    const { buffer, byteOffset, length } = this.bytes;
    const speakers = JSON.parse(Buffer.from(buffer, byteOffset, length).toString()) as readonly SpeakerData[];
    return speakers.map(([name, role, quotations, ...sentences]) => ({ name, role, quotations, sentences }));
  }
}

/** Gives each article's outline and lines, asked in their order. */
export type NextOutline = (
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
