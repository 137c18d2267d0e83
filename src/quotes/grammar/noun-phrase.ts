import {
  CALENDAR,
  DETERMINERS,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
} from '../../language/languages/english/grammar/function-words.ts';
import {
  ARTICLES,
  GROUP_PRONOUNS,
  PLURAL_SUBJECTS,
  RELATIVE_SUBJECTS,
  SOMEBODY_OPENERS,
  SPEECHLESS_WORDS,
} from '../../language/languages/english/grammar/pronouns.ts';
import {
  AMOUNTS,
  APPROXIMATIONS,
  COMPARATIVES,
  NEAR_TIMES,
  PLURAL_AMOUNTS,
} from '../../language/languages/english/grammar/time-and-number-words.ts';
import {
  LOOSE_TIES,
  PARTICIPLES_AS_ADJECTIVES,
  SHORTENED_RELATIVES,
  TIES_OF_NAMES,
  TIES_OF_NOUNS,
  TIES_OF_PHRASES,
} from '../../language/languages/english/grammar/verb-words.ts';
import { isFirstName } from '../../language/languages/english/people/first-names.ts';
import { isOrganisation } from '../../language/languages/english/people/organisation-words.ts';
import { isPersonNoun, isPersonTitle, isPluralPeople } from '../../language/languages/english/people/person-words.ts';
import { GROUPS_OF_SOMEBODY, SERVANTS } from '../../language/languages/english/people/speaker-words.ts';
import { OCCASIONS_BEHIND_SPEAKERS } from '../../language/languages/english/speech/statement-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';
import { endOfAppositions, endOfSegment } from './apposition.ts';
import { couldBeNoun, endOfNounRun } from './could-be-noun.ts';

/** Noun phrases that name a speaker, read backward from their end. */

/** Two sides of "and" are alike: both names, or both people. */
function canBeJoined(tokens: Tokens, left: number, right: number): boolean {
  const a = tokens[left];
  const b = tokens[right];
  if (a === undefined || b === undefined) return false;
  const person = (token: Token): boolean =>
    token.capital || isPersonNoun(token.lower) || isPluralPeople(token.lower) || token.lower === 'others';
  // "Pagan and his team", "dockworkers and their families"
  const group = GROUPS_OF_SOMEBODY.has(b.lower) && person(a);
  return ((person(a) || SUBJECT_PRONOUNS.has(a.lower)) && person(b)) || group;
}

/**
 * What names a speaker, as a range of a sentence's tokens.
 * `core` ends the noun phrase itself, before appositions; `head` is its last word ("officials" in "officials at the bank").
 */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly core: number;
  readonly head: number;
  readonly kind: 'pronoun' | 'relative' | 'name' | 'noun';
}

/** The kind of the noun phrase [from, to): by its last word. */
function phraseKind(tokens: Tokens, from: number, to: number): Mention['kind'] {
  const head = tokens[to - 1];
  if (head === undefined) return 'noun';
  if (to - from === 1 && SUBJECT_PRONOUNS.has(head.lower) && (!head.capital || from === 0 || head.lower !== 'us')) {
    return RELATIVE_SUBJECTS.has(head.lower) ? 'relative' : 'pronoun';
  }
  if (to - from === 1 && RELATIVE_SUBJECTS.has(head.lower)) return 'relative';
  return head.capital ? 'name' : 'noun';
}

/** Whether the last word of [from, to) can speak: not a time, not a bare number or determiner. */
function canSpeak(tokens: Tokens, from: number, to: number): boolean {
  const head = tokens[to - 1];
  if (head === undefined || head.kind === 'sign') return false;
  if (head.possessive) return false;
  if (CALENDAR.has(head.lower) && !(head.capital && to - from > 1 && isFirstName(tokens[to - 2]?.lower ?? '')))
    return false;
  if (head.kind === 'number') return /-olds?$/.test(head.lower) || /^\d{1,3}(?:,\d{3})*%?$/.test(head.lower);
  if (to - from === 1 && SPEECHLESS_WORDS.has(head.lower)) return false;
  return true;
}

/** Tokens that open no noun phrase at a sentence's start: "Asked", "Speaking". */
const opensParticiple = (token: Token): boolean =>
  /(?:ing|ed)$/.test(token.lower) &&
  !isFirstName(token.lower) &&
  !isPersonNoun(token.lower) &&
  !PARTICIPLES_AS_ADJECTIVES.has(token.lower);

/**
 * A noun phrase, with its complements, that begins at `from` and ends exactly at `to`:
 * "security analysts at Prossimo", "a poll released on Tuesday by the college", "Clyde and other governors".
 */
