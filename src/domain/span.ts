/**
 * A stretch of an article's text: UTF-16 code units, half-open `[start, end)`.
 * Everything the bot knows about an article is a span over it; nothing is a copy.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a span, exactly as they stand in the text. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Whether two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` lies wholly in `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
