import type { Hit } from '../index/full-text.ts';
import type { Asked } from '../question/question-in-library.ts';
import type { Found } from '../retriever.ts';
import { type ViewSources, viewsOf } from './candidate-view.ts';
import { candidatesOf } from './candidates.ts';
import { scoreOf } from './score.ts';

/** Candidates that are ranked: the answer is among the first sixty in 99 % of questions, and reading more costs time. */
const CANDIDATES = 60;

/** Ranks what full-text search found, with its surroundings: the best first. @param atLeast how many sentences to rank, if there are so many */
export function rankHits(hits: readonly Hit[], asked: Asked, sources: ViewSources, atLeast: number): Found[] {
  const { articles, table } = sources;
  const candidates = candidatesOf(hits, sources.around, Math.max(atLeast, CANDIDATES));
  const views = viewsOf(candidates, asked, sources);
  const found: Found[] = [];
  candidates.forEach(({ row }, i) => {
    const view = views[i];
    const holder = table.articleOf[row] ?? 0;
    const owner = articles[holder];
    if (view && owner)
      found.push({ article: owner, sentence: row - (table.firstRow[holder] ?? 0), score: scoreOf(view), view });
  });
  return found.sort((a, b) => b.score - a.score);
}
