import type { Article } from '../../domain/article.ts';
import { SentenceMark } from '../../library/analysis/article-outline.ts';
import type { Hits } from '../index/full-text.ts';
import type { ResolvedQuestion } from '../question/question-in-library.ts';
import { candidatesOf, hitsFor, type RankingCandidate } from './candidates.ts';
import { headingAround, leadingShare, type RankingInput, type RankingSources, rankingInputs } from './ranking-input.ts';
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

/** The candidates, and the rows to which a heading leads that are none of them. */
function withLed(candidates: RankingCandidate[], led: readonly number[], hits: Hits): RankingCandidate[] {
  const there = new Set(candidates.map(({ row }) => row));
  const added = led.filter((row) => !there.has(row)).map((row) => ({ row, own: hits.scoreAt(row), spread: 0 }));
  return added.length === 0 ? candidates : [...candidates, ...added];
}

/** Sentences to which one heading leads, and headings that lead. */
const MOST_LED = 6;
const MOST_LEADING = 3;

/** Headings with less of a question's weight lead nowhere, whatever else it asks. */
export const ENOUGH_OF_HEADING = 0.2;

/** The first sentences under the headings that have nearly all of a question. @param headings rows of headings, best first */
export function rowsUnder(headings: readonly number[], resolved: ResolvedQuestion, sources: RankingSources): number[] {
  const { around } = sources;
  const leading = headings
    .filter((row) => ((around.marks[row] ?? 0) & SentenceMark.heading) !== 0)
    .filter((row) => leadingShare(resolved, headingAround(row, resolved, sources)) > 0);
  return leading.slice(0, MOST_LEADING).flatMap((heading) => {
    const rows: number[] = [];
    for (let row = heading + 1; around.heading[row] === heading && rows.length < MOST_LED; row++)
      if (around.ordinal[row]) rows.push(row);
    return rows;
  });
}

/** Ranks what full-text search found, with its surroundings: the best first. @param hits at least as many as `hitsToRank(atLeast)`, if so many were found @param atLeast how many sentences to rank, if there are so many @param led rows to rank beside those that were found */
export function rankHits(
  hits: Hits,
  resolved: ResolvedQuestion,
  sources: RankingSources,
  atLeast: number,
  led: readonly number[] = [],
): RankedSentence[] {
  const { articles, table } = sources;
  const candidates = withLed(candidatesOf(hits, sources.around, Math.max(atLeast, RANKED_CANDIDATES)), led, hits);
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
