import type { Feature } from './feature.ts';

/** Length, place and novelty: what a good answer looks like whatever the question. */
export const SHAPE: readonly Feature[] = [
  // A sentence that says nothing the question did not say answers nothing.
  { name: 'news', of: ({ here }) => Math.min(1, Math.log1p(here.news) / 4) },
  // Early sentences say what an article is about.
  { name: 'early', of: ({ ordinal }) => 1 / (1 + ordinal) },
  // A sentence that begins with a word of the question is about it: "Oxygen is …".
  { name: 'opens', of: ({ here }) => (here.opens ? 1 : 0) },
];
