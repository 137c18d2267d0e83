import { CALENDAR, isAdverb, MODALS, NEGATIONS } from '../language/english/function-words.ts';
import type { Token } from './tokens.ts';

type Tokens = readonly Token[];

/** What stands between a subject and its verb. */
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

/** At most this many words stand between a subject and its verb: "has since also repeatedly said". */
const MOST = 6;
const BE = /^(?:is|are|was|were|be|been|being|am|'s|get|got|gets)$/;
const HAVE = /^(?:has|have|had|'ve|'d)$/;
const DO = /^(?:does|do|did)$/;

/** Reads backwards from the verb at `at`: "has | repeatedly | said", "was asked", "would say", "went on to say", "on Saturday criticized". */
export function readAuxiliaries(tokens: Tokens, at: number): Auxiliaries {
  let end = at;
  let modal = false;
  let negated = false;
  let passive = false;
  let have = false;
  let infinitive = false;
  while (end > 0 && at - end < MOST) {
    const phrase = phrasalBefore(tokens, end);
    if (phrase < end) {
      end = phrase;
      infinitive = true;
      continue;
    }
    const token = tokens[end - 1];
    if (token === undefined || token.kind !== 'word') break;
    const { lower } = token;
    // A capital is a name ("Will urged"), or a day.
    if (token.capital ? !isTimeBefore(tokens, end - 1) : !helps(tokens, end - 1)) break;
    // "would later say": told from later on, and said.
    const later = lower === 'would' && /^(?:later|then|eventually|soon|subsequently)$/.test(tokens[end]?.lower ?? '');
    modal ||= !token.capital && MODALS.has(lower) && !later;
    infinitive ||= later;
    negated ||= NEGATIONS.has(lower);
    passive ||= BE.test(lower);
    have ||= HAVE.test(lower);
    infinitive ||= DO.test(lower);
    end--;
  }
  return { subjectEnd: end, modal, negated, passive, have, infinitive };
}

function helps(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  return (
    MODALS.has(lower) ||
    NEGATIONS.has(lower) ||
    BE.test(lower) ||
    HAVE.test(lower) ||
    DO.test(lower) ||
    isAdverb(lower) ||
    isFloating(tokens, at) ||
    isTimeBefore(tokens, at)
  );
}

/** "Weber and Ruiz | both | said", "they | all | agreed" */
const isFloating = (tokens: Tokens, at: number): boolean =>
  /^(?:both|all|each)$/.test(tokens[at]?.lower ?? '') &&
  (tokens[at - 1]?.capital === true || /^(?:they|we|you)$/.test(tokens[at - 1]?.lower ?? ''));

/** "went on to", "continued to": where it begins, or `end`. */
function phrasalBefore(tokens: Tokens, end: number): number {
  if (tokens[end - 1]?.lower !== 'to') return end;
  const before = tokens[end - 2]?.lower ?? '';
  if (/^(?:continued|continues|continue|began|proceeded)$/.test(before)) return end - 2;
  return before === 'on' && /^(?:went|goes|gone)$/.test(tokens[end - 3]?.lower ?? '') ? end - 3 : end;
}

/** "Finch | on Saturday | criticized", "Adler | later Thursday | told", "the committee | this week | announced". */
function isTimeBefore(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (CALENDAR.has(lower)) return lower !== 'may' && tokens[at - 1]?.kind === 'word';
  return /^(?:on|last|this|late|early|next)$/.test(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '');
}
