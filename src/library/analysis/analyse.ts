import { type JudgedArticle, judgeText, type OpenedText } from '../../corpus/article/read-article.ts';
import type { OverrideRules } from '../../corpus/file/override-rules.ts';
import type { FilePlaces } from '../../corpus/file/shown-text.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { findQuotations } from '../../quotes/find-quotations.ts';
import { type ArticleWords, articleWords } from '../article-words.ts';
import type { WordsOfArticle } from '../sentence-table.ts';

/** An article with everything that can be derived from it alone. Plain data, so that it can come from another thread. */
export interface Analysis extends JudgedArticle {
  readonly quotations: readonly Quotation[];
  readonly words: ArticleWords;
}

/** The same with the way back to the file. */
export interface AnalysedArticle extends Omit<Analysis, 'words'> {
  /** As read from the article, until they are part of a library's table. */
  words: WordsOfArticle;
  /** Null unless requested. */
  readonly places: FilePlaces | null;
}

/** Judges an opened file, finds its quotations and counts its words. */
export function analyse(opened: OpenedText, rules: OverrideRules, repeated: ReadonlySet<string>): Analysis {
  const judged = judgeText(opened, rules, repeated);
  return { ...judged, quotations: findQuotations(judged.article), words: articleWords(judged.article) };
}
