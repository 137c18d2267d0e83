/** A sentence that has words of the question. */
export interface Hit {
  readonly row: number;
  /** BM25+ over the sentence alone, times how many different keys it has; unbounded, comparable within one search. */
  readonly score: number;
}

/** What one search found. */
export interface Hits {
  /** The best first; of equal ones the one with the earlier key first, then the earlier row. */
  readonly best: readonly Hit[];
  /** The score of any row, also of those that are not among the best; 0 for a row that was not found. Only until the next search. */
  scoreAt(row: number): number;
}

/** The full-text index over single sentences: a document is a row of the sentence table, its words are the sentence's topic words. */
export interface FullText {
  /**
   * The sentences with at least one of the first `telling` keys, scored by all keys. Where the first key alone is too common to be
   * looked at everywhere, some of the sentences that have it.
   * @param keys the rarest first
   * @param most how many of the best are wanted
   */
  search(keys: readonly string[], telling: number, most: number): Hits;
  /** The sentences from row `first` up to `end`, which are those of one article, with at least one of the keys; scores are those of the whole library. */
  searchWithin(keys: readonly string[], first: number, end: number, most: number): Hits;
}

/** How much a word's repetition, a sentence's length and the mere presence of a word count: MiniSearch's own values. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** All that was found elsewhere, as the hits of a search. @param all best first */
export function asHits(all: readonly Hit[], most: number): Hits {
  let scores: Map<number, number> | null = null;
  return {
    best: all.slice(0, most),
    scoreAt: (row) => {
      scores ??= new Map(all.map((hit) => [hit.row, hit.score]));
      return scores.get(row) ?? 0;
    },
  };
}
