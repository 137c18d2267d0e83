import { ASKED_OPENERS, QUESTION_LEADS } from '../../language/languages/english/grammar/clause-words.ts';
import { CALENDAR, isAdverb, PREPOSITIONS } from '../../language/languages/english/grammar/function-words.ts';
import { NEWS_OPENERS } from '../../language/languages/english/grammar/pronouns.ts';
import { DAY_LEADS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isDocument } from '../../language/languages/english/people/person-words.ts';
import {
  VERBS_OF_HEARSAY,
  VERBS_OF_JUDGING,
  VERBS_OF_MAKING,
} from '../../language/languages/english/speech/reporting-verbs.ts';
import type { SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import { readAuxiliaries } from '../grammar/auxiliaries.ts';
import { type Mention, mentionFrom, namesPeople } from '../grammar/noun-phrase.ts';
import { subjectBefore } from '../grammar/subject.ts';
import { anyApplies, type TableRule } from '../rules.ts';
import type { Cue, CueVerb } from './cue.ts';

/** Verbs of speech in the passive, with their speaker after "by", or without one. */

/** A day may come between the verb and "by": "was criticized on Monday by". */
const LONGEST_TIME_BEFORE_BY = 4;

/**
 * A verb of speech in the passive: "The plan was criticized | by the union | for its cost", "Asked by a reporter | whether he would run",
 * and questions of which nobody says who put them: "was asked | about the deal", "Asked | whether he would run, Beck said".
 */
export function passiveCue(tokens: Tokens, cue: CueVerb): Cue | null {
  const { from: at, to, verb } = cue;
  if (verb.form !== 'past' && verb.form !== 'participle') return null;
  if (anyApplies(NO_PASSIVE_SPEECH, verb)) return null;
  const { subjectEnd, modal, negated, passive } = readAuxiliaries(tokens, at);
  if (modal || negated) return null;
  const asks = verb.lemma === 'ask' && (passive || opensAskedAdverbial(tokens, at));
  if (opensNews(tokens, at, to, verb)) return { ...cue, order: 'passive', mention: null, subject: null };
  if (!passive && !asks) return null;
  const agent = agentFrom(tokens, to);
  const question = afterTime(tokens, to);
  const subject = passive ? subjectBefore(tokens, subjectEnd) : null;
  if (passive && subject === null && !(asks && (agent !== null || isQuestion(tokens, question)))) return null;
  const reported =
    subject !== null &&
    anyApplies(SPEECH_OF_NOBODY, { tokens, at: question, verb, subject: tokens[subject.head]?.lower ?? '' });
  if (agent === null && !(asks && isQuestion(tokens, question)) && !reported) return null;
  return {
    ...cue,
    order: 'passive',
    mention: agent,
    start: subject?.from ?? at,
    end: agent === null ? question : afterTime(tokens, agent.to),
    subject: verb.frames.has('listener') || tokens[question]?.lower === 'that' ? null : subject,
  };
}

/** Verbs of speech whose passive does not report speech. */
export const NO_PASSIVE_SPEECH: readonly TableRule<[verb: SpeechVerb], boolean>[] = [
  {
    name: 'who hands words on, and does not say them',
    example: 'Lowe was quoted by the union as saying that the yard would close.',
    match: ({ lemma }) => lemma === 'quote' || lemma === 'cite',
  },
  {
    name: 'who makes or keeps a thing',
    example: 'The list was maintained by the union for years.',
    match: ({ lemma }) => VERBS_OF_MAKING.has(lemma),
  },
];

interface PassiveWithoutAgent {
  readonly tokens: Tokens;
  /** Behind the verb and a time. */
  readonly at: number;
  readonly verb: SpeechVerb;
  /** The last word of the subject. */
  readonly subject: string;
}

/** Passives that report speech of nobody in particular. */
export const SPEECH_OF_NOBODY: readonly TableRule<[PassiveWithoutAgent], boolean>[] = [
  {
    name: 'somebody is told that',
    example: 'Employees were told that the yard would close.',
    match: ({ tokens, at, verb }) => tokens[at]?.lower === 'that' && verb.frames.has('listener'),
  },
  {
    name: 'it is reported that',
    example: 'It was reported that the yard would close.',
    match: ({ tokens, at, verb, subject }) =>
      tokens[at]?.lower === 'that' && subject === 'it' && verb.frames.has('clause'),
  },
  {
    name: 'said to be',
    example: 'The ferry is said to be haunted.',
    match: ({ tokens, at, verb }) =>
      tokens[at]?.lower === 'to' &&
      VERBS_OF_HEARSAY.has(verb.lemma) &&
      (tokens[at + 1]?.lower === 'be' || tokens[at + 1]?.lower === 'have'),
  },
  {
    name: 'accused of',
    example: 'Beck was accused of lying to the board.',
    match: ({ tokens, at, verb }) => tokens[at]?.lower === 'of' && verb.lemma === 'accuse',
  },
  {
    name: 'praised for',
    example: 'Beck was praised for his patience.',
    match: ({ tokens, at, verb }) => tokens[at]?.lower === 'for' && VERBS_OF_JUDGING.has(verb.lemma),
  },
  {
    name: 'described as',
    example: 'Beck was described as a patient man.',
    match: ({ tokens, at, verb }) => tokens[at]?.lower === 'as' && verb.lemma === 'describe',
  },
];

/** "Asked whether", "When asked about": at the beginning of a clause, without a subject. */
function opensAskedAdverbial(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'comma' || QUESTION_LEADS.has(before.lower);
}

const isQuestion = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.kind === 'quoted' ||
  (tokens[at]?.kind === 'comma' && tokens[at + 1]?.kind === 'quoted') ||
  ASKED_OPENERS.has(tokens[at]?.lower ?? '');

/** "When told | that the plan had failed", "when told | she had won" */
function opensNews(tokens: Tokens, at: number, to: number, { lemma }: SpeechVerb): boolean {
  const next = tokens[to];
  return (
    (lemma === 'tell' || lemma === 'inform') &&
    tokens[at - 1]?.lower === 'when' &&
    next?.kind === 'word' &&
    (next.capital || NEWS_OPENERS.has(next.lower))
  );
}

/** Behind "on Tuesday", "last week", "repeatedly". */
function afterTime(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + LONGEST_TIME_BEFORE_BY) {
    const lower = tokens[at]?.lower ?? '';
    const leads = DAY_LEADS.has(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '');
    if (!leads && !isAdverb(lower) && !CALENDAR.has(lower)) break;
    at++;
  }
  return at;
}

/** The speaker after "by", or null: people, a body or a document, not "by phone". */
function agentFrom(tokens: Tokens, from: number): Mention | null {
  const at = afterTime(tokens, from);
  if (tokens[at]?.lower !== 'by') return null;
  const found = mentionFrom(tokens, at + 1);
  const head = tokens[found?.head ?? -1]?.lower ?? '';
  if (found === null || (tokens[at + 1]?.lower ?? '').endsWith('ing') || PREPOSITIONS.has(head)) return null;
  if (!(namesPeople(tokens, found) || isOrganisation(head) || isDocument(head))) return null;
  // "by members of his party | for the plan": what is criticized, not whose members.
  const reason = tokens.slice(found.head, found.core).findIndex(({ lower }) => lower === 'for');
  return reason < 0 ? found : { ...found, core: found.head + reason, to: found.head + reason };
}
