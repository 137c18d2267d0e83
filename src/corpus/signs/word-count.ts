import { UNSPACED_WHEN_COUNTED } from '../../language/scripts.ts';

/** At most so many words make a heading. */
export const HEADING_WORDS = 14;

const WORD = /\S+/g;
const LETTER = /[\p{L}\p{N}]/u;
/** Where those scripts stand in Unicode, roughly and quickly. */
const FAR = /[\u0e00-\u17ff\u3000-\uffff]/;

/** How many words a text has, counted no further than `enough`; a dash or an ornament is none. */
export function countWords(text: string, enough = Number.POSITIVE_INFINITY): number {
  let count = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (!LETTER.test(word)) continue;
    const unspaced = FAR.test(word) ? (word.match(UNSPACED_WHEN_COUNTED)?.length ?? 0) : 0;
    count += unspaced > 1 ? Math.ceil(unspaced / 2) : 1;
    if (count >= enough) return count;
  }
  return count;
}
