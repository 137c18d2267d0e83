import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import { wordBorder } from '../../language/one-line.ts';
import { drawnQuote } from './drawn-words.ts';

/** A quotation cut to fit. */
export interface ClippedQuote {
  /** Markdown of a block quote. */
  readonly markdown: string;
  /** The part of the span that is shown. */
  readonly shown: Span;
  /** What it was cut after; null if it was not cut. */
  readonly cut: 'sentence' | 'word' | null;
}

/** The span as a block quote of at most `room` characters: whole, or as many whole sentences as fit, or (for a sentence longer than a message) cut after a word. */
export function clipQuote(article: Article, span: Span, room: number): ClippedQuote {
  const { text, sentences } = article;
  const quoteTo = (end: number): string => drawnQuote(article, { start: span.start, end });
  // Markdown is hardly ever shorter than its text, so there is no point in trying.
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

/** The largest number from `low` to `high` that fits. Assumes that `low` fits, and that everything above a number that does not fit does not fit either. */
function largest(low: number, high: number, fits: (candidate: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    if (fits(middle)) from = middle;
    else to = middle - 1;
  }
  return from;
}
