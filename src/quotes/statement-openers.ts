import { CALENDAR, DETERMINERS, isAdverb, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { hasVerb } from './content-before.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** "40", "one-third", "half" */
export const isCount = (token: Token | undefined): boolean =>
  token?.kind === 'number' ||
  /^(?:half|one|two|three|four|five|six|seven|eight|nine|ten)(?:-|$)/.test(token?.lower ?? '');

/** Adverbs that belong to a statement rather than to how it was said. */
export const STATED =
  /^(?:not|only|even|never|perhaps|maybe|now|just|still|nearly|almost|often|sometimes|always|probably|possibly|hopefully|unfortunately|eventually|ultimately|soon|too|here)$/;

/** A word that an adverb of the statement stands before: not "that", a day, or another adverb ("went even further"). */
export const opensPhrase = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^(?:word|number)$/.test(token.kind) &&
  token.lower !== 'that' &&
  !CALENDAR.has(token.lower) &&
  !isAdverb(token.lower);

/** How far the comma of a clause that opens a statement is looked for: "said when it rains, | the pier floods". */
const OPENER_WITHIN = 20;

/** "said | when it rains, the pier floods", but "said when asked about it": a clause with a verb, a comma, and another. */
export function opensStatement(tokens: Tokens, at: number, limit: number): boolean {
  if (/^(?:asked|pressed|reached|questioned|contacted|told)$/.test(tokens[at + 1]?.lower ?? '')) return false;
  const end = Math.min(limit, at + OPENER_WITHIN);
  for (let comma = at + 2; comma < end; comma++) {
    if (tokens[comma]?.kind === 'quoted' || tokens[comma]?.kind === 'stop') return false;
    if (tokens[comma]?.kind === 'comma') return opensClause(tokens, comma + 1, limit);
  }
  return false;
}

/** So many words in a row, with a subject, are a clause even when their verb is not known: "the pier floods". */
const SHORTEST_CLAUSE = 3;

/** Whether a clause of three words or more with a subject begins here: "the pier floods", not "and left", "which sank". */
export const opensClause = (tokens: Tokens, at: number, limit: number): boolean => {
  const next = tokens[at];
  const opens =
    next?.kind === 'word' &&
    (next.capital || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower) || next.lower === 'there') &&
    next.lower !== 'who';
  let end = at;
  while (end < limit && tokens[end]?.kind === 'word') end++;
  return opens && (end - at >= SHORTEST_CLAUSE || hasVerb(tokens, at + 1, Math.min(limit, at + OPENER_WITHIN)));
};
