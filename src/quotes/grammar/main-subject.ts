import { SENTENCE_LINKS } from '../../language/languages/english/grammar/clause-words.ts';
import {
  CALENDAR,
  DETERMINERS,
  isAdverb,
  isFiniteVerb,
  OBJECT_PRONOUNS,
  PREPOSITIONS,
  SUBORDINATORS,
} from '../../language/languages/english/grammar/function-words.ts';
import { IRREGULAR_FORMS } from '../../language/languages/english/grammar/irregular-forms.ts';
import { PREDICATE_TIMES, TIME_OPENERS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import { ALL_FORMS_OF_BE } from '../../language/languages/english/grammar/verb-words.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import {
  isDocument,
  isPersonNoun,
  isPersonTitle,
  isPluralPeople,
} from '../../language/languages/english/people/person-words.ts';
import { speechVerb } from '../../language/languages/english/speech/speech-verbs.ts';
import { breaksClause, type Token, type TokenKind, type Tokens } from '../1-tokens/tokens.ts';
import { endOfAppositions, endOfSegment } from './apposition.ts';
import { type Mention, namesPeople, phraseEndingAt, phraseFrom } from './noun-phrase.ts';
import { startOfClause } from './subject.ts';

/** The subject of a sentence's main clause. */

/** The most tokens before a main clause's subject; the limit keeps the work linear. */
const MAIN_SUBJECT_WITHIN = 70;

/**
 * The subject of a sentence's main clause, for verbs that share it ("X emphasized that …, noting …"; "X arrived late and said …").
 * Openers are skipped: "On Monday, …", "When Archer noted it, …", "Asked about it, …".
 * @param before the subject must come before this token
 */
export function mainSubject(tokens: Tokens, before: number): Mention | null {
  let start = endOfDateline(tokens);
  const limit = Math.min(before, MAIN_SUBJECT_WITHIN);
  while (start < limit) {
    let from = start;
    while (
      from < limit &&
      (isAdverb(tokens[from]?.lower ?? '') ||
        SENTENCE_LINKS.has(tokens[from]?.lower ?? '') ||
        tokens[from]?.kind === 'comma')
    )
      from++;
    const token = tokens[from];
    if (token === undefined || token.kind === 'quoted') return null;
    if (!opensAdverbial(token)) {
      const found = phraseFrom(tokens, from);
      if (found !== null && found.to < before) {
        const to = tokens[found.to]?.kind === 'comma' ? endOfAppositions(tokens, found.to) : found.to;
        const next = tokens[to]?.kind === 'comma' ? to + 1 : to;
        if (isPredicate(tokens, next) || to > found.to || (found.kind !== 'noun' && isVerbLike(tokens[next])))
          return { ...found, to };
        const name = nameAlone(tokens, from, found.to);
        if (name !== null) return name;
      }
      // "Lowe left | and said that …"
      if (found !== null && found.to === before) return nameAlone(tokens, from, found.to);
      // "A few days later, …"
      if (
        found !== null ||
        (!CALENDAR.has(tokens[endOfSegment(tokens, from) - 1]?.lower ?? '') &&
          !isAdverb(tokens[endOfSegment(tokens, from) - 1]?.lower ?? ''))
      )
        return null;
    }
    start = endOfSegment(tokens, from) + 1;
  }
  return null;
}

/** "Lowe | cast the blame": a run that begins with a name and goes on in lower case with no word for people is a name and its verb. */
function nameAlone(tokens: Tokens, from: number, end: number): Mention | null {
  let to = from;
  while (to < end && tokens[to]?.capital && !tokens[to]?.possessive) to++;
  const verb = tokens[to];
  // "the mayor | left", "the board | sold it"
  for (let at = from + 1; at < end; at++) {
    const lower = tokens[at - 1]?.lower ?? '';
    const speaks = isPersonNoun(lower) || isPluralPeople(lower) || isOrganisation(lower) || isDocument(lower);
    if (
      speaks &&
      !tokens[at]?.capital &&
      (IRREGULAR_FORMS.has(tokens[at]?.lower ?? '') || endsInPresentVerb(tokens, at, end))
    )
      return { from, to: at, core: at, head: at - 1, kind: tokens[at - 1]?.capital ? 'name' : 'noun' };
  }
  if (to === from || to === end || verb?.kind !== 'word' || DETERMINERS.has(tokens[from]?.lower ?? '')) return null;
  if (verb.possessive || isPersonNoun(verb.lower) || isPluralPeople(verb.lower) || isPersonTitle(verb.lower))
    return null;
  if (isOrganisation(verb.lower) || isDocument(verb.lower) || CALENDAR.has(tokens[to - 1]?.lower ?? '')) return null;
  return { from, to, core: to, head: to - 1, kind: 'name' };
}

