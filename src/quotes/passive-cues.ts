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

/** A day may stand between the verb and "by": "was criticized on Monday by". */
const BY_WITHIN = 4;

/**
 * A verb of speech in the passive: "The plan was criticized | by the union | for its cost", "Asked by a reporter | whether he would run",
 * and questions of which nobody says who put them: "was asked | about the deal", "Asked | whether he would run, Beck said".
 */
export function passiveCue(tokens: Tokens, at: number, to: number, verb: SpeechVerb): Cue | null {
  if (verb.form !== 'past' && verb.form !== 'participle') return null;
  // "was quoted by the paper as saying": the paper hands it on, and does not say it.
  if (verb.lemma === 'quote' || verb.lemma === 'cite') return null;
  const { subjectEnd, modal, negated, passive } = readAuxiliaries(tokens, at);
  if (modal || negated) return null;
  const asks = verb.lemma === 'ask' && (passive || opensAdverbial(tokens, at));
  if (!passive && !asks) return null;
  const agent = agentFrom(tokens, to);
  const question = afterTime(tokens, to);
  if (agent === null && !(asks && isQuestion(tokens, question))) return null;
  const subject = passive ? subjectBefore(tokens, subjectEnd) : null;
  if (passive && subject === null) return null;
  return {
    from: at,
    to,
    verb,
    order: 'passive',
    mention: agent,
    start: subject?.from ?? at,
    end: agent === null ? question : afterTime(tokens, agent.to),
    subject: verb.frames.has('listener') ? null : subject,
  };
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
