import type { PageBlock } from './page-block.ts';

/** The share of each block's characters that readability kept, 0 to 1. */
export function keptShares(blocks: readonly PageBlock[], kept: ReadonlyMap<number, number>): number[] {
  const totals = new Map<number, number>();
  for (const { sources } of blocks) {
    for (const [number, length] of sources) totals.set(number, (totals.get(number) ?? 0) + length);
  }
  // Where an element's text was kept in part, nobody says which part: each of its blocks gets the same share.
  const shareOf = (number: number): number => Math.min(1, (kept.get(number) ?? 0) / (totals.get(number) ?? 1));
  return blocks.map(({ sources, length }) => {
    let sum = 0;
    for (const [number, own] of sources) sum += own * shareOf(number);
    return length > 0 ? sum / length : 0;
  });
}
