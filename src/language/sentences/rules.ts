import {
  type AbbreviationClass,
  abbreviationClass,
  NAMES_WITH_MARKS,
  NUMBERED_THINGS,
  TIME_ZONES,
  WEEKDAYS_AND_MONTHS,
} from '../languages/english/sentence-words.ts';
import { ATTRIBUTION_VERBS } from '../languages/english/speech/reporting-verbs.ts';
import { initialAt, isSpace, opensSentences, skipSpace, skipSpaceBack, wordAfter, wordBefore } from './characters.ts';
import type { Stop, StopVerdict } from './stop.ts';

/** "B", "IV"; not "I" and "A", which are words. */
const NUMBERING = /^(?!I$|A$)(?:[IVXLC]+|[A-Z])$/;
const OPENING_TIME = /^(?:at|by|around|about|before|after|from|until|since)\s+(?:\w+\s+)?[\d:]{1,5}\s*[ap]\.m$/i;
/** UTF-16 units of the longest time that opens a sentence: "Until about 11:30 p.m" */
const LONGEST_OPENING = 24;

/** A known abbreviation, by its class: "Dr. Glennie" continues, "No. We left." ends. */
export function abbreviation(stop: Stop): StopVerdict {
  if (stop.kind !== 'period' || stop.twice) return undefined;
  const name = abbreviationClass(stop.word);
  return name && RULES_BY_CLASS[name](stop, wordAfter(stop.text, stop.nextWord));
}

const RULES_BY_CLASS: Readonly<Record<AbbreviationClass, (stop: Stop, following: string) => StopVerdict>> = {
  always: () => 'continues',
  name: () => 'continues',
  number: (stop, following) => verdictFrom(stop.initial === 'digit' || NUMBERING.test(following)),
  calendar: (stop, following) => verdictFrom(stop.initial === 'digit' || abbreviationClass(following) === 'calendar'),
  clock: (stop, following) => verdictFrom(isMoreTime(following) || isOpeningTime(stop)),
  open: (_, following) => verdictFrom(!opensSentences(following)),
  unit: (stop) => verdictFrom(stop.initial === 'digit'),
  last: () => 'ends',
};

const verdictFrom = (does: boolean): StopVerdict => (does ? 'continues' : 'ends');

/** "9 p.m. E.T.", "6 p.m. Monday" */
const isMoreTime = (following: string): boolean => TIME_ZONES.has(following) || WEEKDAYS_AND_MONTHS.has(following);

/** Whether the sentence has only just begun with a time: "At 5 a.m. Mr. Smith went …" */
const isOpeningTime = (stop: Stop): boolean =>
  stop.at - stop.sentence <= LONGEST_OPENING && OPENING_TIME.test(stop.text.slice(stop.sentence, stop.at));

const QUOTES = new Set('”"’\'»');
/** Words of the longest speaker: "former Secretary Hillary Clinton said". */
const LONGEST_SPEAKER = 4;
const SPEAKER_PRONOUNS = new Set('he she i we they you it'.split(' '));
/** Words after "Clinton said" that begin reported speech: the quotation before was not his. */
const REPORTED_OPENERS = new Set('that he she it they we the his her its their there'.split(' '));
/** Verbs that take a listener ("Clinton asked the crowd"): only the words below begin reported speech after them. */
const TO_LISTENERS = new Set('asked asks told tells begged'.split(' '));
const REPORTED_TO_LISTENERS = new Set('that if whether'.split(' '));

/**
 * An attribution belongs to the question or exclamation before it: “How many times?” Clinton said.
 * A report does not: “How many times?” Clinton said he did not know.
 */
export function speakerFollows(stop: Stop): StopVerdict {
  if (stop.kind !== 'mark') return undefined;
  if (stop.initial === 'lower') return isPronounAndVerb(stop) ? 'continues' : undefined;
  if (stop.initial !== 'upper' || !QUOTES.has(stop.closer)) return undefined;
  return isNameAndVerb(stop.text, stop.nextWord) ? 'continues' : undefined;
}

/** "Leave me alone! he yelled", "Who is it? asked the nurse" */
function isPronounAndVerb({ text, nextWord }: Stop): boolean {
  const first = wordAfter(text, nextWord);
  if (ATTRIBUTION_VERBS.has(first)) return true;
  return (
    SPEAKER_PRONOUNS.has(first) && ATTRIBUTION_VERBS.has(wordAfter(text, skipSpace(text, nextWord + first.length)))
  );
}

function isNameAndVerb(text: string, from: number): boolean {
  let at = from;
  for (let words = 0; words <= LONGEST_SPEAKER; words++) {
    const word = wordAfter(text, at);
    const after = at + word.length;
    if (words > 0 && ATTRIBUTION_VERBS.has(word)) return !beginsReport(word, wordAfter(text, skipSpace(text, after)));
    if (initialAt(text, at) !== 'upper' || (words === 0 && opensSentences(word))) return false;
    at = skipSpace(text, text.charAt(after) === '.' ? after + 1 : after);
  }
  return false;
}

