import { NO_STATEMENT_OPENERS, VERB_JOINERS } from '../../language/languages/english/grammar/clause-words.ts';
import {
  DETERMINERS,
  isFiniteVerb,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import {
  RELATIVE_OPENERS,
  SPEAKING_PRONOUNS,
  THIRD_PERSON_SUBJECTS,
} from '../../language/languages/english/grammar/pronouns.ts';
import {
  FOLLOWERS_OF_NOUNS,
  NO_VERB_FOLLOWERS,
  NOUN_FOLLOWERS,
  OPEN_PREPOSITIONS,
  PLACES_AND_TIMES,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isDocument, isPersonNoun, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { PLURAL_SOURCES } from '../../language/languages/english/people/speaker-words.ts';
import {
  VERBS_BEFORE_TO,
  VERBS_OF_MESSAGES,
  VERBS_THAT_MAY_BE_NOUNS,
} from '../../language/languages/english/speech/reporting-verbs.ts';
import type { SpeechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import { OPENERS_OF_SAID } from '../../language/languages/english/speech/statement-words.ts';
import { isCommaOrDash, isWordOrNumber, type Token, type Tokens } from '../1-tokens/tokens.ts';
import { firstDecision, type TableRule } from '../rules.ts';
import { hasVerb } from './clauses.ts';
import { states } from './may-speak.ts';
import { isPlural, namesPeople } from './noun-phrase.ts';
import { subjectBefore } from './subject.ts';

/** Whether an ambiguous form, often a noun or an adjective, is a verb: "maintainers | report | greater confidence", not "the | report | says". */

/** A form that may be a noun or an adjective, as the rules see it. */
interface AmbiguousForm {
  readonly tokens: Tokens;
  readonly at: number;
  readonly subjectEnd: number;
  readonly verb: SpeechVerb;
  /** The token before it and its auxiliaries. */
  readonly before: Token | undefined;
  readonly next: Token | undefined;
}

/** Whether the words around an ambiguous form show that it is a verb. */
export const looksLikeVerb = (tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean =>
  firstDecision(VERBS_OR_NOUNS, {
    tokens,
    at,
    subjectEnd,
    verb,
    before: tokens[subjectEnd - 1],
    next: tokens[at + 1],
  }) === VERB;

const VERB = 'a verb';
const NOUN = 'no verb';

/** Rules that show an ambiguous form to be a verb, or not to be one. */
export const VERBS_OR_NOUNS: readonly TableRule<[AmbiguousForm], typeof VERB | typeof NOUN | null>[] = [
  {
    name: 'a verb: a further past of one subject ("and declared in Bath that"), but not "declared and undeclared"',
    example: 'Lowe met Adler in December and declared in Bath that the ferry was late.',
    match: ({ verb, before, next }) =>
      verb.form === 'past' &&
      VERB_JOINERS.has(before?.lower ?? '') &&
      (next?.kind === 'quoted' || next?.capital || opensSaid(next))
        ? VERB
        : null,
  },
  {
    name: 'a verb: a further present of one subject, with "that"',
    example: 'Analysts expect prices to fall but caution that the tide may turn.',
    match: ({ verb, before, next }) =>
      verb.form !== 'past' && (before?.lower === 'and' || before?.lower === 'but') && next?.lower === 'that'
        ? VERB
        : null,
  },
  {
    name: 'a noun: behind a determiner, an owner or a preposition',
    example: 'Few question the plan.',
    match: ({ before }) =>
      before === undefined || DETERMINERS.has(before.lower) || before.possessive || PREPOSITIONS.has(before.lower)
        ? NOUN
        : null,
  },
  {
    name: 'a verb: behind a pronoun for people, or a quotation that is not finished',
    example: 'In May she claims the ferry was late.',
    match: ({ tokens, subjectEnd, before }) =>
      SPEAKING_PRONOUNS.has(before?.lower ?? '') || followsPassage(tokens, subjectEnd) ? VERB : null,
  },
  {
    name: 'no verb: the end of the sentence',
    example: 'The ferry is late, Lowe charged',
    match: ({ next }) => (next === undefined ? NOUN : null),
  },
  {
    name: 'an adjective: behind a number ("475 pledged delegates")',
    example: 'Some 475 pledged delegates came to Bath.',
    match: ({ verb, before, next }) =>
      before?.kind === 'number' && verb.form === 'past' && !opensSaid(next) && next?.lower !== 'to' ? NOUN : null,
  },
  {
    name: 'a noun: messages of somebody ("Lowe emails that Finch deleted")',
    example: 'The Lowe emails that Finch deleted are lost.',
    match: ({ verb, before }) =>
      verb.form !== 'past' && VERBS_OF_MESSAGES.has(verb.lemma) && before?.capital ? NOUN : null,
  },
  {
    name: 'a verb: behind "as" and a name ("As Emily Fong of the Herald reports")',
    example: 'As Emily Fong reports, the ferry was late.',
    match: ({ tokens, subjectEnd, verb, before, next }) =>
      verb.form !== 'base' &&
      before?.capital &&
      opensWithAs(tokens, subjectEnd) &&
      !FOLLOWERS_OF_NOUNS.has(next?.lower ?? '')
        ? VERB
        : null,
  },
  {
    name: 'a verb: behind a comma and with "that"',
    example: 'Ortiz, who led the study, cautions that much of the pier lies under water.',
    match: ({ verb, before, next }) =>
      before?.kind === 'comma' && verb.form === 'third' && next?.lower === 'that' ? VERB : null,
  },
  {
    name: 'a verb: behind a document, at the end of the sentence',
    example: 'The ferry was late, a new study reports.',
    match: ({ verb, before, next }) =>
      verb.form === 'third' && isDocument(before?.lower ?? '') && next?.kind === 'stop' ? VERB : null,
  },
  {
    name: 'a verb: behind a share in percent',
    example: 'Some 32% call themselves keepers.',
    match: ({ verb, before, next }) => {
      if (verb.form !== 'base' || before?.kind !== 'number' || !before.lower.endsWith('%')) return null;
      return next?.kind === 'word' ? VERB : NOUN;
    },
  },
  {
    name: 'a verb: behind a name, when a statement follows',
    example: 'Beck notes voters will decide.',
    match: ({ tokens, at, subjectEnd, verb, before }) =>
      before?.capital && statesSoon(tokens, at, subjectEnd, verb) ? VERB : null,
  },
  {
    name: 'a verb: behind who or what states, before "that", quoted words or a colon',
    example: 'The study states: the ferry is late.',
    match: ({ before, next }) =>
      before !== undefined &&
      states(before) &&
      (next?.lower === 'that' || next?.kind === 'quoted' || next?.kind === 'colon')
        ? VERB
        : null,
  },
  {
    name: 'a verb: a past behind a name, people or a body',
    example: 'Officials proposed in May to sell the ferry.',
    match: ({ verb, before, next }) =>
      before !== undefined &&
      verb.form === 'past' &&
      (before.capital || isPluralPeople(before.lower) || isOrganisation(before.lower)) &&
      !NOUN_FOLLOWERS.has(next?.lower ?? '')
        ? VERB
        : null,
  },
  {
    name: 'a noun: before a preposition, a verb or a conjunction',
    example: 'Officials demand of the board an inquiry.',
    match: ({ next }) => (NO_VERB_FOLLOWERS.has(next?.lower ?? '') ? NOUN : null),
  },
  {
    name: 'a noun in "-s": behind nobody who states',
    example: 'The ferry jokes the crew told were old.',
    match: ({ verb, before }) => (verb.form === 'third' && before !== undefined && !states(before) ? NOUN : null),
  },
  {
    name: 'a noun in "-s": of the press or the police ("all the press reports that I have read")',
    example: 'Lowe read the police reports the board kept.',
    match: ({ verb, before }) =>
      verb.form === 'third' && PLURAL_SOURCES.has(before?.lower ?? '') && !before?.capital ? NOUN : null,
  },
  {
    name: 'a verb in "-s": before a clause, or an infinitive ("claims to be a captain")',
    example: 'Beck claims to be a captain.',
    match: ({ tokens, at, verb, next }) =>
      verb.form === 'third' &&
      ((THIRD_PERSON_SUBJECTS.has(next?.lower ?? '') && isFiniteVerb(tokens[at + 2]?.lower ?? '')) ||
        (next?.lower === 'to' && VERBS_BEFORE_TO.has(verb.lemma)))
        ? VERB
        : null,
  },
  {
    name: 'no verb: before a mark',
    example: 'The ferry, officials claim, is late.',
    match: ({ next }) => (isWordOrNumber(next) ? null : NOUN),
  },
  {
    name: 'an adjective behind another ("rough and racially charged remarks")',
    example: 'Beck praised rough and charged remarks about the ferry.',
    match: ({ before }) => (before?.lower === 'and' || before?.lower === 'or' || before?.lower === 'but' ? NOUN : null),
  },
  {
    name: 'a verb: a base form behind several people, or documents',
    example: 'Studies report greater confidence in the ferry.',
    match: ({ verb, before }) => {
      if (verb.form !== 'base') return null;
      const word = before?.lower ?? '';
      return isPluralPeople(word) || (isDocument(word) && word.endsWith('s')) ? VERB : NOUN;
    },
  },
  {
    name: 'a verb: a past, or a form before a noun phrase',
    example: 'The mayor claims the ferry was late.',
    match: ({ verb, next }) =>
      verb.form === 'past' || DETERMINERS.has(next?.lower ?? '') || next?.capital ? VERB : null,
  },
];

/**
 * "Opponents of the sale | claim | the board lied", "The group, which meets on Fridays, | claims | it was lied to": an ambiguous
 * form is a verb if it agrees with a subject that can speak, at any distance, and a statement follows.
 */
export function agreesWithSubject(tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean {
  if (verb.form === 'ing' || !verb.frames.has('clause') || OPEN_PREPOSITIONS.has(tokens[subjectEnd - 1]?.lower ?? ''))
    return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word') return false;
  const opens = next.capital || DETERMINERS.has(next.lower) || SUBJECT_PRONOUNS.has(next.lower);
  if (!opens || !hasVerb(tokens, at + 2, at + VERB_OF_STATEMENT_WITHIN)) return false;
  const found = subjectBefore(tokens, subjectEnd);
  if (found === null || found.head === subjectEnd - 1 || !isTied(tokens, found.head + 1, subjectEnd)) return false;
  const head = tokens[found.head]?.lower ?? '';
  // "Drop in turnout | hints": the capital of a sentence's beginning makes no name.
  if (
    found.kind === 'name' &&
    found.from === 0 &&
    found.core === found.to &&
    !isPersonNoun(head) &&
    !isPluralPeople(head)
  )
    return false;
  if (!namesPeople(tokens, found) && !isOrganisation(head) && !isDocument(head)) return false;
  return verb.form === 'past' || (verb.form === 'base') === isPlural(tokens, found);
}

/** "Beck | notes | voters will decide", "Beck | claims | in a speech that …", "…, Beck | reports.": a statement beside a form that may be a noun. */
function statesSoon(tokens: Tokens, at: number, subjectEnd: number, verb: SpeechVerb): boolean {
  if (verb.form !== 'third' || !VERBS_THAT_MAY_BE_NOUNS.has(verb.lemma)) return false;
  const next = tokens[at + 1];
  if (next?.kind === 'stop')
    return tokens.slice(Math.max(0, subjectEnd - NAME_WITHIN), subjectEnd).some(({ kind }) => kind === 'comma');
  if (next === undefined || !isWordOrNumber(next) || isFiniteVerb(next.lower)) return false;
  if (PLACES_AND_TIMES.has(next.lower))
    return tokens.slice(at + 2, at + 2 + VERB_WITHIN).some(({ lower }) => lower === 'that');
  if (PREPOSITIONS.has(next.lower) || NO_STATEMENT_OPENERS.has(next.lower)) return false;
  return tokens.slice(at + 2, at + 2 + VERB_WITHIN).some(({ lower, kind }) => kind === 'word' && isFiniteVerb(lower));
}

/** How far a verb or "that" is looked for behind a form that may be a noun. */
const VERB_WITHIN = 5;
/** The most words of a name after its comma. */
const NAME_WITHIN = 4;
/** The most words of a statement up to its verb: "claim | the board of the harbor | lied". */
const VERB_OF_STATEMENT_WITHIN = 12;

/** Whether the words between a noun and its verb belong to the noun: "of the sale", "who meet on Fridays", ", the mayor,". */
function isTied(tokens: Tokens, from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (isCommaOrDash(between[0]) || between[0]?.kind === 'open') return true;
  if (between.some(({ lower }) => RELATIVE_OPENERS.has(lower))) return true;
  return PREPOSITIONS.has(between[0]?.lower ?? '') && !between.some(({ lower }) => isFiniteVerb(lower));
}

/** The most words between "as" and the verb: "As Emily Fong of the Herald | reports". */
const AS_WITHIN = 8;

/** "As Herbert | notes, …": the subject begins after "as" at the sentence's start or after a comma. */
function opensWithAs(tokens: Tokens, subjectEnd: number): boolean {
  for (let at = subjectEnd - 1; at >= 0 && subjectEnd - at <= AS_WITHIN; at--) {
    const token = tokens[at];
    if (token?.lower === 'as') return at === 0 || tokens[at - 1]?.kind === 'comma';
    if (token?.kind !== 'word') return false;
  }
  return false;
}

/** What follows a verb but not an adjective: "that", "his", "in", "on". */
const opensSaid = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (DETERMINERS.has(token.lower) || OPENERS_OF_SAID.has(token.lower));

/** How far before a verb an open quoted passage may end to show that it is one: `“…,” the Danes | state`. */
const PASSAGE_WITHIN = 6;

/** `“…,” the editorial | read`: an unfinished quoted passage directly before the subject. */
function followsPassage(tokens: Tokens, subjectEnd: number): boolean {
  for (let at = subjectEnd - 1; at >= 0 && subjectEnd - at <= PASSAGE_WITHIN; at--) {
    const token = tokens[at];
    if (token?.kind === 'quoted') return token.open;
    if (token?.kind !== 'word') return false;
  }
  return false;
}
