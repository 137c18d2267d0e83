import type { Feature } from './feature.ts';

/** Length and place: what a good answer looks like whatever the question. */
export const SHAPE: readonly Feature[] = [
  // A long sentence has words of every question …
  { name: 'length', of: ({ here }) => Math.min(1, here.words / LONG) },
  // … and a very short one is a list's item or a heading in disguise.
  { name: 'short', of: ({ here }) => (here.words < SHORT ? 1 : 0) },
  // Early sentences say what an article is about.
  { name: 'early', of: ({ ordinal }) => 1 / (1 + ordinal) },
];

/** Topic words: beyond the first a sentence is not read as longer still; with fewer than the second it seldom says anything. */
const LONG = 30;
const SHORT = 6;
