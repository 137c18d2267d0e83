import type { Article } from '../domain/article.ts';
import type { Library } from '../domain/library.ts';
import { knownReading, type Reading, readingOf } from './reading.ts';

/** The readings of the articles that were found, each once; the library is asked only for those that have not been read yet. */
export async function readingsOf(articles: readonly Article[], library: Library): Promise<Map<Article, Reading>> {
  const readings = new Map<Article, Reading>();
  for (const article of articles) {
    if (readings.has(article)) continue;
    const known = knownReading(article);
    if (known) {
      readings.set(article, known);
      continue;
    }
    const quotations = await library.quotations({ speaker: null, article: article.id, kind: null });
    const own = quotations.map(({ quotation }) => quotation);
    readings.set(article, readingOf(article, own));
  }
  return readings;
}
