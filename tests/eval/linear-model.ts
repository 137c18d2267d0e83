import { minimise, type Objective } from './minimise.ts';

/** One question's candidates: a row of feature values each, and whether it is right. */
export interface Choice {
  /** Candidates by features, row after row. */
  readonly values: Float64Array;
  readonly right: readonly boolean[];
  /** What is kept together in cross-validation: the article. */
  readonly group: number;
}

const dot = (values: Float64Array, at: number, weights: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (values[at + i] ?? 0) * (weights[i] ?? 0);
  return sum;
};

/** Weights under which the right candidates come first: softmax over each question's candidates, with an L2 penalty. */
export function fitRanking(
  choices: readonly Choice[],
  features: number,
  penalty: number,
  start?: Float64Array,
): Float64Array {
  const usable = choices.filter(({ right }) => right.some(Boolean) && right.some((is) => !is));
  const objective: Objective = (weights, slope) => {
    let loss = 0;
    for (const { values, right } of usable) {
      const scores = right.map((_, k) => dot(values, k * features, weights));
      const most = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, k) => sum + (right[k] ? share : 0), 0);
      loss -= Math.log(good / all) / usable.length;
      for (let k = 0; k < right.length; k++) {
        const pull = (shares[k] ?? 0) / all - (right[k] ? (shares[k] ?? 0) / good : 0);
        if (Math.abs(pull) < 1e-7) continue;
        for (let i = 0; i < features; i++)
          slope[i] = (slope[i] ?? 0) + (pull * (values[k * features + i] ?? 0)) / usable.length;
      }
    }
    return loss + penalised(weights, slope, penalty, 0);
  };
  return minimise(features, objective, start);
}

/** Adds an L2 penalty to the slope from a weight on, and returns it. */
function penalised(weights: Float64Array, slope: Float64Array, penalty: number, from: number): number {
  let sum = 0;
  for (let i = from; i < weights.length; i++) {
    const weight = weights[i] ?? 0;
    slope[i] = (slope[i] ?? 0) + penalty * weight;
    sum += (penalty / 2) * weight * weight;
  }
  return sum;
}

/** The score of one candidate, by its index. */
export const scoreIn = ({ values }: Choice, candidate: number, weights: Float64Array): number =>
  dot(values, candidate * weights.length, weights);

/** The candidates in the order that the weights give, as indices. */
export function ordered({ values, right }: Choice, weights: Float64Array): number[] {
  const scores = right.map((_, k) => dot(values, k * weights.length, weights));
  return scores.map((_, k) => k).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** One case for a yes-or-no model. */
export interface Case {
  readonly values: readonly number[];
  readonly yes: boolean;
  /** How much the case counts. */
  readonly weight: number;
  readonly group: number;
}

/** Logistic regression; the first weight is the constant. */
export function fitLogistic(cases: readonly Case[], penalty: number): Float64Array {
  const all = cases.reduce((sum, { weight }) => sum + weight, 0);
  const size = (cases[0]?.values.length ?? 0) + 1;
  return minimise(size, (weights, slope) => {
    let loss = 0;
    for (const { values, yes, weight } of cases) {
      const p = probability(values, weights);
      loss -= (weight * Math.log(Math.max(1e-12, yes ? p : 1 - p))) / all;
      const off = (weight * (p - (yes ? 1 : 0))) / all;
      slope[0] = (slope[0] ?? 0) + off;
      values.forEach((value, i) => {
        slope[i + 1] = (slope[i + 1] ?? 0) + off * value;
      });
    }
    return loss + penalised(weights, slope, penalty, 1);
  });
}

/** What a logistic model says of a case. */
export function probability(values: readonly number[], weights: Float64Array): number {
  let sum = weights[0] ?? 0;
  values.forEach((value, i) => {
    sum += value * (weights[i + 1] ?? 0);
  });
  return 1 / (1 + Math.exp(-sum));
}
