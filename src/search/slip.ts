/**
 * Whether one word looks like another one mistyped, and how surely: 3 two letters changed places ("kernle"), 2 vowels or doubled
 * letters went wrong ("seperate", "Corbett"), 1 a letter inside is missing, too many or another ("devlopment"); 0 for words that
 * differ otherwise. Narrow on purpose: "Merlin" is not "Berlin", and "conversion" is not "conversation".
 * @param careful names: only the two surer kinds count, because "Johnston" is not "Johnson".
 */
export function slip(typed: string, word: string, careful: boolean): 0 | 1 | 2 | 3 {
  const shorter = Math.min(typed.length, word.length);
  if (typed === word || Math.abs(typed.length - word.length) > 2) return 0;
  let start = 0;
  while (start < shorter && typed[start] === word[start]) start++;
  let end = 0;
  while (end < shorter - start && typed[typed.length - 1 - end] === word[word.length - 1 - end]) end++;
  const one = typed.slice(start, typed.length - end);
  const other = word.slice(start, word.length - end);
  if (shorter >= SWAP && one.length === 2 && one[0] === other[1] && one[1] === other[0] && other.length === 2) return 3;
  if (start === 0) return 0;
  if (shorter >= VOWELS && end + start > 0 && skeleton(typed) === skeleton(word) && !inflected(typed, word)) return 2;
  if (careful || end === 0) return 0;
  if (shorter >= ONE_LETTER && one.length + other.length === 1) return 1;
  return shorter >= CHANGED && one.length === 1 && other.length === 1 ? 1 : 0;
}

/** The least letters for each kind: short words have too many neighbours that are words themselves. */
const SWAP = 5;
const VOWELS = 6;
const ONE_LETTER = 7;
const CHANGED = 8;

/** "seperate", "separate" → "s p r t": the first letter and the consonants, doubled ones once. */
export const skeleton = (word: string): string =>
  (word[0] ?? '') +
  word
    .slice(1)
    .replace(/[aeiouy]+/g, ' ')
    .replace(/([^ ])\1+/g, '$1')
    .trim();

/** "maintain" and "maintained", "nation" and "nations" are forms of a word, and "Martin" is not "Martini": what differs only in vowels at the end is no slip. */
const inflected = (a: string, b: string): boolean =>
  a.startsWith(b) ? /^[aeiouy]/.test(a.slice(b.length)) : b.startsWith(a) && /^[aeiouy]/.test(b.slice(a.length));
