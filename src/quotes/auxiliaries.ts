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
    // "would later say": told from later on, and said.
    // "would only say that": said, and nothing more.
    const later =
      lower === 'would' && /^(?:later|then|eventually|soon|subsequently|only)$/.test(tokens[end]?.lower ?? '');
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
    (isAdverb(lower) && !/^(?:speak|comment|talk|go)$/.test(tokens[at - 1]?.lower ?? '')) ||
    isFloating(tokens, at) ||
    isTimeBefore(tokens, at)
  );
}

/** "Weber and Ruiz | both | said", "they | all | agreed" */
const isFloating = (tokens: Tokens, at: number): boolean =>
  /^(?:both|all|each)$/.test(tokens[at]?.lower ?? '') &&
  (tokens[at - 1]?.capital === true || /^(?:they|we|you)$/.test(tokens[at - 1]?.lower ?? ''));

/** "seemed | to suggest", "tried | to argue", "had | to admit": what follows was said. */
const RAISING =
  /^(?:continued|continues|continue|began|begun|begins|started|starts|proceeded|proceeds|seemed|seems|seem|appeared|appears|appear|tried|tries|sought|seeks|attempted|had|came|hastened|hastens|paused|stopped|happened|moved|managed|likes|like|liked|used|chose|ventured|dared|rushed|hurried)$/;
const PRESSED = /^(?:quick|careful|forced|compelled|moved|prompted|reported)$/;

/** "went on to", "continued to": where it begins, or `end`. */
function phrasalBefore(tokens: Tokens, end: number): number {
  if (tokens[end - 1]?.lower !== 'to') return end;
  const before = tokens[end - 2]?.lower ?? '';
  if (RAISING.test(before)) return end - 2;
  // "was quick | to point out", "was forced | to admit"
  if (PRESSED.test(before) && BE.test(tokens[end - 3]?.lower ?? '')) return end - 3;
  return before === 'on' && /^(?:went|goes|gone)$/.test(tokens[end - 3]?.lower ?? '') ? end - 3 : end;
}

/** "have, | in fact, | praised": a few words between commas after a helping verb; where they begin, or `end`. */
function asideBefore(tokens: Tokens, end: number): number {
  if (tokens[end - 1]?.kind !== 'comma') return end;
  for (let at = end - 2; at > end - 6 && at > 0; at--)
    if (tokens[at]?.kind === 'comma') return HAVE.test(tokens[at - 1]?.lower ?? '') ? at : end;
  return end;
}

/** "has | in the past | said", "has | in recent weeks | called": where it begins, or `end`. */
function stretchBefore(tokens: Tokens, end: number): number {
  const last = tokens[end - 1]?.lower ?? '';
  const middle = tokens[end - 2]?.lower ?? '';
  const first = tokens[end - 3]?.lower ?? '';
  const time = last === 'past' || (CALENDAR.has(last) && last !== 'time');
  return time && /^(?:the|recent|past|last)$/.test(middle) && /^(?:in|over|during)$/.test(first) ? end - 3 : end;
}

const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const isYear = (token: Token | undefined): boolean => token?.kind === 'number' && /^(?:19|20)\d\d$/.test(token.lower);

/** "Finch | on Saturday | criticized", "Adler | later Thursday | told", "the committee | this week | announced". */
function isTimeBefore(tokens: Tokens, at: number): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (CALENDAR.has(lower)) return lower !== 'may' && tokens[at - 1]?.kind === 'word';
  // "Clark | in October | revealed", "the board | in 2016 | said"
  if (lower === 'in' && tokens[at - 1]?.kind === 'word')
    return isYear(tokens[at + 1]) || MONTHS.test(tokens[at + 1]?.lower ?? '');
  return /^(?:on|last|this|late|early|next)$/.test(lower) && CALENDAR.has(tokens[at + 1]?.lower ?? '');
}
