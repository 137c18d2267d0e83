import type { CandidateView } from './candidate-view.ts';
import { ANSWER_TYPE } from './features/answer-type.ts';
import { CONTEXT } from './features/context.ts';
import type { Feature } from './features/feature.ts';
import { FORM } from './features/form.ts';
import { OVERLAP } from './features/overlap.ts';
import { SHAPE } from './features/shape.ts';
import { SPEECH } from './features/speech.ts';
import { WEIGHTS } from './weights.ts';

/** Everything that ranking looks at, in a fixed order. */
export const FEATURES: readonly Feature[] = [...OVERLAP, ...CONTEXT, ...ANSWER_TYPE, ...SHAPE, ...FORM, ...SPEECH];

const weighted = FEATURES.map(({ name, of }) => ({ of, weight: WEIGHTS[name] ?? 0 })).filter(
  ({ weight }) => weight !== 0,
);

/** How well a candidate answers, as the weighted sum of its features. Comparable within one question. */
export function scoreOf(view: CandidateView): number {
  let score = 0;
  for (const { of, weight } of weighted) score += weight * of(view);
  return score;
}
