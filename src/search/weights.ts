import { FITTED_WEIGHTS } from './fitted-weights.ts';

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
export const WEIGHTS: Readonly<Record<string, number>> = { ...FITTED_WEIGHTS, ...SET_BY_HAND };
