import { DEFAULT_LIMITS, type ReadLimits } from '../corpus/file/limits.ts';
import { CorpusReader } from '../corpus/folder/corpus-reader.ts';
import type { CorpusContents } from '../corpus/folder/file-states.ts';
import type { Article } from '../domain/article.ts';
import type { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import type { Steps } from '../runtime/steps.ts';
import type { AnalysedArticle } from './analysis/analyse.ts';
import { type OpenedSomewhere, ThreadedAnalyst } from './analysis/article-analyst.ts';
import { type LibraryExtent, measureExtent } from './corpus-change.ts';
import { MemoryLibrary, type QuotationsOf } from './memory-library.ts';
import { type SentenceTable, tabledWords, tabulateWords } from './sentence-table.ts';

/** A corpus, read and analysed: the port that questions use, and what an index is built from. */
export interface AssembledLibrary {
  readonly library: Library;
  /** By id. */
  readonly articles: readonly Article[];
  /** By the order of `articles`. */
  readonly quotationsOf: QuotationsOf;
  readonly table: SentenceTable;
  readonly read: readonly AnalysedArticle[];
  readonly extent: LibraryExtent;
  /** The files that could not be read, each with its remedy. */
  readonly faults: readonly Fault[];
  /** Problems that do not prevent reading. */
  readonly warnings: readonly Fault[];
}

/** How to read a folder; everything has a default. */
export interface ReadingOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Read everything on this thread. Slower for large corpora, but every article then knows its places in the file. */
  readonly withPlaces?: boolean;
}

/** Makes a reader that can read a folder of articles repeatedly. */
export function libraryReader(
  folder: string,
  { limits, withPlaces = false }: ReadingOptions,
): { readonly reader: CorpusReader<OpenedSomewhere, AnalysedArticle>; readonly analyst: ThreadedAnalyst } {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const analyst = new ThreadedAnalyst(all, { withPlaces });
  return { reader: new CorpusReader(folder, all, analyst), analyst };
}

/** Assembles what was read into a library. */
export function* libraryOf({
  articles: read,
  faults,
  warnings,
}: CorpusContents<AnalysedArticle>): Steps<AssembledLibrary> {
  const articles = read.map(({ article }) => article);
  const quotationsOf: QuotationsOf = (index) => read[index]?.quotations ?? [];
  const table = wholeTable(read) ?? (yield* tabulateWords(read.map(({ words }) => words)));
  // The table has them now; a second copy would take as much memory again.
  read.forEach((one, index) => {
    one.words = tabledWords(table, index);
  });
  const library = yield* MemoryLibrary.of(articles, quotationsOf, table);
  const extent = yield* measureExtent(articles, quotationsOf);
  return { library, articles, quotationsOf, table, read, extent, faults, warnings };
}

/** The table that holds the words of just these articles in this order, if there is one. */
function wholeTable(read: readonly AnalysedArticle[]): SentenceTable | null {
  const first = read[0]?.words;
  if (!first || !('table' in first)) return null;
  const { table } = first;
  const isWhole =
    read.length === table.firstRow.length - 1 &&
    read.every(
      ({ words }, i) =>
        'table' in words &&
        words.table === table &&
        words.first === table.firstRow[i] &&
        words.end === table.firstRow[i + 1],
    );
  return isWhole ? table : null;
}
