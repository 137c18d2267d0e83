import { type Asked, shareOf } from './asked.ts';

/** Words that a window spans, those without topic included: about a clause. */
const WINDOW = 14;
/** Matches that are looked at; hostile sentences repeat one word a thousand times. */
const MOST_MATCHES = 200;

/** The most of the question's weight within a window of a sentence. @param matches place and terms of each match, in turns */
export function bestWindow(matches: readonly number[], asked: Asked): number {
  let best = 0;
  let read = 0;
  const end = Math.min(matches.length, 2 * MOST_MATCHES);
  for (let i = 0; i < end; i += 2) {
    let terms = 0;
    for (let j = i; j < end && (matches[j] ?? 0) - (matches[i] ?? 0) <= WINDOW; j += 2) terms |= matches[j + 1] ?? 0;
    if (terms === read) continue;
    read = terms;
    best = Math.max(best, shareOf(asked, terms));
  }
  return best;
}
