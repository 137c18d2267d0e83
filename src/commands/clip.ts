import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import { onOneLine, wordBorder } from '../language/one-line.ts';
import { blockQuote, verbatim } from './verbatim-markdown.ts';

export { onOneLine };

/** The largest number from `low` to `high` that fits; `low` is taken to fit, and what is too large stays too large. */
function largest(low: number, high: number, fits: (candidate: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}

/** A text on one line as Markdown that shows it verbatim; `most` bounds the Markdown. For names, titles and what somebody typed. */
export function inline(text: string, most: number): string {
  const line = onOneLine(text, most);
  const whole = verbatim(line);
  if (whole.length <= most) return whole;
  // A beginning has no more escapes than the whole, but for a colon or an @ that comes to stand before "…"; at worst all is escapes.
  const length = Math.max(most - (whole.length - line.length) - 2, Math.floor(most / 2) - 1);
  return verbatim(onOneLine(line, length));
}

/** A quotation cut to fit. */
export interface ClippedQuote {
  /** A block quote. */
  readonly markdown: string;
  /** What is shown of the span. */
  readonly shown: Span;
  /** Where it was cut; null when it was not. */
  readonly cut: 'sentence' | 'word' | null;
}

/**
 * The span as a block quote of at most `room` characters: whole, else as many whole sentences as fit, else (a sentence that is longer
 * than a message) cut at a word.
 */
export function clipQuote({ text, sentences }: Article, span: Span, room: number): ClippedQuote {
  const quoteTo = (end: number): string => blockQuote(text.slice(span.start, end));
  // Markdown is never shorter than its text: what is longer than the room need not be tried.
  const fits = (end: number): boolean => end - span.start <= room && quoteTo(end).length <= room;
  const clipped = (end: number, cut: ClippedQuote['cut']): ClippedQuote => ({
    markdown: quoteTo(end),
    shown: { start: span.start, end },
    cut,
  });
  if (fits(span.end)) return clipped(span.end, null);

  const ends = sentences.filter(({ end }) => end > span.start && end < span.end).map(({ end }) => end);
  const count = largest(0, ends.length, (n) => fits(ends[n - 1] ?? span.start));
  const sentenceEnd = ends[count - 1];
  if (sentenceEnd !== undefined) return clipped(sentenceEnd, 'sentence');

  const most = largest(span.start + 1, span.end, fits);
  const words = text.slice(span.start, wordBorder(text, span.start, most)).trimEnd().length;
  return clipped(words > 0 ? span.start + words : most, 'word');
}
