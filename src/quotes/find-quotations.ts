import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import { type NarratedSentence, narratedSentences } from './1-tokens/narrated-sentence.ts';
import { PlainTokens, spanOfTokens } from './1-tokens/tokens.ts';
import { readSentence } from './3-content/read-sentence.ts';
import { withoutPullQuotes } from './4-unclaimed/pull-quotes.ts';
import { attributeUnclaimed } from './4-unclaimed/unclaimed-passages.ts';
import { PersonIndex } from './5-speakers/people.ts';
import { SpeakerResolver } from './5-speakers/resolve-speaker.ts';
import {
  type AttributionEvidence,
  attributionEvidence,
  CONFIDENCE_OF_NOBODY,
  confidenceOf,
  LEAST_CONFIDENCE,
} from './6-confidence/evidence.ts';
import { KindReader } from './6-confidence/quotation-kind.ts';
import type { UnresolvedQuotation } from './unresolved-quotation.ts';

/** A quotation with what its confidence rests on; null when nobody is named as its speaker. */
export interface QuotationWithEvidence {
  readonly quotation: Quotation;
  readonly evidence: AttributionEvidence | null;
}

/**
 * What an article reports people to have said or written, in the order of the text. The passes, a folder each:
 * 1. the quotation marks are paired, and the text is read sentence by sentence with quoted passages as single tokens;
 * 2. the cues of each sentence ("said", "according to", "noting") are found, each with the words that name the speaker;
 * 3. each cue gets its content;
 * 4. quoted passages without a cue get the speaker of their neighbours, or nobody;
 * 5. the words that name a speaker become a speaker: the fullest name, and the role;
 * 6. each quotation gets a kind, and a confidence.
 * Never throws. What is not understood is left out; a speaker who is not named, or only guessed, is null.
 */
export const findQuotations = (article: Article): Quotation[] =>
  findQuotationsWithEvidence(article).map(({ quotation }) => quotation);

/** The quotations of an article as `findQuotations` gives them, with the evidence for each. */
export function findQuotationsWithEvidence(article: Article): QuotationWithEvidence[] {
  const plain = new PlainTokens(article);
  const sentences = narratedSentences(article, plain);
  const readings = sentences.map((sentence, index) => readSentence(sentence, index));
  const people = new PersonIndex(article, sentences, plain);
  const attributed = attributeUnclaimed(article.text, sentences, readings, (word) => people.hasSurname(word));
  const unresolved = withoutPullQuotes(article.text, attributed);
  const resolver = new SpeakerResolver(sentences, people);
  const kinds = new KindReader(sentences);
  return unresolved
    .map((found): QuotationWithEvidence => {
      const speaker = resolver.speakerOf(found);
      const kind = kinds.kindOf(found.content);
      const evidence = speaker === null ? null : attributionEvidence(found, kind, speaker, sentences);
      const confidence = evidence === null ? CONFIDENCE_OF_NOBODY : confidenceOf(evidence);
      const quotation = {
        kind,
        content: found.content,
        cue: found.cue,
        mention: mentionSpan(found, sentences),
        speaker: confidence < LEAST_CONFIDENCE ? null : speaker,
        confidence,
      };
      return { quotation, evidence };
    })
    .sort((a, b) => firstStart(a) - firstStart(b) || lastEnd(a) - lastEnd(b));
}

const firstStart = ({ quotation }: QuotationWithEvidence): number => quotation.content[0]?.start ?? 0;
const lastEnd = ({ quotation }: QuotationWithEvidence): number => quotation.content.at(-1)?.end ?? 0;

function mentionSpan({ mention, mentionSentence }: UnresolvedQuotation, sentences: readonly NarratedSentence[]) {
  const tokens = sentences[mentionSentence]?.tokens;
  if (tokens === undefined || mention === null || tokens[mention.from] === undefined) return null;
  return tokens[mention.to - 1] === undefined ? null : spanOfTokens(tokens, mention.from, mention.to);
}
