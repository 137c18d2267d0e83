import type { Span } from '../domain/span.ts';
import { isFiniteVerb, PREPOSITIONS } from '../language/english/function-words.ts';
import { trimEnd } from './content-ends.ts';
import type { Found } from './found.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** `“…,” she said, | “…”` and `“…,” she said, adding that | “…”` is another cue's. */
export function resumedQuote(tokens: Tokens, at: number, limit: number): Span[] | null {
  let from = at;
  if (
    tokens[from]?.kind === 'comma' ||
    tokens[from]?.kind === 'dash' ||
    tokens[from]?.kind === 'colon' ||
    tokens[from]?.kind === 'stop'
  )
    from++;
  if (/^(?:and|but|that|because|so)$/.test(tokens[from]?.lower ?? '') && tokens[from + 1]?.kind === 'quoted') from++;
  const link = tokens[from - 1];
  if (
    !(isMark(link) || from === at || /^(?:and|but|that|because|so)$/.test(link?.lower ?? '')) ||
    from >= limit ||
    tokens[from]?.kind !== 'quoted'
  )
    return null;
  const end = endOfQuotes(tokens, from, limit);
  return [spanOf(tokens, from, end)];
}

/** Quoted passages joined by nothing, "and", "or" or a comma: `“…” and “…”`. */
export function endOfQuotes(tokens: Tokens, from: number, limit: number): number {
  let end = from + 1;
  for (;;) {
    let next = end;
    while (next < limit && (tokens[next]?.kind === 'comma' || /^(?:and|or)$/.test(tokens[next]?.lower ?? ''))) next++;
    if (next >= limit || tokens[next]?.kind !== 'quoted') return end;
    end = next + 1;
  }
}

/** "The tower, Mr. Orban said, | would open": a clause with the cue in its middle; a participle or a conjunction after the comma is none of it. */
export function splitClause(tokens: Tokens, before: Span, comma: number, limit: number): Found {
  const next = tokens[comma + 1];
  const goesOn =
    next !== undefined &&
    next.kind === 'word' &&
    comma + 1 < limit &&
    !/ing$/.test(next.lower) &&
    (!/ed$/.test(next.lower) || isFiniteVerb(next.lower)) &&
    (!PREPOSITIONS.has(next.lower) || tokens[comma + 2]?.lower === 'which') &&
    !/^(?:who|which|where|when|while|as|after|though|although)$/.test(next.lower);
  const only: Found = { content: [before], pattern: 'clause', open: false };
  if (next?.kind === 'quoted')
    return {
      content: [before, spanOf(tokens, comma + 1, endOfQuotes(tokens, comma + 1, limit))],
      pattern: 'marked',
      open: false,
    };
  if (!goesOn) return only;
  const end = trimEnd(tokens, comma + 1, limit);
  return end > comma + 1 ? { content: [before, spanOf(tokens, comma + 1, end)], pattern: 'clause', open: false } : only;
}
