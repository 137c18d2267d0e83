const WORD = /[\p{L}\p{N}]/u;
/** Characters of scripts without spaces; two of them say about as much as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Whether a text has at least so many words, or as much in a script without spaces. */
export function hasWords(text: string, least: number): boolean {
  let words = 0;
  for (const piece of text.split(/\s+/)) if (WORD.test(piece) && ++words >= least) return true;
  return (text.match(UNSPACED)?.length ?? 0) >= 2 * least;
}
