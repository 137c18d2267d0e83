import {
  CONJUNCTIONS_BEHIND_COMMAS,
  CONJUNCTIONS_OF_VERBS,
} from '../../language/languages/english/grammar/clause-words.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import {
  RELATIVE_WORDS,
  SINGULAR_DETERMINERS,
  STATEMENT_OPENERS,
} from '../../language/languages/english/grammar/pronouns.ts';
import { AMOUNTS_BEHIND_A } from '../../language/languages/english/grammar/time-and-number-words.ts';
import {
  FORMS_OF_BE,
  OBJECT_PREPOSITIONS,
  VERBS_OF_MOVING_TO_SPEAK,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isPersonNoun, isPersonTitle } from '../../language/languages/english/people/person-words.ts';
import { VERBS_OF_PUTTING_OUT } from '../../language/languages/english/speech/reporting-verbs.ts';
import {
  PURPOSES_OF_SPEECH,
  WHEREVER_WORDS,
  WORDS_OF_ANONYMITY,
} from '../../language/languages/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { type Auxiliaries, readAuxiliaries } from '../grammar/auxiliaries.ts';
import { agreesWithSubject, looksLikeVerb } from '../grammar/looks-like-verb.ts';
import { isNobody, subjectOfRelative } from '../grammar/main-subject.ts';
import { mayFind, maySpeak } from '../grammar/may-speak.ts';
import { isPlural, type Mention, namesPeople, phraseBetween } from '../grammar/noun-phrase.ts';
import { subjectBefore } from '../grammar/subject.ts';
import { anyApplies, firstDecision, type TableRule } from '../rules.ts';
import { type Cue, type CueDecision, type CueVerb, cueOf, NO_CUE, type VerbInSentence } from './cue.ts';
import { givesName, isByPhone } from './senses-of-call.ts';
import { coordinatedCue, sharedCue } from './shared-subjects.ts';

/** A verb behind its subject, before the subject is read. */
interface FiniteVerb extends VerbInSentence {
  /** Where the subject ends. */
  readonly subjectEnd: number;
  readonly auxiliaries: Auxiliaries;
}

/** A verb with its subject. */
interface VerbWithSubject {
  readonly tokens: Tokens;
  readonly cue: CueVerb;
  readonly mention: Mention;
  readonly infinitive: boolean;
}

/** "Lowe said", "officials have repeatedly warned", "who later told": the subject before its verb. */
export function finiteCue(inSentence: VerbInSentence): Cue | null {
  const { tokens, cue } = inSentence;
  const { verb } = cue;
  const auxiliaries = readAuxiliaries(tokens, cue.from);
  const { subjectEnd, infinitive } = auxiliaries;
  const decision = firstDecision(VERBS_WITHOUT_OWN_SUBJECT, {
    tokens,
    cue,
    earlier: inSentence.earlier,
    subjectEnd,
    auxiliaries,
  });
  if (decision !== null) return cueOf(decision);
  const last = tokens[subjectEnd - 1];
  const nearest = subjectBefore(tokens, subjectEnd);
  const found =
    nearest === null || isNobody(tokens, nearest) ? (subjectOfRelative(tokens, subjectEnd) ?? nearest) : nearest;
  const relative = bareRelative(tokens, found, cue);
  const mention = relative ?? found;
  if (mention === null) return last?.kind === 'comma' && verb.form === 'past' ? coordinatedCue(inSentence) : null;
  const gap = relative === null ? gapBefore(tokens, mention, cue) : relative.from - 1;
  if (FORMS_OF_BE.has(tokens[cue.to]?.lower ?? '') && gap === null) return null;
  if (anyApplies(NO_SPEAKER, { tokens, cue, mention, infinitive })) return null;
  return { ...cue, order: 'subject-verb', mention, start: mention.from, ...(gap === null ? {} : { gap }) };
}

