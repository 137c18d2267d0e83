import type { Span } from '../../domain/span.ts';
import { segmenterFor } from '../segmenters.ts';
import { skipSpace, skipSpaceBack } from './characters.ts';
import { englishSentences } from './english-sentences.ts';
import { lineStarts } from './line-breaks.ts';

const ANY_LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/g;

/**
 * UTF-16 units given to `Intl.Segmenter` at a time: it copies its whole input for every sentence (1 MB of sentences of
 * 13 characters takes a minute).
 */
const SEGMENTED_AT_ONCE = 2048;

/** The sentences of non-English text, by the platform's rules. `language` is a BCP 47 code; an invalid one means "any". */
function otherSentences(text: string, language: string): Span[] {
  const segmenter = segmenterFor(language, 'sentence', undefined);
  // The platform ends a sentence at every line break, even where a line was only wrapped.
  const flat = text.replace(ANY_LINE_BREAK, ' ');
  const spans: Span[] = [];
  let size = SEGMENTED_AT_ONCE;
  for (let from = 0; from < flat.length; ) {
    const whole = wholeSegments(segmenter, flat, from, size);
    // A sentence longer than the window: look further.
    if (whole.length === 0) size *= 2;
    else size = SEGMENTED_AT_ONCE;
    for (const end of whole) {
      addVisible(flat, from, end, spans);
      from = end;
    }
  }
  return spans;
}

/** The ends of the segments after `from` that fit in the window; only the first in a window larger than usual. */
function wholeSegments(segmenter: Intl.Segmenter, text: string, from: number, size: number): number[] {
  const window = text.slice(from, from + size);
  const isLast = from + size >= text.length;
  const ends: number[] = [];
  for (const { segment, index } of segmenter.segment(window)) {
    const end = index + segment.length;
    if (end === window.length && !isLast) break;
    ends.push(from + end);
    if (size > SEGMENTED_AT_ONCE) break;
  }
  return ends;
}

function addVisible(text: string, from: number, to: number, spans: Span[]): void {
  const start = skipSpace(text, from, to);
  const end = skipSpaceBack(text, start, to);
  if (end > start) spans.push({ start, end });
}

const ENGLISH_CODE = /^en/i;

/**
 * The sentences of one block of text, ascending. Together they cover all its visible characters; each runs from its first to
 * its last visible character, closing quotes and brackets included. Text outside `within` is ignored.
 * @param language a BCP 47 code: English has rules of its own, every other language the platform's
 * @returns spans of `text`, in UTF-16 units
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
