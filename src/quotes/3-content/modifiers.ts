import { CIRCUMSTANCE_CLAUSES } from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
} from '../../language/languages/english/grammar/function-words.ts';
import { ADDRESSEE_PRONOUNS, REFLEXIVES } from '../../language/languages/english/grammar/pronouns.ts';
import { PARTS_OF_TIME, TIME_ADJECTIVES } from '../../language/languages/english/grammar/time-and-number-words.ts';
import {
  CALL_PARTICLES,
  PREPOSITIONS_OF_CIRCUMSTANCES,
  PREPOSITIONS_OF_TOPIC,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { VERBS_BEFORE_ADDRESSEE, VERBS_BEFORE_TOPIC } from '../../language/languages/english/speech/reporting-verbs.ts';
import { STATEMENT_ADVERBS } from '../../language/languages/english/speech/statement-words.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { isCount, opensPhrase, opensStatement } from '../grammar/clauses.ts';
import { endOfNounRun } from '../grammar/could-be-noun.ts';
import { firstDecision, type TableRule } from '../rules.ts';

/** Rules for the words between a cue and its content: when, where and to whom it was said. */

/** "called for", "called on", "joked about": the thing or the person follows. */
export const isPhrasal = (tokens: Tokens, cue: Cue): boolean => {
  const lemma = cue.verb?.lemma ?? '';
  const next = tokens[cue.to]?.lower ?? '';
  return lemma === 'call'
    ? CALL_PARTICLES.has(next)
    : ((lemma === 'apologize' || lemma === 'apologise') && next === 'for') ||
        (VERBS_BEFORE_TOPIC.has(lemma) && PREPOSITIONS_OF_TOPIC.has(next));
};

/** "in an interview | that aired Sunday | that": a relative clause of a circumstance, up to the next "that"; or `at`. */
function afterRelative(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== 'that' || !isFiniteVerb(tokens[at + 1]?.lower ?? '')) return at;
  for (let next = at + 2; next < at + LONGEST_RELATIVE_OF_CIRCUMSTANCE; next++) {
    if (tokens[next]?.lower === 'that') return next;
    if (tokens[next]?.kind !== 'word') return at;
  }
  return at;
}

const LONGEST_RELATIVE_OF_CIRCUMSTANCE = 9;

/** Where content may begin after a cue, and what was skipped. */
interface PlaceBehindCue {
  readonly at: number;
  readonly moved: boolean;
  /** The rest of the clause is circumstances only: "said when asked about it", "said in a statement". */
  readonly trailing: boolean;
}

/** "said to reporters", but "vowed to block" and "urged him to go". */
const addressesSomebody = (cue: Cue): boolean => VERBS_BEFORE_ADDRESSEE.has(cue.verb?.lemma ?? '');

/** "described himself as": a verb of speech that takes a thing and no statement. */
export const isObjectVerb = (cue: Cue): boolean =>
  cue.verb?.frames.has('object') === true && !cue.verb.frames.has('clause');

const LONGEST_ADDRESSEE = 8;

/** "acknowledged to reporters", "hinted to him" */
const isAddressee = (tokens: Tokens, at: number): boolean => {
  const whom = tokens[at]?.lower ?? '';
  return (
    ADDRESSEE_PRONOUNS.has(whom) ||
    isPluralPeople(whom) ||
    tokens[endOfCircumstance(tokens, at, at + LONGEST_ADDRESSEE)]?.lower === 'that'
  );
};

/** How many circumstances are passed over at the most: "said | again | on Monday | in Bath". */
const MOST_MODIFIERS = 8;

/** Passes over when, where and to whom: "said | in an interview on Tuesday | that". */
export function afterModifiers(tokens: Tokens, cue: Cue, from: number, limit: number): PlaceBehindCue {
  let at = from;
  for (let steps = 0; steps < MOST_MODIFIERS && at < limit; steps++) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = firstDecision(MODIFIERS, { tokens, cue, from, at, lower: token.lower, limit });
    if (next === TRAILING) return { at, moved: true, trailing: true };
    if (next === null || next === STATEMENT) break;
    at = next;
  }
  return { at: commaPair(tokens, at, limit), moved: at > from, trailing: false };
}

