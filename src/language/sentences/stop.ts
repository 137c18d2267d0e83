import { abbreviationClass } from '../languages/english/sentence-words.ts';
import { type Initial, initialAt, opensSentences, skipSpace, wordAfter, wordBefore } from './characters.ts';

/** "[17]", "[1][2]", " [note 3]", "[citation needed]", "[...]" */
const BRACKETED_NOTE =
  /(?:\s?\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,8}|[a-z]|(?:note|nb|ref) \d{1,3}|citation needed|sic|\.\.\.|…)\])+(?!\w)/y;
/** "11 12" in "a consultation.11 12 Take …" */
const RAISED = /\d{1,3}(?:[,–-]\d{1,3}){0,8}(?: \d{1,3}){0,4}(?=\s+["“‘(]?\p{Lu})/uy;
/** "4" in "minority rights. 4 Even …" */
const RAISED_APART = /\s\d{1,3}(?=\s)/y;
/** What comes before a raised number: three lower-case letters or a closing sign, so that "No.5 Downing Street" is left alone. */
const WORD_END = /(?:\p{Ll}{3}|[)\]”"’])$/u;

/**
 * Notes belong to the sentence before them, in brackets or as superscript numbers copied as plain digits:
 * "in Dulwich. [17] Placed …", "a consultation.11 12 Take …", "minority rights. 4 Even …" (no sentence begins "4 Even").
 * `at` is the stop's first mark and `from` the end of its marks and closing signs.
 * @returns the end of the notes, or `from` when there are none
 */
function endOfNotes(text: string, at: number, from: number, word: string): number {
  BRACKETED_NOTE.lastIndex = from;
  if (BRACKETED_NOTE.test(text)) return BRACKETED_NOTE.lastIndex;
  RAISED.lastIndex = from;
  const isRaised = RAISED.test(text);
  RAISED_APART.lastIndex = from;
  if (!isRaised && !RAISED_APART.test(text)) return from;
  if (!WORD_END.test(text.slice(Math.max(0, at - 3), at)) || abbreviationClass(word)) return from;
  if (isRaised) return RAISED.lastIndex;
  const end = RAISED_APART.lastIndex;
  return opensSentences(wordAfter(text, skipSpace(text, end))) ? end : from;
}

/** "period" is one full stop, "ellipsis" two or more or "…", "mark" a run with a "!" or "?" in it. */
type StopKind = 'period' | 'ellipsis' | 'mark';

/** A place where a sentence may end, with everything the rules need. All offsets are UTF-16 offsets into `text`. */
export interface Stop {
  /** The text being read: without blank lines or intended line breaks. */
  readonly text: string;
  /** Start of the sentence. */
  readonly sentence: number;
  readonly kind: StopKind;
  /** The first mark, */
  readonly at: number;
  /** and the end of everything that belongs to it: further marks, closing quotes and brackets, notes ("[17]"). */
  readonly end: number;
  /** The sign that closes a quote or bracket directly after the marks, or ''. */
  readonly closer: string;
  /** Whether a further mark follows the closing sign: the first dot of "(Acme Inc.)." */
  readonly twice: boolean;
  /** The word before the mark, with its inner dots ("p.m"), or ''. */
  readonly word: string;
  /** The next visible character, or `text.length`. */
  readonly next: number;
  /** Start of the next word, after opening quotes, brackets and dashes. */
  readonly nextWord: number;
  /** The kind of the next word's first character. */
  readonly initial: Initial;
}

/** A rule's verdict on a stop; undefined if the rule does not apply. */
export type StopVerdict = 'ends' | 'continues' | undefined;

/** Decides whether a sentence ends at a stop. */
export type StopRule = (stop: Stop) => StopVerdict;

/** The most opening signs skipped before a word. */
const MOST_OPENERS = 4;
const SENTENCE_MARKS = new Set('.!?…‼⁇⁈⁉。．｡！？');
const PLAIN_FULL_STOPS = new Set('.。．｡');
const CLOSERS = new Set('”’"\'»›)]}」』）】*');
const AMBIGUOUS_CLOSERS = new Set('\'’"*');
const OPENING_SIGNS = new Set('“‘"\'’«‹([{„‚「『（【*_¿¡—–-');
const SPACED_DOTS = /(?:[ \u00a0]\.){2,}/y;
const THREE_SPACED_DOTS_THEN_CAPITAL = /(?:[ \u00a0]\.){3}\s+["“‘(]?\p{Lu}/uy;

/** Reads everything about the stop whose first mark is at `at`. */
export function readStop(text: string, sentence: number, at: number): Stop {
  const marks = endOfMarks(text, at);
  const closers = endOfClosers(text, marks);
  const word = wordBefore(text, sentence, at);
  const end = endOfNotes(text, at, closers, word);
  const next = skipSpace(text, end);
  const nextWord = skipOpeners(text, next);
  return {
    text,
    sentence,
    kind: stopKind(text, at, marks),
    at,
    end,
    closer: closers > marks ? text.charAt(marks) : '',
    twice: closers > marks + 1 && SENTENCE_MARKS.has(text.charAt(closers - 1)),
    word,
    next,
    nextWord,
    initial: initialAt(text, nextWord),
  };
}

/** The end of "?!", "..." or ". . ."; in "compounds. . . . The" only the full stop: the omission opens the next sentence. */
function endOfMarks(text: string, at: number): number {
  let end = at;
  while (SENTENCE_MARKS.has(text.charAt(end))) end++;
  if (text.charAt(end - 1) !== '.') return end;
  SPACED_DOTS.lastIndex = end;
  if (!SPACED_DOTS.test(text)) return end;
  THREE_SPACED_DOTS_THEN_CAPITAL.lastIndex = end;
  const isOmission = end === at + 1 && initialAt(text, at - 1) !== 'sign' && THREE_SPACED_DOTS_THEN_CAPITAL.test(text);
  return isOmission ? end : SPACED_DOTS.lastIndex;
}

/** `.”`, `.”)`, `?”.`: closing signs and further marks, in any order. An apostrophe or straight quote closes only before a space or a sign. */
function endOfClosers(text: string, marks: number): number {
  let end = marks;
  for (;;) {
    const sign = text.charAt(end);
    if (!CLOSERS.has(sign) && !(end > marks && SENTENCE_MARKS.has(sign))) return end;
    if (AMBIGUOUS_CLOSERS.has(sign) && !isBeforeSign(text, end + 1)) return end;
    end++;
  }
}

function isBeforeSign(text: string, at: number): boolean {
  const initial = initialAt(text, at);
  return initial === 'none' || initial === 'sign';
}

function skipOpeners(text: string, next: number): number {
  let at = next;
  while (at < next + MOST_OPENERS && OPENING_SIGNS.has(text.charAt(at))) at++;
  return at;
}

function stopKind(text: string, at: number, marks: number): StopKind {
  const first = text.charAt(at);
  if (marks === at + 1) return PLAIN_FULL_STOPS.has(first) ? 'period' : first === '…' ? 'ellipsis' : 'mark';
  for (let i = at; i < marks; i++) {
    const mark = text.charAt(i);
    if (mark !== '.' && mark !== '…' && mark !== ' ' && mark !== '\u00a0') return 'mark';
  }
  return 'ellipsis';
}
