import { parentPort } from 'node:worker_threads';
import { type PageLimits, PageRefusal } from '../page-limits.ts';
import { loadPageReader, type PageArticle, type PageSource } from '../read-page.ts';

/** A task for the worker. */
export interface PageTask {
  readonly page: PageSource;
  readonly limits: PageLimits;
}

/** The worker's reply: the article, or why there is none. */
export type PageResult =
  | { readonly article: PageArticle }
  | { readonly refusal: { readonly message: string; readonly remedy: string } }
  | { readonly error: unknown };

const reader = await loadPageReader();

parentPort?.on('message', ({ page, limits }: PageTask) => {
  parentPort?.postMessage(pageResult(page, limits));
});

function pageResult(page: PageSource, limits: PageLimits): PageResult {
  try {
    return { article: reader(page, limits) };
  } catch (error) {
    return error instanceof PageRefusal ? { refusal: { message: error.message, remedy: error.remedy } } : { error };
  }
}
