import type { Span } from '../../domain/span.ts';
import { englishSentences } from './english-sentences.ts';
import { lineStarts } from './line-breaks.ts';
import { otherSentences } from './other-sentences.ts';

const ENGLISH_CODE = /^en/i;

/**
 * The sentences of one block of text, ascending. Together they cover all of its visible characters. Text outside `within` is not
 * looked at. A sentence runs from its first to its last visible character, closing quotes and brackets included.
 * @param language a BCP 47 code; rules of our own for English, the platform's for every other language
 */
export function sentenceSpans(text: string, within: Span, language = 'en'): Span[] {
  const sentencesOf = ENGLISH_CODE.test(language)
    ? englishSentences
    : (piece: string) => otherSentences(piece, language);
  const block = text.slice(within.start, within.end);
  const spans: Span[] = [];
  let from = 0;
  for (const start of [...lineStarts(block), block.length]) {
    const offset = within.start + from;
    for (const span of sentencesOf(block.slice(from, start))) {
      spans.push({ start: offset + span.start, end: offset + span.end });
    }
    from = start;
  }
  return spans;
}
