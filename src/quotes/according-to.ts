import type { Span } from '../domain/span.ts';
import { isFiniteVerb, PREPOSITIONS, SUBJECT_PRONOUNS, SUBORDINATORS } from '../language/english/function-words.ts';
import { endOfSegment } from './apposition.ts';
import { hasVerb, skipOpeners } from './content-before.ts';
import { trimEnd } from './content-ends.ts';
import { mentionFrom } from './mention-forward.ts';
import type { Mention } from './noun-phrase.ts';
import { isMark, spanOf, type Token } from './tokens.ts';

type Tokens = readonly Token[];

/** The words behind a source that say more of it: "a poll | released on Monday", "people | familiar with the talks", "an account | she gave". */
const TELLS_MORE =
  /^(?:given|written|seen|taken|made|shown|known|sent|drawn|held|familiar|close|briefed|present|who|that|which|by|whose|involved|knowledgeable)$/;

/** No statement has so many words; looking no further keeps a text of nothing but "according to" linear. */
const LONGEST = 400;

/** The source after "according to", which begins at `from`. `opens`: nothing of the statement stands before "according". */
export function accordingSource(tokens: Tokens, from: number, opens: boolean): Mention | null {
  const found = mentionFrom(tokens, from);
  if (found === null) return null;
  const next = tokens[found.core];
  const more =
    found.to === found.core &&
    next?.kind === 'word' &&
    (!next.capital || next.lower === 'i') &&
    (TELLS_MORE.test(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || /(?:ed|ing)$/.test(next.lower));
  if (more) return { ...found, to: endOfSegment(tokens, found.core) };
  // "According to a study, published in the Herald, | the tunnel leaks."
  const published =
    opens &&
    tokens[found.to]?.kind === 'comma' &&
    isParticiple(tokens[found.to + 1]) &&
    PREPOSITIONS.has(tokens[found.to + 2]?.lower ?? '')
      ? endOfSegment(tokens, found.to + 1)
      : 0;
  if (tokens[published]?.kind === 'comma') return { ...found, to: published };
  // "According to Ann Lee, | the tunnel leaks.": what looks like an apposition is the statement itself.
  const after = tokens[found.to];
  const nothingFollows = after === undefined || after.kind === 'stop';
  return opens && nothingFollows && found.to > found.core ? { ...found, to: found.core } : found;
}

const isParticiple = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  (/ed$/.test(token.lower) || /^(?:written|seen|made|sent|drawn|held)$/.test(token.lower));

/** Whether "according" at this token opens its clause: at the unit's start, after "that", "but", a comma and the like. */
export function opensClause(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return (
    before === undefined ||
    /^(?:that|but|and|because|while|though|although|yet|so)$/.test(before.lower) ||
    before.kind === 'dash' ||
    (before.kind === 'comma' && !hasVerb(tokens, Math.max(0, at - LONGEST), at))
  );
}

interface Cue {
  readonly from: number;
  readonly end: number;
}

/** "According to X, …", "…, according to X", "…, according to X, …". */
export function accordingContent(tokens: Tokens, cue: Cue, floor: number, limit: number): Span[] {
  if (cue.from - floor > LONGEST && limit - cue.end > LONGEST) return [];
  const content = statement(tokens, cue, floor, limit);
  const [start = 0, end = 0] = [content[0]?.start, content.at(-1)?.end];
  return end - start > LONGEST * LONG_WORD ? [] : content;
}

/** Characters of a long word, with what stands around it. */
const LONG_WORD = 12;

function statement(tokens: Tokens, cue: Cue, floor: number, limit: number): Span[] {
  const before = skipOpeners(tokens, Math.max(floor, bracketBefore(tokens, cue.from)), cue.from);
  let to = cue.from;
  while (to > before && isMark(tokens[to - 1])) to--;
  // "reported that, according to …, | the meetings were …"
  const opens = /^(?:that|because|and|but|while)$/.test(tokens[to - 1]?.lower ?? '');
  if (to > before && !opens) {
    const rest = tokens[cue.end]?.kind === 'comma' ? trimEnd(tokens, cue.end + 1, limit) : 0;
    const unfinished = !hasVerb(tokens, before, to) || SUBORDINATORS.has(tokens[before]?.lower ?? '');
    const resumes = rest > cue.end + 1 && (isFiniteVerb(tokens[cue.end + 1]?.lower ?? '') || unfinished);
    if (resumes) return [spanOf(tokens, before, to), spanOf(tokens, cue.end + 1, rest)];
    if (to - before >= 3) return [spanOf(tokens, before, to)];
  }
  // The words before it are another's, which the source reports as a whole.
  if (cue.from > 0 && isMark(tokens[cue.from - 1]) && before >= to) {
    let end = cue.from;
    while (end > 0 && isMark(tokens[end - 1])) end--;
    const start = skipOpeners(tokens, bracketBefore(tokens, cue.from), end);
    return end > start ? [spanOf(tokens, start, end)] : [];
  }
  let from = cue.end;
  while (from < limit && isMark(tokens[from])) from++;
  const end = trimEnd(tokens, from, limit);
  return end > from ? [spanOf(tokens, from, end)] : [];
}

/** A statement inside brackets begins at the bracket: "(the number is closer to nine, according to …)". */
function bracketBefore(tokens: Tokens, to: number): number {
  for (let at = to - 1; at >= 0 && to - at < 60; at--) {
    if (tokens[at]?.kind === 'close') return 0;
    if (tokens[at]?.kind === 'open') return at + 1;
  }
  return 0;
}
