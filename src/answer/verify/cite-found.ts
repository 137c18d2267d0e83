import type { CitedPassage } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { citationIndexesOf, citationIndexOf, sentencesWith } from '../cite/citation-index.ts';
import { citePassage } from '../cite/cite.ts';

/** Words of an article that match a text. */
export interface FoundWords {
  readonly article: Article;
  readonly span: Span;
}

/** Cites matching words: their speakers, section and sentence. */
export async function citeFound({ article, span }: FoundWords, library: Library): Promise<CitedPassage> {
  const { first, last } = sentencesWith(article, [span]);
  const reading = (await citationIndexesOf([article], library)).get(article) ?? citationIndexOf(article, []);
  return citePassage({ article, first, last, ...span, score: 0, context: [] }, 1, reading);
}
