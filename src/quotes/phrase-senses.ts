import { PREPOSITIONS } from '../language/english/function-words.ts';
import { isPluralPeople } from '../language/english/person-words.ts';
import type { SpeechPhrase } from '../language/english/speech-phrases.ts';
import { speechVerb } from '../language/english/speech-verbs.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** Whether the words are no cue together: "voiced concern that …", but "voiced | concern over the case"; "admitted to a theft", but "admitted | to reporters that …". */
export const isOtherSense = (tokens: Tokens, at: number, phrase: SpeechPhrase): boolean =>
  talksAbout(tokens, at, phrase) || addresses(tokens, at, phrase);

/** A phrase for a statement, whose first word takes an object too, before a preposition. */
const talksAbout = (tokens: Tokens, at: number, { rest, verb }: SpeechPhrase): boolean =>
  verb.frames.size === 1 &&
  verb.frames.has('clause') &&
  speechVerb(tokens[at]?.lower ?? '')?.frames.has('object') === true &&
  PREPOSITIONS.has(tokens[at + 1 + rest.length]?.lower ?? '') &&
  tokens[at + 1 + rest.length]?.lower !== 'in';

/** "admitted to | reporters | that": somebody spoken to, not what is admitted. */
const addresses = (tokens: Tokens, at: number, { rest }: SpeechPhrase): boolean =>
  rest.at(-1) === 'to' && isPluralPeople(tokens[at + 1 + rest.length]?.lower ?? '');
