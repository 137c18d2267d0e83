import { fold } from '../language/fold.ts';

/** Words shared, of all that either has, from which on two passages say the same: an agency's sentence in two articles, a caption that repeats the text. */
const SAME = 0.8;
/** A passage whose length differs by more than this share cannot share enough words. */
const LEAST_LENGTH = 0.6;

/** Remembers what has been shown and says what would be shown again. */
export class Repetition {
  readonly #shown: string[] = [];

  /** Whether nearly these words have been seen before; if not, they have been now. */
  seen(text: string): boolean {
    for (const before of this.#shown) if (this.#same(text, before)) return true;
    this.#shown.push(text);
    return false;
  }

  #same(a: string, b: string): boolean {
    if (Math.min(a.length, b.length) < LEAST_LENGTH * Math.max(a.length, b.length)) return false;
    const [left, right] = [wordsOf(a), wordsOf(b)];
    // Most pairs differ too much in size to share enough.
    if (Math.min(left.size, right.size) < SAME * Math.max(left.size, right.size)) return false;
    let shared = 0;
    for (const word of left) if (right.has(word)) shared++;
    const all = left.size + right.size - shared;
    return all > 0 && shared >= SAME * all;
  }
}

/** Popular passages come again with every other question; so many sets of words take about 4 MB. */
const KEPT = 2_000;
const kept = new Map<string, ReadonlySet<string>>();

/** The words of a passage; a pure function of its text, so keeping what it gave changes no answer. */
function wordsOf(text: string): ReadonlySet<string> {
  const known = kept.get(text);
  if (known) return known;
  const words = new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);
  if (kept.size >= KEPT) kept.clear();
  kept.set(text, words);
  return words;
}