export function phraseBetween(tokens: Tokens, from: number, to: number): Mention | null {
  const first = tokens[from];
  if (first === undefined || from >= to) return null;
  if (to - from === 1 && SUBJECT_PRONOUNS.has(first.lower))
    return { from, to, core: to, head: from, kind: phraseKind(tokens, from, to) };
  // "Outgoing Mayor Ada Lowe" opens no participle.
  const titled = isPersonTitle(tokens[from + 1]?.lower ?? '') || isPersonNoun(tokens[from + 1]?.lower ?? '');
  if (from === 0 && to - from > 1 && !titled && opensParticiple(first)) return null;
  // "about one in five", "nearly all analysts", "more than 40 rabbis"
  const counted = countedFrom(tokens, from);
  if (counted > from && counted < to) {
    const inner = phraseBetween(tokens, counted, to);
    if (inner !== null) return { ...inner, from };
  }
  // "at least 21,000 people"
  if (
    first.lower === 'at' &&
    (tokens[from + 1]?.lower === 'least' || tokens[from + 1]?.lower === 'most') &&
    to - from > 2
  ) {
    const counted = phraseBetween(tokens, from + 2, to);
    return counted === null ? null : { ...counted, from };
  }
  if (PREPOSITIONS.has(first.lower) || opensNothing(tokens, from)) return null;
  let at = endOfNounRun(tokens, from, to);
  if (at === from || !canSpeak(tokens, from, at)) return null;
  const head = at - 1;
  let joined = false;
  while (at < to) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === 'open') {
      const close = closing(tokens, at, to);
      if (close < 0) return null;
      at = close + 1;
    } else if (TIES_OF_PHRASES.has(token.lower)) {
      const end =
        token.lower === 'of' && GROUP_PRONOUNS.has(tokens[at + 1]?.lower ?? '')
          ? at + 2
          : endOfNounRun(tokens, at + 1, to);
      if (end === at + 1 || end > to) return null;
      at = end;
    } else if (token.lower === 'and' || token.lower === 'or') {
      const end = endOfNounRun(tokens, at + 1, to);
      if (end === at + 1 || !canBeJoined(tokens, at - 1, end - 1)) return null;
      joined = true;
      at = end;
    } else if (
      !joined &&
      (RELATIVE_SUBJECTS.has(token.lower) || isReduced(token)) &&
      !CALENDAR.has(tokens[head]?.lower ?? '')
    ) {
      at = to;
    } else if (!joined && (token.lower === 'i' || token.lower === 'we') && to - at > 1) {
      // "people I talked to", "everyone we met"
      at = to;
    } else return null;
  }
  return { from, to, core: to, head, kind: phraseKind(tokens, from, head + 1) };
}

/** The index after "about", "nearly" or "more than" before a number, else `from`. */
function countedFrom(tokens: Tokens, from: number): number {
  const lower = tokens[from]?.lower ?? '';
  const at = APPROXIMATIONS.has(lower)
    ? from + 1
    : COMPARATIVES.has(lower) && tokens[from + 1]?.lower === 'than'
      ? from + 2
      : from;
  const next = tokens[at];
  return at > from && next !== undefined && (next.kind === 'number' || AMOUNTS.has(next.lower)) ? at : from;
}

/** "released by", "living in": a shortened relative clause after its noun. */
const isReduced = (token: Token): boolean =>
  !token.capital &&
  ((/(?:ing|ed)$/.test(token.lower) && token.lower.length > 4) || SHORTENED_RELATIVES.has(token.lower));

function closing(tokens: Tokens, open: number, to: number): number {
  for (let at = open + 1; at < to && at < open + 12; at++) if (tokens[at]?.kind === 'close') return at;
  return -1;
}

/** The longest noun phrase that ends exactly at `to` and begins at `floor` or later. */
export function phraseEndingAt(tokens: Tokens, floor: number, to: number): Mention | null {
  for (let from = floor; from < to; from++) {
    const token = tokens[from];
    if (token === undefined || opensNothing(tokens, from)) continue;
    if (from > floor && !mayBegin(tokens, from)) continue;
    const found = phraseBetween(tokens, from, to);
    if (found !== null) return found;
  }
  return null;
}

