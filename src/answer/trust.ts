import type { Outcome } from '../domain/answer.ts';
import { type Asked, shareOf } from '../search/asked.ts';
import type { CandidateView } from '../search/candidate-view.ts';
import type { Retrieved } from '../search/retriever.ts';
import { FITTED_TRUST } from './fitted-trust.ts';

/** What speaks for and against the first passage being the answer; shares of the question's weight, 0 to 1. */
export interface Evidence {
  /** In the passage, as stem. */
  readonly covered: number;
  /** In the passage or around it (neighbours, paragraph, heading, speaker), relatives included. */
  readonly near: number;
  /** Nowhere where we searched. */
  readonly absent: number;
  /** Names and numbers of the question that the passage and its surroundings lack. */
  readonly lostNames: number;
  /** Terms that the passage has, as a number: one shared word is no answer to a question of six. */
  readonly matched: number;
  /** 1 when a time or a number is asked for and the passage has none of its own, else 0. */
  readonly lacksType: number;
}

/** Reads the evidence off a retrieval; null when nothing was found. */
export function evidenceOf({ asked, found }: Retrieved): Evidence | null {
  const first = found[0]?.view;
  if (!first || asked.terms.length === 0) return null;
  const near =
    first.here.terms |
    first.here.related |
    first.previous |
    first.next |
    first.paragraph |
    first.heading |
    first.speakers;
  let exactly = 0;
  let somewhere = 0;
  for (const { view } of found) exactly |= view.here.exact | view.heading | view.speakers;
  for (const { view } of found) somewhere |= view.here.terms | view.here.related | view.heading | view.speakers;
  return {
    covered: shareOf(asked, first.here.terms),
    near: shareOf(asked, near),
    absent: shareOf(asked, allTerms(asked) & ~somewhere),
    lostNames: shareOf(asked, (asked.names | asked.numbers) & ~(near & exactly)),
    matched: Math.min(1, bitCount(first.here.terms) / 4),
    lacksType: lacksType(asked, first) ? 1 : 0,
  };
}

/** "When was … born?" cannot be answered by a sentence without a time. Names are left out: "who" is often answered by a common noun. */
function lacksType({ question }: Asked, { here }: CandidateView): boolean {
  if (question.type === 'date') return here.dates + here.numbers === 0;
  return question.type === 'number' && here.numbers + here.quantities === 0;
}

const allTerms = (asked: Asked): number => (asked.terms.length >= 31 ? -1 : (1 << asked.terms.length) - 1);

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** How likely it is that the first passage answers the question, 0 to 1. */
export function trustIn(evidence: Evidence | null): number {
  if (!evidence) return 0;
  let sum: number = FITTED_TRUST.constant;
  for (const name of NAMES) sum += FITTED_TRUST[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

const NAMES: readonly (keyof Evidence)[] = ['covered', 'near', 'absent', 'lostNames', 'matched', 'lacksType'];

/** From here on the passages are presented as the answer: 93.8 % of an article's own questions, 1.0 % of another's … */
const ANSWERED = 0.75;
/** … and below this they are not shown as if they were near it. */
const UNCERTAIN = 0.2;

/** How far to trust the passages. */
export const outcomeOf = (trust: number): Outcome =>
  trust >= ANSWERED ? 'answered' : trust >= UNCERTAIN ? 'uncertain' : 'unanswered';
