import { AUXILIARIES, isAdverb, isFiniteVerb } from '../language/english/function-words.ts';
import { isOrganisation } from '../language/english/organisation-words.ts';
import { isPersonNoun, isPluralPeople } from '../language/english/person-words.ts';
import { isDemandNoun, isSpeechNoun, type SpeechVerb } from '../language/english/speech-verbs.ts';
import type { Cue } from './cues.ts';
import { mentionFrom } from './mention-forward.ts';
import type { Mention } from './noun-phrase.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

const CLAIM: SpeechVerb = { lemma: 'claim', form: 'past', frames: new Set(['clause']), ambiguous: false };
const CALL: SpeechVerb = { lemma: 'call for', form: 'past', frames: new Set(['object']), ambiguous: false };

/** "Lowe’s claim that …", "his repeated suggestion that …", "the mayor’s call for …", "Lowe’s point is that …": a noun of speech with its owner. */
export function nounCue(tokens: Tokens, at: number): Cue | null {
  const noun = tokens[at]?.lower ?? '';
  const claims = isSpeechNoun(noun);
  const demands = isDemandNoun(noun);
  if (!claims && !demands) return null;
  const next = tokens[at + 1]?.lower ?? '';
  const is = /^(?:is|was)$/.test(next) && tokens[at + 2]?.lower === 'that';
  if (claims && (next === 'that' || is)) return owned(tokens, at, is ? at + 2 : at + 1, CLAIM);
  if (claims && next === 'by') return byWhom(tokens, at);
  if (demands && next === 'to') return owned(tokens, at, at + 1, CLAIM);
  return demands && next === 'for' ? owned(tokens, at, at + 2, CALL) : null;
}

/** "his | repeated | claim", "Ada Lowe’s claim", "the mayor’s claim" */
function owned(tokens: Tokens, at: number, to: number, verb: SpeechVerb): Cue | null {
  const before = tokens[at - 1];
  const described = before?.kind === 'word' && !owns(before) && !isPluralPeople(before.lower) && owns(tokens[at - 2]);
  const end = described ? at - 1 : at;
  const owner = tokens[end - 1];
  if (owner === undefined || !owns(owner)) return null;
  let from = end - 1;
  if (owner.possessive) {
    while (from > 0 && end - from < LONGEST_OWNER && belongs(tokens[from - 1], owner)) from--;
    const person = owner.lower.replace(/'s?$/, '');
    if (!owner.capital && !isPersonNoun(person) && !isPluralPeople(person) && !isOrganisation(person)) return null;
  }
  const kind: Mention['kind'] = !owner.possessive ? 'pronoun' : owner.capital ? 'name' : 'noun';
  const mention: Mention = { from, to: end, core: end, head: end - 1, kind };
  return { from: at, to, verb, order: 'subject-verb', mention, start: from, end: to, noun: true };
}

/** An owner has at most so many words: "the former prime minister’s". */
const LONGEST_OWNER = 5;

const owns = (token: Token | undefined): boolean =>
  token !== undefined && (token.possessive || /^(?:his|her|their|its)$/.test(token.lower));

/** Words of an owner: further capitals of a name, an article and adjectives of a noun. */
const belongs = (token: Token | undefined, owner: Token): boolean =>
  token?.kind === 'word' &&
  !token.possessive &&
  (owner.capital
    ? token.capital
    : /^(?:the|a|an|his|her|their|its)$/.test(token.lower) ||
      isPersonNoun(token.lower) ||
      /^(?:former|prime|vice)$/.test(token.lower));

/** "The claim | by Lowe | that …" */
function byWhom(tokens: Tokens, at: number): Cue | null {
  const mention = mentionFrom(tokens, at + 2);
  if (mention === null || tokens[mention.core]?.lower !== 'that') return null;
  const to = mention.core;
  return {
    from: at,
    to,
    verb: CLAIM,
    order: 'subject-verb',
    mention: { ...mention, to },
    start: at,
    end: to,
    noun: true,
  };
}

/** How far a noun's own clause is looked through. */
const FARTHEST = 60;
const OPENS =
  /^(?:that|when|while|because|if|although|though|whether|where|unless|since|until|after|before|as|how|why|what|which|who|whose|and|or|but|to)$/;

/**
 * "His claim that the data were lost | drew laughter": where the statement of a noun ends when the noun is its sentence's subject;
 * `tokens.length` when it is not.
 */
export function endOfNounStatement(tokens: Tokens, cue: Cue): number {
  for (let at = cue.start - 1; at >= 0 && cue.start - at < FARTHEST; at--) {
    const token = tokens[at];
    if (token === undefined || /^(?:stop|semicolon|colon|quoted)$/.test(token.kind)) break;
    if (!token.capital && (isFiniteVerb(token.lower) || token.lower === 'to')) return tokens.length;
  }
  // Every clause that is opened brings a verb; one more is the sentence's own.
  let expected = tokens[cue.to]?.lower === 'that' ? 1 : 0;
  const end = Math.min(tokens.length, cue.to + FARTHEST);
  for (let at = cue.to + 1; at < end; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (OPENS.test(lower)) expected++;
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
    else if (helped && (isFiniteVerb(lower) || /en$/.test(lower))) {
      at++;
      helped = false;
    } else break;
  }
  return at;
}
