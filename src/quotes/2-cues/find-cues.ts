import { isAdverb, isFiniteVerb, PREPOSITIONS } from '../../language/languages/english/grammar/function-words.ts';
import { isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { type SpeechPhrase, speechPhrase } from '../../language/languages/english/speech/speech-phrases.ts';
import { type SpeechVerb, speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import type { Tokens } from '../1-tokens/tokens.ts';
import type { TableRule } from '../rules.ts';
import { ACCORDING_CUES } from './according-cues.ts';
import type { Cue, CueOfWord, CueVerb, VerbInSentence } from './cue.ts';
import { finiteCue } from './finite-cues.ts';
import { invertedCue } from './inverted-cues.ts';
import { NOUN_CUES } from './noun-cues.ts';
import { passiveCue } from './passive-cues.ts';
import { participleCue } from './shared-subjects.ts';

/** All cues of a sentence: words of sources, nouns of speech, verbs of speech. */

/** All cues of a sentence, in order. */
export function findCues(tokens: Tokens): Cue[] {
  const cues: Cue[] = [];
  const headline = isHeadline(tokens);
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind !== 'word') continue;
    const cue = cueWithoutVerb(tokens, at) ?? verbCue(tokens, at, cues, headline);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

/** The rules for words that are not verbs, by these words, in the order in which they are tried. */
const CUES_BY_WORD = new Map<string, CueOfWord[]>();
for (const rule of [...ACCORDING_CUES, ...NOUN_CUES])
  for (const word of rule.words) CUES_BY_WORD.set(word, [...(CUES_BY_WORD.get(word) ?? []), rule]);

function cueWithoutVerb(tokens: Tokens, at: number): Cue | null {
  const rules = CUES_BY_WORD.get(tokens[at]?.lower ?? '');
  if (rules === undefined) return null;
  for (const rule of rules) {
    const cue = rule.match(tokens, at);
    if (cue !== null) return cue;
  }
  return null;
}

function verbCue(tokens: Tokens, at: number, earlier: readonly Cue[], headline: boolean): Cue | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const longest = speechPhrase(token.lower, (index) => tokens[at + 1 + index]?.lower);
  const phrase = longest === undefined || isOtherSense(tokens, at, longest) ? undefined : longest;
  const verb = phrase?.verb ?? speechVerb(token.lower) ?? assumedVerb(tokens, at);
  if (verb === undefined) return null;
  const to = at + 1 + (phrase?.rest.length ?? 0);
  const cue: CueVerb = { from: at, to, verb, start: at, end: to };
  for (const rule of NO_VERB_OF_SPEECH) if (rule.match(tokens, cue, headline)) return null;
  const inSentence: VerbInSentence = { tokens, cue, earlier };
  if (verb.form === 'ing') return participleCue(inSentence);
  return passiveCue(tokens, cue) ?? invertedCue(tokens, cue) ?? finiteCue(inSentence);
}

/** Where a word looks like a verb of speech but is not one. */
export const NO_VERB_OF_SPEECH: readonly TableRule<[tokens: Tokens, cue: CueVerb, headline: boolean], boolean>[] = [
  {
    name: 'a word of a name: a capital inside a sentence, unless every longer word has one',
    example: 'Lowe sold the paper Told Tales that the board had kept.',
    match: (tokens, { from, verb }, headline) =>
      from > 0 && tokens[from]?.capital === true && (!headline || verb.ambiguous || verb.form === 'base'),
  },
  {
    name: 'a part of a word with a dash',
    example: 'Lowe said—nobody knows why she was asked.',
    match: (tokens, { from }) => tokens[from + 1]?.kind === 'dash' && tokens[from + 1]?.start === tokens[from]?.end,
  },
];

/** Whether the words are no cue together: "voiced concern that …", but "voiced | concern over the case"; "admitted to a theft", but "admitted | to reporters that …". */
const isOtherSense = (tokens: Tokens, at: number, phrase: SpeechPhrase): boolean =>
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

/** "Harbor Board Says Ferry Will Sail": every longer word has a capital, so a capital makes no name. */
function isHeadline(tokens: Tokens): boolean {
  const longer = tokens.filter((token) => token.kind === 'word' && token.end - token.start > 4);
  return longer.length > 3 && longer.length < 25 && longer.every((token) => token.capital);
}

/**
 * An unknown word in "-ed" is a verb of speech directly after a quoted passage that ends in a comma, with its subject:
 * `“…,” the old landlord harrumphed`, `“…,” grumped Smith`.
 */
function assumedVerb(tokens: Tokens, at: number): SpeechVerb | undefined {
  const token = tokens[at];
  if (token === undefined || token.capital || !/[a-z]{3}ed$/.test(token.lower) || isAdverb(token.lower))
    return undefined;
  // "a letter signed by 40 sailors said"
  if (tokens[at + 1]?.lower === 'by') return undefined;
  let quoted = at - 1;
  while (quoted >= 0 && at - quoted < ASSUMED_VERB_WITHIN && tokens[quoted]?.kind === 'word') quoted--;
  const passage = tokens[quoted];
  if (passage?.kind !== 'quoted' || !passage.open) return undefined;
  for (let i = quoted + 1; i < at; i++)
    if (
      speechVerb(tokens[i]?.lower ?? '') !== undefined ||
      isFiniteVerb(tokens[i]?.lower ?? '') ||
      PREPOSITIONS.has(tokens[i]?.lower ?? '') ||
      tokens[i]?.lower === 'and'
    )
      return undefined;
  return { lemma: token.lower, form: 'past', frames: FRAMES_OF_ASSUMED_VERBS, ambiguous: false };
}

/** How many tokens after a quoted passage an unknown verb may come with its subject: `“…,” the landlord | harrumphed`. */
const ASSUMED_VERB_WITHIN = 7;

const FRAMES_OF_ASSUMED_VERBS: SpeechVerb['frames'] = new Set(['marks']);
