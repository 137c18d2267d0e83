import type { Evidence } from './evidence.ts';
import { FITTED_CONFIDENCE } from './fitted-confidence.ts';

/** Nobody is named. It is the share of such passages that annotators count as quotations at all (83 % of 106 in 166 news articles). */
export const NOBODY = 0.8;

/** Below this the speaker is left open: rather none than a guess. On 250 news articles it happens to two in two thousand. */
export const LEAST = 0.4;

/**
 * How sure the attribution is, 0 to 1: the share of attributions with this evidence that annotators of news confirm, words and
 * speaker both. What they passed over counts as wrong, so that reported speech is surer than it looks.
 */
export function confidenceOf(evidence: Evidence): number {
  let sum: number = FITTED_CONFIDENCE.constant;
  for (const name of Object.keys(evidence) as (keyof Evidence)[]) sum += FITTED_CONFIDENCE[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}
