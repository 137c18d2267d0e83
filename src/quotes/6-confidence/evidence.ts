import type { QuotationKind, Speaker } from '../../domain/quotation.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { NarratedSentence } from '../1-tokens/narrated-sentence.ts';
import { tokenAt } from '../1-tokens/tokens.ts';
import type { UnresolvedQuotation } from '../unresolved-quotation.ts';
import { FITTED_CONFIDENCE } from './fitted-confidence.ts';

/** What speaks for an attribution, and the confidence fitted to it. */

/** What speaks for an attribution and against it, as 0 or 1: the features of the model of confidence. */
export interface AttributionEvidence {
  /** `“…,” she said`, the pattern of all that no other feature names. */
  readonly clause: number;
  readonly object: number;
  readonly according: number;
  readonly participle: number;
  readonly passive: number;
  /** Taken over from a neighbouring sentence or paragraph. */
  readonly carried: number;
  /** The subject of a sentence without a verb of speech. */
  readonly within: number;
  readonly leadIn: number;
  readonly labelled: number;
  /** The content is quoted, in whole or in part. */
  readonly quoted: number;
  readonly pronoun: number;
  readonly noun: number;
  readonly relative: number;
  /** The verb is "say" or "tell". */
  readonly plainVerb: number;
  /** The content has at most two words. */
  readonly short: number;
}

/** The evidence for one attribution. */
export function attributionEvidence(
  quotation: UnresolvedQuotation,
  kind: QuotationKind,
  speaker: Speaker,
  sentences: readonly NarratedSentence[],
): AttributionEvidence {
  const is = (...patterns: readonly UnresolvedQuotation['pattern'][]): number =>
    patterns.includes(quotation.pattern) ? 1 : 0;
  const mention = quotation.mention?.kind;
  return {
    clause: is('clause'),
    object: is('object'),
    according: is('according'),
    participle: is('participle'),
    passive: is('passive'),
    carried: is('carried', 'continued', 'fragment'),
    within: is('within'),
    leadIn: is('lead-in'),
    labelled: is('transcript', 'signature'),
    quoted: kind === 'indirect' ? 0 : 1,
    pronoun: mention === 'pronoun' ? 1 : 0,
    noun: mention === 'noun' && speaker.role === null ? 1 : 0,
    relative: mention === 'relative' ? 1 : 0,
    plainVerb: isPlainMention(quotation, sentences) ? 1 : 0,
    short: isShortQuotation(quotation, sentences) ? 1 : 0,
  };
}

function isPlainMention(
  { cue, mentionSentence }: UnresolvedQuotation,
  sentences: readonly NarratedSentence[],
): boolean {
  const tokens = sentences[mentionSentence]?.tokens ?? [];
  const word = cue === null ? undefined : tokens[tokenAt(tokens, cue.start)]?.lower;
  return speechVerb(word ?? '')?.lemma === 'say' || speechVerb(word ?? '')?.lemma === 'tell';
}

function isShortQuotation({ content, sentence }: UnresolvedQuotation, sentences: readonly NarratedSentence[]): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  let words = 0;
  for (const { start, end } of content)
    for (let at = tokenAt(tokens, start); words < 3 && (tokens[at]?.start ?? end) < end; at++)
      words += tokens[at]?.kind === 'quoted' ? 3 : tokens[at]?.kind === 'word' ? 1 : 0;
  return words < 3;
}

/** The weights of the logistic model of confidence; written by `tests/eval/quote-reliability.ts --write`. */

/** Nobody is named. It is the share of such passages that annotators count as quotations at all (83 % of 106 in 166 news articles). */
export const CONFIDENCE_OF_NOBODY = 0.8;

/** With less confidence the quotation has no speaker instead of a guess. In 250 news articles this happens to two in two thousand. */
export const LEAST_CONFIDENCE = 0.4;

/**
 * How sure the attribution is, 0 to 1: the share of attributions with this evidence that annotators of news confirm, words and
 * speaker both. What they passed over counts as wrong, so that reported speech is surer than it looks.
 */
export function confidenceOf(evidence: AttributionEvidence): number {
  let sum: number = FITTED_CONFIDENCE.constant;
  for (const name of Object.keys(evidence) as (keyof AttributionEvidence)[])
    sum += FITTED_CONFIDENCE[name] * evidence[name];
  return 1 / (1 + Math.exp(-sum));
}