/** Verbs of speech that nobody in particular says anything with, or whose speaker is not right before them. */
export const VERBS_WITHOUT_OWN_SUBJECT: readonly TableRule<[FiniteVerb], CueDecision | null>[] = [
  {
    name: 'who is made to speak: "prompted some users to argue that"',
    example: 'The change prompted some users to argue that the site was dead.',
    match: ({ tokens, cue, auxiliaries }) => {
      const moved = auxiliaries.modal && cue.verb.form === 'base' ? movedToSpeak(tokens, cue.from) : null;
      return moved === null ? null : { ...cue, order: 'subject-verb', mention: moved, start: moved.from };
    },
  },
  {
    name: 'a purpose that was reached: "took to the stage to say"',
    example: 'Lowe took to the stage to say that the ferry was sold.',
    match: (verb) => {
      const { tokens, cue, auxiliaries } = verb;
      const { modal, negated } = auxiliaries;
      return modal && !negated && cue.verb.form === 'base' && isPurpose(tokens, cue.from, cue.to)
        ? (sharedCue(verb, cue.from) ?? NO_CUE)
        : null;
    },
  },
  {
    name: 'what is denied',
    example: 'Lowe never said that the ferry was late.',
    match: ({ auxiliaries }) => (auxiliaries.negated ? NO_CUE : null),
  },
  {
    name: 'a passive',
    example: 'Lowe was told “nothing of the kind,” and left.',
    match: ({ auxiliaries }) => (auxiliaries.passive ? NO_CUE : null),
  },
  {
    name: 'what may be said, or will be',
    example: 'Officials will say that the ferry was late.',
    match: ({ auxiliaries }) => (auxiliaries.modal && !auxiliaries.infinitive ? NO_CUE : null),
  },
  {
    name: 'who asks not to be named',
    example: 'The official, who asked not to be named, left.',
    match: ({ tokens, cue }) => (cue.verb.lemma === 'ask' && asksForSilence(tokens, cue.to) ? NO_CUE : null),
  },
  {
    name: 'where somebody went: "everywhere she went, “…”"',
    example: 'Everywhere she went, “a new pier for the harbor” was the talk.',
    match: ({ tokens, cue, subjectEnd }) =>
      cue.verb.lemma === 'go' && WHEREVER_WORDS.has(tokens[subjectEnd - 2]?.lower ?? '') ? NO_CUE : null,
  },
  {
    name: 'a participle without "has"',
    example: 'Lowe written that the ferry was late.',
    match: ({ cue, auxiliaries }) => (cue.verb.form === 'participle' && !auxiliaries.have ? NO_CUE : null),
  },
  {
    name: 'a base form behind "has"',
    example: 'Officials have say that the ferry was late.',
    match: ({ cue, auxiliaries }) => (cue.verb.form === 'base' && auxiliaries.have ? NO_CUE : null),
  },
  {
    name: 'a form that is a noun or an adjective here',
    example: 'Officials of the harbor demands that the ferry stay.',
    match: ({ tokens, cue: { from, verb }, subjectEnd, auxiliaries }) =>
      verb.ambiguous &&
      !auxiliaries.have &&
      !looksLikeVerb(tokens, from, subjectEnd, verb) &&
      !agreesWithSubject(tokens, from, subjectEnd, verb)
        ? NO_CUE
        : null,
  },
  {
    name: 'a further verb of one subject: "left and said"',
    example: 'Lowe left the room early and said that the ferry was late.',
    match: (verb) => {
      const { tokens, subjectEnd } = verb;
      const last = tokens[subjectEnd - 1];
      const joined =
        CONJUNCTIONS_OF_VERBS.has(last?.lower ?? '') ||
        (last?.kind === 'comma' && CONJUNCTIONS_BEHIND_COMMAS.has(tokens[subjectEnd]?.lower ?? ''));
      return joined ? (sharedCue(verb, subjectEnd - 1) ?? NO_CUE) : null;
    },
  },
];

/** Where a verb of speech and its subject are no "X said". */
export const NO_SPEAKER: readonly TableRule<[VerbWithSubject], boolean>[] = [
  {
    name: '"you", who is anybody',
    example: 'You said that the ferry was late.',
    match: ({ tokens, mention }) => tokens[mention.head]?.lower === 'you',
  },
  {
    name: 'a base form and one person: no verb',
    example: 'Lowe say the ferry was late.',
    match: ({ tokens, cue, mention, infinitive }) =>
      cue.verb.form === 'base' && !infinitive && !isPlural(tokens, mention),
  },
  {
    name: 'a subject that states nothing: "a plan announced on Monday"',
    example: 'The tide threatened the pier.',
    match: ({ tokens, cue, mention }) => !maySpeak(tokens, mention, cue.verb, tokens[cue.to]),
  },
  {
    name: 'giving a name: "a group called Blue Harbor"',
    example: 'Everybody called him Mike.',
    match: ({ tokens, cue, mention }) => cue.verb.lemma === 'call' && givesName(tokens, mention, cue.from),
  },
  {
    name: 'telephoning: "called Lowe after the vote"',
    example: 'Beck called Lowe after the vote.',
    match: ({ tokens, cue }) => cue.verb.lemma === 'call' && isByPhone(tokens, cue.from + 1),
  },
  {
    name: 'one thing before a base form: a noun ("a media call")',
    example: 'A media call that the ferry was late came.',
    match: ({ tokens, cue, mention }) =>
      cue.verb.form === 'base' &&
      SINGULAR_DETERMINERS.has(tokens[mention.from]?.lower ?? '') &&
      !AMOUNTS_BEHIND_A.has(tokens[mention.head]?.lower ?? ''),
  },
  {
    name: 'finding a thing: only polls, and researchers before "that", find that something is so',
    example: 'Lowe found the harbor was empty.',
    match: ({ tokens, cue, mention }) =>
      cue.verb.frames.has('finding') && !cue.verb.frames.has('clause') && !mayFind(tokens, mention, tokens[cue.to]),
  },
];

