import type { Span } from '../../domain/span.ts';
import { STATEMENT_LEADS } from '../../language/english/grammar/clause-words.ts';
import { isFiniteVerb, SUBORDINATORS } from '../../language/english/grammar/function-words.ts';
import { isMark, spanOfTokens, type Tokens } from '../1-tokens/tokens.ts';
import { hasVerb } from '../grammar/clauses.ts';
import { skipOpeningTokens } from './content-before.ts';
import { trimEnd } from './content-ends.ts';

/** The statement that "according to" gives a source for. */

/** No statement has so many words; looking no further keeps a text of nothing but "according to" linear. */
const LONGEST_STATEMENT = 400;

interface AccordingCue {
  readonly from: number;
  readonly end: number;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingContent(tokens: Tokens, cue: AccordingCue, floor: number, limit: number): Span[] {
  if (cue.from - floor > LONGEST_STATEMENT && limit - cue.end > LONGEST_STATEMENT) return [];
  const content = statement(tokens, cue, floor, limit);
  const [start = 0, end = 0] = [content[0]?.start, content.at(-1)?.end];
  return end - start > LONGEST_STATEMENT * LENGTH_OF_LONG_WORD ? [] : content;
}

/** Characters of a long word, with what stands around it. */
const LENGTH_OF_LONG_WORD = 12;

function statement(tokens: Tokens, cue: AccordingCue, floor: number, limit: number): Span[] {
  const before = skipOpeningTokens(tokens, Math.max(floor, bracketBefore(tokens, cue.from)), cue.from);
  let to = cue.from;
  while (to > before && isMark(tokens[to - 1])) to--;
  // "reported that, according to …, | the meetings were …"
  const opens = STATEMENT_LEADS.has(tokens[to - 1]?.lower ?? '');
  if (to > before && !opens) {
    const rest = tokens[cue.end]?.kind === 'comma' ? trimEnd(tokens, cue.end + 1, limit) : 0;
    const unfinished = !hasVerb(tokens, before, to) || SUBORDINATORS.has(tokens[before]?.lower ?? '');
    const resumes = rest > cue.end + 1 && (isFiniteVerb(tokens[cue.end + 1]?.lower ?? '') || unfinished);
    if (resumes) return [spanOfTokens(tokens, before, to), spanOfTokens(tokens, cue.end + 1, rest)];
    if (to - before >= 3) return [spanOfTokens(tokens, before, to)];
  }
  // The words before it are another's, which the source reports as a whole.
  if (cue.from > 0 && isMark(tokens[cue.from - 1]) && before >= to) {
    let end = cue.from;
    while (end > 0 && isMark(tokens[end - 1])) end--;
    const start = skipOpeningTokens(tokens, bracketBefore(tokens, cue.from), end);
    return end > start ? [spanOfTokens(tokens, start, end)] : [];
  }
  let from = cue.end;
  while (from < limit && isMark(tokens[from])) from++;
  const end = trimEnd(tokens, from, limit);
  return end > from ? [spanOfTokens(tokens, from, end)] : [];
}

/** A statement inside brackets begins at the bracket: "(the number is closer to nine, according to …)". */
function bracketBefore(tokens: Tokens, to: number): number {
  for (let at = to - 1; at >= 0 && to - at < 60; at--) {
    if (tokens[at]?.kind === 'close') return 0;
    if (tokens[at]?.kind === 'open') return at + 1;
  }
  return 0;
}
