import type { Span } from '../domain/span.ts';
import type { Token } from './tokens.ts';

/** Those of the ascending tokens that share nothing with any of the spans; one pass over both. */
export function outside(tokens: readonly Token[], spans: readonly Span[]): Token[] {
  const ascending = spans.toSorted((a, b) => a.start - b.start);
  let [next, end] = [0, 0];
  return tokens.filter((token) => {
    for (let span = ascending[next]; span !== undefined && span.start < token.end; span = ascending[++next])
      end = Math.max(end, span.end);
    return end <= token.start;
  });
}