/** "the board | opposes | the sale": the phrase's last word in "-s" before another phrase. */
const endsInPresentVerb = (tokens: Tokens, at: number, end: number): boolean =>
  at === end - 1 &&
  /[a-z]{2}[^s']s$/.test(tokens[at]?.lower ?? '') &&
  !isPluralPeople(tokens[at]?.lower ?? '') &&
  !/[^s]s$/.test(tokens[at - 1]?.lower ?? '') &&
  (DETERMINERS.has(tokens[end]?.lower ?? '') || OBJECT_PRONOUNS.has(tokens[end]?.lower ?? ''));

const DATELINE_KINDS: ReadonlySet<TokenKind> = new Set(['comma', 'open', 'close', 'number', 'stop']);

/** "WASHINGTON (AP) — ", "Lyon, France – ": where the sentence begins after it, or 0. */
function endOfDateline(tokens: Tokens): number {
  for (let at = 0; at < 9; at++) {
    const token = tokens[at];
    if (token?.kind === 'dash') return at > 0 ? at + 1 : 0;
    if (token === undefined || !(token.capital || DATELINE_KINDS.has(token.kind))) return 0;
  }
  return 0;
}

export const opensAdverbial = (token: Token): boolean =>
  PREPOSITIONS.has(token.lower) ||
  SUBORDINATORS.has(token.lower) ||
  /(?:ing|ed)$/.test(token.lower) ||
  TIME_OPENERS.has(token.lower);

/** After a name or a pronoun, a word in lower case that opens no phrase is its verb: "Adler | hit back". */
const isVerbLike = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  !token.capital &&
  !PREPOSITIONS.has(token.lower) &&
  !SUBORDINATORS.has(token.lower) &&
  !DETERMINERS.has(token.lower);

/** A verb follows, perhaps after adverbs. */
export function isPredicate(tokens: Tokens, at: number): boolean {
  let i = at;
  while (
    i < at + 5 &&
    (isAdverb(tokens[i]?.lower ?? '') ||
      CALENDAR.has(tokens[i]?.lower ?? '') ||
      (PREDICATE_TIMES.has(tokens[i]?.lower ?? '') && CALENDAR.has(tokens[i + 1]?.lower ?? '')))
  )
    i++;
  const token = tokens[i];
  return (
    token?.kind === 'word' && !token.capital && (isFiniteVerb(token.lower) || speechVerb(token.lower) !== undefined)
  );
}

/** The most words of a relative clause before its main verb. */
const LONGEST_RELATIVE_CLAUSE = 30;
/** The most words of a subject before its relative clause. */
const LONGEST_SUBJECT_OF_RELATIVE = 8;

/** "the talks are | private | said", "who relayed | the exchange | said": a thing, or the complement of a form of "be". */
export const isNobody = (tokens: Tokens, mention: Mention): boolean => {
  const head = tokens[mention.head];
  if (mention.kind !== 'noun' || head === undefined || head.kind === 'number') return false;
  if (ALL_FORMS_OF_BE.has(tokens[mention.from - 1]?.lower ?? '')) return true;
  return !namesPeople(tokens, mention) && !isOrganisation(head.lower) && !isDocument(head.lower);
};

/** "An official who asked to stay unnamed because the talks are private | said": people before "who", with a clause without commas in between. */
export function subjectOfRelative(tokens: Tokens, to: number): Mention | null {
  for (let at = to - 2; at > 0 && to - at < LONGEST_RELATIVE_CLAUSE; at--) {
    const token = tokens[at];
    if (token === undefined || breaksClause(token)) return null;
    if (token.lower !== 'who') continue;
    const people = tokens[at - 1]?.lower ?? '';
    if (!isPersonNoun(people) && !isPluralPeople(people) && people !== 'those') return null;
    const found = phraseEndingAt(tokens, Math.max(startOfClause(tokens, at), at - LONGEST_SUBJECT_OF_RELATIVE), at);
    return found === null ? null : { ...found, to, core: to };
  }
  return null;
}
