import {
  ANSWER_TYPE_FEATURES,
  CONTEXT_FEATURES,
  type Feature,
  FORM_FEATURES,
  OVERLAP_FEATURES,
  PLACE_FEATURES,
  SHAPE_FEATURES,
  SPEECH_FEATURES,
} from './features.ts';
import { FITTED_WEIGHTS } from './fitted-weights.ts';
import type { RankingInput } from './ranking-input.ts';

/**
 * Features that questions with known answers are too few, or of the wrong kind, to be fitted on: what somebody said,
 * what an interview asks, what stands in tables, under which heading, what lists or costs. Set by hand to about what full coverage is worth.
 */
export const WEIGHTS_SET_BY_HAND: Readonly<Record<string, number>> = {
  speaker: 2,
  'speech.bySpeaker': 2.5,
  'speech.anySpeaker': 1,
  asks: -4,
  replies: 5,
  columns: 2,
  nameAlone: -4,
  leads: 5,
  enumerates: 2,
  'offers.money': 2.5,
  'offers.measure': 2,
  'offers.tense': 2.5,
};

/** What each feature of ranking is worth, by its name: a linear model, fitted so that the answering sentence comes first. */
const RANKING_WEIGHTS: Readonly<Record<string, number>> = { ...FITTED_WEIGHTS, ...WEIGHTS_SET_BY_HAND };

/** Everything that ranking looks at, in a fixed order. */
export const RANKING_FEATURES: readonly Feature[] = [
  ...OVERLAP_FEATURES,
  ...CONTEXT_FEATURES,
  ...ANSWER_TYPE_FEATURES,
  ...SHAPE_FEATURES,
  ...FORM_FEATURES,
  ...PLACE_FEATURES,
  ...SPEECH_FEATURES,
];

const weightedFeatures = RANKING_FEATURES.map(({ name, of }) => ({ of, weight: RANKING_WEIGHTS[name] ?? 0 })).filter(
  ({ weight }) => weight !== 0,
);

/** How well a candidate answers, as the weighted sum of its features. Comparable within one question. */
export function scoreOf(view: RankingInput): number {
  let score = 0;
  for (const { of, weight } of weightedFeatures) score += weight * of(view);
  return score;
}
