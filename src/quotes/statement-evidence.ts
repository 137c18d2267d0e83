import { isFiniteVerb, PREPOSITIONS } from '../language/english/function-words.ts';
import type { SpeechVerb } from '../language/english/speech-verbs.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Verbs whose form in "-s" is a noun as often, and that a statement follows. */
const STATES = /^(?:note|report|claim|promise|estimate|caution|hint|boast|joke|vow|pledge)$/;

/** "Beck | notes | voters will decide", "Beck | claims | in a speech that …", "…, Beck | reports.": a statement stands beside a form that may be a noun. */
export function statesSoon(tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean {
  if (verb.form !== 'third' || !STATES.test(verb.lemma)) return false;
  const next = tokens[at + 1];
  if (next?.kind === 'stop')
    return tokens.slice(Math.max(0, subjectEnd - NAME_WITHIN), subjectEnd).some(({ kind }) => kind === 'comma');
  if (next === undefined || !/^(?:word|number)$/.test(next.kind) || isFiniteVerb(next.lower)) return false;
  if (/^(?:in|on|at)$/.test(next.lower))
    return tokens.slice(at + 2, at + 2 + VERB_WITHIN).some(({ lower }) => lower === 'that');
  if (PREPOSITIONS.has(next.lower) || /^(?:and|or|last|this|next|that|who|which)$/.test(next.lower)) return false;
  return tokens.slice(at + 2, at + 2 + VERB_WITHIN).some(({ lower, kind }) => kind === 'word' && isFiniteVerb(lower));
}

/** How far a verb or "that" is looked for behind a form that may be a noun. */
const VERB_WITHIN = 5;
/** A name after its comma has at most so many words. */
const NAME_WITHIN = 4;
