import type { ReadArticle } from '../corpus/read-article.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import type { Article } from '../domain/article.ts';
import type { Fault } from '../domain/fault.ts';
import type { Library } from '../domain/library.ts';
import type { Quotation } from '../domain/quotation.ts';
import { findQuotations } from '../quotes/find-quotations.ts';
import { MemoryLibrary } from './memory-library.ts';
import { type SentenceTable, tabulate } from './sentence-table.ts';

/** A corpus, read and analysed: the port that questions use, and what an index is built from. */
export interface OpenLibrary {
  readonly library: Library;
  /** By id. */
  readonly articles: readonly Article[];
  /** One list an article, in the order of `articles`. */
  readonly quotations: readonly (readonly Quotation[])[];
  readonly table: SentenceTable;
  readonly read: readonly ReadArticle[];
  /** The files that could not be read, each with its remedy. */
  readonly faults: readonly Fault[];
}

/** Reads a folder of articles and freezes what was found. A file that cannot be read is a fault beside the others, never an end. */
export async function openLibrary(folder: string): Promise<OpenLibrary> {
  const { articles: read, faults } = await readCorpus(folder);
  const articles = read.map(({ article }) => article);
  const quotations = articles.map(findQuotations);
  const table = tabulate(articles);
  return { library: new MemoryLibrary(articles, quotations, table), articles, quotations, table, read, faults };
}
