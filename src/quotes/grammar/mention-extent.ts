import { PASSING_OPENERS } from '../../language/languages/english/grammar/clause-words.ts';
import { CALENDAR, isAdverb, PREPOSITIONS } from '../../language/languages/english/grammar/function-words.ts';
import {
  ARTICLES,
  REFLEXIVES,
  RELATIVE_OPENERS,
  RELATIVE_PRONOUNS,
} from '../../language/languages/english/grammar/pronouns.ts';
import {
  ALL_BUT_WORDS,
  DOCUMENT_TIMES,
  WORDS_FOR_ALL,
} from '../../language/languages/english/grammar/time-and-number-words.ts';
import { INTRODUCING_SEGMENTS, INTRODUCING_VERBS } from '../../language/languages/english/grammar/verb-words.ts';
import {
  isDocument,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import { MENTION_ADDRESSES } from '../../language/languages/english/people/speaker-words.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import { firstDecision, type TableRule } from '../rules.ts';
import { endOfSegment } from './apposition.ts';
import type { Mention } from './noun-phrase.ts';

/** How much of a subject names the speaker. */

/**
 * The mention as the words that name the speaker: with appositions ("Adler, the union’s president"), age and home, and what
 * introduces a person ("who owns the mill"); without where, when and how it was said (", speaking in Bath", ", however"),
 * incidental clauses about somebody known by surname (", who arrived late"), and appositions about an organisation.
 */
export function fullExtentOf(tokens: Tokens, mention: Mention): Mention {
  const from = beginning(tokens, mention);
  let to = Math.min(mention.core, mention.to);
  while (to < mention.to && tokens[to]?.kind === 'comma') {
    const end = Math.min(endOfSegment(tokens, to + 1), mention.to);
    if (end <= to + 1 || isPassing(tokens, { ...mention, to }, end)) break;
    to = end;
  }
  // Brackets, dashes and relative clauses without a comma stay as they were read.
  if (tokens[to]?.kind !== 'comma') to = mention.to;
  if (REFLEXIVES.has(tokens[to]?.lower ?? '')) to++;
  return { ...mention, from, to: withTime(tokens, mention, to) };
}

/** "both the mayor and", "virtually all analysts" belong to the mention. */
const beginning = (tokens: Tokens, { from }: Mention): number =>
  ALL_BUT_WORDS.has(tokens[from - 1]?.lower ?? '') && WORDS_FOR_ALL.has(tokens[from]?.lower ?? '') ? from - 1 : from;

/** Whether the segment [mention.to + 1, end) only passes by. */
function isPassing(tokens: Tokens, mention: Mention, end: number): boolean {
  const start = mention.to + 1;
  const token = tokens[start];
  if (token === undefined) return true;
  if (token.kind !== 'word') return false;
  return firstDecision(SEGMENTS_OF_MENTIONS, { tokens, mention, start, end, lower: token.lower }) === PASSES;
}

const PASSES = 'passes by';
const BELONGS = 'belongs to the mention';

/** A segment behind a comma in a mention, as the rules see it. */
interface Segment {
  readonly tokens: Tokens;
  /** The mention up to the comma. */
  readonly mention: Mention;
  readonly start: number;
  readonly end: number;
  /** The segment's first word. */
  readonly lower: string;
}

/** Rules for what says who somebody is, and what is only incidental. What no rule knows belongs to the mention. */
export const SEGMENTS_OF_MENTIONS: readonly TableRule<[Segment], typeof PASSES | typeof BELONGS | null>[] = [
  {
    name: 'a relative clause: news of somebody known, unless it says what he does ("who runs the mill")',
    example: 'Mr. Lowe, who arrived late, said the ferry was sold.',
    match: ({ tokens, mention, start, lower }) => {
      if (!RELATIVE_PRONOUNS.has(lower)) return null;
      const known =
        isKnown(tokens, mention) || mention.kind === 'noun' || hasRole(tokens, mention) || lower === 'which';
      return known && !INTRODUCING_VERBS.has(tokens[start + 1]?.lower ?? '') ? PASSES : BELONGS;
    },
  },
  {
    name: 'home, origin, and company: "formerly of Bath"',
    example: 'Anna Lowe, of Milford, said the ferry was late.',
    match: ({ lower }) => (INTRODUCING_SEGMENTS.has(lower) ? BELONGS : null),
  },
  {
    name: 'a role: "a retired teacher", not "a policy institute"',
    example: 'Anna Lowe, director of the port, a retired teacher, said the ferry was late.',
    match: ({ tokens, start, end }) => (isRole(tokens, start, end) ? BELONGS : null),
  },
  {
    name: 'a circumstance with a preposition',
    example: 'Anna Lowe, at a meeting in Bath, said the ferry was late.',
    match: ({ lower }) => (PREPOSITIONS.has(lower) ? PASSES : null),
  },
  {
    name: 'an adverb: "however"',
    example: 'Anna Lowe, however, said the ferry was late.',
    match: ({ lower }) => (isAdverb(lower) ? PASSES : null),
  },
  {
    name: 'a clause that tells when or why',
    example: 'Anna Lowe, asked in Bath, said the ferry was late.',
    match: ({ lower }) => (PASSING_OPENERS.has(lower) ? PASSES : null),
  },
  {
    name: 'a participle: "speaking in Bath"',
    example: 'Anna Lowe, speaking in Bath, said the ferry was late.',
    match: ({ lower }) => (lower.endsWith('ing') ? PASSES : null),
  },
  {
    name: 'what is added of a body, when the role has been told',
    example: 'Anna Lowe, director of the port, a body with two ferries, said the tide was low.',
    match: ({ tokens, mention, lower }) => (ARTICLES.has(lower) && hasRole(tokens, mention) ? PASSES : null),
  },
];

/** One capitalised word, perhaps after a form of address or a title: somebody the article has named before. */
function isKnown(tokens: Tokens, { from, core, kind }: Mention): boolean {
  if (kind !== 'name') return false;
  let first = from;
  while (first < core - 1 && MENTION_ADDRESSES.has(tokens[first]?.lower ?? '')) first++;
  return core - first === 1;
}

/** Whether an apposition has already said what the person does: what follows is news, not an introduction. */
const hasRole = (tokens: Tokens, { core, to }: Mention): boolean =>
  tokens.slice(core, to).some((token) => isPersonNoun(token.lower) || isPersonTitle(token.lower));

/** Whether a noun for people heads the segment: "a retired teacher", not "a policy institute". */
function isRole(tokens: Tokens, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') return false;
    if (isPersonNoun(token.lower) || isPersonTitle(token.lower) || isPluralPeople(token.lower)) return true;
    if (PREPOSITIONS.has(token.lower) || RELATIVE_OPENERS.has(token.lower)) return false;
  }
  return false;
}

/** "a poll released | Tuesday", "a survey | last week": a day belongs to a document, not to the saying. */
function withTime(tokens: Tokens, mention: Mention, end: number): number {
  const head = tokens[mention.head]?.lower ?? '';
  const last = tokens[end - 1];
  if (!isDocument(head) && !(mention.kind === 'noun' && /(?:published|released|issued)$/.test(last?.lower ?? '')))
    return end;
  let to = end;
  while (to < end + 3) {
    const token = tokens[to];
    if (token === undefined || token.kind !== 'word') break;
    if (CALENDAR.has(token.lower)) to++;
    else if (
      DOCUMENT_TIMES.has(token.lower) &&
      (CALENDAR.has(tokens[to + 1]?.lower ?? '') || CALENDAR.has(tokens[to + 2]?.lower ?? ''))
    )
      to++;
    else break;
  }
  return to;
}
