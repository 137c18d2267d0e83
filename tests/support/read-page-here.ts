import type { PageReading } from '../../src/corpus/html/page-format.ts';
import { type PageLimits, PageRefusal } from '../../src/corpus/html/page-limits.ts';
import { loadPageReader, type PageReader } from '../../src/corpus/html/read-page.ts';
import { Fault } from '../../src/domain/fault.ts';

let reader: Promise<PageReader> | null = null;

/**
 * Reads a page on this thread: for threads that are limited in time and memory themselves, because a page can be made to take
 * more of both than there is. The limit of milliseconds has no effect here.
 * @throws {Fault} when the page is too large or has no article; with the remedy.
 */
export const readPageHere: PageReading = async (page, subject, limits: PageLimits) => {
  reader ??= loadPageReader();
  const read = await reader;
  try {
    return read(page, limits);
  } catch (error) {
    throw error instanceof PageRefusal ? new Fault(subject, error.message, error.remedy) : error;
  }
};
