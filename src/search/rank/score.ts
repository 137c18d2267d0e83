import { ANSWER_TYPE, CONTEXT, type Feature, FORM, OVERLAP, SHAPE, SPEECH } from './features.ts';
import { FITTED_WEIGHTS } from './fitted-weights.ts';
import type { RankingInput } from './ranking-input.ts';

/**
 * Features that questions with known answers are too few, or of the wrong kind, to be fitted on: what somebody said,
 * what an interview asks, what stands in tables. Set by hand to about what full coverage is worth.
 */
export const SET_BY_HAND: Readonly<Record<string, number>> = {
  speaker: 2,
  'speech.bySpeaker': 2.5,
  'speech.anySpeaker': 1,
  asks: -4,
  replies: 5,
  columns: 2,
  nameAlone: -4,
};

/** What each feature of ranking is worth, by its name: a linear model, fitted so that the answering sentence comes first. */
const WEIGHTS: Readonly<Record<string, number>> = { ...FITTED_WEIGHTS, ...SET_BY_HAND };

/** Everything that ranking looks at, in a fixed order. */
export const FEATURES: readonly Feature[] = [...OVERLAP, ...CONTEXT, ...ANSWER_TYPE, ...SHAPE, ...FORM, ...SPEECH];

const weighted = FEATURES.map(({ name, of }) => ({ of, weight: WEIGHTS[name] ?? 0 })).filter(
  ({ weight }) => weight !== 0,
);

/** How well a candidate answers, as the weighted sum of its features. Comparable within one question. */
export function scoreOf(view: RankingInput): number {
  let score = 0;
  for (const { of, weight } of weighted) score += weight * of(view);
  return score;
}
