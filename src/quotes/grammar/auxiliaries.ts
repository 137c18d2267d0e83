import { CALENDAR, isAdverb, MODALS, NEGATIONS } from '../../language/languages/english/grammar/function-words.ts';
import { PLURAL_PRONOUNS } from '../../language/languages/english/grammar/pronouns.ts';
import { DAY_LEADS_OR_NEXT, MONTHS } from '../../language/languages/english/grammar/time-and-number-words.ts';
import {
  ADJECTIVES_BEFORE_TO_SAY,
  ADVERBS_BELONG_TO,
  DO_HELPERS,
  FLOATING_WORDS,
  PASSIVE_HELPERS,
  PERFECT_HELPERS,
  SPAN_ADJECTIVES,
  SPAN_PREPOSITIONS,
  VERBS_BEFORE_TO_SAY,
  WENT_ON,
  WOULD_ADVERBS,
} from '../../language/languages/english/grammar/verb-words.ts';
import type { Token, Tokens } from '../1-tokens/tokens.ts';

/** Helping verbs, adverbs and times between a subject and its verb. */

/** The words between a subject and its verb. */
export interface Auxiliaries {
  /** The subject ends before this token. */
  readonly subjectEnd: number;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly passive: boolean;
  readonly have: boolean;
  /** The verb is a base form for a reason other than a plural subject: "went on to say", "does say". */
  readonly infinitive: boolean;
}

/** The most words between a subject and its verb: "has since also repeatedly said". */
const MOST_AUXILIARIES = 6;

/** Reads backwards from the verb at `at`: "has | repeatedly | said", "was asked", "would say", "went on to say", "on Saturday criticized". */
export function readAuxiliaries(tokens: Tokens, at: number): Auxiliaries {
  let end = at;
  let modal = false;
  let negated = false;
  let passive = false;
  let have = false;
  let infinitive = false;
  while (end > 0 && at - end < MOST_AUXILIARIES) {
    const phrase = phrasalBefore(tokens, end);
    if (phrase < end) {
      end = phrase;
      infinitive = true;
      continue;
    }
    const stretch = stretchBefore(tokens, end);
    if (stretch < end) {
      end = stretch;
      continue;
    }
    const aside = asideBefore(tokens, end);
    if (aside < end) {
      end = aside;
      continue;
    }
    const token = tokens[end - 1];
    if (token !== undefined && isYear(token) && tokens[end - 2]?.lower === 'in') {
      end--;
      continue;
    }
    if (token === undefined || token.kind !== 'word') break;
    const { lower } = token;
    // A capital is a name ("Will urged"), or a day.
    if (token.capital ? !isTimeBefore(tokens, end - 1) : !helps(tokens, end - 1)) break;
    // "would later say": seen from the past, and said.
    // "would only say that": said, and nothing more.
    const later = lower === 'would' && WOULD_ADVERBS.has(tokens[end]?.lower ?? '');
    modal ||= !token.capital && MODALS.has(lower) && !later;
    infinitive ||= later;
    negated ||= NEGATIONS.has(lower);
    passive ||= PASSIVE_HELPERS.has(lower);
    have ||= PERFECT_HELPERS.has(lower);
    infinitive ||= DO_HELPERS.has(lower);
    end--;
  }
  return { subjectEnd: end, modal, negated, passive, have, infinitive };
}

function helps(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  return (
    MODALS.has(lower) ||
    NEGATIONS.has(lower) ||
    PASSIVE_HELPERS.has(lower) ||
    PERFECT_HELPERS.has(lower) ||
    DO_HELPERS.has(lower) ||
    (isAdverb(lower) && !ADVERBS_BELONG_TO.has(tokens[at - 1]?.lower ?? '')) ||
    isFloating(tokens, at) ||
    isTimeBefore(tokens, at)
  );
}

/** "Weber and Ruiz | both | said", "they | all | agreed" */
const isFloating = (tokens: Tokens, at: number): boolean =>
  FLOATING_WORDS.has(tokens[at]?.lower ?? '') &&
  (tokens[at - 1]?.capital === true || PLURAL_PRONOUNS.has(tokens[at - 1]?.lower ?? ''));

/** "went on to", "continued to": where it begins, or `end`. */
function phrasalBefore(tokens: Tokens, end: number): number {
  if (tokens[end - 1]?.lower !== 'to') return end;
  const before = tokens[end - 2]?.lower ?? '';
  if (VERBS_BEFORE_TO_SAY.has(before)) return end - 2;
  // "was quick | to point out", "was forced | to admit"
  if (ADJECTIVES_BEFORE_TO_SAY.has(before) && PASSIVE_HELPERS.has(tokens[end - 3]?.lower ?? '')) return end - 3;
  return before === 'on' && WENT_ON.has(tokens[end - 3]?.lower ?? '') ? end - 3 : end;
}

/** "have, | in fact, | praised": a few words between commas after a helping verb; where they begin, or `end`. */
function asideBefore(tokens: Tokens, end: number): number {
  if (tokens[end - 1]?.kind !== 'comma') return end;
  for (let at = end - 2; at > end - 6 && at > 0; at--)
    if (tokens[at]?.kind === 'comma') return PERFECT_HELPERS.has(tokens[at - 1]?.lower ?? '') ? at : end;
  return end;
}

/** "has | in the past | said", "has | in recent weeks | called": where it begins, or `end`. */
function stretchBefore(tokens: Tokens, end: number): number {
  const last = tokens[end - 1]?.lower ?? '';
  const middle = tokens[end - 2]?.lower ?? '';
  const first = tokens[end - 3]?.lower ?? '';
  const time = last === 'past' || (CALENDAR.has(last) && last !== 'time');
  return time && SPAN_ADJECTIVES.has(middle) && SPAN_PREPOSITIONS.has(first) ? end - 3 : end;
}

const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.lower);

/** "Finch | on Saturday | criticized", "Adler | later Thursday | told", "the committee | this week | announced". */
function isTimeBefore(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (CALENDAR.has(lower)) return lower !== 'may' && tokens[at - 1]?.kind === 'word';
  // "Clark | in October | revealed", "the board | in 2016 | said"
  if (lower === 'in' && tokens[at - 1]?.kind === 'word')
    return isYear(tokens[at + 1]) || MONTHS.has(tokens[at + 1]?.lower ?? '');
  return DAY_LEADS_OR_NEXT.has(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '');
}