/** The statement begins here. */
const STATEMENT = 'statement';
/** Nothing but circumstances follows. */
const TRAILING = 'trailing';

/** A place behind a verb of speech, as the rules see it. */
interface Modifier {
  readonly tokens: Tokens;
  readonly cue: Cue;
  /** Behind the verb and its listener. */
  readonly from: number;
  readonly at: number;
  /** The word there. */
  readonly lower: string;
  readonly limit: number;
}

/** Rules for the words between a verb of speech and the statement; a token index is where to continue after them. */
export const MODIFIERS: readonly TableRule<[Modifier], number | typeof STATEMENT | typeof TRAILING | null>[] = [
  {
    name: 'no modifier: whom somebody describes, himself',
    example: 'Lowe described himself as a patient man.',
    match: ({ cue, from, at, lower }) => (at === from && isObjectVerb(cue) && REFLEXIVES.has(lower) ? STATEMENT : null),
  },
  {
    name: 'no modifier: an adverb of the statement ("said | only the mayor knew")',
    example: 'Lowe said only the mayor knew.',
    match: ({ tokens, at, lower }) => (STATEMENT_ADVERBS.has(lower) && opensPhrase(tokens[at + 1]) ? STATEMENT : null),
  },
  {
    name: 'no modifier: a number with "about"',
    example: 'Lowe said about 40 keepers agreed.',
    match: ({ tokens, at, lower }) => (lower === 'about' && isCount(tokens[at + 1]) ? STATEMENT : null),
  },
  {
    name: 'no modifier: a number with "at least"',
    example: 'Lowe said at least two keepers had left.',
    match: ({ tokens, at, lower }) =>
      lower === 'at' && (tokens[at + 1]?.lower === 'least' || tokens[at + 1]?.lower === 'most') ? STATEMENT : null,
  },
  {
    name: 'an adverb, but not "there was"',
    example: 'Lowe said repeatedly that the ferry was late.',
    match: ({ tokens, at, lower }) => (isAdverb(lower) && !opensThere(tokens, at) ? at + 1 : null),
  },
  {
    name: 'a day',
    example: 'Lowe said Monday that the ferry was late.',
    match: ({ at, lower }) => (CALENDAR.has(lower) && lower !== 'may' ? at + 1 : null),
  },
  {
    name: 'aloud',
    example: 'Lowe wondered aloud whether the ferry would sail.',
    match: ({ at, lower }) => (lower === 'aloud' ? at + 1 : null),
  },
  {
    name: 'a second adverb: "publicly and privately"',
    example: 'Lowe said publicly and privately that the ferry was late.',
    match: ({ tokens, from, at, lower }) =>
      lower === 'and' && at > from && isAdverb(tokens[at + 1]?.lower ?? '') ? at + 2 : null,
  },
  {
    name: 'a time with "that": "reported that night | the yard was closed"',
    example: 'Lowe said that night the yard was closed.',
    match: ({ tokens, at, lower }) =>
      lower === 'that' &&
      PARTS_OF_TIME.has(tokens[at + 1]?.lower ?? '') &&
      (tokens[at + 2]?.capital || DETERMINERS.has(tokens[at + 2]?.lower ?? ''))
        ? at + 2
        : null,
  },
  {
    name: 'a time: "last week", "late Thursday"',
    example: 'Lowe said last week that the ferry was late.',
    match: ({ tokens, at, lower }) =>
      TIME_ADJECTIVES.has(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '') ? at + 2 : null,
  },
  {
    name: '"with" or "by" before quoted words',
    example: 'Lowe replied with, “The ferry will sail again.”',
    match: ({ tokens, at, lower }) => {
      const kind = tokens[at + 1]?.kind;
      const opensQuote = kind === 'comma' || kind === 'colon' || kind === 'quoted';
      return (lower === 'with' || lower === 'by') && opensQuote ? at + 1 : null;
    },
  },
  {
    name: 'a circumstance with a preposition: "in an interview", "to reporters"',
    example: 'Lowe said in an interview on Tuesday that the ferry was late.',
    match: (modifier) => {
      const { tokens, at, from, lower, limit } = modifier;
      if (!isCircumstance(modifier)) return null;
      const end = tokens[at + 1]?.lower.endsWith('ing')
        ? endOfNounRun(tokens, at + 2, limit)
        : afterRelative(tokens, endOfCircumstance(tokens, at + 1, limit));
      if (end === at + 1) return STATEMENT;
      const isTime = lower === 'after' || lower === 'before';
      // "said | after the tide had turned, they sailed": the statement; "reported | after the tide had turned": a clause
      if (isTime && at === from && opensStatement(tokens, at, limit)) return STATEMENT;
      return isTime && isFiniteVerb(tokens[end]?.lower ?? '') ? TRAILING : end;
    },
  },
  {
    name: 'a clause of circumstances: "said when asked about it"',
    example: 'Lowe explained when asked about it why the ferry was late.',
    match: ({ tokens, from, at, lower, limit }) => {
      if (!CIRCUMSTANCE_CLAUSES.has(lower)) return null;
      return at === from && opensStatement(tokens, at, limit) ? STATEMENT : TRAILING;
    },
  },
];

