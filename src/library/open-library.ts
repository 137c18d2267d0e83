import { CorpusReader, type CorpusReading } from '../corpus/corpus-reader.ts';
import { DEFAULT_LIMITS, type ReadLimits } from '../corpus/limits.ts';
import { inSlices, type Steps } from '../corpus/steps.ts';
import type { Article } from '../domain/article.ts';
import type { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import type { Quotation } from '../domain/quotation.ts';
import type { AnalysedArticle } from './analysis.ts';
import { type OpenedSomewhere, ThreadedAnalyst } from './article-analyst.ts';
import { MemoryLibrary } from './memory-library.ts';
import { type SentenceTable, tabledWords, tabulateWords } from './sentence-table.ts';

/** A corpus, read and analysed: the port that questions use, and what an index is built from. */
export interface OpenLibrary {
  readonly library: Library;
  /** By id. */
  readonly articles: readonly Article[];
  /** One list an article, in the order of `articles`. */
  readonly quotations: readonly (readonly Quotation[])[];
  readonly table: SentenceTable;
  readonly read: readonly AnalysedArticle[];
  /** The files that could not be read, each with its remedy. */
  readonly faults: readonly Fault[];
  /** What does not hinder reading but should be known. */
  readonly warnings: readonly Fault[];
}

/** How to open a library; everything has a default. */
export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
  /** Read all on this thread: slower when there is much, but every article then knows its places in the file. */
  readonly withPlaces?: boolean;
}

/** Reads a folder of articles and freezes what was found. A file that cannot be read is a fault beside the others, never an end. */
export async function openLibrary(folder: string, options: OpenOptions = {}): Promise<OpenLibrary> {
  const { reader, analyst } = libraryReader(folder, options);
  try {
    return await inSlices(libraryOf(await reader.read()));
  } finally {
    await analyst.close();
  }
}

/** Reads a folder of articles as often as is wanted. */
export function libraryReader(
  folder: string,
  { limits, withPlaces = false }: OpenOptions,
): { readonly reader: CorpusReader<OpenedSomewhere, AnalysedArticle>; readonly analyst: ThreadedAnalyst } {
  const all = { ...DEFAULT_LIMITS, ...limits };
  const analyst = new ThreadedAnalyst(all, { withPlaces });
  return { reader: new CorpusReader(folder, all, analyst), analyst };
}

/** Puts what was read together. */
export function* libraryOf({ articles: read, faults, warnings }: CorpusReading<AnalysedArticle>): Steps<OpenLibrary> {
  const articles = read.map(({ article }) => article);
  const quotations = read.map((one) => one.quotations);
  const table = yield* tabulateWords(read.map(({ words }) => words));
  // The table has them now; a second copy would take as much memory again.
  read.forEach((one, index) => {
    one.words = tabledWords(table, index);
  });
  const library = yield* MemoryLibrary.of(articles, quotations, table);
  return { library, articles, quotations, table, read, faults, warnings };
}
