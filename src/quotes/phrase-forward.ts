import { isFirstName } from '../language/english/first-names.ts';
import { CALENDAR, SUBJECT_PRONOUNS } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { areAlike } from './alike.ts';
import { endOfRun } from './nominal.ts';
import { canSpeak, closing, kindOf, type Mention } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** The noun phrase that begins at `from`, read forward: with its ties, not with its appositions. `null` when none begins there. */
export function phraseFrom(tokens: Tokens, from: number): Mention | null {
  const first = tokens[from];
  if (first === undefined || first.kind === 'quoted') return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && !(first.lower === 'it' && first.capital && from > 0)) {
    return { from, to: from + 1, core: from + 1, head: from, kind: kindOf(tokens, from, from + 1) };
  }
  if (first.kind !== 'word' && first.kind !== 'number') return null;
  let at = endOfRun(tokens, from, from + 16);
  // "told the Herald | last week"
  if (
    at - from > 2 &&
    /^(?:last|this|next)$/.test(tokens[at - 2]?.lower ?? '') &&
    CALENDAR.has(tokens[at - 1]?.lower ?? '')
  )
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
    const tie =
      token !== undefined &&
      (name
        ? /^(?:of|from|for|at)$/.test(token.lower)
        : /^(?:of|for|from|at|in|with|inside|behind|near)$/.test(token.lower));
    const serves = token?.lower === 'to' && SERVES.test(tokens[at - 1]?.lower ?? '') && opensSomebody(tokens[at + 1]);
    const joins = token !== undefined && token.lower === 'and';
    if (!tie && !joins && !serves) break;
    const end = endOfRun(tokens, at + 1, at + 14);
    if (end === at + 1 || isTime(tokens, at + 1, end)) break;
    if (joins && !areAlike(tokens, at - 1, end - 1)) break;
    if (
      tie &&
      name &&
      token.lower !== 'of' &&
      /^(?:a|an|the)$/.test(tokens[at + 1]?.lower ?? '') &&
      /^(?:at|from|for)$/.test(token.lower)
    )
      break;
    // "said Lowe | of the win": what she spoke of, not where she belongs
    const last = tokens[end - 1];
    if (tie && name && last !== undefined && !last.capital && !isOrganisation(last.lower)) break;
    at = end;
  }
  return { from, to: at, core: at, head, kind: kindOf(tokens, from, head + 1) };
}

const isTime = (tokens: Tokens, from: number, to: number): boolean =>
  CALENDAR.has(tokens[to - 1]?.lower ?? '') ||
  CALENDAR.has(tokens[from]?.lower ?? '') ||
  /^(?:interview|statement|speech|email|tweet|debate|rally|conference)$/.test(tokens[to - 1]?.lower ?? '');

/** "a former aide | to the mayor" */
const SERVES =
  /^(?:aide|adviser|advisor|assistant|ambassador|envoy|donor|counsel|deputy|consultant|spokesman|liaison|heir)s?$/;

const opensSomebody = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || /^(?:the|his|her|their|a|an)$/.test(token.lower));
