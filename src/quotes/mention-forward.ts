import { endOfAppositions, endOfSegment } from './apposition.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** The mention that begins at `from`, with its appositions: "said | Clyde, the No. 3 Democrat", "according to | a poll by …". */
export function mentionFrom(tokens: Tokens, from: number): Mention | null {
  const found = phraseFrom(tokens, from);
  if (found === null) return null;
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
