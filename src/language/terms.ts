import { stemmer } from 'stemmer';
import type { Span } from '../domain/span.ts';
import { endOfPlainRun, isPlainLetterOrDigit, isQuoteOrDash, UNSPACED_IN_TERMS } from './characters.ts';
import { fold } from './fold.ts';
import { STOP_WORDS } from './languages/english/common-words.ts';
import { IRREGULAR_FORMS } from './languages/english/grammar/irregular-forms.ts';
import { wordSet } from './word-set.ts';

/** Bits that describe the word of a term. */
export const TermFlag = {
  /** Carries no topic: "the", "who". */
  stop: 1,
  /** Begins with a capital letter in the text. */
  capital: 2,
  /** Holds a digit. */
  number: 4,
  /** A piece of the hyphenated or dotted word before it: "hartman" of "Kroah-Hartman". */
  part: 8,
} as const;

/** A word of a text in the form under which the index knows it. */
export interface Term extends Span {
  /** The index's key: folded, stemmed ("memori"). */
  readonly key: string;
  /** The word as typed, folded but not stemmed ("memories"). */
  readonly form: string;
  /** `TermFlag` bits. */
  readonly flags: number;
}

/**
 * One word as people type it: letters, digits and marks, with the signs that may stand inside
 * ("Kroah-Hartman", "Rust’s", "6.13", "1,000", "U.S.", "ANY.RUN", "snake_case", "C++", "C#").
 */
