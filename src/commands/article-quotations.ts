import type { Article } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';
import type { Quotation } from '../domain/quotation.ts';

/** The quotations of some articles, each list in its article's order. */
export type ArticleQuotations = ReadonlyMap<Article, readonly Quotation[]>;

/** Looks the articles' quotations up, each article once. */
export async function quotationsOf(articles: Iterable<Article>, library: Library): Promise<ArticleQuotations> {
  const found = new Map<Article, readonly Quotation[]>();
  for (const article of new Set(articles)) {
    const entries = await library.quotations({ speaker: null, article: article.id, kind: null });
    found.set(
      article,
      entries.map(({ quotation }) => quotation),
    );
  }
  return found;
}
