import fc from 'fast-check';
import { anySent, type Known, type Sent, type SentKind } from '../support/interactions.ts';
import type { Way } from './doors.ts';
import { judge, type Problem } from './judge.ts';

/** What is sent, and which way. */
export interface FuzzPlan {
  /** The same seed sends the same, for as long as the program and its articles are the same. */
  readonly seed: number;
  readonly count: number;
  readonly known: Known;
  /** Taken in turn. */
  readonly ways: readonly Way[];
  /** Told which one is being sent, by its number from 0; null when none is. */
  readonly sending?: (number: number | null) => void;
}

/** Everything of one kind that was found: how often, and the first time. */
export interface Finding extends Problem {
  readonly number: number;
  readonly way: string;
  times: number;
}

/** What a run came to. */
export interface FuzzReport {
  readonly kinds: ReadonlyMap<SentKind, number>;
  /** Turned away by a door, as it must what is no interaction. */
  readonly refused: number;
  /** CPU microseconds of each that went the ways behind the doors. */
  readonly cpu: readonly number[];
  readonly findings: readonly Finding[];
}

/** CPU milliseconds that one interaction may take: ten times the dearest, and far less than what grows without a bound. */
const MOST_CPU_MS = 2_000;

/** How long a smaller interaction with the same fault is looked for, in milliseconds. */
const SHRINK_WITHIN_MS = 20_000;

const wayOf = ({ ways }: FuzzPlan, number: number): Way => {
  const way = ways[number % ways.length];
  if (!way) throw new Error('there is no way to send anything');
  return way;
};

/** Sends everything; or only one of them, as it is sent among all. */
export async function fuzz(plan: FuzzPlan, only: number | null = null): Promise<FuzzReport> {
  const kinds = new Map<SentKind, number>();
  const findings = new Map<string, Finding>();
  const cpu: number[] = [];
  let refused = 0;
  let number = only ?? 0;
  const property = fc.asyncProperty(anySent(plan.known), async (sent) => {
    const way = wayOf(plan, number);
    plan.sending?.(number);
    const { problems, came } = await attempt(sent, way);
    kinds.set(sent.kind, (kinds.get(sent.kind) ?? 0) + 1);
    if (came?.response === null) refused++;
    if (came?.isMeasured) cpu.push(came.cpu);
    for (const problem of problems) {
      const key = keyOf(problem);
      const known = findings.get(key) ?? { ...problem, number, way: way.name, times: 0 };
      known.times++;
      findings.set(key, known);
    }
    number++;
  });
  const numRuns = only === null ? plan.count : 1;
  await fc.check(property, { seed: plan.seed, numRuns, ...(only === null ? {} : { path: `${only}` }) });
  plan.sending?.(null);
  return { kinds, refused, cpu, findings: [...findings.values()] };
}

/** The smallest interaction with the same fault that can be found in some seconds. */
export async function smallest(plan: FuzzPlan, { number, ...problem }: Finding): Promise<Sent | null> {
  const way = wayOf(plan, number);
  const property = fc.asyncProperty(anySent(plan.known), async (sent) => {
    const { problems } = await attempt(sent, way);
    if (problems.some((found) => keyOf(found) === keyOf(problem))) throw new Error(problem.what);
  });
  const { counterexample } = await fc.check(property, {
    seed: plan.seed,
    path: `${number}`,
    numRuns: 1,
    interruptAfterTimeLimit: SHRINK_WITHIN_MS,
  });
  return counterexample?.[0] ?? null;
}

/** Faults that differ in numbers and in what was typed only are one. */
const keyOf = ({ verdict, what }: Problem): string => `${verdict} ${what.replace(/"[^"]*"|\d+/g, '#')}`.slice(0, 200);

async function attempt(sent: Sent, way: Way) {
  try {
    const came = await way.send(sent);
    const problems = came.response === null ? [] : judge(sent, came.response, came.deferral);
    problems.push(...way.complaints().map((what): Problem => ({ verdict: 'failed', what })));
    if (came.cpu > MOST_CPU_MS * 1_000)
      problems.push({ verdict: 'costly', what: `it took ${Math.round(came.cpu / 1_000)} ms of CPU` });
    return { problems, came };
  } catch (error) {
    way.complaints();
    const problems: Problem[] = [{ verdict: 'rejected', what: String(error) }];
    return { problems, came: null };
  }
}
