import { ADVERBIAL_LEADS, PARTICIPLE_LEADS } from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  OBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import { PROGRESSIVE_HELPERS, VERBS_OF_KEEPING_ON } from '../../language/languages/english/grammar/verb-words.ts';
import { isDocument, isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import {
  PARTICIPLE_SHARES_BEHIND,
  PARTICIPLES_OF_HEARING,
  PARTICIPLES_OF_QUOTING,
  WORDS_OF_ISSUING,
} from '../../language/languages/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { readAuxiliaries } from '../grammar/auxiliaries.ts';
import { mainSubject, opensAdverbial } from '../grammar/main-subject.ts';
import { type Mention, namesPeople, phraseFrom } from '../grammar/noun-phrase.ts';
import { subjectBefore } from '../grammar/subject.ts';
import { firstDecision, type TableRule } from '../rules.ts';
import { type Cue, type CueDecision, type CueVerb, cueOf, NO_CUE, type VerbInSentence } from './cue.ts';
import { isByPhone } from './senses-of-call.ts';

/** Verbs of speech that take their speaker from elsewhere in the sentence: participles, and further verbs of one subject. */

/** A participle of a verb of speech, with what its rules look at. */
interface Participle extends VerbInSentence {
  /** Where it begins with the adverbs before it. */
  readonly end: number;
  /** The token before it and its adverbs. */
  readonly mark: Token | undefined;
  readonly next: Token | undefined;
}

/** "…, noting this work is essential": a participle takes the subject of the clause that it belongs to. */
export function participleCue(inSentence: VerbInSentence): Cue | null {
  const { tokens, cue } = inSentence;
  let end = cue.from;
  while (end > 0 && isAdverb(tokens[end - 1]?.lower ?? '')) end--;
  const participle: Participle = {
    tokens,
    cue,
    earlier: inSentence.earlier,
    end,
    mark: tokens[end - 1],
    next: tokens[cue.from + 1],
  };
  return cueOf(firstDecision(PARTICIPLE_CUES, participle));
}

/** Whose words a participle brings in. */
export const PARTICIPLE_CUES: readonly TableRule<[Participle], CueDecision | null>[] = [
  {
    name: 'the subject of the main clause that follows',
    example: 'Noting that the data were lost, Berg left the room.',
    match: ({ tokens, cue }) => {
      const opens = cue.from === 0 || (cue.from === 1 && PARTICIPLE_LEADS.has(tokens[0]?.lower ?? ''));
      const mention = !opens || cue.verb.ambiguous ? null : mainSubject(tokens, tokens.length);
      return mention !== null && mention.from >= cue.to ? sharedWith(cue, mention) : null;
    },
  },
  {
    name: 'a form that may be a noun, and nothing that it brings in',
    example: 'Lowe praised the plan, writing it was late.',
    match: ({ cue, next }) => (cue.verb.ambiguous && next?.lower !== 'that' && next?.kind !== 'quoted' ? NO_CUE : null),
  },
  {
    name: 'worth noting',
    example: 'It is worth noting that the ferry was late.',
    match: ({ mark }) => (mark?.lower === 'worth' ? NO_CUE : null),
  },
  {
    name: 'the subject before an adverbial with "while", "in" or "by"',
    example: 'Lowe, while acknowledging that the ferry was late, left the room.',
    match: ({ tokens, cue, end, mark }) => {
      const opener = end - 1;
      if (!ADVERBIAL_LEADS.has(mark?.lower ?? '') || tokens[opener - 1]?.kind !== 'comma' || opener <= 1) return null;
      const mention = subjectBefore(tokens, opener - 1);
      const speaks = mention !== null && namesPeople(tokens, mention) && mention.kind !== 'relative';
      return speaks && mention.to === opener - 1 ? sharedWith(cue, mention) : null;
    },
  },
  {
    name: 'telephoning somebody',
    example: 'Beck began calling donors after the vote.',
    match: ({ tokens, cue }) => (cue.verb.lemma === 'call' && isByPhone(tokens, cue.from + 1) ? NO_CUE : null),
  },
  {
    name: 'a noun behind "and": no verb without the phrase that it takes',
    example: 'Lowe runs a law and branding firm in Bath.',
    match: ({ cue, mark, next }) => {
      const takes = next?.kind !== 'word' || next.capital || next.possessive || DETERMINERS.has(next.lower);
      const bare = !takes && !OBJECT_PRONOUNS.has(next?.lower ?? '');
      return mark?.lower === 'and' && !cue.verb.frames.has('clause') && bare ? NO_CUE : null;
    },
  },
  {
    name: 'a ruling',
    example: 'The court closed the case in a narrow ruling that the board was wrong.',
    match: ({ tokens, cue: { from, verb } }) =>
      verb.lemma === 'rule' && tokens.slice(Math.max(0, from - 3), from).some(({ lower }) => DETERMINERS.has(lower))
        ? NO_CUE
        : null,
  },
  {
    name: 'the verb of its sentence: "is saying", "kept saying"',
    example: 'Lowe is saying that the ferry is late.',
    match: ({ tokens, cue, end, mark }) => {
      if (!PROGRESSIVE_HELPERS.has(mark?.lower ?? '')) return null;
      const kept = VERBS_OF_KEEPING_ON.has(mark?.lower ?? '') ? end - 1 : cue.from;
      const { subjectEnd, negated } = readAuxiliaries(tokens, kept);
      const mention = negated ? null : subjectBefore(tokens, subjectEnd);
      return mention === null ? NO_CUE : { ...cue, order: 'subject-verb', mention, start: mention.from };
    },
  },
  {
    name: 'who can be heard',
    example: 'On the tape, two men are heard saying the ferry is late.',
    match: ({ tokens, cue, end, mark }) => {
      if (!PARTICIPLES_OF_HEARING.has(mark?.lower ?? '')) return null;
      return sharedWith(cue, subjectBefore(tokens, readAuxiliaries(tokens, end - 1).subjectEnd)) ?? NO_CUE;
    },
  },
  {
    name: 'who was quoted as saying it',
    example: 'Lowe was quoted by the union as saying the ferry is late.',
    match: ({ tokens, cue, end }) => {
      const quoted = quotedBefore(tokens, end - 1);
      if (quoted < 0) return null;
      return sharedWith(cue, subjectBefore(tokens, readAuxiliaries(tokens, quoted).subjectEnd)) ?? NO_CUE;
    },
  },
  {
    name: 'the noun phrase right before it',
    example: 'The plan passed, with critics saying that it was late.',
    match: ({ tokens, cue, end, next }) => {
      const own = ownSubject(tokens, end);
      return own !== null && (next?.lower === 'that' || tokens[own.from - 1]?.lower === 'with')
        ? { ...cue, order: 'subject-verb', mention: own, start: own.from }
        : null;
    },
  },
  {
    name: 'the subject of its sentence, when a statement follows',
    example: 'Lowe drove off saying that the ferry was late.',
    match: (participle) => {
      const { tokens, cue, mark, next } = participle;
      const announces =
        next?.lower === 'that' ||
        next?.kind === 'colon' ||
        next?.kind === 'quoted' ||
        (next?.kind === 'comma' && tokens[cue.from + 2]?.kind === 'quoted');
      return announces && mark?.lower !== 'of' && mark?.lower !== 'from' ? sharedCue(participle, cue.from) : null;
    },
  },
  {
    name: 'the subject of its sentence, behind a mark, a day or a document',
    example: 'Lowe welcomed the plan, noting this work is essential.',
    match: (participle) => {
      const { cue, mark } = participle;
      const stands =
        mark?.kind === 'comma' ||
        mark?.kind === 'quoted' ||
        mark?.kind === 'dash' ||
        CALENDAR.has(mark?.lower ?? '') ||
        PARTICIPLE_SHARES_BEHIND.has(mark?.lower ?? '');
      return stands ? sharedCue(participle, cue.from) : null;
    },
  },
];

/** "He suggested that …, called her “clumsy” and left": the next verb of the same subject. */
export function coordinatedCue({ tokens, cue, earlier }: VerbInSentence): Cue | null {
  const previous = earlier.at(-1);
  if (
    previous?.verb?.form !== 'past' ||
    previous.order !== 'subject-verb' ||
    cue.verb.ambiguous ||
    tokens[cue.from + 1]?.kind === 'comma'
  )
    return null;
  return { ...cue, order: 'shared', mention: previous.mention };
}

/** "with critics | saying that", "a book | arguing that": the noun phrase right before the participle, when that is who states. */
function ownSubject(tokens: Tokens, end: number): Mention | null {
  const last = tokens[end - 1];
  if (last?.kind !== 'word') return null;
  const document = isDocument(last.lower);
  if (!last.capital && !isPersonNoun(last.lower) && !isPluralPeople(last.lower) && !document) return null;
  // "issued a statement saying": the issuer speaks.
  if (document && tokens.slice(Math.max(0, end - ISSUING_WITHIN), end).some(({ lower }) => WORDS_OF_ISSUING.has(lower)))
    return null;
  const found = subjectBefore(tokens, end);
  const issued =
    found !== null &&
    isDocument(tokens[found.head]?.lower ?? '') &&
    WORDS_OF_ISSUING.has(tokens[found.from - 1]?.lower ?? '');
  return found === null ||
    issued ||
    found.kind === 'pronoun' ||
    found.kind === 'relative' ||
    found.to - found.from > LONGEST_OWN_SUBJECT
    ? null
    : found;
}

const ISSUING_WITHIN = 8;
const LONGEST_OWN_SUBJECT = 6;

/** The index of "quoted" in "was quoted as | saying", "was quoted by the paper as | saying"; -1 elsewhere. */
function quotedBefore(tokens: Tokens, at: number): number {
  if (tokens[at]?.lower !== 'as') return -1;
  for (let i = at - 1; i > at - 9 && i >= 0; i--)
    if (PARTICIPLES_OF_QUOTING.has(tokens[i]?.lower ?? '')) return i;
    // "is on record as | saying"
    else if (tokens[i]?.lower === 'on' && tokens[i + 1]?.lower === 'record') return i;
  return -1;
}

/** The subject of the nearest cue before it in the sentence, else of the sentence's main clause. */
export function sharedCue({ tokens, cue, earlier }: VerbInSentence, before: number): Cue | null {
  const { verb } = cue;
  if (verb.frames.has('finding') && !verb.frames.has('clause')) return null;
  const previous = earlier.at(-1);
  const mention = previous?.mention ?? mainSubject(tokens, before) ?? openingPeople(tokens, before);
  return sharedWith(cue, mention);
}

const sharedWith = (cue: CueVerb, mention: Mention | null): Cue | null =>
  mention === null ? null : { ...cue, order: 'shared', mention };

/** "Other officers with no direct knowledge of the case but with long experience chafed at it and said": the people whom the sentence begins with. */
function openingPeople(tokens: Tokens, before: number): Mention | null {
  const first = tokens[0];
  if (first === undefined || opensAdverbial(first)) return null;
  const found = phraseFrom(tokens, 0);
  return found !== null && found.to < before && found.kind === 'noun' && namesPeople(tokens, found) ? found : null;
}
