import type { Article } from '../../domain/article.ts';
import type { Hits } from '../index/full-text.ts';
import type { ResolvedQuestion } from '../question/question-in-library.ts';
import { candidatesOf, hitsFor } from './candidates.ts';
import { type RankingInput, type RankingSources, rankingInputs } from './ranking-input.ts';
import { scoreOf } from './score.ts';

/** A sentence with its place in the ranking for a question. */
export interface RankedSentence {
  readonly article: Article;
  /** Index into `article.sentences`. */
  readonly sentence: number;
  /** Higher is better; comparable within one question. */
  readonly score: number;
  readonly view: RankingInput;
}

/** Candidates that are ranked: the answer is among the first sixty in 99 % of questions, and reading more costs time. */
const RANKED_CANDIDATES = 60;

/** How many of the best hits are needed to rank so many sentences. */
export const hitsToRank = (atLeast: number): number => hitsFor(Math.max(atLeast, RANKED_CANDIDATES));

/** Ranks what full-text search found, with its surroundings: the best first. @param hits at least as many as `hitsToRank(atLeast)`, if so many were found @param atLeast how many sentences to rank, if there are so many */
export function rankHits(
  hits: Hits,
  resolved: ResolvedQuestion,
  sources: RankingSources,
  atLeast: number,
): RankedSentence[] {
  const { articles, table } = sources;
  const candidates = candidatesOf(hits, sources.around, Math.max(atLeast, RANKED_CANDIDATES));
  const views = rankingInputs(candidates, resolved, sources);
  const found: RankedSentence[] = [];
  candidates.forEach(({ row }, i) => {
    const view = views[i];
    const holder = table.articleOf[row] ?? 0;
    const owner = articles[holder];
    if (view && owner)
      found.push({ article: owner, sentence: row - (table.firstRow[holder] ?? 0), score: scoreOf(view), view });
  });
  return found.sort((a, b) => b.score - a.score);
}
