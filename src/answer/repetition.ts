import { fold } from '../language/fold.ts';

/** Words shared, of all that either has, from which on two passages say the same: an agency's sentence in two articles, a caption that repeats the text. */
const SAME = 0.8;
/** A passage whose length differs by more than this share cannot share enough words. */
const LEAST_LENGTH = 0.6;

/** Remembers what has been shown and says what would be shown again. */
export class Repetition {
  readonly #shown: Shown[] = [];

  /** Whether nearly these words have been seen before; if not, they have been now. */
  seen(text: string): boolean {
    const now: Shown = { text, words: null };
    for (const before of this.#shown) if (isSame(now, before)) return true;
    this.#shown.push(now);
    return false;
  }
}

/** A passage, and its words once they have been looked at. */
interface Shown {
  readonly text: string;
  words: ReadonlySet<string> | null;
}

function isSame(a: Shown, b: Shown): boolean {
  if (Math.min(a.text.length, b.text.length) < LEAST_LENGTH * Math.max(a.text.length, b.text.length)) return false;
  a.words ??= wordsOf(a.text);
  b.words ??= wordsOf(b.text);
  const both = a.words.size + b.words.size;
  // As many as can still be shared: most pairs fall short after some words.
  let shared = Math.min(a.words.size, b.words.size);
  if (shared < SAME * (both - shared)) return false;
  shared = a.words.size;
  for (const word of a.words) if (!b.words.has(word) && --shared < SAME * (both - shared)) return false;
  return both > 0;
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
