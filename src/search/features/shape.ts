import type { Feature } from './feature.ts';

/** Length, place and novelty: what a good answer looks like whatever the question. */
export const SHAPE: readonly Feature[] = [
  // A sentence that says nothing the question did not say answers nothing.
  { name: 'news', of: ({ here }) => Math.min(1, Math.log1p(here.news) / 4) },
  { name: 'tiny', of: ({ here }) => (here.words < 4 ? 1 : 0) },
  // Early sentences say what an article is about …
  { name: 'early', of: ({ ordinal }) => 1 / (1 + ordinal) },
  // … but its very first is often only an introduction.
  { name: 'first', of: ({ ordinal }) => (ordinal === 1 ? 1 : 0) },
  { name: 'opensParagraph', of: ({ inParagraph }) => (inParagraph === 0 ? 1 : 0) },
];
