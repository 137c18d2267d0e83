import { CALENDAR, SUBJECT_PRONOUNS } from '../../language/english/grammar/function-words.ts';
import { ARTICLES, SOMEBODY_OPENERS } from '../../language/english/grammar/pronouns.ts';
import { NEAR_TIMES } from '../../language/english/grammar/time-and-number-words.ts';
import { LOOSE_TIES, TIES_OF_NAMES, TIES_OF_NOUNS } from '../../language/english/grammar/verb-words.ts';
import { isFirstName } from '../../language/english/people/first-names.ts';
import { isOrganisation } from '../../language/english/people/organisation-words.ts';
import { SERVANTS } from '../../language/english/people/speaker-words.ts';
import { OCCASIONS_BEHIND_SPEAKERS } from '../../language/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { endOfAppositions, endOfSegment } from './apposition.ts';
import { endOfNounRun } from './could-be-noun.ts';
import { canBeJoined, canSpeak, closing, type Mention, namesPeople, phraseKind } from './noun-phrase.ts';

/** Noun phrases read forward from their first word. */

/** The noun phrase that begins at `from`, read forward: with its ties, not with its appositions. `null` when none begins there. */
export function phraseFrom(tokens: Tokens, from: number): Mention | null {
  const first = tokens[from];
  if (first === undefined || first.kind === 'quoted') return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && !(first.lower === 'it' && first.capital && from > 0)) {
    return { from, to: from + 1, core: from + 1, head: from, kind: phraseKind(tokens, from, from + 1) };
  }
  if (first.kind !== 'word' && first.kind !== 'number') return null;
  let at = endOfNounRun(tokens, from, from + 16);
  // "told the Herald | last week"
  if (at - from > 2 && NEAR_TIMES.has(tokens[at - 2]?.lower ?? '') && CALENDAR.has(tokens[at - 1]?.lower ?? ''))
    at -= 2;
  if (at === from || !canSpeak(tokens, from, at)) return null;
  // "said Smith Tuesday": the day is no part of the name.
  while (
    at - 1 > from &&
    CALENDAR.has(tokens[at - 1]?.lower ?? '') &&
    !(tokens[at - 2]?.capital && isFirstName(tokens[at - 2]?.lower ?? ''))
  )
    at--;
  const head = at - 1;
  const name = tokens[head]?.capital === true;
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[at];
    if (token?.kind === 'open') {
      const close = closing(tokens, at, at + 12);
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    const tie = token !== undefined && (name ? TIES_OF_NAMES.has(token.lower) : TIES_OF_NOUNS.has(token.lower));
    const serves = token?.lower === 'to' && SERVANTS.has(tokens[at - 1]?.lower ?? '') && opensSomebody(tokens[at + 1]);
    const joins = token !== undefined && token.lower === 'and';
    if (!tie && !joins && !serves) break;
    const end = endOfNounRun(tokens, at + 1, at + 14);
    if (end === at + 1 || isTime(tokens, at + 1, end)) break;
    if (joins && !canBeJoined(tokens, at - 1, end - 1)) break;
    if (tie && name && token.lower !== 'of' && ARTICLES.has(tokens[at + 1]?.lower ?? '') && LOOSE_TIES.has(token.lower))
      break;
    // "said Lowe | of the win": what she spoke of, not where she belongs
    const last = tokens[end - 1];
    if (tie && name && last !== undefined && !last.capital && !isOrganisation(last.lower)) break;
    at = end;
  }
  return { from, to: at, core: at, head, kind: phraseKind(tokens, from, head + 1) };
}

const isTime = (tokens: Tokens, from: number, to: number): boolean =>
  CALENDAR.has(tokens[to - 1]?.lower ?? '') ||
  CALENDAR.has(tokens[from]?.lower ?? '') ||
  OCCASIONS_BEHIND_SPEAKERS.has(tokens[to - 1]?.lower ?? '');

const opensSomebody = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || SOMEBODY_OPENERS.has(token.lower));

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
    tokens[from + 1]?.kind === 'word' && !(tokens[from + 1]?.lower ?? '').endsWith('ed')
      ? mentionFrom(tokens, from + 1)
      : null;
  return inner === null || inner.kind === 'pronoun' || !namesPeople(tokens, inner) ? null : { ...inner, from };
}
