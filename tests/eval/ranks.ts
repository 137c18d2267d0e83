/** What ranks of the first right one (from 1; 0 for none) amount to, in percent. */
export function rankFigures(name: string, ranks: readonly number[]): Record<string, number> {
  return {
    [`${name}: P@1`]: percent(ranks, (rank) => rank === 1),
    [`${name}: MRR@10`]: 100 * mean(ranks.map((rank) => (rank > 0 && rank <= 10 ? 1 / rank : 0))),
    [`${name}: R@3`]: percent(ranks, (rank) => rank > 0 && rank <= 3),
  };
}

/** The share of a list that passes a test, in percent. */
export const percent = <T>(list: readonly T[], test: (one: T) => boolean): number =>
  (100 * list.filter(test).length) / (list.length || 1);

export const mean = (list: readonly number[]): number =>
  list.reduce((sum, value) => sum + value, 0) / (list.length || 1);
