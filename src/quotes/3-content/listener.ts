import { isAdverb, isFiniteVerb } from '../../language/languages/english/grammar/function-words.ts';
import { IRREGULAR_FORMS } from '../../language/languages/english/grammar/irregular-forms.ts';
import { GROUP_PRONOUNS, LISTENER_PRONOUNS } from '../../language/languages/english/grammar/pronouns.ts';
import {
  APPROXIMATIONS_OF_CROWDS,
  UNHEARING_AMOUNTS,
} from '../../language/languages/english/grammar/time-and-number-words.ts';
import { CIRCUMSTANCES_OF_CROWDS, FOLLOWERS_OF_URGED } from '../../language/languages/english/grammar/verb-words.ts';
import { isMedium, isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { HEARERS } from '../../language/languages/english/people/speaker-words.ts';
import { ADVERBS_OF_STATEMENTS } from '../../language/languages/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { endOfAppositions } from '../grammar/apposition.ts';
import { type Mention, namesPeople, phraseFrom } from '../grammar/noun-phrase.ts';
import { firstDecision, type TableRule } from '../rules.ts';

/** Skips the listener between a verb of speech and the statement: "told | reporters | that". */

/** "told | reporters in Iowa | that": the listener is skipped. */
export function afterListener(tokens: Tokens, cue: Cue): number {
  if (cue.verb === null || !cue.verb.frames.has('listener')) return cue.to;
  let at = cue.to;
  while (isAdverb(tokens[at]?.lower ?? '') && !ADVERBS_OF_STATEMENTS.has(tokens[at]?.lower ?? '')) at++;
  const listener = phraseFrom(tokens, at);
  const follower = tokens[listener?.to ?? tokens.length];
  const place = firstDecision(LISTENERS, {
    tokens,
    cue,
    at,
    first: tokens[at],
    listener,
    follower: follower?.lower ?? '',
  });
  return place ?? (listener === null ? at : afterNumber(tokens, listener.to));
}

/** What follows a verb that takes a listener, as the rules see it. */
interface Listener {
  readonly tokens: Tokens;
  readonly cue: Cue;
  /** Behind the verb and its adverbs, and the token there. */
  readonly at: number;
  readonly first: Token | undefined;
  /** The noun phrase there, and the word behind it. */
  readonly listener: Mention | null;
  readonly follower: string;
}

/** Where the listener ends, or right behind the verb when nobody is spoken to. */
export const LISTENERS: readonly TableRule<[Listener], number | null>[] = [
  {
    name: 'a name in marks: told “The Morning Show” that',
    example: 'Lowe told “Morning Talk” and others that the ferry was late.',
    match: ({ tokens, at, first }) => {
      if (first?.kind !== 'sign' || !/["“”]/.test(first.lower)) return null;
      for (let end = at + 1; end < at + LONGEST_MARKED_NAME; end++)
        if (tokens[end]?.lower === '"' || tokens[end]?.lower === '”') return end + 1;
      return null;
    },
  },
  {
    name: 'a pronoun, unless it begins the statement: "told us", but "warned it would rain", "warned her party must unite"',
    example: 'Lowe told them the ferry was late.',
    match: ({ tokens, cue, at, first }) => {
      if (first === undefined || first.capital || !LISTENER_PRONOUNS.has(first.lower)) return null;
      return isSubject(tokens, at) ? cue.to : at + 1;
    },
  },
  {
    name: 'nobody: a participle that begins the statement',
    example: 'Lowe warned leaving the pier would be wrong.',
    match: ({ cue, first }) =>
      first?.kind === 'word' && !first.capital && /[a-z]{2}ing$/.test(first.lower) ? cue.to : null,
  },
  {
    name: 'nobody: a pronoun that is a subject',
    example: 'Lowe told he and the crew had sailed.',
    match: ({ at, listener }) => (listener?.kind === 'pronoun' ? at : null),
  },
  {
    name: 'a crowd with a participle: "told a crowd gathered outside"',
    example: 'Lowe told a crowd gathered at the pier that the ferry was late.',
    match: ({ tokens, listener, follower }) =>
      listener !== null && follower.endsWith('ed') && CIRCUMSTANCES_OF_CROWDS.has(tokens[listener.to + 1]?.lower ?? '')
        ? listener.to + 1
        : null,
  },
  {
    name: 'nobody: the subject of the statement ("promised the town would pay"), unless a listener stands before it',
    example: 'Lowe promised the town would pay for the pier.',
    match: ({ tokens, cue, listener, follower }) =>
      listener !== null && (isFiniteVerb(follower) || IRREGULAR_FORMS.has(follower))
        ? (afterHeard(tokens, listener) ?? cue.to)
        : null,
  },
  {
    name: 'nobody: a subject with its relative clause',
    example: 'Lowe warned sailors who left the pier would be fined.',
    match: ({ cue, follower }) => (follower === 'who' || follower === 'which' ? cue.to : null),
  },
  {
    name: 'nobody: a subject with an aside ("the plan, which passed in May, would fail")',
    example: 'Lowe warned the plan, passed in May, would fail.',
    match: ({ tokens, cue, listener }) => (listener !== null && isAsideOfSubject(tokens, listener.to) ? cue.to : null),
  },
  {
    name: 'nobody: a thing that is asked for ("urged calm")',
    example: 'Lowe urged an inquiry by the board.',
    match: ({ tokens, cue, listener, follower }) => {
      if (listener === null || cue.verb?.lemma !== 'urge') return null;
      const hears =
        listener.kind === 'name' || namesPeople(tokens, listener) || isOrganisation(tokens[listener.head]?.lower ?? '');
      return !hears && !FOLLOWERS_OF_URGED.has(follower) ? cue.to : null;
    },
  },
  {
    name: 'somebody with an apposition',
    example: 'Lowe told investors of New Media, the parent company, on Tuesday that the ferry was late.',
    match: ({ tokens, listener }) => {
      if (listener === null) return null;
      const end = endOfAppositions(tokens, listener.to);
      return end > listener.to && tokens[end]?.kind === 'comma' ? end + 1 : null;
    },
  },
];

/** A name in marks is at most so long. */
const LONGEST_MARKED_NAME = 8;

/** "it | would rain", "you | are wrong", "her | party must unite": the pronoun begins the statement. */
function isSubject(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lower === 'it' || lower === 'you') return isFiniteVerb(tokens[at + 1]?.lower ?? '');
  const owned = lower === 'her' ? phraseFrom(tokens, at) : null;
  return owned !== null && owned.to > at + 1 && isFiniteVerb(tokens[owned.to]?.lower ?? '');
}

/** "told | the Herald | Congress should act", "told | reporters | prices had risen": the statement begins after the listener. */
function afterHeard(tokens: Tokens, { from, to }: Mention): number | null {
  for (let at = from; at < to - 1; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const heard = token.capital ? isMedium(token.lower) : HEARERS.has(token.lower) || isPluralPeople(token.lower);
    if (heard && !isMedium(tokens[at + 1]?.lower ?? '') && !token.possessive && !UNHEARING_AMOUNTS.has(token.lower))
      return at + 1;
  }
  return null;
}

/** The most words of an aside between commas. */
const LONGEST_ASIDE_OF_SUBJECT = 12;

/** "the plan | , which passed in May, would | fail": the noun phrase is the subject of the statement. */
function isAsideOfSubject(tokens: Tokens, comma: number): boolean {
  if (tokens[comma]?.kind !== 'comma') return false;
  for (let at = comma + 1; at < comma + LONGEST_ASIDE_OF_SUBJECT; at++) {
    if (tokens[at]?.kind === 'quoted' || tokens[at]?.kind === 'stop') return false;
    if (tokens[at]?.kind === 'comma') return isFiniteVerb(tokens[at + 1]?.lower ?? '') && !tokens[at + 1]?.capital;
  }
  return false;
}

/** "told a crowd | of about 400 people | that", "told one | of them" */
function afterNumber(tokens: Tokens, from: number): number {
  if (tokens[from]?.lower !== 'of') return from;
  if (GROUP_PRONOUNS.has(tokens[from + 1]?.lower ?? '')) return from + 2;
  if (!APPROXIMATIONS_OF_CROWDS.has(tokens[from + 1]?.lower ?? '')) return from;
  return phraseFrom(tokens, from + 2)?.to ?? from;
}
