import { sameOpening, type Written } from './written-words.ts';

/**
 * Where the words stand one after another among others, the first time from `from` on: the index of the first of them, or -1. The first
 * word's first letter may be large or small. Knuth, Morris and Pratt: time linear in both.
 */
export function placeOf(words: readonly Written[], among: readonly Written[], from = 0): number {
  const [opening, ...rest] = words;
  if (!opening) return -1;
  const opens = (at: number): boolean => {
    const here = at >= from ? among[at] : undefined;
    return here !== undefined && sameOpening(opening, here);
  };
  if (rest.length === 0) {
    for (let at = from; at < among.length; at++) if (opens(at)) return at;
    return -1;
  }
  const back = fallbacks(rest);
  let matched = 0;
  for (let at = from + 1; at < among.length; at++) {
    const key = among[at]?.key;
    while (matched > 0 && rest[matched]?.key !== key) matched = back[matched - 1] ?? 0;
    if (rest[matched]?.key === key) matched++;
    if (matched < rest.length) continue;
    const first = at - rest.length;
    if (opens(first)) return first;
    matched = back[matched - 1] ?? 0;
  }
  return -1;
}

/** For each beginning of the words: how long its longest proper end is that is a beginning too. */
function fallbacks(words: readonly Written[]): Uint32Array {
  const back = new Uint32Array(words.length);
  let length = 0;
  for (let i = 1; i < words.length; i++) {
    const key = words[i]?.key;
    while (length > 0 && words[length]?.key !== key) length = back[length - 1] ?? 0;
    if (words[length]?.key === key) length++;
    back[i] = length;
  }
  return back;
}
