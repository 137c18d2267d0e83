import { atOnce } from '../../src/corpus/steps.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Library } from '../../src/domain/library.ts';
import type { Quotation } from '../../src/domain/quotation.ts';
import { MemoryLibrary } from '../../src/library/memory-library.ts';
import { type SentenceTable, tabulate } from '../../src/library/sentence-table.ts';

/** A library of articles that stand in no folder; nobody is quoted in it. */
export function memoryLibrary(articles: readonly Article[]): {
  readonly library: Library;
  readonly quotations: readonly (readonly Quotation[])[];
  readonly table: SentenceTable;
} {
  const quotations = articles.map(() => []);
  const table = tabulate(articles);
  return { library: atOnce(MemoryLibrary.of(articles, quotations, table)), quotations, table };
}
