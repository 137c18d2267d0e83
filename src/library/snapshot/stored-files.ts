import type { LineKeys } from '../../corpus/repeated-lines.ts';
import type { Steps } from '../../corpus/steps.ts';
import type { AnalysedArticle } from '../analysis.ts';
import { faultOf, type PlainFault, plainFault } from '../analysis-task.ts';
import { type SentenceTable, tabledWords } from '../sentence-table.ts';
import { type BodyPlace, type BodyStore, bodyLength, sumsOf } from './body-store.ts';
import { UnusableSections } from './section-file.ts';
import { type ArticleHead, StoredArticle } from './stored-article.ts';
import type { NextOutline, OutlinePlace } from './stored-outline.ts';
import { linesOf } from './text-lines.ts';

/** An article with what tells whether its file is as it was. */
export interface SnapshotFile {
  /** The file's path below the corpus. */
  readonly below: string;
  readonly stamp: string | null;
  readonly digest: string | null;
  /** The file's lines, to be counted; null when they are not known. */
  readonly lines: LineKeys | null;
  readonly read: AnalysedArticle;
}

/** What a snapshot says of a file, in one line of JSON. */
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
    yield LINE_END;
  }
}

const LINE_END = Buffer.from('\n');

/** What articles are made from, beside their lines. */
export interface ArticleParts {
  readonly table: SentenceTable;
  readonly store: BodyStore;
  /** Where the bodies begin, and how many check sums they have. */
  readonly start: number;
  readonly sums: number;
  readonly next: NextOutline;
}

/** Articles that are made in one step, in some tenths of a millisecond. */
const A_STEP = 64;

/**
 * The files of these lines, with articles that are read from the snapshot when they are asked for.
 * @throws {UnusableSections} when there are more or fewer check sums than their bodies have.
 */
export function* filesIn(bytes: Uint8Array, { table, store, start, sums, next }: ArticleParts): Steps<SnapshotFile[]> {
  const files: SnapshotFile[] = [];
  let firstSum = 0;
  for (const line of linesOf(bytes)) {
    if (files.length % A_STEP === 0) yield;
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
