import { endOfStatement, trimEnd } from './content-ends.ts';
import type { Cue } from './cues.ts';
import { type Found, NOTHING } from './found.ts';
import { spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "which | Lowe said | was wrong": the relative word and what is said of it, up to the end of the clause. */
export function gappedContent(tokens: Tokens, cue: Cue, gap: number, limit: number): Found {
  const end = trimEnd(tokens, cue.to, endOfClause(tokens, cue.to, limit));
  if (end <= cue.to) return NOTHING;
  // "What Adler said was | that the ferry was late"
  if (tokens[gap]?.lower === 'what') {
    const from = /^(?:is|was)$/.test(tokens[cue.to]?.lower ?? '') ? cue.to + 1 : cue.to;
    if (tokens[from]?.lower === 'that' && end > from)
      return { content: [spanOf(tokens, from, end)], pattern: 'clause', open: false };
  }
  return { content: [spanOf(tokens, gap, gap + 1), spanOf(tokens, cue.to, end)], pattern: 'clause', open: false };
}

/** "The plan | was criticized by the union | for its cost"; of "asked by a reporter | whether he would run" the question only. */
export function passiveContent(tokens: Tokens, cue: Cue, limit: number): Found {
  const subject = cue.subject ?? null;
  const from = cue.end;
  const quoted = tokens[from]?.kind === 'comma' || tokens[from]?.kind === 'colon' ? from + 1 : from;
  if (tokens[quoted]?.kind === 'quoted')
    return { content: [spanOf(tokens, quoted, quoted + 1)], pattern: 'passive', open: false };
  const next = tokens[from];
  const goesOn =
    next?.kind === 'word' &&
    (/^(?:tell|inform)$/.test(cue.verb?.lemma ?? '') ||
      /^(?:of|for|as|that|to|whether|if|about|what|who|how|why|where|which|when)$/.test(next.lower));
  // "It was said that, however old the ship, it would sail": commas stand inside a statement with "that".
  const close = next?.lower === 'that' ? endOfStatement(tokens, from, limit) : endOfClause(tokens, from, limit);
  const end = goesOn ? trimEnd(tokens, from, close) : from;
  const content = subject === null ? [] : [spanOf(tokens, subject.from, subject.core)];
  if (end > from) content.push(spanOf(tokens, next?.lower === 'about' ? from + 1 : from, end));
  return content.length === 0 ? NOTHING : { content, pattern: 'passive', open: false };
}

/** The next comma, dash or bracket that closes. */
function endOfClause(tokens: Tokens, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const token = tokens[at];
    if (token === undefined || /^(?:comma|dash|close|semicolon|stop)$/.test(token.kind)) return at;
    if (token.kind === 'quoted' && token.open) return at + 1;
  }
  return limit;
}