const TYPED_WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’ʼ.\-‐‑_·]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:(?<=(?<![\p{L}\p{N}])\p{L})(?:\+\+|#))?/gu;
const SIMPLE = /^[a-z]+$/;
const DIGIT = /\p{N}/u;
const STARTS_WITH_CAPITAL = /^\p{Lu}/u;
const TERM_APOSTROPHE = /['’ʼ]/g;
const POSSESSIVE = /(?:['’ʼ]s?)$/i;
/** "U.S", "e.g": single letters between dots. */
const ACRONYM = /^\p{L}(?:\.\p{L})+$/u;
/** "v6.13" is asked for as "6.13". */
const VERSION = /^v(?=\d)/;
const CONNECTOR = /[-‐‑._·]/;
const PLAIN_LETTERS = /^[a-z]+$/;
/** Longer words are cut: their beginning is enough to find them. */
const LONGEST_TERM = 64;

/**
 * How many stems are cached. Words recur: 20,000 stems take about 2 MB and save two thirds of the indexing time. They are kept in two
 * halves, of which the older one goes when the newer one is full: a corpus has many words that come once, and forgetting them one by
 * one takes as long as finding their stems.
 */
const KEPT_STEMS = 20_000;
let newerStems = new Map<string, string>();
let olderStems = newerStems;

/** The index key of a folded English word: "drivers" → "driver", "led" → "lead". Words with digits stay as they are. */
export function stem(form: string): string {
  const known = newerStems.get(form);
  if (known !== undefined) return known;
  const key = olderStems.get(form) ?? newStem(form);
  if (newerStems.size >= KEPT_STEMS / 2) {
    olderStems = newerStems;
    newerStems = new Map();
  }
  newerStems.set(form, key);
  return key;
}

function newStem(form: string): string {
  const base = IRREGULAR_FORMS.get(form) ?? form;
  return base.length > 2 && PLAIN_LETTERS.test(base) ? stemmer(base) : base;
}

/**
 * The terms of a stretch of text, in order. A word with a hyphen or an inner dot gives itself, joined, and then its parts:
 * "re-entry" → "reentry", "re", "entry". Stop words are kept and flagged.
 * @param stemmed false for text that is not English: keys are then the folded forms.
 */
export function termsOf(text: string, within: Span = { start: 0, end: text.length }, stemmed = true): Term[] {
  const source = within.start === 0 && within.end === text.length ? text : text.slice(within.start, within.end);
  return readTerms(source, within.start, stemmed, Number.POSITIVE_INFINITY);
}

/** The forms of a text's first terms: at least `atLeast`, if the text has that many. */
export const firstForms = (text: string, atLeast: number): string[] =>
  readTerms(text, 0, false, atLeast).map(({ form }) => form);

function readTerms(source: string, offset: number, stemmed: boolean, atLeast: number): Term[] {
  const terms: Term[] = [];
  readTypedWords(source, (typed, start) => {
    addWord(typed, offset + start, stemmed, terms);
    return terms.length < atLeast;
  });
  return terms;
}

/** The terms of one word as `readTypedWords` gives it; they depend on nothing around it. */
export function termsOfWord(typed: string, stemmed: boolean): Term[] {
  const terms: Term[] = [];
  addWord(typed, 0, stemmed, terms);
  return terms;
}

/** Gives the words of a text one after the other, each with its place, until `read` returns false. */
export function readTypedWords(source: string, read: (typed: string, start: number) => boolean): void {
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    if (isPlainLetterOrDigit(code)) {
      const end = endOfPlainWord(source, at);
      if (end > at) {
        if (!read(source.slice(at, end), at)) return;
        at = end;
        continue;
      }
    } else if (code < 0x80 || isQuoteOrDash(code)) {
      at++;
      continue;
    }
    TYPED_WORD.lastIndex = at;
    const match = TYPED_WORD.exec(source);
    if (!match || !read(match[0], match.index)) return;
    at = TYPED_WORD.lastIndex;
  }
}

/**
 * The end of the word of plain letters and digits that begins here; -1 when what follows may belong to it, which `TYPED_WORD` tells.
 * Nearly every word is such a one, and the pattern takes three times as long to find it.
 */
function endOfPlainWord(source: string, start: number): number {
  const end = endOfPlainRun(source, start);
  if (end === source.length) return end;
  const code = source.charCodeAt(end);
  if (code === SPACE || isQuoteOrDash(code)) return end;
  if (code >= 0x80 || code === PLUS || code === NUMBER_SIGN) return -1;
  if (!JOINING.has(code) || end + 1 === source.length) return end;
  const next = source.charCodeAt(end + 1);
  return next < 0x80 && !isPlainLetterOrDigit(next) ? end : -1;
}

const [SPACE, PLUS, NUMBER_SIGN] = [0x20, 0x2b, 0x23];
/** The plain signs after which a word may go on, as codes: see `TYPED_WORD`. */
const JOINING: ReadonlySet<number> = new Set(Array.from("'.-_,", (sign) => sign.charCodeAt(0)));

function addWord(typed: string, start: number, stemmed: boolean, terms: Term[]): void {
  const end = start + typed.length;
  if (SIMPLE.test(typed) && typed.length <= LONGEST_TERM) {
    const stop = STOP_WORDS.has(typed) ? TermFlag.stop : 0;
    terms.push({ start, end, key: stemmed ? stem(typed) : typed, form: typed, flags: stop });
    return;
  }
  if (UNSPACED_IN_TERMS.test(typed)) {
    addPairs(typed, start, terms);
    return;
  }
  const bare = fold(typed.slice(0, LONGEST_TERM).replace(POSSESSIVE, ''));
  const flags = (STARTS_WITH_CAPITAL.test(typed) ? TermFlag.capital : 0) | (DIGIT.test(typed) ? TermFlag.number : 0);
  const isAcronym = ACRONYM.test(bare);
  const whole = wholeForm(bare, flags, isAcronym);
  if (!whole) return;
  const isStop = isStopWord(typed, whole, isAcronym);
  terms.push({
    start,
    end,
    key: stemmed ? stem(whole) : whole,
    form: whole,
    flags: flags | (isStop ? TermFlag.stop : 0),
  });
  if (!isAcronym && CONNECTOR.test(bare)) addParts(typed, bare, start, stemmed, flags, terms);
}

/** "kroah-hartman" → "kroahhartman", "1,000" → "1000", "v6.13" → "6.13", "any.run" → "any.run", "o’brien" → "obrien". */
function wholeForm(bare: string, flags: number, isAcronym: boolean): string {
  const plain = bare.replace(TERM_APOSTROPHE, '');
  if (isAcronym) return plain.replaceAll('.', '');
  const joined = plain.replace(/[-‐‑_·]/g, flags & TermFlag.number ? '-' : '');
  return flags & TermFlag.number ? joined.replaceAll(',', '').replace(VERSION, '') : joined;
}

/** "US" and "U.S." are a country, "us" is not; "IT" and "WHO" in capitals are names too, but "The" is "the". */
const isStopWord = (typed: string, whole: string, isAcronym: boolean): boolean =>
  STOP_WORDS.has(whole) &&
  !isAcronym &&
  !(typed.length > 1 && typed.length < 4 && typed === typed.toUpperCase() && !SHOUTED.has(whole));

/** Short words that people write in capitals for emphasis, not as names. */
const SHOUTED = wordSet('not no all the and or yes is a i if in on to of do how why you my me we be so at by for');

/** The pieces of "kroah-hartman"; a number's pieces only across a hyphen ("12-18", not "6.13"). */
function addParts(typed: string, bare: string, start: number, stemmed: boolean, flags: number, terms: Term[]): void {
  const separator = flags & TermFlag.number ? /[-‐‑_·]/ : CONNECTOR;
  const pieces = bare.split(separator);
  if (pieces.length < 2) return;
  let at = 0;
  for (const piece of pieces) {
    const form = piece.replace(TERM_APOSTROPHE, '');
    const place = start + Math.min(at, typed.length - 1);
    at += piece.length + 1;
    if (!form) continue;
    const kind =
      (DIGIT.test(form) ? TermFlag.number : 0) |
      (STOP_WORDS.has(form) ? TermFlag.stop : 0) |
      (flags & TermFlag.capital);
    terms.push({
      start: place,
      end: start + typed.length,
      key: stemmed ? stem(form) : form,
      form,
      flags: kind | TermFlag.part,
    });
  }
}

/** 東京都 → 東京, 京都; a single character stands for itself. */
function addPairs(typed: string, start: number, terms: Term[]): void {
  const characters = [...typed.normalize('NFKC').toLowerCase()];
  const last = Math.max(1, characters.length - 1);
  for (let i = 0; i < last; i++) {
    const form = characters.slice(i, i + 2).join('');
    terms.push({ start, end: start + typed.length, key: form, form, flags: 0 });
  }
}
