import { asHits, type Hit, type Hits } from '../index/full-text.ts';
import type { SentenceIndex } from '../index/sentence-index.ts';
import { bitCount, type ResolvedQuestion, shareOf } from '../question/question-in-library.ts';
import { candidatesOf, hitsFor } from '../rank/candidates.ts';
import { type RankingSources, rankingInputs } from '../rank/ranking-input.ts';
import { scoreOf } from '../rank/score.ts';

/** Finds the rows that fit what is being typed, best first, in a millisecond or two for any library. @param within the index of the only article to search, or null */
export type FindFittingSentences = (resolved: ResolvedQuestion, within: number | null) => readonly number[];

/** The most postings scanned: an eighth of a question's budget, because every letter typed triggers a search. */
const MOST_SUGGESTION_POSTINGS = 800;
/** The most sentences of a single article that are scanned. */
const MOST_ROWS = 5_000;
/** How many candidates are ranked; half as many as for a question. */
const SUGGESTION_CANDIDATES = 30;
/** How many of the best hits that takes. */
export const HITS_FOR_SUGGESTIONS = hitsFor(SUGGESTION_CANDIDATES);
/** The most sentences returned. */
const MOST_SUGGESTED_SENTENCES = 12;
/** A sentence that has less than this part of what the best one has of the typed words is about something else. */
const ENOUGH_OF_BEST_SENTENCE = 0.5;

/** Ranks as for a question, but from fewer candidates; words that stand in too many sentences find none by themselves. */
export function createFittingSentences(index: SentenceIndex, sources: RankingSources): FindFittingSentences {
  return (resolved, within) => {
    const { vocabulary } = sources.table;
    const rare = rareKeys(resolved, (key) => sources.facts.frequency[vocabulary.id(key)] ?? 0);
    const hits =
      within === null
        ? index.search(rare, rare.length, HITS_FOR_SUGGESTIONS)
        : hitsInArticle(within, resolved, sources);
    return fittingSentences(hits, resolved, sources);
  };
}

/** Ranks what was found for a question that is being typed: the rows that fit, best first. */
export function fittingSentences(hits: Hits, resolved: ResolvedQuestion, sources: RankingSources): number[] {
  const candidates = candidatesOf(hits, sources.around, SUGGESTION_CANDIDATES);
  const rated = rankingInputs(candidates, resolved, sources).map((view, i) => ({
    row: candidates[i]?.row ?? 0,
    score: scoreOf(view),
    share: shareOf(resolved, view.here.terms | view.here.related),
  }));
  const best = rated.reduce((share, one) => Math.max(share, one.share), 0);
  return rated
    .filter(({ share }) => share > 0 && share >= ENOUGH_OF_BEST_SENTENCE * best)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SUGGESTED_SENTENCES)
    .map(({ row }) => row);
}

/** The rarest keys whose postings fit into the budget. */
export function rareKeys({ keys }: ResolvedQuestion, frequencyOf: (key: string) => number): string[] {
  let left = MOST_SUGGESTION_POSTINGS;
  return keys.filter((key) => {
    left -= frequencyOf(key);
    return left >= 0;
  });
}

/** The rows of one article that contain a word of the question. Scans the article, because a search would scan all articles. */
export function hitsInArticle(index: number, { byWord }: ResolvedQuestion, { table, around }: RankingSources): Hits {
  const { firstRow, from, stems, forms } = table;
  const hits: Hit[] = [];
  const first = firstRow[index] ?? 0;
  const end = Math.min(firstRow[index + 1] ?? 0, first + MOST_ROWS);
  for (let row = first; row < end; row++) {
    if (!around.ordinal[row]) continue;
    let terms = 0;
    const last = from[row + 1] ?? 0;
    for (let k = from[row] ?? 0; k < last; k++) terms |= byWord.get(stems[k] ?? 0) | byWord.get(forms[k] ?? 0);
    if (terms !== 0) hits.push({ row, score: bitCount(terms) });
  }
  return asHits(
    hits.sort((a, b) => b.score - a.score),
    HITS_FOR_SUGGESTIONS,
  );
}
