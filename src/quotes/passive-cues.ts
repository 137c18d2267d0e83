import { CALENDAR, isAdverb, PREPOSITIONS } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isDocument } from '../language/english/person-words.ts';
import type { SpeechVerb } from '../language/english/speech-verbs.ts';
import { readAuxiliaries } from './auxiliaries.ts';
import type { Cue } from './cues.ts';
import { mentionFrom } from './mention-forward.ts';
import { type Mention, namesPeople } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Verbs whose passive tells who made or keeps a thing: "a list maintained by the port". */
const MAKES =
  /^(?:maintain|post|submit|write|read|offer|start|finish|open|close|broadcast|type|pen|sing|press|credit|champion|contest|document|label|brand|point|begin|go)$/;

/** A day may stand between the verb and "by": "was criticized on Monday by". */
const BY_WITHIN = 4;

/**
 * A verb of speech in the passive: "The plan was criticized | by the union | for its cost", "Asked by a reporter | whether he would run",
 * and questions of which nobody says who put them: "was asked | about the deal", "Asked | whether he would run, Beck said".
 */
export function passiveCue(tokens: Tokens, at: number, to: number, verb: SpeechVerb): Cue | null {
  if (verb.form !== 'past' && verb.form !== 'participle') return null;
  // "was quoted by the paper as saying": the paper hands it on, and does not say it.
  if (verb.lemma === 'quote' || verb.lemma === 'cite' || MAKES.test(verb.lemma)) return null;
  const { subjectEnd, modal, negated, passive } = readAuxiliaries(tokens, at);
  if (modal || negated) return null;
  const asks = verb.lemma === 'ask' && (passive || opensAdverbial(tokens, at));
  if (opensNews(tokens, at, to, verb))
    return { from: at, to, verb, order: 'passive', mention: null, start: at, end: to, subject: null };
  if (!passive && !asks) return null;
  const agent = agentFrom(tokens, to);
  const question = afterTime(tokens, to);
  const subject = passive ? subjectBefore(tokens, subjectEnd) : null;
  if (passive && subject === null && !(asks && (agent !== null || isQuestion(tokens, question)))) return null;
  const reported = subject !== null && isReported(tokens, question, verb, tokens[subject.head]?.lower ?? '');
  if (agent === null && !(asks && isQuestion(tokens, question)) && !reported) return null;
  return {
    from: at,
    to,
    verb,
    order: 'passive',
    mention: agent,
    start: subject?.from ?? at,
    end: agent === null ? question : afterTime(tokens, agent.to),
    subject: verb.frames.has('listener') || tokens[question]?.lower === 'that' ? null : subject,
  };
}

/**
 * Speech of nobody in particular: "employees were told | that …", "it was reported | that …", "the ferry is said | to be …",
 * "he was accused | of lying".
 */
function isReported(tokens: Tokens, at: number, verb: SpeechVerb, subject: string): boolean {
  const next = tokens[at]?.lower ?? '';
  if (next === 'that') return verb.frames.has('listener') || (subject === 'it' && verb.frames.has('clause'));
  if (next === 'to')
    return /^(?:say|report|allege)$/.test(verb.lemma) && /^(?:be|have)$/.test(tokens[at + 1]?.lower ?? '');
  return (
    (verb.lemma === 'accuse' && next === 'of') ||
    (/^(?:criticize|criticise|praise|condemn|mock|denounce|ridicule)$/.test(verb.lemma) && next === 'for') ||
    (verb.lemma === 'describe' && next === 'as')
  );
}

/** "Asked whether", "When asked about": at the beginning of a clause, without a subject. */
function opensAdverbial(tokens: Tokens, at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || before.kind === 'comma' || /^(?:when|if|after|being)$/.test(before.lower);
}

const isQuestion = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.kind === 'quoted' ||
  (tokens[at]?.kind === 'comma' && tokens[at + 1]?.kind === 'quoted') ||
  /^(?:whether|if|about|what|who|whom|how|why|when|where|which)$/.test(tokens[at]?.lower ?? '');

/** "When told | that the plan had failed", "when told | she had won" */
function opensNews(tokens: Tokens, at: number, to: number, { lemma }: SpeechVerb): boolean {
  const next = tokens[to];
  return (
    /^(?:tell|inform)$/.test(lemma) &&
    tokens[at - 1]?.lower === 'when' &&
    next?.kind === 'word' &&
    (next.capital || /^(?:that|he|she|they|it|there|the)$/.test(next.lower))
  );
}

/** Behind "on Tuesday", "last week", "repeatedly". */
function afterTime(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + BY_WITHIN) {
    const lower = tokens[at]?.lower ?? '';
    const leads = /^(?:on|last|this|late|early)$/.test(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '');
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
  if (found === null || /ing$/.test(tokens[at + 1]?.lower ?? '') || PREPOSITIONS.has(head)) return null;
  if (!(namesPeople(tokens, found) || isOrganisation(head) || isDocument(head))) return null;
  // "by members of his party | for the plan": what is criticized, not whose members.
  const reason = tokens.slice(found.head, found.core).findIndex(({ lower }) => lower === 'for');
  return reason < 0 ? found : { ...found, core: found.head + reason, to: found.head + reason };
}
