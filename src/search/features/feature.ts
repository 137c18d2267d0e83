import type { CandidateView } from '../candidate-view.ts';

/** One thing that speaks for or against a candidate: a pure function of its view. Values lie between −1 and 1 or near it. */
export interface Feature {
  readonly name: string;
  readonly of: (view: CandidateView) => number;
}
