import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../language/english/function-words.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import { endOfAppositions, endOfSegment } from './apposition.ts';
import type { Mention } from './noun-phrase.ts';
import { phraseFrom } from './phrase-forward.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A main clause's subject stands within so many tokens; looking no further keeps the work linear. */
const FARTHEST = 70;

/**
 * The subject of a unit's main clause, for verbs that share it ("X emphasized that …, noting …"; "X arrived late and said …").
 * Openers are passed over: "On Monday, …", "When Archer noted it, …", "Asked about it, …".
 * @param before the subject stands before this token
 */
export function mainSubject(tokens: Tokens, before: number): Mention | null {
  let start = endOfDateline(tokens);
  const limit = Math.min(before, FARTHEST);
  while (start < limit) {
    let from = start;
    while (
      from < limit &&
      (isAdverb(tokens[from]?.lower ?? '') ||
        /^(?:and|but|yet|so|or|still)$/.test(tokens[from]?.lower ?? '') ||
        tokens[from]?.kind === 'comma')
    )
      from++;
    const token = tokens[from];
    if (token === undefined || token.kind === 'quoted') return null;
    if (!opensAdverbial(token)) {
      const found = phraseFrom(tokens, from);
      if (found !== null && found.to < before) {
        const to = tokens[found.to]?.kind === 'comma' ? endOfAppositions(tokens, found.to) : found.to;
        const next = tokens[to]?.kind === 'comma' ? to + 1 : to;
        if (isPredicate(tokens, next) || to > found.to || (found.kind !== 'noun' && isVerbLike(tokens[next])))
          return { ...found, to };
      }
      // "A few days later, …"
      if (
        found !== null ||
        (!CALENDAR.has(tokens[endOfSegment(tokens, from) - 1]?.lower ?? '') &&
          !isAdverb(tokens[endOfSegment(tokens, from) - 1]?.lower ?? ''))
      )
        return null;
    }
    start = endOfSegment(tokens, from) + 1;
  }
  return null;
}

/** "WASHINGTON (AP) — ", "Lyon, France – ": where the sentence begins after it, or 0. */
export function endOfDateline(tokens: Tokens): number {
  for (let at = 0; at < 9; at++) {
    const token = tokens[at];
    if (token?.kind === 'dash') return at > 0 ? at + 1 : 0;
    if (token === undefined || !(token.capital || /^(?:comma|open|close|number|stop)$/.test(token.kind))) return 0;
  }
  return 0;
}

export const opensAdverbial = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  /(?:ing|ed)$/.test(token.lower) ||
  /^(?:last|this|next|earlier|later)$/.test(token.lower);

/** After a name or a pronoun, a word in lower case that opens no phrase is its verb: "Adler | hit back". */
const isVerbLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !PREPOSITIONS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !DETERMINERS.has(token.lower);

/** A verb follows, perhaps after adverbs. */
export function isPredicate(tokens: Tokens, at: number): boolean {
  let i = at;
  while (
    i < at + 5 &&
    (isAdverb(tokens[i]?.lower ?? '') ||
      CALENDAR.has(tokens[i]?.lower ?? '') ||
      (/^(?:on|this|last)$/.test(tokens[i]?.lower ?? '') && CALENDAR.has(tokens[i + 1]?.lower ?? '')))
  )
    i++;
  const token = tokens[i];
  return (
    token?.kind === 'word' && !token.capital && (isFiniteVerb(token.lower) || speechVerb(token.lower) !== undefined)
  );
}
