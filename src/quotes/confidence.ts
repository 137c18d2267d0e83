import type { Speaker } from '../domain/quotation.ts';
import type { Draft, Pattern } from './draft.ts';

/**
 * The share of quotations with a speaker whose speaker annotators confirm, on 166 news articles (how many there were, behind it).
 * What annotators passed over counts as wrong, so reported speech is surer than it looks.
 */
const BY_PATTERN: Readonly<Record<Pattern, number>> = {
  marked: 0.97, // of 759
  clause: 0.83, // of 814
  object: 0.74, // of 272
  according: 0.77, // of 62
  participle: 0.82, // of 130
  continued: 0.8, // 4 of 5
  'lead-in': 0.95, // 9 of 9
  within: 0.76, // of 25
  transcript: 0.62, // of 13
  signature: 0.95, // 5 of 5
  unattributed: 0.5,
};

/** Nobody is named: it is sure only that words are quoted. */
const NOBODY = 0.5;

/** How sure the attribution is, 0 to 1. */
export function confidenceOf(draft: Draft, speaker: Speaker | null): number {
  return speaker === null ? NOBODY : BY_PATTERN[draft.pattern];
}
