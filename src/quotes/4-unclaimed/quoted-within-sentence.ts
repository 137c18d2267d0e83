import { type Span, slice } from '../../domain/span.ts';
import { isFiniteVerb, SUBJECT_PRONOUNS } from '../../language/languages/english/grammar/function-words.ts';
import { type Token, type Tokens, tokenAt } from '../1-tokens/tokens.ts';
import type { SentenceReading } from '../3-content/read-sentence.ts';
import { mainSubject } from '../grammar/main-subject.ts';
import { type Mention, namesPeople } from '../grammar/noun-phrase.ts';
import { firstDecision, type TableRule } from '../rules.ts';
import type { Pattern, UnresolvedQuotation } from '../unresolved-quotation.ts';
import {
  type Context,
  countWordRuns,
  FEWEST_WORDS_OF_NOBODY,
  FEWEST_WORDS_OF_QUOTATION,
  PATTERNS_THAT_GO_ON,
  quotationOfNobody,
} from './context.ts';

/** Quoted passages inside a sentence of the narrator, without a cue. */

/** `He dismissed it as “…”`: a passage in a sentence without a verb of speech belongs to the sentence's subject. */
export function attributeWithin(context: Context, index: number, token: Token): void {
  const { text, sentences, readings, quotations } = context;
  const tokens = sentences[index]?.tokens ?? [];
  const at = tokenAt(tokens, token.start);
  const decision = firstDecision(SPEAKERS_WITHIN_SENTENCE, {
    sentences,
    index,
    tokens,
    at,
    content: { start: token.start, end: token.end },
    passage: slice(text, token),
    spoken: quotations.at(-1),
    reading: readings[index],
    subject: mainSubject(tokens, at),
  });
  if (decision !== null && decision !== NO_QUOTATION) quotations.push(decision);
}

/** No quotation. */
const NO_QUOTATION = 'left out';

/** A quoted passage in a sentence without a cue for it, as the rules see it. */
interface PassageWithin {
  readonly sentences: Context['sentences'];
  readonly index: number;
  readonly tokens: Tokens;
  /** Its token. */
  readonly at: number;
  readonly content: Span;
  readonly passage: string;
  /** The quotation before it. */
  readonly spoken: UnresolvedQuotation | undefined;
  readonly reading: SentenceReading | undefined;
  /** The subject of its sentence. */
  readonly subject: Mention | null;
}

const quotationBy = (pattern: Pattern, { index, content }: PassageWithin, mention: Mention): UnresolvedQuotation => ({
  pattern,
  sentence: index,
  content: [content],
  cue: null,
  mention,
  mentionSentence: index,
});

/** Who speaks in a quoted passage inside a sentence. What no rule knows is left out. */
export const SPEAKERS_WITHIN_SENTENCE: readonly TableRule<
  [PassageWithin],
  UnresolvedQuotation | typeof NO_QUOTATION | null
>[] = [
  {
    name: 'nobody: a few words that are a scare quote or a name',
    example: 'Lowe painted a picture of a “sad, old pier” in the rain.',
    match: ({ passage }) => (countWordRuns(passage) < FEWEST_WORDS_OF_QUOTATION ? NO_QUOTATION : null),
  },
  {
    name: 'who spoke in the sentence before, when no verb stands outside the marks',
    example: '“We lost the roof,” Lowe said. “And the pier with all its boats” or most of it.',
    match: ({ sentences, index, tokens, content, spoken }) =>
      spoken?.sentence === index - 1 &&
      spoken.mention !== null &&
      sentences[index - 1]?.block === sentences[index]?.block &&
      PATTERNS_THAT_GO_ON.has(spoken.pattern) &&
      isFragment(tokens)
        ? { ...spoken, pattern: 'fragment', sentence: index, content: [content], cue: null }
        : null,
  },
  {
    name: 'the subject before a colon, when it is somebody',
    example: 'The mayor gave it a try: “It will sail again in May.”',
    match: (passage) => {
      const { tokens, at, subject } = passage;
      return subject !== null && tokens[at - 1]?.kind === 'colon' && namesPeople(tokens, subject)
        ? quotationBy('lead-in', passage, subject)
        : null;
    },
  },
  {
    name: 'an owner before a colon: "Berg’s message was clear"',
    example: 'For Berg, the answer was simple: “It will sail again in May.”',
    match: (passage) => {
      const owner = passage.tokens[passage.at - 1]?.kind === 'colon' ? ownerAtStart(passage.tokens) : null;
      return owner === null ? null : quotationBy('lead-in', passage, owner);
    },
  },
  {
    name: 'the subject of the sentence: a name or a pronoun',
    example: 'Lowe painted a picture of “a sad old pier in the rain.”',
    match: (passage) => {
      const { subject } = passage;
      return subject?.kind === 'name' || subject?.kind === 'pronoun' ? quotationBy('within', passage, subject) : null;
    },
  },
  {
    name: 'who speaks nearest before it in the sentence',
    example: 'The plan, which the mayor had said was late, was “a dance for all of the keepers.”',
    match: (passage) => {
      const mention = cueBefore(passage.reading, passage.at);
      return mention === null ? null : quotationBy('within', passage, mention);
    },
  },
  {
    name: 'somebody who is not named, when it is a sentence',
    example: 'On the wall stood “the ferry will never sail again.”',
    match: ({ index, content, passage }) => (isSpokenSentence(passage) ? quotationOfNobody(index, content) : null),
  },
];

/** Long enough, with a verb or the end of a sentence: not “a coarse and altogether vulgar speech”. */
const isSpokenSentence = (passage: string): boolean =>
  countWordRuns(passage) >= FEWEST_WORDS_OF_NOBODY &&
  (/[.?!…]["”'’»]*$/.test(passage) ||
    passage
      .toLowerCase()
      .replaceAll('’', "'")
      .split(/[^\p{L}\p{N}'-]+/u)
      .some((word) => isFiniteVerb(word) || SUBJECT_PRONOUNS.has(word.replace(/'.*$/, ''))));

/** Who speaks nearest before the token in the same sentence: `Lowe said the plan, which she had called late, was “…”`. */
const cueBefore = (reading: SentenceReading | undefined, at: number): Mention | null =>
  reading?.cues.findLast((cue) => cue.to <= at && cue.mention !== null && cue.order !== 'passive')?.mention ?? null;

/** `“…” or to hold the arsenal.`, `Biden “…”`: no verb outside the marks, so the speaker of the sentence before continues. */
const isFragment = (tokens: Tokens): boolean =>
  !tokens.some((token) => token.kind === 'word' && !token.capital && isFiniteVerb(token.lower)) ||
  tokens[0]?.kind === 'quoted';

/** The name that a sentence begins with as an owner ("Ada Brandt’s answer"), or after "for" ("For Brandt, …"); or null. */
function ownerAtStart(tokens: Tokens): Mention | null {
  const from = tokens[0]?.lower === 'for' ? 1 : 0;
  let to = from;
  while (to < from + 4 && tokens[to]?.kind === 'word' && tokens[to]?.capital && !tokens[to - 1]?.possessive) to++;
  const ends = from === 1 ? tokens[to]?.kind === 'comma' : tokens[to - 1]?.possessive === true;
  return to > from && ends ? { from, to, core: to, head: to - 1, kind: 'name' } : null;
}
