import { type FindNames, nameIndex } from '../answer/name-index.ts';
import type { ArticleSummary } from '../domain/library.ts';

/** An article with how well its title or id fits what was typed: above 0, at most 1. */
export interface FittingArticle {
  readonly article: ArticleSummary;
  readonly fit: number;
}

/** A library's list of articles never changes, so that what finds in it is kept as long as the list. */
const kept = new WeakMap<readonly ArticleSummary[], FindNames>();

/** The articles whose title or id fits what was typed, best first. */
export function fittingArticles(typed: string, articles: readonly ArticleSummary[]): FittingArticle[] {
  const find = kept.get(articles) ?? nameIndex(articles.flatMap(({ title, id }) => [title, id]));
  kept.set(articles, find);
  const best = new Map<number, number>();
  for (const { index, fit } of find(typed)) {
    const article = index >> 1;
    best.set(article, Math.max(best.get(article) ?? 0, fit));
  }
  return [...best]
    .flatMap(([index, fit]) => {
      const article = articles[index];
      return article ? [{ article, fit, index }] : [];
    })
    .sort((a, b) => b.fit - a.fit || a.index - b.index);
}
