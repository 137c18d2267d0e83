import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';

/** Fingerprints are below this. */
export const FINGERPRINTS = 2 ** 32;

/** FNV-1a's prime and beginning, taken over 32-bit words: fast over a hundred thousand quotations, and nobody gains by a collision. */
const PRIME = 0x01000193;
const BASIS = 0x811c9dc5;

/** A word with its bits mixed, as MurmurHash3 ends: neighbouring numbers come far apart. */
function mixed(word: number): number {
  let bits = word;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/**
 * A number for places in articles, which changes when one of the articles or places does, or their order. It tells that a button's
 * numbers still mean what they meant: after another edition of an article, and after another version of what finds sentences and quotations.
 */
export function fingerprint(places: Iterable<{ readonly article: Article; readonly span: Span }>): number {
  let print = BASIS;
  let hash = '';
  for (const { article, span } of places) {
    if (article.hash !== hash) {
      hash = article.hash;
      for (let i = 0; i < hash.length; i++) print = Math.imul(print ^ mixed(hash.charCodeAt(i)), PRIME);
    }
    print = Math.imul(print ^ mixed(span.start), PRIME);
    print = Math.imul(print ^ mixed(~span.end), PRIME);
  }
  return mixed(print) >>> 0;
}
