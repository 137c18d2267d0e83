import { DETERMINERS, SUBJECT_PRONOUNS } from '../../language/languages/english/grammar/function-words.ts';
import {
  ADVERBS_OF_MOTION,
  ADVICE_OPENERS,
  CALL_ELSEWHERE,
  VERBS_OF_ANOTHER_CLAUSE,
} from '../../language/languages/english/grammar/verb-words.ts';
import { VERBS_BEFORE_WHO, VERBS_OF_RESPONSE } from '../../language/languages/english/speech/reporting-verbs.ts';
import {
  ENDS_OF_ADDED_THING,
  NO_OBJECT_OPENERS,
  OPENERS_OF_ADDED_THING,
  UTTERED_THINGS,
} from '../../language/languages/english/speech/statement-words.ts';
import { isMark, isWordOrNumber, type Tokens } from '../1-tokens/tokens.ts';
import type { Cue } from '../2-cues/cue.ts';
import { hasVerb } from '../grammar/clauses.ts';
import type { TableRule } from '../rules.ts';
import { isPhrasal } from './modifiers.ts';

/** Rules for what follows a verb of speech without being a statement: "wrote a novel", "told the truth", "called off the game". */

/** What follows a verb of speech, as the rules see it. */
export interface AfterVerb {
  readonly tokens: Tokens;
  readonly cue: Cue;
  readonly lemma: string;
  /** The word right behind the verb, in lower case. */
  readonly after: string;
  /** Where it begins, behind listeners, circumstances and marks, and that word in lower case. */
  readonly from: number;
  readonly next: string;
  readonly limit: number;
}

/** Where what follows a verb of speech is nothing that was said. */
export const NO_STATEMENT: readonly TableRule<[AfterVerb], boolean>[] = [
  {
    name: 'calling off, in or back',
    example: 'Lowe called around the harbor for an expert.',
    match: ({ lemma, after }) => lemma === 'call' && CALL_ELSEWHERE.has(after),
  },
  {
    name: 'a verb with an adverb of motion: "spoke up", "wrote off"',
    example: 'Lowe blasted out of the harbor on Monday.',
    match: ({ tokens, cue, after }) => ADVERBS_OF_MOTION.has(after) && !isPhrasal(tokens, cue),
  },
  {
    name: 'comparing with something else',
    example: 'Beck compared with care the two lists.',
    match: ({ lemma, after }) => lemma === 'compare' && (after === 'with' || after === 'to'),
  },
  {
    name: 'another verb: the word before it was none',
    example: 'The plan officials criticized has failed.',
    match: ({ cue, next }) => VERBS_OF_ANOTHER_CLAUSE.has(next) && !cue.noun,
  },
  {
    name: 'no object: "both defended and minimized"',
    example: 'Lowe defended and minimized the plan.',
    match: ({ next }) => NO_OBJECT_OPENERS.has(next),
  },
  {
    name: 'reporting to somebody',
    example: 'The captain reported to him in May.',
    match: ({ lemma, next }) => (lemma === 'add' || lemma === 'report') && next === 'to',
  },
  {
    name: 'answering what others did: "responded to calls made by the crew"',
    example: 'Lowe replied to letters he got from the crew.',
    match: ({ tokens, lemma, after, from, next }) =>
      after === 'to' && VERBS_OF_RESPONSE.has(lemma) && next !== 'that' && !isMark(tokens[from - 1]),
  },
  {
    name: 'adding to something',
    example: 'Lowe added to the trouble they had in May.',
    match: ({ lemma, after }) => lemma === 'add' && after === 'to',
  },
  {
    name: 'adding a thing or a number: "added a voice to a record that …"',
    example: 'Beck added a new pier that was lost in May.',
    match: ({ tokens, lemma, from, limit }) => lemma === 'add' && addsThing(tokens, from, limit),
  },
  {
    name: 'a noun and its clause: "alerts which cause delays"',
    example: 'The captain wrote which he had kept.',
    match: ({ lemma, next }) => (next === 'which' || next === 'who') && !VERBS_BEFORE_WHO.has(lemma),
  },
  {
    name: 'advising somebody in general: "advised a bank", but "advised the bank to sell"',
    example: 'Lowe advised a bank in Bath.',
    match: ({ lemma, next }) => (lemma === 'advise' || lemma === 'counsel') && !ADVICE_OPENERS.has(next),
  },
  {
    name: 'writing a thing: "wrote a novel"',
    example: 'Lowe wrote a handbook for keepers.',
    match: ({ tokens, cue, lemma, from, limit }) =>
      (lemma === 'write' || lemma === 'post') && !cue.noun && isWrittenThing(tokens, from, limit),
  },
  {
    name: 'uttering something: "told the truth", "said goodbye"',
    example: 'Lowe told her story to the crew.',
    match: ({ tokens, lemma, from, limit }) => (lemma === 'tell' || lemma === 'say') && isUttered(tokens, from, limit),
  },
];

/** The most words of a statement up to its verb. */
const VERB_OF_WORK_WITHIN = 12;

/** Something written or posted that is not speech: "a will", "handbooks for players", "a video". */
function isWrittenThing(tokens: Tokens, from: number, limit: number): boolean {
  const first = tokens[from];
  const end = Math.min(limit, from + VERB_OF_WORK_WITHIN);
  return (
    first?.kind === 'word' &&
    first.lower !== 'that' &&
    !SUBJECT_PRONOUNS.has(first.lower) &&
    !tokens.slice(from, end).some(({ kind }) => kind === 'quoted') &&
    !hasVerb(tokens, from, end)
  );
}

/** "a critical voice to a record that …", "his seventh goal", "more than 2 percent": a thing or a number, and no verb before the next clause. */
function addsThing(tokens: Tokens, from: number, limit: number): boolean {
  const first = tokens[from];
  if (first?.kind !== 'number' && !OPENERS_OF_ADDED_THING.has(first?.lower ?? '')) return false;
  let end = from;
  while (end < limit && isWordOrNumber(tokens[end]) && !ENDS_OF_ADDED_THING.has(tokens[end]?.lower ?? '')) end++;
  return tokens[end]?.kind !== 'quoted' && tokens[end]?.kind !== 'colon' && !hasVerb(tokens, from, end);
}

/** What is uttered, and no statement: "nothing", "her story", "the truth", "a few words", "goodbye to the crew". */
function isUttered(tokens: Tokens, from: number, limit: number): boolean {
  if (tokens[from]?.lower === 'nothing' || tokens[from]?.lower === 'little') return isMark(tokens[from + 1]);
  for (let at = from; at < Math.min(limit, from + 4); at++) {
    const lower = tokens[at]?.lower ?? '';
    if (UTTERED_THINGS.has(lower)) return !hasVerb(tokens, from, Math.min(limit, at + 6));
    if (!DETERMINERS.has(lower) && lower !== 'lot' && lower !== 'of') return false;
  }
  return false;
}
