import type { Article } from '../../src/domain/article.ts';
import type { Library } from '../../src/domain/library.ts';
import { MemoryLibrary, type QuotationsOf } from '../../src/library/memory-library.ts';
import type { SentenceTable } from '../../src/library/sentence-table.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { tabulate } from '../support/in-memory.ts';

/** A library of articles that stand in no folder; nobody is quoted in it. */
export function memoryLibrary(articles: readonly Article[]): {
  readonly library: Library;
  readonly quotations: QuotationsOf;
  readonly table: SentenceTable;
} {
  const quotations: QuotationsOf = () => [];
  const table = tabulate(articles);
  return { library: atOnce(MemoryLibrary.of(articles, quotations, table)), quotations, table };
}
