import type { Hit } from './full-text.ts';

/** Keeps the best of many rows, in a heap with the worst of them on top. Of equal scores the earlier key is better, then the earlier row. */
export class BestRows {
  readonly #most: number;
  readonly #heap: { readonly row: number; readonly score: number; readonly key: number }[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** @param key the place of the row's first key */
  offer(row: number, score: number, key: number): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push({ row, score, key });
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (!worst || worst.score > score) return;
    const entry = { row, score, key };
    if (!isWorse(worst, entry)) return;
    heap[0] = entry;
    this.#sink();
  }

  /** The best first. */
  inOrder(): Hit[] {
    return this.#heap.sort((a, b) => (isWorse(a, b) ? 1 : -1)).map(({ row, score }) => ({ row, score }));
  }

  #rise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      const [one, other] = [heap[at], heap[above]];
      if (!one || !other || !isWorse(one, other)) return;
      heap[at] = other;
      heap[above] = one;
      at = above;
    }
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const [one, other, top] = [heap[left], heap[left + 1], heap[at]];
      if (!one || !top) return;
      const below = other && isWorse(other, one) ? left + 1 : left;
      const worse = heap[below];
      if (!worse || !isWorse(worse, top)) return;
      heap[at] = worse;
      heap[below] = top;
      at = below;
    }
  }
}

type Rated = { readonly row: number; readonly score: number; readonly key: number };

const isWorse = (one: Rated, other: Rated): boolean =>
  one.score !== other.score
    ? one.score < other.score
    : one.key !== other.key
      ? one.key > other.key
      : one.row > other.row;
