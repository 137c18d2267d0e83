import type { Outcome } from '../../domain/answer.ts';
import { UNSPACED_WHEN_COMPARED } from '../../language/characters.ts';
import { bitCount, type ResolvedQuestion, shareOf } from '../../search/question/question-in-library.ts';
import type { RankingInput } from '../../search/rank/ranking-input.ts';
import type { Retrieved } from '../../search/retriever.ts';
import { FITTED_TRUST } from './fitted-trust.ts';

/** Evidence for and against the first passage being the answer. Values are shares of the question's weight, 0 to 1, unless stated otherwise. */
export interface AnswerEvidence {
  /** In the passage, as stem. */
  readonly covered: number;
  /** In the passage, in any form, or around it (neighbours, paragraph, heading, speaker). */
  readonly near: number;
  /** In none of the passages found. */
  readonly absent: number;
  /** Names and numbers of the question that the passage and its surroundings lack. */
  readonly lostNames: number;
  /** Terms that the passage has, as a number: one shared word is no answer to a question of six. */
  readonly matched: number;
  /** 1 when a time or a number is asked for, the passage has none of its own, and not all words of the question are said there; else 0. */
  readonly lacksType: number;
  /** 1 when it is asked how much something costs and the passage has no sum: "how much is a ticket?" is not answered by what else is said of tickets; else 0. */
  readonly lacksPrice: number;
  /** Words of the question that neither the passage nor its neighbours have in any form: "born" in "When was … born?". */
  readonly unsaid: number;
  /** The share of the question's three-letter runs in the passage. */
  readonly letters: number;
  /** 1 when a person or a place is asked for and the passage has no new name, else 0. */
  readonly lacksName: number;
  /** 1 when the question names something that no article ever mentions ("Torvalds"), else 0. */
  readonly unknownName: number;
  /** 1 when the passage has nothing of the question but what its article's title has, and no article has another word of it; else 0. */
  readonly onlyTitle: number;
  /** As much of the question as the passage has within one clause. */
  readonly window: number;
  /** The ranking's score of the first passage, in tenths. */
  readonly score: number;
  /** How far the first is ahead of the second, from 0 to 1. */
  readonly margin: number;
}

/** The evidence from a retrieval; null when nothing was found that shares a word with the question. */
export function answerEvidence({ resolved, found }: Retrieved): AnswerEvidence | null {
  const first = found[0]?.view;
  if (!first || resolved.terms.length === 0) return null;
  const { here } = first;
  // The reply to a question has said what that asked, and a heading what its section is about.
  const said = here.terms | (first.replies ? first.previous : 0) | (first.leads > 0 ? first.above : 0);
  const beside = here.terms | here.related | first.previous | first.next | first.speakers;
  const near = beside | first.paragraph | first.heading;
  // A word of about the same meaning is no common ground by itself, unless it is much of the question: for "Who won the cup final?" "our ultimate goal" is not the closest. What the question wants measured is.
  if (near === 0 && !first.measured && shareOf(resolved, here.alike) < ENOUGH_ALIKE) return null;
  let exactly = 0;
  let somewhere = 0;
  for (const { view } of found) exactly |= view.here.exact | view.heading | view.speakers;
  for (const { view } of found) somewhere |= view.here.terms | view.here.related | view.heading | view.speakers;
  const ahead = (found[0]?.score ?? 0) - (found[1]?.score ?? 0);
  const unsaid = shareOf(resolved, allTerms(resolved) & ~(beside | here.alike | first.heading));
  const isUnknownUnsaid = (unknownWords(resolved) & ~(beside | here.alike | first.heading)) !== 0;
  const wantsName = resolved.question.type === 'person' || resolved.question.type === 'place';
  return {
    covered: shareOf(resolved, said),
    near: shareOf(resolved, near | here.alike),
    absent: shareOf(resolved, allTerms(resolved) & ~(somewhere | here.alike)),
    lostNames: shareOf(resolved, (resolved.names | resolved.numbers) & ~(near & exactly)),
    matched: Math.min(1, bitCount(said) / 4),
    lacksType: unsaid > 0 && lacksType(resolved, first) ? 1 : 0,
    lacksPrice: resolved.question.asksPrice && resolved.question.type === 'number' && !first.money ? 1 : 0,
    unsaid,
    letters: first.letters,
    unknownName: (((resolved.names & resolved.unknown) | resolved.strange) & ~(beside | here.alike)) !== 0 ? 1 : 0,
    lacksName: wantsName && here.capitals === 0 ? 1 : 0,
    onlyTitle: isUnknownUnsaid && here.terms !== 0 && (here.terms & ~first.title) === 0 ? 1 : 0,
    window: here.window,
    score: (found[0]?.score ?? 0) / 10,
    margin: Math.min(1, ahead / WIDE_MARGIN),
  };
}

/** The share of a question's weight that words of about the same meaning must have to be common ground. */
const ENOUGH_ALIKE = 0.4;

/** By so much the first passage's score is ahead of the second's when a wider margin would say nothing more. */
const WIDE_MARGIN = 4;

/** "When was … born?" cannot be answered by a sentence without a time. Names are left out: "who" is often answered by a common noun. */
function lacksType({ question }: ResolvedQuestion, { here }: RankingInput): boolean {
  switch (question.type) {
    case 'date':
      return here.dates + here.numbers === 0;
    case 'number':
      return here.numbers + here.quantities === 0;
    default:
      return false;
  }
}

const allTerms = (resolved: ResolvedQuestion): number =>
  resolved.terms.length >= 31 ? -1 : (1 << resolved.terms.length) - 1;

/** The unknown terms that are words: in scripts without spaces a term may be half a sentence, which no article has. */
function unknownWords({ terms, unknown }: ResolvedQuestion): number {
  let words = unknown;
  for (const [i, { form }] of terms.entries()) if (UNSPACED_WHEN_COMPARED.test(form)) words &= ~(1 << i);
  return words;
}

/** How likely it is that the first passage answers the question, 0 to 1. */
function trustIn(evidence: AnswerEvidence | null): number {
  if (!evidence) return 0;
  let sum: number = TRUST_CONSTANT;
  for (const name of EVIDENCE_NAMES) sum += TRUST[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Evidence of which questions with known answers have too little to be fitted on, or of the wrong kind. A passage that lacks both
 * the kind of thing asked for and a word of the question ("When was … born?" of somebody who only leads) does not answer, and what
 * is asked about somebody whom no article mentions is not answered by what is said of others. Where an article is about the name that is
 * asked about, each of its sentences has it: "Who founded Hale Bakery?" is not answered by what it sells.
 */
export const TRUST_SET_BY_HAND = { lacksType: -2.5, lacksPrice: -5, unknownName: -2.5, onlyTitle: -2.5 } as const;

const { constant: TRUST_CONSTANT, ...FITTED } = FITTED_TRUST;
const TRUST: Readonly<Record<keyof AnswerEvidence, number>> = { ...FITTED, ...TRUST_SET_BY_HAND };
const EVIDENCE_NAMES = Object.keys(TRUST) as (keyof AnswerEvidence)[];

/** From here on the passages are presented as the answer: 93 % of an article’s own questions, 1 % of another’s, and 39 % of those whose answer was cut out of an article that stands alone, where 87 % of its own are. */
const ANSWERED = 0.52;

/** How far to trust the passages. Only where the first shares nothing with the question, nor anything around it, is it not even the closest. */
export function outcomeOf(evidence: AnswerEvidence | null): Outcome {
  if (!evidence) return 'unanswered';
  return trustIn(evidence) >= ANSWERED ? 'answered' : 'uncertain';
}
