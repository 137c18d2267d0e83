import { MOST_POSTINGS } from './asked.ts';

/** Sentences of one common word that are looked at, when a question has only such words. */
const MOST_COMMON = 20_000;

/**
 * Where even the rarest word is a common one, walking its list in full text takes too long: of the sentences that have it, those
 * that have the next word too, as long as there are more than enough. Null when the rarest word is rare enough.
 */
export function commonRows(
  keys: readonly string[],
  telling: number,
  rowsWith: (key: string) => readonly number[] | Uint32Array,
): Iterable<number> | null {
  const [rarest, ...others] = keys;
  if (rarest === undefined || telling > 1 || telling === keys.length) return null;
  let rows = rowsWith(rarest);
  if (rows.length <= MOST_POSTINGS) return null;
  for (const key of others) {
    if (rows.length <= MOST_COMMON) break;
    const also = new Set(rowsWith(key));
    const both = rows.filter((row: number) => also.has(row));
    if (both.length > 0) rows = both;
  }
  return rows.slice(0, MOST_COMMON);
}
