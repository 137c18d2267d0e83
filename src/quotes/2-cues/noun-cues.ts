import { ARTICLES_AND_POSSESSIVES, POSSESSIVES } from '../../language/languages/english/grammar/pronouns.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { WORDS_BEFORE_TITLES } from '../../language/languages/english/people/speaker-words.ts';
import { DEMAND_NOUNS, SPEECH_NOUNS, type SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { type Mention, mentionFrom } from '../grammar/noun-phrase.ts';
import type { Cue, CueOfWord } from './cue.ts';

/** Nouns of speech as cues: "Lowe's claim that …", "the mayor's call for …". */

const CLAIM: SpeechVerb = { lemma: 'claim', form: 'past', frames: new Set(['clause']), ambiguous: false };
const CALL_FOR: SpeechVerb = { lemma: 'call for', form: 'past', frames: new Set(['object']), ambiguous: false };

/** Nouns of speech with their owner. */
export const NOUN_CUES: readonly CueOfWord[] = [
  {
    name: 'a claim and what it is: "Lowe’s point is that …"',
    example: 'Lowe’s point is that the ferry was late.',
    words: SPEECH_NOUNS,
    match: (tokens, at) =>
      tokens[at + 2]?.lower === 'that' && (tokens[at + 1]?.lower === 'is' || tokens[at + 1]?.lower === 'was')
        ? owned(tokens, at, at + 2, CLAIM)
        : null,
  },
  {
    name: 'a claim with "that": "his repeated suggestion that …"',
    example: 'Lowe’s claim that the ferry was late drew laughter.',
    words: SPEECH_NOUNS,
    match: (tokens, at) => (tokens[at + 1]?.lower === 'that' ? owned(tokens, at, at + 1, CLAIM) : null),
  },
  {
    name: 'a claim "by" somebody',
    example: 'The claim by Lowe that the ferry was late drew laughter.',
    words: SPEECH_NOUNS,
    match: (tokens, at) => (tokens[at + 1]?.lower === 'by' ? claimBySpeaker(tokens, at) : null),
  },
  {
    name: 'a promise "to" do something',
    example: 'The mayor’s promise to dredge the harbor drew applause.',
    words: DEMAND_NOUNS,
    match: (tokens, at) => (tokens[at + 1]?.lower === 'to' ? owned(tokens, at, at + 1, CLAIM) : null),
  },
  {
    name: 'a call "for" something',
    example: 'The mayor’s call for a new pier drew applause.',
    words: DEMAND_NOUNS,
    match: (tokens, at) => (tokens[at + 1]?.lower === 'for' ? owned(tokens, at, at + 2, CALL_FOR) : null),
  },
];

/** "his | repeated | claim", "Ada Lowe’s claim", "the mayor’s claim" */
function owned(tokens: Tokens, at: number, to: number, verb: SpeechVerb): Cue | null {
  const before = tokens[at - 1];
  const described =
    before?.kind === 'word' && !isPossessive(before) && !isPluralPeople(before.lower) && isPossessive(tokens[at - 2]);
  const end = described ? at - 1 : at;
  const owner = tokens[end - 1];
  if (owner === undefined || !isPossessive(owner)) return null;
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

/** The most words of an owner: "the former prime minister’s". */
const LONGEST_OWNER = 5;

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && (token.possessive || POSSESSIVES.has(token.lower));

/** Words of an owner: further capitals of a name, an article and adjectives of a noun. */
const belongs = (token: Token | undefined, owner: Token): boolean =>
  token?.kind === 'word' &&
  !token.possessive &&
  (owner.capital
    ? token.capital
    : ARTICLES_AND_POSSESSIVES.has(token.lower) || isPersonNoun(token.lower) || WORDS_BEFORE_TITLES.has(token.lower));

/** "The claim | by Lowe | that …" */
function claimBySpeaker(tokens: Tokens, at: number): Cue | null {
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