/** A preposition of circumstances; "about" is no circumstance behind "ask", and "to" is one only before somebody. */
const isCircumstance = ({ tokens, cue, at, lower }: Modifier): boolean =>
  PREPOSITIONS_OF_CIRCUMSTANCES.has(lower) &&
  !(lower === 'about' && (cue.verb?.lemma === 'ask' || cue.verb?.lemma === 'tell')) &&
  (lower !== 'to' || addressesSomebody(cue) || isAddressee(tokens, at + 1));

/** "said | there was": the statement begins with "there". */
const opensThere = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.lower === 'there' && isFiniteVerb(tokens[at + 1]?.lower ?? '');

/** "an interview | the candidate": the noun phrase ends where a pronoun, a determiner or, after a lower-case noun, a name begins. */
function endOfCircumstance(tokens: Tokens, from: number, limit: number): number {
  const end = endOfNounRun(tokens, from, limit);
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (
      token?.capital &&
      before?.kind === 'word' &&
      !before.capital &&
      !DETERMINERS.has(before.lower) &&
      !before.possessive &&
      !CALENDAR.has(token.lower)
    )
      // "in the journal Nature that": the name belongs to the circumstance.
      return tokens[end]?.lower === 'that' ? end : at;
  }
  return end;
}

/** "said, however, that": a short aside between commas is passed over. */
function commaPair(tokens: Tokens, at: number, limit: number): number {
  if (tokens[at]?.kind !== 'comma') return at;
  for (let next = at + 1; next < Math.min(limit, at + 14); next++) {
    const token = tokens[next];
    const relative = tokens[at + 1]?.lower === 'who' || tokens[at + 1]?.lower === 'which';
    if (token === undefined || (isFiniteVerb(token.lower) && !relative)) return at;
    if (token.kind === 'quoted' || token.kind === 'colon')
      return tokens[next - 1]?.kind === 'comma' || token.kind === 'colon' ? next : at;
    if (token.kind === 'comma' && tokens[next + 1]?.lower === 'that') return next + 1;
    // "described, in blistering terms, | a set of …"
    if (
      token.kind === 'comma' &&
      PREPOSITIONS_OF_CIRCUMSTANCES.has(tokens[at + 1]?.lower ?? '') &&
      DETERMINERS.has(tokens[next + 1]?.lower ?? '')
    )
      return next + 1;
  }
  return at;
}
