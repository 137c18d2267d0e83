import type { Article } from '../domain/article.ts';
import type { Steps } from '../runtime/steps.ts';
import { indexedIn, outlineOf } from './analysis/article-outline.ts';
import type { QuotationsOf } from './memory-library.ts';

/** How many articles were added, changed and removed. */
export interface ArticleChanges {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** How much a library holds. */
export interface LibraryExtent {
  readonly articles: number;
  /** Sentences that can be an answer. */
  readonly sentences: number;
  readonly quotations: number;
  /** Blocks that were left out of the index. */
  readonly leftOut: number;
}

/** What changed in a corpus, and how much it holds now. */
export type CorpusChange = ArticleChanges & LibraryExtent;

/** Compares two states by their articles' ids; an article that has not changed is the same object in both. */
export function changesBetween(before: readonly Article[], now: readonly Article[]): ArticleChanges {
  const old = new Map(before.map((article) => [article.id, article]));
  let added = 0;
  let changed = 0;
  for (const article of now) {
    const known = old.get(article.id);
    if (!known) added++;
    else if (known !== article) changed++;
  }
  return { added, changed, removed: before.length - (now.length - added) };
}

/** Counts what a library holds, one article per step. */
export function* measureExtent(articles: readonly Article[], quotationsOf: QuotationsOf): Steps<LibraryExtent> {
  let [sentences, quotations, leftOut] = [0, 0, 0];
  for (const [index, article] of articles.entries()) {
    const outline = outlineOf(article, () => quotationsOf(index));
    sentences += indexedIn(outline);
    leftOut += outline.leftOut;
    quotations += outline.quotations;
    yield;
  }
  return { articles: articles.length, sentences, quotations, leftOut };
}

/** "1 added, 1 changed, 0 removed; 1,001 articles, 18,120 sentences, 4,210 quotations, 12 left out" */
export const describeChange = ({ added, changed, removed, ...extent }: CorpusChange): string =>
  `${counted(added)} added, ${counted(changed)} changed, ${counted(removed)} removed; ${describeExtent(extent)}`;

/** "1,001 articles, 18,120 sentences, 4,210 quotations, 12 left out" */
export const describeExtent = ({ articles, sentences, quotations, leftOut }: LibraryExtent): string =>
  [
    `${counted(articles)} article${articles === 1 ? '' : 's'}`,
    `${counted(sentences)} sentence${sentences === 1 ? '' : 's'}`,
    `${counted(quotations)} quotation${quotations === 1 ? '' : 's'}`,
    `${counted(leftOut)} left out`,
  ].join(', ');

const counted = (count: number): string => count.toLocaleString('en');