const beginsReport = (verb: string, following: string): boolean =>
  (TO_LISTENERS.has(verb) ? REPORTED_TO_LISTENERS : REPORTED_OPENERS).has(following);

/** Always a capital, so it does not show that a sentence begins. */
const PRONOUN = /^I(?:['’].*)?$/;

/**
 * An ellipsis continues before anything but a capital ("what I mean...see"), and before "I" when a space comes before it
 * ("the thing is . . . I didn’t mean it"); "He paused… It was done." ends.
 */
export function ellipsis(stop: Stop): StopVerdict {
  if (stop.kind !== 'ellipsis') return undefined;
  if (stop.initial !== 'upper' && stop.initial !== 'other') return 'continues';
  const isApart = isSpace(stop.text.charCodeAt(stop.at - 1));
  return isApart && PRONOUN.test(wordAfter(stop.text, stop.nextWord)) ? 'continues' : 'ends';
}

const SINGLE_LETTER = /^\p{L}$/u;
const DOTTED_ACRONYM = /^(?:\p{L}\.)+\p{L}$/u;

/**
 * A single letter or a dotted acronym continues before a name and ends before a sentence opener:
 * "J. R. R. Tolkien", "Brown v. Board", "c. 1818", "U.S. Senate"; "in the U.S. The", "you and I. Did". A letter that
 * numbers things is not an initial: "vitamin C. Scientists".
 */
export function initials(stop: Stop): StopVerdict {
  if (stop.kind !== 'period' || stop.twice) return undefined;
  const isLetter = SINGLE_LETTER.test(stop.word);
  if (!isLetter && !DOTTED_ACRONYM.test(stop.word)) return undefined;
  if (isLetter && isNumbering(stop)) return undefined;
  if (stop.initial === 'digit') return isLetter ? 'continues' : undefined;
  if (stop.initial !== 'upper') return undefined;
  return opensSentences(wordAfter(stop.text, stop.nextWord)) ? 'ends' : 'continues';
}

function isNumbering(stop: Stop): boolean {
  const before = skipSpaceBack(stop.text, stop.sentence, stop.at - 1);
  return NUMBERED_THINGS.has(wordBefore(stop.text, stop.sentence, before).toLowerCase());
}

/** How far around a mark, in UTF-16 units, signs of a URL or path are searched for. */
const ADDRESS_REACH = 80;
const ADDRESS_SIGN = /[@/\\_=]|www\./;
const SMALL_WORD = /^\p{Ll}{2,}$|^\d[\d,]*$/u;
const WORD_IN_SENTENCE = /^\p{L}?\p{Ll}{2,}$|^\d[\d,]*$/u;
const CAPITALISED_WORD = /^\p{Lu}[\p{Ll}'’]*$/u;
const CODE_GOES_ON = /[\p{L}\p{N}(=_-]/u;
const WIDE_MARKS = new Set('。．｡！？');

/**
 * A mark without a space after it is inside a word: "6.13", "ASP.NET", "System.Text.Json", "a.B?c=d".
 * It ends a sentence if only the space is missing ("Hello world.Today is Tuesday.Mr. Smith …"), and where no space is
 * expected: "“Yes.”“No.”", "それ。これ".
 */
export function insideWord(stop: Stop): StopVerdict {
  const { text, at, end, next, nextWord, closer, initial } = stop;
  if (next > end) return undefined;
  if (WIDE_MARKS.has(text.charAt(at))) return initial === 'none' ? 'continues' : 'ends';
  if (initial !== 'upper') return 'continues';
  if (nextWord > next) return closer && !/[-–—]/.test(text.charAt(next)) ? 'ends' : 'continues';
  return isForgottenSpace(stop) ? 'ends' : 'continues';
}

/** A lower-case word, then a capitalised one ("world.Today"); or two capitalised ones, the second a title or an opener ("Tuesday.Mr"). */
function isForgottenSpace({ text, at, word, next, closer }: Stop): boolean {
  const following = wordAfter(text, next);
  const isTitle = abbreviationClass(following) === 'name';
  const before = isTitle || opensSentences(following) ? WORD_IN_SENTENCE : SMALL_WORD;
  if (!CAPITALISED_WORD.test(following) || !(closer || before.test(word))) return false;
  const after = next + following.length;
  const inner = initialAt(text, after + 1);
  if (text.charAt(after) === '.' && !isTitle && inner !== 'sign' && inner !== 'none') return false;
  return !CODE_GOES_ON.test(text.charAt(after)) && !ADDRESS_SIGN.test(tokenAround(text, at));
}

/** The run of characters without a space around `at`, at most `ADDRESS_REACH` each way. */
function tokenAround(text: string, at: number): string {
  let start = at;
  while (start > at - ADDRESS_REACH && start > 0 && !isSpace(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < at + ADDRESS_REACH && end < text.length && !isSpace(text.charCodeAt(end))) end++;
  return text.slice(start, end);
}

const NUMBERED_LABEL = /^(?:\d{1,3}|\p{L}|[ivx]{2,5}|p\.?(?:p\.?)?s|n\.b)$/iu;
const SIGNS_ONLY = /^[\s•⁃‣◦▪●■([“"‘'*–-]*$/;
/** The most characters before a label. */
const MOST_SIGNS = 6;

/** A number or label opens its sentence: "1. The first", "a.) …", "Q. What …", "P.S. I am …". */
export function labelOpens(stop: Stop): StopVerdict {
  if (stop.kind !== 'period' || (stop.closer !== '' && stop.closer !== ')')) return undefined;
  const start = stop.at - stop.word.length;
  if (start - stop.sentence > MOST_SIGNS || !NUMBERED_LABEL.test(stop.word)) return undefined;
  return SIGNS_ONLY.test(stop.text.slice(stop.sentence, start)) ? 'continues' : undefined;
}

/** "iPhone", "eBay", "macOS" */
const BRAND = /^\p{Ll}{1,3}\p{Lu}/u;
const INCHES = /\d\s?in$/;
const VOWEL = /[aeiouyAEIOUY\d]|[^\x20-\x7e]/;

/**
 * A lower-case letter after the mark. The sentence continues after a quotation or bracket ("‘This is great.’ she said") and
 * after an abbreviation ("Inc. was"). It ends after a plain word, because some people write without capitals ("the plan was
 * late. nobody minded."), and before a brand ("eBay followed").
 */
export function lowerCase(stop: Stop): StopVerdict {
  if (stop.initial !== 'lower' || BRAND.test(wordAfter(stop.text, stop.nextWord))) return undefined;
  if (stop.closer && !stop.twice) return 'continues';
  return stop.kind === 'period' && isAbbreviated(stop) ? 'continues' : 'ends';
}

/** A known abbreviation, a dotted one, a single letter, consonants only, or inches: "Inc", "p.m", "v", "mgmt", "5 in". */
const isAbbreviated = ({ text, at, word }: Stop): boolean =>
  abbreviationClass(word) !== undefined ||
  word.length === 1 ||
  word.includes('.') ||
  (word !== '' && !VOWEL.test(word)) ||
  (word === 'in' && INCHES.test(text.slice(at - 4, at)));

/**
 * A name that ends in "!": a known one ("Yahoo! Inc. in California", but "He joined Yahoo! The …"), or a capitalised word
 * within the sentence before a lower-case letter ("the man behind Jeb! was").
 */
export function nameWithMark(stop: Stop): StopVerdict {
  if (stop.kind !== 'mark' || stop.closer) return undefined;
  if (stop.initial === 'lower')
    return NAMES_WITH_MARKS.has(stop.word) || isCapitalisedWithin(stop) ? 'continues' : undefined;
  if (!NAMES_WITH_MARKS.has(stop.word)) return undefined;
  return stop.initial === 'upper' && opensSentences(wordAfter(stop.text, stop.nextWord)) ? 'ends' : 'continues';
}

const isCapitalisedWithin = ({ text, at, sentence, word }: Stop): boolean =>
  /^\p{Lu}\p{Ll}/u.test(word) &&
  text.charAt(at) === '!' &&
  initialAt(text, at + 1) === 'sign' &&
  at - word.length > sentence + 1;

/** Signs that no sentence begins with, except an omission: "compounds. . . . The practice", "leniency. ... I learned". */
const SENTENCE_GOES_ON = /[,;:!?)\]}%&/”»’]|\.(?!\.\.| \.)/y;
const DASHES = /[-–—―]+\s*/y;

/** Punctuation after the mark continues the sentence: "btw., she wondered", "alone!, he yelled", "viz.: …". */
export function punctuationFollows(stop: Stop): StopVerdict {
  SENTENCE_GOES_ON.lastIndex = stop.next;
  return SENTENCE_GOES_ON.test(stop.text) || stop.initial === 'none' ? 'continues' : undefined;
}

/** A dash before a lower-case letter or after an abbreviation continues the sentence: "-- voila! -- you have cake", "NASHUA, N.H. — At". */
export function dashFollows(stop: Stop): StopVerdict {
  DASHES.lastIndex = stop.next;
  if (!DASHES.test(stop.text)) return undefined;
  const isAbbreviation =
    stop.kind === 'period' && (stop.word.includes('.') || abbreviationClass(stop.word) !== undefined);
  return isAbbreviation || initialAt(stop.text, DASHES.lastIndex) === 'lower' ? 'continues' : undefined;
}

/** Marks at the beginning ("...and then", "!Kung") or alone in brackets ("[...]", "(!)") end nothing. */
export function marksAlone(stop: Stop): StopVerdict {
  if (stop.at === stop.sentence) return 'continues';
  const before = stop.text.charAt(stop.at - 1);
  return (before === '[' && stop.closer === ']') || (before === '(' && stop.closer === ')') ? 'continues' : undefined;
}
