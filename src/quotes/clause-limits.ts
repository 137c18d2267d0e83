import { CALENDAR, isAdverb, isFiniteVerb } from '../language/english/function-words.ts';
import { IRREGULAR_FORMS } from '../language/english/irregular-forms.ts';
import { opensClause } from './according-to.ts';
import type { Cue } from './cues.ts';
import { endOfNounStatement } from './noun-cues.ts';
import type { Mention } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** A clause ends within so many tokens; looking no further keeps the work linear. */
const FARTHEST = 400;

/** Where the content of the cue at `index` ends at the latest: with its own clause, or where the next cue's begins. */
export function clauseEnd(tokens: Tokens, cues: readonly Cue[], index: number): number {
  const cue = cues[index];
  if (cue === undefined || (cue.order === 'according-to' && opensClause(tokens, cue.from))) return tokens.length;
  return Math.min(
    nextClause(tokens, cues, index),
    cue.noun ? endOfNounStatement(tokens, cue) : endOfSubordinate(tokens, cue),
  );
}

/** "42%", "others", "some friends" */
const isCounted = (tokens: Tokens, { from, head }: Mention): boolean =>
  tokens[head]?.kind === 'number' ||
  /^(?:some|others|many|most|one|another|percent|half)$/.test(tokens[from]?.lower ?? '');

const isEnd = (token: Token | undefined): boolean =>
  token === undefined ||
  token.kind === 'stop' ||
  CALENDAR.has(token.lower) ||
  /^(?:in|on|at|during|last)$/.test(token.lower);

const OPENS_SUBORDINATE = /^(?:when|while|where|as|after|before|although|though|since|because|if)$/;

/** "Because polls indicated that it would pass, | there is …": a statement in a subordinate clause ends with it; `tokens.length` in a main clause. */
function endOfSubordinate(tokens: Tokens, cue: Cue): number {
  const before = tokens[cue.start - 1]?.lower ?? '';
  // "Noting that the data were lost, | Berg left"
  const ahead = cue.order === 'shared' && cue.mention !== null && cue.mention.from > cue.to ? cue.mention.from : 0;
  if (ahead > 0) return tokens[ahead - 1]?.kind === 'comma' ? ahead - 1 : ahead;
  // "Lowe, noting that the data were lost, | left"
  if (cue.order === 'shared' && isBehindSubject(tokens, cue)) return commaBeforeVerb(tokens, cue.to + 1);
  const end = Math.min(tokens.length, cue.to + FARTHEST);
  // "Adler, who says the ferry is old, | will vote no"
  if (cue.mention?.kind === 'relative' && tokens[cue.start - 1]?.kind === 'comma') {
    const comma = commaBeforeVerb(tokens, cue.to + 2);
    if (comma < end) return comma;
  }
  if (
    cue.order !== 'subject-verb' ||
    !/^(?:when|while|where|after|before|although|though|since|because|if|until|once)$/.test(before)
  )
    return tokens.length;
  for (let at = cue.to; at < end; at++) {
    const token = tokens[at];
    if (token?.kind === 'quoted' && token.open) return at + 1;
    if (/^(?:comma|dash)$/.test(token?.kind ?? '') && at > cue.to && tokens[at + 1]?.kind !== 'quoted') return at;
  }
  return tokens.length;
}

/** "Lowe, | noting that", "Lowe, | while noting that" */
function isBehindSubject(tokens: Tokens, { from, mention }: Cue): boolean {
  const comma = /^(?:while|in|by)$/.test(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return tokens[comma]?.kind === 'comma' && mention?.to === comma;
}

/** The next comma that a finite verb follows: a clause inside its sentence ends there; or `tokens.length`. */
function commaBeforeVerb(tokens: Tokens, from: number): number {
  const end = Math.min(tokens.length, from + FARTHEST);
  for (let at = from; at < end; at++) {
    const next = tokens[isAdverb(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1];
    if (tokens[at]?.kind !== 'comma' || next?.kind !== 'word' || next.capital) continue;
    if (isFiniteVerb(next.lower) || IRREGULAR_FORMS.has(next.lower)) return at;
  }
  return tokens.length;
}

/**
 * Where the clause of the next cue begins, so that content stops before it: ", | noting", ", while | maintainers report", "; | he said".
 * A cue inside a statement ("said she asked for it") does not end it.
 */
function nextClause(tokens: Tokens, cues: readonly Cue[], index: number): number {
  const own = cues[index];
  if (own === undefined) return tokens.length;
  for (let i = index + 1; i < cues.length && i < index + 6; i++) {
    const next = cues[i];
    if (next === undefined) break;
    // "Others who praised it | warned …": the relative clause of a subject ends before that subject's verb.
    if (
      next.order === 'subject-verb' &&
      next.mention !== null &&
      next.mention.from < own.from &&
      own.mention?.kind === 'relative'
    )
      return next.from;
    let start = next.order === 'shared' || next.order === 'verb-subject' ? next.from : next.start;
    if (start <= own.to) continue;
    if (next.order === 'according-to' && tokens[start - 1]?.kind === 'comma') return start - 1;
    if (next.order === 'according-to' && tokens[start - 1]?.kind === 'quoted' && tokens[start - 1]?.open) return start;
    // "…, The Herald reported in 1991.", "Berg promised to pay, Lowe said, but …"
    if (
      next.order === 'subject-verb' &&
      tokens[start - 1]?.kind === 'comma' &&
      (isEnd(tokens[next.to]) || tokens[next.to]?.kind === 'comma')
    )
      return start - 1;
    // "When Archer noted that …, | Beck replied", "Following the report, which found that …, | Beck replied", "42% say yes, | 32% say no"
    if (
      next.order === 'subject-verb' &&
      /^(?:comma|dash)$/.test(tokens[start - 1]?.kind ?? '') &&
      (OPENS_SUBORDINATE.test(tokens[0]?.lower ?? '') ||
        (own.mention?.kind === 'relative' && own.order === 'subject-verb') ||
        (own.mention !== null &&
          isCounted(tokens, own.mention) &&
          next.mention !== null &&
          isCounted(tokens, next.mention)))
    )
      return start - 1;
    // `… could be called “a bribe,” | the Herald reported in 1991`
    if (
      next.order === 'subject-verb' &&
      tokens[start - 1]?.kind === 'quoted' &&
      tokens[start - 1]?.open &&
      isEnd(tokens[next.to])
    )
      return start;
    const link = tokens[start - 1];
    if (link?.kind === 'word' && /^(?:while|and|but|as|though|although|whereas)$/.test(link.lower)) {
      if (tokens[start - 2]?.kind === 'comma' || link.lower === 'while' || next.order === 'shared')
        return tokens[start - 2]?.kind === 'comma' ? start - 2 : start - 1;
      // "Lowe said it was late and Berg said it was not"
      if (
        next.mention?.kind === 'name' &&
        next.order === 'subject-verb' &&
        /^(?:say|tell)$/.test(next.verb?.lemma ?? '')
      )
        return start - 1;
      continue;
    }
    while (tokens[start - 1]?.kind === 'word' && /ly$/.test(tokens[start - 1]?.lower ?? '')) start--;
    const mark = tokens[start - 1];
    if (next.order === 'shared' && mark?.kind === 'comma') return start - 1;
    if (mark?.kind === 'semicolon') return start - 1;
    if (next.order === 'shared' && mark?.kind === 'quoted') return start;
  }
  return tokens.length;
}