/** "&", and a closing mark with a space behind it: `“the best” | Carson said`. */
function opensNothing(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'sign') return false;
  return token.lower === '&' || (/["”'’`]/.test(token.lower) && (tokens[at + 1]?.start ?? 0) > token.end);
}

/** A noun phrase begins after something that is not part of one, or with a determiner of its own. */
function mayBegin(tokens: Tokens, from: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  if (DETERMINERS.has(token.lower) || SUBJECT_PRONOUNS.has(token.lower)) return true;
  return (
    !couldBeNoun(tokens, from - 1) ||
    opensNothing(tokens, from - 1) ||
    (token.capital && !(tokens[from - 1]?.capital ?? false) && CALENDAR.has(tokens[from - 1]?.lower ?? ''))
  );
}

/** Whether the mention's last word can be a person or a group of people. */
export function namesPeople(tokens: Tokens, mention: Mention): boolean {
  const head = tokens[mention.head];
  if (head === undefined) return false;
  if (mention.kind !== 'noun') return true;
  return isPersonNoun(head.lower) || isPluralPeople(head.lower) || isPersonTitle(head.lower);
}

/** Whether the subject can take a verb without "-s": "they", "officials", "Clyde and Smith", "42%". */
export function isPlural(tokens: Tokens, mention: Mention): boolean {
  const head = tokens[mention.head];
  if (head === undefined) return false;
  if (mention.kind === 'pronoun') return PLURAL_SUBJECTS.has(head.lower);
  if (mention.kind === 'relative') return true;
  if (PLURAL_AMOUNTS.has(head.lower)) return true;
  if (/[^s]s$/.test(head.lower) || isPluralPeople(head.lower) || head.kind === 'number') return true;
  for (let at = mention.from; at < mention.to; at++) if (tokens[at]?.lower === 'and') return true;
  return false;
}

/** Noun phrases read forward from their first word. */

/** The noun phrase that begins at `from`, read forward: with its complements, without its appositions; `null` if none begins there. */
export function phraseFrom(tokens: Tokens, from: number): Mention | null {
  const first = tokens[from];
  if (first === undefined || first.kind === 'quoted') return null;
  if (SUBJECT_PRONOUNS.has(first.lower) && !(first.lower === 'it' && first.capital && from > 0)) {
    return { from, to: from + 1, core: from + 1, head: from, kind: phraseKind(tokens, from, from + 1) };
  }
  if (first.kind !== 'word' && first.kind !== 'number') return null;
  let at = endOfNounRun(tokens, from, from + 16);
  // "told the Herald | last week"
  if (at - from > 2 && NEAR_TIMES.has(tokens[at - 2]?.lower ?? '') && CALENDAR.has(tokens[at - 1]?.lower ?? ''))
    at -= 2;
  if (at === from || !canSpeak(tokens, from, at)) return null;
  // "said Smith Tuesday": the day is no part of the name.
  while (
    at - 1 > from &&
    CALENDAR.has(tokens[at - 1]?.lower ?? '') &&
    !(tokens[at - 2]?.capital && isFirstName(tokens[at - 2]?.lower ?? ''))
  )
    at--;
  const head = at - 1;
  const name = tokens[head]?.capital === true;
  for (let steps = 0; steps < 4; steps++) {
    const token = tokens[at];
    if (token?.kind === 'open') {
      const close = closing(tokens, at, at + 12);
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    const tie = token !== undefined && (name ? TIES_OF_NAMES.has(token.lower) : TIES_OF_NOUNS.has(token.lower));
    const serves = token?.lower === 'to' && SERVANTS.has(tokens[at - 1]?.lower ?? '') && opensSomebody(tokens[at + 1]);
    const joins = token !== undefined && token.lower === 'and';
    if (!tie && !joins && !serves) break;
    const end = endOfNounRun(tokens, at + 1, at + 14);
    if (end === at + 1 || isTime(tokens, at + 1, end)) break;
    if (joins && !canBeJoined(tokens, at - 1, end - 1)) break;
    if (tie && name && token.lower !== 'of' && ARTICLES.has(tokens[at + 1]?.lower ?? '') && LOOSE_TIES.has(token.lower))
      break;
    // "said Lowe | of the win": what she spoke of, not where she belongs
    const last = tokens[end - 1];
    if (tie && name && last !== undefined && !last.capital && !isOrganisation(last.lower)) break;
    at = end;
  }
  return { from, to: at, core: at, head, kind: phraseKind(tokens, from, head + 1) };
}

const isTime = (tokens: Tokens, from: number, to: number): boolean =>
  CALENDAR.has(tokens[to - 1]?.lower ?? '') ||
  CALENDAR.has(tokens[from]?.lower ?? '') ||
  OCCASIONS_BEHIND_SPEAKERS.has(tokens[to - 1]?.lower ?? '');

const opensSomebody = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (token.capital || SOMEBODY_OPENERS.has(token.lower));

/** The mention that begins at `from`, with its appositions: "said | Clyde, the No. 3 Democrat", "according to | a poll by …". */
export function mentionFrom(tokens: Tokens, from: number): Mention | null {
  const found = phraseFrom(tokens, from);
  if (found === null) return describedFrom(tokens, from);
  if (found.kind === 'pronoun') return found;
  if (tokens[found.to]?.lower === 'who' || (tokens[found.to]?.lower === 'that' && found.kind === 'noun')) {
    return { ...found, to: endOfAppositions(tokens, endOfSegment(tokens, found.to + 1)) };
  }
  const to = endOfAppositions(tokens, found.to);
  // "said the party’s chairman, Joe Smith": a role, then the name.
  if (
    to === found.to &&
    found.kind === 'noun' &&
    namesPeople(tokens, found) &&
    tokens[to]?.kind === 'comma' &&
    tokens[to + 1]?.capital
  ) {
    const name = phraseFrom(tokens, to + 1);
    if (name?.kind === 'name') return { ...found, to: endOfAppositions(tokens, name.to) };
  }
  return { ...found, to };
}

/** "says | certified planner Eric Rowan": what a participle describes, if that is a person. */
function describedFrom(tokens: Tokens, from: number): Mention | null {
  const first = tokens[from];
  if (first?.kind !== 'word' || first.capital || !/[a-z]{3}ed$/.test(first.lower)) return null;
  const inner =
    tokens[from + 1]?.kind === 'word' && !(tokens[from + 1]?.lower ?? '').endsWith('ed')
      ? mentionFrom(tokens, from + 1)
      : null;
  return inner === null || inner.kind === 'pronoun' || !namesPeople(tokens, inner) ? null : { ...inner, from };
}
