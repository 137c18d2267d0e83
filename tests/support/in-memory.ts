import type { Article } from '../../src/domain/article.ts';
import { articleWords } from '../../src/library/article-words.ts';
import type { QuotationsOf } from '../../src/library/memory-library.ts';
import { type SentenceTable, tabulateWords } from '../../src/library/sentence-table.ts';
import { atOnce } from '../../src/runtime/steps.ts';
import { type MemoryRetriever, memoryRetriever } from '../../src/search/memory-retriever.ts';

/** Puts the words of articles into one table. */
export const tabulate = (articles: readonly Article[]): SentenceTable =>
  atOnce(tabulateWords(articles.map(articleWords)));

/** Retrieval in memory, made in one go. */
export const createMemoryRetriever = (
  articles: readonly Article[],
  quotationsOf: QuotationsOf,
  table: SentenceTable,
): MemoryRetriever => atOnce(memoryRetriever({ articles, quotationsOf, table }, null));
