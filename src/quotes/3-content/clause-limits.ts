import {
  ADVERBIAL_LEADS,
  CLAUSE_LINKS,
  OPENERS_OF_SUBORDINATES,
  SUBORDINATE_OPENERS,
  VERB_BRINGERS,
} from '../../language/languages/english/grammar/clause-words.ts';
import {
  AUXILIARIES,
  CALENDAR,
  isAdverb,
  isFiniteVerb,
} from '../../language/languages/english/grammar/function-words.ts';
import { IRREGULAR_FORMS } from '../../language/languages/english/grammar/irregular-forms.ts';
import { COUNTED_PEOPLE } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { PREPOSITIONS_OF_TIME } from '../../language/languages/english/grammar/verb-words.ts';
import { breaksClause, isCommaOrDash, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { opensAccordingClause } from '../2-cues/according-cues.ts';
import type { Cue } from '../2-cues/cue.ts';
import type { Mention } from '../grammar/noun-phrase.ts';
import { firstDecision, type TableRule } from '../rules.ts';

/** How far the content of a cue may reach: to the end of its clause, or to the clause of the next cue. */

/** The most tokens of a clause; the limit keeps the work linear. */
const STATEMENT_WITHIN = 400;

/** Where the content of the cue at `index` ends at the latest: with its own clause, or where the next cue's begins. */
export function clauseEnd(tokens: Tokens, cues: readonly Cue[], index: number): number {
  const cue = cues[index];
  if (cue === undefined || (cue.order === 'according-to' && opensAccordingClause(tokens, cue.from)))
    return tokens.length;
  return Math.min(
    nextClause(tokens, cues, index),
    cue.noun ? endOfNounStatement(tokens, cue) : endOfSubordinate(tokens, cue),
  );
}

/** "Because polls indicated that it would pass, | there is …": a statement in a subordinate clause ends with it; `tokens.length` in a main clause. */
function endOfSubordinate(tokens: Tokens, cue: Cue): number {
  for (const rule of ENDS_OF_SUBORDINATES) {
    const end = rule.match(tokens, cue);
    if (end !== null) return end;
  }
  return tokens.length;
}

/** The end of the statement of a cue that is in a subordinate clause. */
export const ENDS_OF_SUBORDINATES: readonly TableRule<[tokens: Tokens, cue: Cue], number | null>[] = [
  {
    name: 'before the subject of the main clause, which speaks: "Noting that the data were lost, | Berg left"',
    example: 'Noting that the data were lost, Berg left the room.',
    match: (tokens, cue) => {
      const ahead = cue.order === 'shared' && cue.mention !== null && cue.mention.from > cue.to ? cue.mention.from : 0;
      if (ahead === 0) return null;
      return tokens[ahead - 1]?.kind === 'comma' ? ahead - 1 : ahead;
    },
  },
  {
    name: 'before the verb of a subject that a participle follows: "Lowe, noting that the data were lost, | left"',
    example: 'Lowe, noting that the data were lost, left the room.',
    match: (tokens, cue) =>
      cue.order === 'shared' && isBehindSubject(tokens, cue) ? commaBeforeVerb(tokens, cue.to + 1) : null,
  },
  {
    name: 'before the verb of a subject with a relative clause: "Adler, who says the ferry is old, | will vote no"',
    example: 'Adler, who says the ferry is old, will vote no.',
    match: (tokens, cue) => {
      if (cue.mention?.kind !== 'relative' || tokens[cue.start - 1]?.kind !== 'comma') return null;
      const comma = commaBeforeVerb(tokens, cue.to + 2);
      return comma < Math.min(tokens.length, cue.to + STATEMENT_WITHIN) ? comma : null;
    },
  },
  {
    name: 'with a clause that "because", "when" or the like opens',
    example: 'Because polls indicated that it would pass, there is no doubt.',
    match: (tokens, cue) => {
      const opener = tokens[cue.start - 1]?.lower ?? '';
      if (cue.order !== 'subject-verb' || !SUBORDINATE_OPENERS.has(opener)) return null;
      const end = Math.min(tokens.length, cue.to + STATEMENT_WITHIN);
      for (let at = cue.to; at < end; at++) {
        const token = tokens[at];
        if (token?.kind === 'quoted' && token.open) return at + 1;
        if (isCommaOrDash(token) && at > cue.to && tokens[at + 1]?.kind !== 'quoted') return at;
      }
      return null;
    },
  },
];

/** "Lowe, | noting that", "Lowe, | while noting that" */
function isBehindSubject(tokens: Tokens, { from, mention }: Cue): boolean {
  const comma = ADVERBIAL_LEADS.has(tokens[from - 1]?.lower ?? '') ? from - 2 : from - 1;
  return tokens[comma]?.kind === 'comma' && mention?.to === comma;
}

/** The next comma that a finite verb follows: a clause inside its sentence ends there; or `tokens.length`. */
function commaBeforeVerb(tokens: Tokens, from: number): number {
  const end = Math.min(tokens.length, from + STATEMENT_WITHIN);
  for (let at = from; at < end; at++) {
    const next = tokens[isAdverb(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1];
    if (tokens[at]?.kind !== 'comma' || next?.kind !== 'word' || next.capital) continue;
    if (isFiniteVerb(next.lower) || IRREGULAR_FORMS.has(next.lower)) return at;
  }
  return tokens.length;
}

/** A cue, a later one, and where the later one begins. */
interface NextCue {
  readonly tokens: Tokens;
  readonly own: Cue;
  readonly next: Cue;
  readonly start: number;
  /** The token right before the later one. */
  readonly before: Token | undefined;
}

/** The verdict that the later cue is inside the statement of the earlier one, and does not end it. */
const INSIDE = 'inside the statement';

/** How many of the next cues are checked; the limit keeps the work linear. */
const NEXT_CUES = 5;

/**
 * Where the clause of the next cue begins, so that content stops before it: ", | noting", ", while | maintainers report", "; | he said".
 * A cue inside a statement ("said she asked for it") does not end it.
 */
function nextClause(tokens: Tokens, cues: readonly Cue[], index: number): number {
  const own = cues[index];
  if (own === undefined) return tokens.length;
  for (let i = index + 1; i < cues.length && i <= index + NEXT_CUES; i++) {
    const next = cues[i];
    if (next === undefined) break;
    const start = next.order === 'shared' || next.order === 'verb-subject' ? next.from : next.start;
    const end = firstDecision(BEGINNINGS_OF_NEXT_CLAUSE, { tokens, own, next, start, before: tokens[start - 1] });
    if (end !== null && end !== INSIDE) return end;
  }
  return tokens.length;
}

/** Where a statement ends because the clause of a later cue begins. */
export const BEGINNINGS_OF_NEXT_CLAUSE: readonly TableRule<[NextCue], number | typeof INSIDE | null>[] = [
  {
    name: 'the verb of the subject whose relative clause it stands in',
    example: 'Others who praised the plan warned that it was late.',
    match: ({ own, next }) =>
      next.order === 'subject-verb' &&
      next.mention !== null &&
      next.mention.from < own.from &&
      own.mention?.kind === 'relative'
        ? next.from
        : null,
  },
  {
    name: 'a cue that has begun before it',
    example: 'When it rained, the mayor, asked by Beck whether the ferry was late, said it was.',
    match: ({ own, start }) => (start <= own.to ? INSIDE : null),
  },
  {
    name: '"according to" behind a comma or quoted words with one',
    example: 'Lowe said the ferry was late, according to the Herald.',
    match: ({ next, start, before }) => {
      if (next.order !== 'according-to') return null;
      if (before?.kind === 'comma') return start - 1;
      return before?.kind === 'quoted' && before.open ? start : null;
    },
  },
  {
    name: 'a cue put in behind a comma: "…, The Herald reported in 1991."',
    example: 'Berg promised to pay, Lowe said, but the board was late.',
    match: ({ tokens, next, start, before }) =>
      next.order === 'subject-verb' &&
      before?.kind === 'comma' &&
      (closesCue(tokens[next.to]) || tokens[next.to]?.kind === 'comma')
        ? start - 1
        : null,
  },
  {
    name: 'the main clause behind a subordinate one: "When Archer noted that …, | Beck replied"',
    example: 'When in May Archer noted that the ferry was late, Beck replied that nobody minded.',
    match: ({ tokens, next, start, before }) =>
      next.order === 'subject-verb' && isCommaOrDash(before) && OPENERS_OF_SUBORDINATES.has(tokens[0]?.lower ?? '')
        ? start - 1
        : null,
  },
  {
    name: 'the main clause behind a relative one: "Following the report, which found that …, | Beck replied"',
    example: 'Following the report, which said that the ferry was late, Beck replied that nobody minded.',
    match: ({ own, next, start, before }) =>
      next.order === 'subject-verb' &&
      isCommaOrDash(before) &&
      own.mention?.kind === 'relative' &&
      own.order === 'subject-verb'
        ? start - 1
        : null,
  },
  {
    name: 'others of those who were asked: "42% say yes, | 32% say no"',
    example: 'Some say the ferry is late, others say the ferry is lost.',
    match: ({ tokens, own, next, start, before }) =>
      next.order === 'subject-verb' &&
      isCommaOrDash(before) &&
      own.mention !== null &&
      isCounted(tokens, own.mention) &&
      next.mention !== null &&
      isCounted(tokens, next.mention)
        ? start - 1
        : null,
  },
  {
    name: 'a cue behind quoted words with a comma, which ends the sentence',
    example: 'Lowe said it could be called “a bribe in all but name,” the Herald reported in 1991.',
    match: ({ tokens, next, start, before }) =>
      next.order === 'subject-verb' && before?.kind === 'quoted' && before.open && closesCue(tokens[next.to])
        ? start
        : null,
  },
  {
    name: 'a link behind a comma, "while", or a link before a verb of the same subject',
    example: 'Lowe said the ferry was late and added that the tide had turned.',
    match: ({ tokens, next, start, before }) => {
      if (before?.kind !== 'word' || !CLAUSE_LINKS.has(before.lower)) return null;
      if (tokens[start - 2]?.kind === 'comma') return start - 2;
      return before.lower === 'while' || next.order === 'shared' ? start - 1 : null;
    },
  },
  {
    name: 'a link before somebody else who says something: "said it was late | and Berg said it was not"',
    example: 'Lowe said it was late and Berg said it was not.',
    match: ({ next, start, before }) => {
      if (before?.kind !== 'word' || !CLAUSE_LINKS.has(before.lower)) return null;
      const says = next.verb?.lemma === 'say' || next.verb?.lemma === 'tell';
      return next.mention?.kind === 'name' && next.order === 'subject-verb' && says ? start - 1 : INSIDE;
    },
  },
  {
    name: 'a participle behind a comma or quoted words, and whatever stands behind a semicolon',
    example: 'Lowe said the ferry, noting the tide.',
    match: ({ tokens, next, start }) => {
      let from = start;
      while (tokens[from - 1]?.kind === 'word' && tokens[from - 1]?.lower.endsWith('ly')) from--;
      const mark = tokens[from - 1];
      if (next.order === 'shared' && mark?.kind === 'comma') return from - 1;
      if (mark?.kind === 'semicolon') return from - 1;
      return next.order === 'shared' && mark?.kind === 'quoted' ? from : null;
    },
  },
];

/** "42%", "others", "some friends" */
const isCounted = (tokens: Tokens, { from, head }: Mention): boolean =>
  tokens[head]?.kind === 'number' || COUNTED_PEOPLE.has(tokens[from]?.lower ?? '');

/** What may follow a cue that closes its sentence: nothing, a stop, or a time. */
const closesCue = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || CALENDAR.has(token.lower) || PREPOSITIONS_OF_TIME.has(token.lower);

/** How far a noun's own clause is looked through. */
const NOUN_CLAUSE_WITHIN = 60;

/**
 * "His claim that the data were lost | drew laughter": where the statement of a noun ends when the noun is its sentence's subject;
 * `tokens.length` when it is not.
 */
function endOfNounStatement(tokens: Tokens, cue: Cue): number {
  for (let at = cue.start - 1; at >= 0 && cue.start - at < NOUN_CLAUSE_WITHIN; at--) {
    const token = tokens[at];
    if (token === undefined || (breaksClause(token) && !isCommaOrDash(token))) break;
    if (!token.capital && (isFiniteVerb(token.lower) || token.lower === 'to')) return tokens.length;
  }
  // Every clause that is opened brings a verb; one more is the sentence's own.
  let expected = tokens[cue.to]?.lower === 'that' ? 1 : 0;
  const end = Math.min(tokens.length, cue.to + NOUN_CLAUSE_WITHIN);
  for (let at = cue.to + 1; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (VERB_BRINGERS.has(lower)) expected++;
    else if (tokens[at]?.kind === 'word' && !tokens[at]?.capital && isFiniteVerb(lower)) {
      if (expected === 0) return at;
      expected--;
      at = endOfVerb(tokens, at) - 1;
    }
  }
  return tokens.length;
}

/** "were | lost", "has | never | been | told" */
function endOfVerb(tokens: Tokens, from: number): number {
  let at = from + 1;
  let helped = AUXILIARIES.has(tokens[from]?.lower ?? '');
  while (helped || isAdverb(tokens[at]?.lower ?? '')) {
    const lower = tokens[at]?.lower ?? '';
    if (AUXILIARIES.has(lower) || isAdverb(lower)) at++;
    else if (helped && (isFiniteVerb(lower) || lower.endsWith('en'))) {
      at++;
      helped = false;
    } else break;
  }
  return at;
}
