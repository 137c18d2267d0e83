/** Fills `slope` with the gradient at `weights` and returns the value there. */
export type Objective = (weights: Float64Array, slope: Float64Array) => number;

/** Pairs of steps and changes of slope that the curvature is read from. */
const REMEMBERED = 10;
const STEPS = 120;
/** A step that gains less than this is the last one. */
const ENOUGH = 1e-7;

/** The weights where a smooth convex objective is least: L-BFGS with a halving line search. Nothing is left to chance: the same data give the same weights. */
export function minimise(
  size: number,
  objective: Objective,
  start: Float64Array = new Float64Array(size),
): Float64Array {
  let weights: Float64Array = start.slice();
  let slope: Float64Array = new Float64Array(size);
  let value = objective(weights, slope);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let step = 0; step < STEPS; step++) {
    const way = direction(slope, steps, turns);
    const descent = dot(slope, way);
    let length = steps.length > 0 ? 1 : Math.min(1, 1 / Math.sqrt(dot(slope, slope) || 1));
    let next: Float64Array = weights;
    let nextSlope: Float64Array = slope;
    let nextValue = value;
    for (let tries = 0; tries < 20; tries++, length /= 2) {
      next = weights.map((weight, i) => weight + length * (way[i] ?? 0));
      nextSlope = new Float64Array(size);
      nextValue = objective(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * descent) break;
    }
    const moved = next.map((weight, i) => weight - (weights[i] ?? 0));
    const turned = nextSlope.map((part, i) => part - (slope[i] ?? 0));
    if (dot(moved, turned) > 1e-12) {
      steps.push(moved);
      turns.push(turned);
      if (steps.length > REMEMBERED) {
        steps.shift();
        turns.shift();
      }
    }
    const gained = value - nextValue;
    [weights, slope, value] = [next, nextSlope, nextValue];
    if (gained < ENOUGH) break;
  }
  return weights;
}

/** Downhill, bent by the curvature that the remembered steps have shown. */
function direction(slope: Float64Array, steps: readonly Float64Array[], turns: readonly Float64Array[]): Float64Array {
  const way = slope.map((part) => -part);
  const pairs = steps.map((step, i) => ({ step, turn: turns[i] ?? step, share: 0 }));
  for (const pair of [...pairs].reverse()) {
    pair.share = dot(pair.step, way) / dot(pair.turn, pair.step);
    addTo(way, pair.turn, -pair.share);
  }
  const last = pairs.at(-1);
  const scale = last ? dot(last.step, last.turn) / dot(last.turn, last.turn) : 1;
  for (let i = 0; i < way.length; i++) way[i] = (way[i] ?? 0) * scale;
  for (const { step, turn, share } of pairs) addTo(way, step, share - dot(turn, way) / dot(turn, step));
  return way;
}

function addTo(sum: Float64Array, part: Float64Array, times: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + times * (part[i] ?? 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
