import type { CitedPassage } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { readingOf, readingsOf, sentencesWith } from '../cite/article-reading.ts';
import { citePassage } from '../cite/cite.ts';

/** Words of an article that a text was found to have. */
export interface Found {
  readonly article: Article;
  readonly span: Span;
}

/** The words with whose they are and where they stand. */
export async function citeFound({ article, span }: Found, library: Library): Promise<CitedPassage> {
  const { first, last } = sentencesWith(article, [span]);
  const reading = (await readingsOf([article], library)).get(article) ?? readingOf(article, []);
  return citePassage({ article, first, last, ...span, score: 0, context: [] }, 1, reading);
}