/** "took to Twitter | to say that", "was prompted | to ask, “…”": the words are said, not only meant to be. */
function isPurpose(tokens: Tokens, at: number, to: number): boolean {
  const announces =
    tokens[to]?.lower === 'that' ||
    tokens[to]?.kind === 'quoted' ||
    wordOpensStatement(tokens[to]) ||
    ((tokens[to]?.kind === 'comma' || tokens[to]?.kind === 'colon') && tokens[to + 1]?.kind === 'quoted');
  return announces && tokens[at - 1]?.lower === 'to' && PURPOSES_OF_SPEECH.has(tokens[at - 2]?.lower ?? '');
}

const wordOpensStatement = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || STATEMENT_OPENERS.has(token.lower));

/** "prompted | some users | to argue that": who is made to speak, before "to" and the verb at `at`; or null. */
function movedToSpeak(tokens: Tokens, at: number): Mention | null {
  if (tokens[at - 1]?.lower !== 'to' || tokens[at + 1]?.lower !== 'that') return null;
  const found = subjectBefore(tokens, at - 1);
  if (found === null) return null;
  for (let from = Math.max(1, at - MOVED_SPEAKER_WITHIN); from < at - 1; from++) {
    if (!VERBS_OF_MOVING_TO_SPEAK.has(tokens[from - 1]?.lower ?? '')) continue;
    const mention = phraseBetween(tokens, from, at - 1);
    if (mention !== null && namesPeople(tokens, mention)) return mention;
  }
  return null;
}

const MOVED_SPEAKER_WITHIN = 8;

/** "asked | not to be named", "asked | that his name not be used", "asked | to remain anonymous": no part of the news. */
const asksForSilence = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.lower === 'not' ||
  (tokens[at]?.lower === 'that' && WORDS_OF_ANONYMITY.has(tokens[at + 2]?.lower ?? '')) ||
  (tokens[at]?.lower === 'to' && tokens[at + 2]?.lower === 'anonymous');

/** "which | Lowe said | was wrong", "whom | he described as weak": the relative word right before the subject, when the statement lacks it. */
function gapBefore(tokens: Tokens, mention: Mention, { to, verb }: CueVerb): number | null {
  const at = mention.from - 1;
  if (!RELATIVE_WORDS.has(tokens[at]?.lower ?? '')) return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  const word = tokens[next]?.lower ?? '';
  const stated = verb.frames.has('clause') && isFiniteVerb(word) && tokens[next]?.kind === 'word';
  const described = verb.frames.has('object') && OBJECT_PREPOSITIONS.has(word);
  return stated || described ? at : null;
}

/** "a dynamic | Greenberg | said could drive …": the subject of a relative clause without a relative word, or null. */
function bareRelative(tokens: Tokens, found: Mention | null, { to, verb }: CueVerb): Mention | null {
  // "a letter | Lowe | wrote was …" is about the letter.
  if (found === null || !verb.frames.has('clause') || VERBS_OF_PUTTING_OUT.has(verb.lemma)) return null;
  if (found.kind !== 'name' && found.kind !== 'pronoun') return null;
  let next = to;
  while (isAdverb(tokens[next]?.lower ?? '')) next++;
  if (!AUXILIARIES.has(tokens[next]?.lower ?? '')) return null;
  let from = found.to - 1;
  while (from > found.from && tokens[from - 1]?.capital) from--;
  const noun = tokens[from - 1];
  if (noun?.kind !== 'word' || noun.capital || noun.possessive || /ly$|ing$/.test(noun.lower)) return null;
  if (PREPOSITIONS.has(noun.lower) || SUBORDINATORS.has(noun.lower) || DETERMINERS.has(noun.lower)) return null;
  if (isFiniteVerb(noun.lower) || isPersonNoun(noun.lower) || isPersonTitle(noun.lower) || isAdverb(noun.lower))
    return null;
  return { from, to: found.to, core: found.to, head: found.to - 1, kind: found.kind };
}
