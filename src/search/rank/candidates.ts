import { BestRows } from '../index/best-rows.ts';
import type { Hits } from '../index/full-text.ts';
import type { Surroundings } from '../index/surroundings.ts';

/** A sentence worth ranking. */
export interface RankingCandidate {
  readonly row: number;
  /** Its own full-text score; 0 when only its surroundings match. */
  readonly own: number;
  /** Its score with what the sentences of its paragraph lend it. */
  readonly spread: number;
}

/** What a hit lends to the sentences next to it, and to the rest of its paragraph. With .35 and .2 the answer is among the first 60 as often as with fields for both in the index (99.2 %). */
const TO_NEIGHBOUR = 0.35;
const TO_PARAGRAPH = 0.2;
/** Hits beyond this many lend nothing: the best sixty come from the best hits. */
export const LENDING_HITS = 120;
/** A block longer than this is a wall of text, not a paragraph: only the sentences near the hit are reached. */
const FARTHEST = 12;

/** How many of the best hits are needed for so many candidates. */
export const hitsFor = (most: number): number => Math.max(LENDING_HITS, most);

/** What every row has been lent by one question's hits; kept for the next question, because clearing it costs less than making it. */
class Lent {
  readonly #amounts: Float64Array;
  /** The rows that have been lent something, in that order. */
  readonly rows: number[] = [];

  constructor(rows: number) {
    this.#amounts = new Float64Array(rows);
  }

  clear(): void {
    for (const row of this.rows) this.#amounts[row] = 0;
    this.rows.length = 0;
  }

  add(row: number, amount: number): void {
    const before = this.#amounts[row] ?? 0;
    if (before === 0) this.rows.push(row);
    this.#amounts[row] = before + amount;
  }

  at(row: number): number {
    return this.#amounts[row] ?? 0;
  }
}

const lentByLibrary = new WeakMap<Surroundings, Lent>();

/** The best candidates: the hits and, because an answer often stands beside the words asked for, their surroundings. Best first. @param hits at least as many as `hitsFor(most)`, if so many were found */
export function candidatesOf(hits: Hits, around: Surroundings, most: number): RankingCandidate[] {
  const lent = lentByLibrary.get(around) ?? new Lent(around.ordinal.length);
  lentByLibrary.set(around, lent);
  lent.clear();
  const own = new Set<number>();
  hits.best.forEach((hit, i) => {
    own.add(hit.row);
    lent.add(hit.row, hit.score);
    if (i >= LENDING_HITS) return;
    const first = Math.max(around.blockFirst[hit.row] ?? hit.row, hit.row - FARTHEST);
    const last = Math.min(around.blockLast[hit.row] ?? hit.row, hit.row + FARTHEST);
    for (let row = first; row <= last; row++) {
      if (row === hit.row || !around.ordinal[row]) continue;
      lent.add(row, hit.score * (Math.abs(row - hit.row) === 1 ? TO_NEIGHBOUR : TO_PARAGRAPH));
    }
    const [previous = -1, next = -1] = [around.previous[hit.row], around.next[hit.row]];
    if (previous >= 0 && previous < first) lent.add(previous, hit.score * TO_PARAGRAPH);
    if (next >= 0 && next > last) lent.add(next, hit.score * TO_PARAGRAPH);
  });
  const best = new BestRows(most);
  for (const row of lent.rows) {
    // A hit further down comes among the best only with what others lend it.
    if (!own.has(row)) lent.add(row, hits.scoreAt(row));
    best.offer(row, lent.at(row), 0);
  }
  return best.inOrder().map(({ row, score }) => ({ row, own: hits.scoreAt(row), spread: score }));
}
