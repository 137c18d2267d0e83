import { OBVIOUS_THINGS, TOLD_SUBJECTS } from '../../language/languages/english/grammar/pronouns.ts';
import { COUNTED_SPEAKERS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import {
  isDocument,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import {
  FINDERS,
  FINDINGS,
  NOBODY_WORDS,
  SPEECHLESS_NOUNS,
  STATING_SIDES,
} from '../../language/languages/english/people/speaker-words.ts';
import {
  VERBS_OF_FINDINGS,
  VERBS_OF_PEOPLE,
  VERBS_OF_STATING,
  VERBS_OF_THINGS,
} from '../../language/languages/english/speech/reporting-verbs.ts';
import type { SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import { isCommaOrDash, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { firstDecision, type TableRule } from '../rules.ts';
import type { Mention } from './noun-phrase.ts';

/** Whether a subject is somebody or something that states. */

/** A subject and its verb of speech, as the rules see them. */
interface SubjectAndVerb {
  readonly tokens: Tokens;
  readonly mention: Mention;
  /** The last word of the subject. */
  readonly head: Token;
  readonly verb: SpeechVerb;
  readonly next: Token | undefined;
}

/** Whether the subject is somebody or something that states: not "a plan | announced on Monday". */
export function maySpeak(tokens: Tokens, mention: Mention, verb: SpeechVerb, next: Token | undefined): boolean {
  const head = tokens[mention.head];
  return head !== undefined && firstDecision(SPEAKING_SUBJECTS, { tokens, mention, head, verb, next }) === SPEAKS;
}

const SPEAKS = 'speaks';
const DOES_NOT_SPEAK = 'does not speak';

/** Rules for subjects that can speak and those that cannot. One that no rule knows cannot. */
export const SPEAKING_SUBJECTS: readonly TableRule<[SubjectAndVerb], typeof SPEAKS | typeof DOES_NOT_SPEAK | null>[] = [
  {
    name: 'nobody: "none of the sailors said"',
    example: 'None of the sailors said that the ferry was late.',
    match: ({ tokens, mention }) => (NOBODY_WORDS.has(tokens[mention.from]?.lower ?? '') ? DOES_NOT_SPEAK : null),
  },
  {
    name: 'the second of two who do not speak: "neither Beck nor Lowe said"',
    example: 'It was neither Beck nor Lowe said that the ferry was late.',
    match: ({ tokens, mention }) => (tokens[mention.from - 1]?.lower === 'nor' ? DOES_NOT_SPEAK : null),
  },
  {
    name: 'a thing that a relative clause is about: "the turnout, which reveals"',
    example: 'Lowe saw the water, which reveals that the ferry was late.',
    match: ({ tokens, mention, verb }) =>
      mention.kind === 'relative' && !relativeSpeaks(tokens, mention, verb) ? DOES_NOT_SPEAK : null,
  },
  {
    name: 'a thing that bodes: "it threatens to ruin us"',
    example: 'It threatens to ruin the harbor.',
    match: ({ head, verb, next }) =>
      (verb.lemma === 'threaten' || verb.lemma === 'promise') && next?.lower === 'to' && OBVIOUS_THINGS.has(head.lower)
        ? DOES_NOT_SPEAK
        : null,
  },
  {
    name: 'findings that show a thing, and not "that": "the findings underscore a divide"',
    example: 'The findings underscore a divide.',
    match: ({ head, verb, next }) =>
      VERBS_OF_FINDINGS.has(verb.lemma) && FINDINGS.has(head.lower) && next?.lower !== 'that' ? DOES_NOT_SPEAK : null,
  },
  {
    name: 'a name, or a noun for people, a body or a document',
    example: 'The mayor criticized the plan.',
    match: ({ mention, head }) => {
      if (mention.kind === 'noun' && head.kind !== 'number' && !states(head) && !STATING_SIDES.has(head.lower))
        return null;
      return mention.core - mention.from === 1 && (head.lower === 'each' || head.lower === 'all')
        ? DOES_NOT_SPEAK
        : SPEAKS;
    },
  },
  {
    name: 'who finds that something is so',
    example: 'Careful tests revealed that the ferry was late.',
    match: ({ head, verb, next }) =>
      next?.lower === 'that' && verb.frames.has('clause') && FINDERS.has(head.lower) ? SPEAKS : null,
  },
  {
    name: 'any noun before a verb that only people are the subject of',
    example: 'The lighthouse said that the ferry was late.',
    match: ({ head, verb }) => (VERBS_OF_PEOPLE.has(verb.lemma) && !SPEECHLESS_NOUNS.has(head.lower) ? SPEAKS : null),
  },
  {
    name: 'any noun before a verb of stating with "that" or quoted words',
    example: 'The motion argues that the ferry was late.',
    match: ({ head, verb, next }) =>
      (next?.lower === 'that' || next?.kind === 'quoted') &&
      VERBS_OF_STATING.has(verb.lemma) &&
      !SPEECHLESS_NOUNS.has(head.lower)
        ? SPEAKS
        : null,
  },
  {
    name: 'a share of those asked: "two-thirds"',
    example: 'Almost two-thirds criticized the plan.',
    match: ({ head }) => (/-(?:thirds|fourths|fifths|quarters)$/.test(head.lower) ? SPEAKS : null),
  },
  {
    name: 'one or some of several: not "one" and "all" by themselves, unless a statement follows',
    example: 'In Bath another criticized the plan.',
    match: ({ mention, head, next }) => {
      if (!COUNTED_SPEAKERS.has(head.lower)) return null;
      const alone = mention.core - mention.from === 1 && (head.lower === 'one' || head.lower === 'all');
      return !alone || TOLD_SUBJECTS.has(next?.lower ?? '') ? SPEAKS : DOES_NOT_SPEAK;
    },
  },
];

/** "the poll, | which | found", but not "the turnout, | which | reveals". */
function relativeSpeaks(tokens: Tokens, { from }: Mention, verb: SpeechVerb): boolean {
  if (tokens[from]?.lower !== 'which' || !VERBS_OF_THINGS.has(verb.lemma)) return true;
  const noun = tokens[isCommaOrDash(tokens[from - 1]) ? from - 2 : from - 1];
  return noun?.kind !== 'word' || states(noun);
}

/** Whether the word names somebody or something that states: a name, people, a body, a document. */
export function states(token: Token): boolean {
  const { lower } = token;
  return (
    token.capital ||
    isPersonNoun(lower) ||
    isPluralPeople(lower) ||
    isPersonTitle(lower) ||
    isDocument(lower) ||
    isOrganisation(lower)
  );
}

/** "the poll found …", "researchers found that …": people find other things, too. */
export function mayFind(tokens: Tokens, mention: Mention, next: Token | undefined): boolean {
  const head = tokens[mention.head]?.lower ?? '';
  if (isDocument(head)) return true;
  return next?.lower === 'that' && (mention.kind === 'name' || isPluralPeople(head) || FINDERS.has(head));
}
