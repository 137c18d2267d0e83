import { TIMES_OF_SUBJECTS } from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import { PREPOSITIONS_OF_OCCASION } from '../../language/languages/english/grammar/verb-words.ts';
import { SPEECH_NOUNS } from '../../language/languages/english/speech/speech-verbs.ts';
import {
  BUT_ALSO_WORDS,
  CLAUSE_OPENERS_BEHIND_MARKS,
  CLAUSE_OPENERS_BEHIND_OBJECTS,
  CLAUSE_OPENERS_BEHIND_QUOTES,
  DANGLING_ENDS,
  NO_PARTICIPLES,
  OCCASIONS,
  OPEN_MEDIA,
} from '../../language/languages/english/speech/statement-words.ts';
import { isMark, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { hasVerb } from '../grammar/clauses.ts';
import { firstDecision, type TableRule } from '../rules.ts';

/** Where the content behind a cue ends. */

/** Where a statement ends: "has argued that …, | but Democrats have …". */
export function endOfStatement(tokens: Tokens, from: number, limit: number): number {
  for (let at = from + 1; at < limit; at++) {
    if (tokens[at]?.kind !== 'comma') continue;
    for (const rule of ENDS_OF_STATEMENTS) if (rule.match(tokens, at, from)) return at;
  }
  return limit;
}

/** Rules for what is no longer part of a statement after a comma. */
export const ENDS_OF_STATEMENTS: readonly TableRule<[tokens: Tokens, comma: number, from: number], boolean>[] = [
  {
    name: '"but" and "then": not "but only", "but that it would sail"',
    example: 'Lowe said that the ferry was late, but nobody minded.',
    match: (tokens, comma) =>
      (tokens[comma + 1]?.lower === 'but' || tokens[comma + 1]?.lower === 'then') &&
      !BUT_ALSO_WORDS.has(tokens[comma + 2]?.lower ?? '') &&
      !(tokens[comma + 2]?.lower === 'that' && !isFiniteVerb(tokens[comma + 3]?.lower ?? '')),
  },
  {
    name: 'what the narrator calls it: "a claim that Lowe rejects"',
    example: 'Beck said the ferry was sold, a claim that Lowe rejects.',
    match: (tokens, comma) =>
      (tokens[comma + 1]?.lower === 'a' || tokens[comma + 1]?.lower === 'an') &&
      SPEECH_NOUNS.has(tokens[comma + 2]?.lower ?? ''),
  },
  {
    name: 'what followed from it',
    example: 'Lowe said the ferry was sold, throwing the plan in doubt.',
    match: (tokens, comma, from) => isConsequence(tokens[comma + 1]) && hasVerb(tokens, from, comma),
  },
];

/** A participle in "-ing" for the consequence of the statement, which is not part of it. */
const isConsequence = (token: Token | undefined): boolean =>
  token !== undefined && !token.capital && token.lower.endsWith('ing') && !NO_PARTICIPLES.has(token.lower);

/** A place in a thing talked about, as the rules see it. */
interface PlaceInObject {
  readonly tokens: Tokens;
  readonly at: number;
  /** The word behind it, in lower case. */
  readonly next: string;
  readonly limit: number;
  /** Whether a list of participles has begun: "accused him of delaying, hiding and …". */
  readonly lists: boolean;
}

/** A thing talked about ends with its clause: "criticized the plan, | which …", "called them “wasteful,” | and his administration …". */
export function endOfObject(tokens: Tokens, from: number, limit: number): number {
  let lists = false;
  for (let at = from + 1; at < limit; at++) {
    const next = tokens[at + 1]?.lower ?? '';
    lists ||= (tokens[at]?.lower === 'of' || tokens[at]?.lower === 'for') && next.endsWith('ing');
    const resumes = endOfInsertion(tokens, at, limit);
    if (resumes > at) {
      at = resumes;
      continue;
    }
    const end = firstDecision(ENDS_OF_OBJECTS, { tokens, at, next, limit, lists });
    if (end !== null) return end;
  }
  return limit;
}

/** The end of an insertion after which the content continues; else an index of at most `at`. */
function endOfInsertion(tokens: Tokens, at: number, limit: number): number {
  // "ban all ferries — two hundred of them — | from the harbor"
  if (tokens[at]?.kind === 'dash') return endOfDashes(tokens, at, limit);
  // "described the ferry, which sank in May, | as unsafe"
  const next = tokens[at + 1]?.lower;
  return tokens[at]?.kind === 'comma' && (next === 'which' || next === 'who')
    ? commaBeforeAs(tokens, at + 1, limit)
    : at;
}

/** Where a thing talked about ends. */
export const ENDS_OF_OBJECTS: readonly TableRule<[PlaceInObject], number | null>[] = [
  {
    name: 'a comma inside short marks, and another clause',
    example: 'Lowe criticized “The Old Pier,” and the board agreed.',
    match: ({ tokens, at }) =>
      tokens[at]?.kind === 'comma' &&
      tokens[at + 1]?.kind === 'sign' &&
      CLAUSE_OPENERS_BEHIND_MARKS.has(tokens[at + 2]?.lower ?? '')
        ? at + 2
        : null,
  },
  {
    name: 'a comma, and a word that opens another clause',
    example: 'Lowe criticized the plan, which the board had made.',
    match: ({ tokens, at, next }) =>
      tokens[at]?.kind === 'comma' && (CLAUSE_OPENERS_BEHIND_OBJECTS.has(next) || next === 'where') ? at : null,
  },
  {
    name: 'a comma and "and", unless a list of participles goes on',
    example: 'Lowe criticized the plan, and the board sold the ferry.',
    match: ({ tokens, at, next, lists }) =>
      tokens[at]?.kind === 'comma' && next === 'and' && !(lists && tokens[at + 2]?.lower.endsWith('ing')) ? at : null,
  },
  {
    name: 'a comma and "in which"',
    example: 'Lowe criticized the plan, in which he has no part.',
    match: ({ tokens, at, next }) =>
      tokens[at]?.kind === 'comma' && next === 'in' && tokens[at + 2]?.lower === 'which' ? at : null,
  },
  {
    name: 'a comma, and a further verb of the same subject',
    example: 'Lowe joked about the plan, declined to comment further and left.',
    match: ({ tokens, at, next }) =>
      tokens[at]?.kind === 'comma' && isFiniteVerb(next) && !tokens[at + 1]?.capital ? at : null,
  },
  {
    name: 'a comma and a participle, unless it is one of a list',
    example: 'Lowe criticized the plan, walking to the pier.',
    match: ({ tokens, at, next, lists }) =>
      tokens[at]?.kind === 'comma' && next.endsWith('ing') && !lists && next !== 'including' && !next.includes('-')
        ? at
        : null,
  },
  {
    name: 'a bracket or a dash',
    example: 'Lowe criticized the plan (and the map) for the pier.',
    match: ({ tokens, at }) => {
      const kind = tokens[at]?.kind;
      return kind === 'open' || kind === 'close' || kind === 'dash' ? at : null;
    },
  },
  {
    name: 'quoted words with a comma, and a verb or another clause',
    example: 'Lowe called it “a plan without any sense,” and his board agreed.',
    match: ({ tokens, at, next }) =>
      tokens[at]?.kind === 'quoted' &&
      tokens[at]?.open &&
      (isFiniteVerb(next) || CLAUSE_OPENERS_BEHIND_QUOTES.has(next))
        ? at + 1
        : null,
  },
  {
    name: '"and" with a further verb of the same subject',
    example: 'Lowe criticized the plan and kept the yard.',
    match: ({ tokens, at, next }) =>
      tokens[at]?.lower === 'and' && isFiniteVerb(isAdverb(next) ? (tokens[at + 2]?.lower ?? '') : next) ? at : null,
  },
  {
    name: '"while" with a participle',
    example: 'Lowe criticized the plan while closing the yard.',
    match: ({ tokens, at, next }) => (tokens[at]?.lower === 'while' && next.endsWith('ing') ? at : null),
  },
  {
    name: 'a clause that tells when, with its subject',
    example: 'Lowe criticized the plan after he had left the board.',
    match: ({ tokens, at, next }) =>
      TIMES_OF_SUBJECTS.has(tokens[at]?.lower ?? '') && SUBJECT_PRONOUNS.has(next) ? at : null,
  },
  {
    name: 'the occasion: "in a recent interview"',
    example: 'Lowe criticized the plan in a recent interview.',
    match: ({ tokens, at, limit }) =>
      PREPOSITIONS_OF_OCCASION.has(tokens[at]?.lower ?? '') && isOccasion(tokens, at + 1, limit) ? at : null,
  },
];

/** The comma that closes a relative clause, when "as" follows it; else a place before `from`. */
function commaBeforeAs(tokens: Tokens, from: number, limit: number): number {
  for (let at = from + 1; at < Math.min(limit, from + LONGEST_INSERTION); at++)
    if (tokens[at]?.kind === 'comma') return tokens[at + 1]?.lower === 'as' ? at : 0;
  return 0;
}

/** The most words of an aside between dashes. */
const LONGEST_INSERTION = 12;

/** The dash that closes an aside, if a preposition follows it; else `at`. */
function endOfDashes(tokens: Tokens, at: number, limit: number): number {
  for (let close = at + 2; close < Math.min(limit - 1, at + LONGEST_INSERTION); close++) {
    const kind = tokens[close]?.kind;
    if (kind === 'dash') return PREPOSITIONS.has(tokens[close + 1]?.lower ?? '') ? close : at;
    if (kind === 'quoted' || kind === 'stop' || kind === 'semicolon') return at;
  }
  return at;
}

/** "in a recent interview", "on Twitter", "on Monday": where it was said, not what. */
function isOccasion(tokens: Tokens, from: number, limit: number): boolean {
  // "in recent weeks", "in the past year"
  const recent = tokens[from]?.lower === 'recent' || tokens[from]?.lower === 'past' ? from + 1 : from;
  if (CALENDAR.has(tokens[recent]?.lower ?? '') || OPEN_MEDIA.has(tokens[from]?.lower ?? '')) return true;
  for (let at = from; at < Math.min(limit, from + 4); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (OCCASIONS.has(lower)) return true;
    if (tokens[at]?.kind !== 'word' || (at > from && (PREPOSITIONS.has(lower) || DETERMINERS.has(lower)))) return false;
  }
  return false;
}

/** The end of the content before `limit`: final marks, and a conjunction that opens the next clause, stay out. */
export function trimEnd(tokens: Tokens, from: number, limit: number): number {
  let end = from;
  while (end < limit && tokens[end]?.kind !== 'semicolon') end++;
  while (end > from && (isMark(tokens[end - 1]) || DANGLING_ENDS.has(tokens[end - 1]?.lower ?? ''))) {
    if (tokens[end - 1]?.kind === 'close' && tokens.slice(from, end).some(({ kind }) => kind === 'open')) break;
    // `the term “three amigos” | and`: the mark closes what the content opened
    if (isQuotationMark(tokens[end - 1]) && tokens.slice(from, end).filter(isQuotationMark).length % 2 === 0) break;
    end--;
  }
  return end;
}

const isQuotationMark = (token: Token | undefined): boolean => token?.kind === 'sign' && /^["“”]$/.test(token.lower);
