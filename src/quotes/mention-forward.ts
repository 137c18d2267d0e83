import { endOfAppositions, endOfSegment } from './apposition.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** The mention that begins at `from`, with its appositions: "said | Clyde, the No. 3 Democrat", "according to | a poll by …". */
export function mentionFrom(tokens: Tokens, from: number): Mention | null {
  const found = phraseFrom(tokens, from);
  if (found === null) return describedFrom(tokens, from);
  if (found.kind === 'pronoun') return found;
  if (tokens[found.to]?.lower === 'who' || (tokens[found.to]?.lower === 'that' && found.kind === 'noun')) {
    return { ...found, to: endOfAppositions(tokens, endOfSegment(tokens, found.to + 1)) };
  }
  const to = endOfAppositions(tokens, found.to);
  // "said the party’s chairman, Joe Smith": a role, then the name.
  if (
    to === found.to &&
    found.kind === 'noun' &&
    namesPeople(tokens, found) &&
    tokens[to]?.kind === 'comma' &&
    tokens[to + 1]?.capital
  ) {
    const name = phraseFrom(tokens, to + 1);
    if (name?.kind === 'name') return { ...found, to: endOfAppositions(tokens, name.to) };
  }
  return { ...found, to };
}

/** "says | certified planner Eric Rowan": what a participle describes, when that is somebody. */
function describedFrom(tokens: Tokens, from: number): Mention | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || first.capital || !/[a-z]{3}ed$/.test(first.lower)) return null;
  const inner =
    tokens[from + 1]?.kind === 'word' && !/ed$/.test(tokens[from + 1]?.lower ?? '')
      ? mentionFrom(tokens, from + 1)
      : null;
  return inner === null || inner.kind === 'pronoun' || !namesPeople(tokens, inner) ? null : { ...inner, from };
}
