import type { Span } from '../../domain/span.ts';
import { CONFUSABLE_WORDS, STOP_WORDS } from '../../language/languages/english/common-words.ts';
import { SHORT_FORMS } from '../../language/languages/english/request-words.ts';
import { TermFlag } from '../../language/terms.ts';
import { differInLetters, letterBits } from '../../language/typing-errors.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { atOnce, type Steps } from '../../runtime/steps.ts';
import type { ParsedQuestion, QuestionTerm } from './parse-question.ts';
import { isCommonStem, synonymStems } from './question-in-library.ts';

/**
 * How surely one word is another one mistyped: 3 when two letters changed places ("kernle"), 2 when vowels or doubled
 * letters are wrong ("seperate", "Corbett"), 1 when a letter inside is missing, added or changed ("devlopment"), 0 for words that
 * differ otherwise. Narrow on purpose: "Merlin" is not "Berlin", and "conversion" is not "conversation".
 * @param careful for names: only the two surer kinds count, because "Johnston" is not "Johnson"
 */
export function typingError(typed: string, word: string, careful: boolean): 0 | 1 | 2 | 3 {
  const shorter = Math.min(typed.length, word.length);
  if (typed === word || Math.abs(typed.length - word.length) > 2) return 0;
  let start = 0;
  while (start < shorter && typed[start] === word[start]) start++;
  let end = 0;
  while (end < shorter - start && typed[typed.length - 1 - end] === word[word.length - 1 - end]) end++;
  const one = typed.slice(start, typed.length - end);
  const other = word.slice(start, word.length - end);
  if (shorter >= SWAP && one.length === 2 && one[0] === other[1] && one[1] === other[0] && other.length === 2) return 3;
  if (start === 0) return 0;
  if (shorter >= VOWELS && end + start > 0 && skeleton(typed) === skeleton(word) && !inflected(typed, word)) return 2;
  if (careful || end === 0) return 0;
  if (shorter >= ONE_LETTER && one.length + other.length === 1) return 1;
  return shorter >= CHANGED && one.length === 1 && other.length === 1 ? 1 : 0;
}

/** Minimum word length for each kind, because short words have too many neighbours that are words themselves. */
const SWAP = 5;
const VOWELS = 6;
const ONE_LETTER = 7;
const CHANGED = 8;

/** "seperate", "separate" → "s p r t": the first letter and the consonants, doubled ones once. */
export const skeleton = (word: string): string =>
  (word[0] ?? '') +
  word
    .slice(1)
    .replace(/[aeiouy]+/g, ' ')
    .replace(/([^ ])\1+/g, '$1')
    .trim();

/** "maintain" and "maintained", "nation" and "nations" are forms of one word, and "Martin" is not "Martini": words that differ only in an ending with a vowel are not typing errors. */
const inflected = (a: string, b: string): boolean =>
  a.startsWith(b) ? /^[aeiouy]/.test(a.slice(b.length)) : b.startsWith(a) && /^[aeiouy]/.test(b.slice(a.length));

/** A word of a question that was taken for a misspelling. */
export interface Correction {
  /** Its place in the question as typed. */
  readonly place: Span;
  /** The word of the library that was meant, folded. */
  readonly word: string;
}

/** Corrects words that the library does not know by words that it does. */
export type Spelling = (question: ParsedQuestion) => readonly Correction[];

/** Shorter words have too many neighbours; longer ones are not words. */
const SHORTEST_MISSPELT = 5;
const LONGEST_MISSPELT = 30;
/** The most unknown words corrected per question, to bound the work. */
const MOST_MISSPELT = 4;
const SMALL_LETTERS_ONLY = /^[a-z]+$/;
const BEGINS_WITH_CAPITAL = /^\p{Lu}/u;

/** Words of one length, with their letters as bits. */
export interface Shelf {
  readonly words: readonly string[];
  readonly letters: Uint32Array;
}

/**
 * Spelling against a library's own vocabulary. A word that the library knows, a number, a short word or a word of our own lexicons
 * is never touched. @param shelves of this library's words
 */
export function createSpelling(table: SentenceTable, shelves: readonly Shelf[] = atOnce(shelve(table))): Spelling {
  const find = (typed: string, careful: boolean): string | null => {
    const letters = letterBits(typed);
    const near: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      const shelf = shelves[length];
      if (!shelf) continue;
      for (let i = 0; i < shelf.words.length; i++) {
        if (differInLetters(shelf.letters[i] ?? 0, letters)) continue;
        near.push(shelf.words[i] ?? '');
      }
    }
    return likeliest(typed, near, careful);
  };
  return (question) =>
    doubtful(question, (word) => table.vocabulary.id(word) >= 0).flatMap(({ form, flags, place }) => {
      const word = spelledOut(form, (word) => table.vocabulary.id(word) >= 0) ?? find(form, isName(flags));
      return word === null ? [] : [{ place, word }];
    });
}

/** The words of a question that may be misspelt, up to the limit. */
export const doubtful = ({ terms }: ParsedQuestion, isKnown: (word: string) => boolean): QuestionTerm[] =>
  terms.filter((term) => canBeWrong(term, isKnown)).slice(0, MOST_MISSPELT);

/** Whether a word may be a name, which is corrected more carefully. */
export const isName = (flags: number): boolean => (flags & TermFlag.capital) !== 0;

/** The word that was most surely meant; null when there is none or a tie. */
export function likeliest(typed: string, words: readonly string[], careful: boolean): string | null {
  let best = 0;
  let found: string[] = [];
  for (const word of words) {
    const likely = typingError(typed, word, careful);
    if (likely === 0 || likely < best) continue;
    if (likely > best) found = [];
    best = likely;
    found.push(word);
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a word of the library can be the correction of a misspelt one. */
export const canBeMeant = (word: string): boolean =>
  word.length >= SHORTEST_MISSPELT - 2 && word.length <= LONGEST_MISSPELT + 2 && SMALL_LETTERS_ONLY.test(word);

/** A word of plain letters and reasonable length that neither the library nor our lexicons know. */
const canBeWrong = ({ form, key, parts }: QuestionTerm, isKnown: (word: string) => boolean): boolean =>
  (SHORT_FORMS.has(form) && !isKnown(form) && !isKnown(key)) ||
  (form.length >= SHORTEST_MISSPELT &&
    form.length <= LONGEST_MISSPELT &&
    parts.length === 0 &&
    SMALL_LETTERS_ONLY.test(form) &&
    !isKnown(form) &&
    !isKnown(key) &&
    !isCommonStem(key) &&
    synonymStems(key).length === 0 &&
    !CONFUSABLE_WORDS.has(form) &&
    !STOP_WORDS.has(form));

/** What a short form stands for, as the library writes it: "people" for "ppl"; null for other words. */
export const spelledOut = (form: string, isKnown: (word: string) => boolean): string | null =>
  SHORT_FORMS.get(form)?.find(isKnown) ?? null;

/** Words processed per step: some tenths of a millisecond. */
const SHELVED_A_STEP = 2_048;

/** Groups the words of sentences by length. */
export function* shelve({ vocabulary, forms }: SentenceTable): Steps<Shelf[]> {
  const isForm = new Uint8Array(vocabulary.size);
  for (let k = 0; k < forms.length; k++) {
    if (k % (32 * SHELVED_A_STEP) === 0) yield;
    isForm[forms[k] ?? 0] = 1;
  }
  const lists: string[][] = [];
  for (let id = 0; id < vocabulary.size; id++) {
    if (id % SHELVED_A_STEP === 0) yield;
    if (!isForm[id]) continue;
    const word = vocabulary.word(id);
    if (!canBeMeant(word)) continue;
    const list = lists[word.length] ?? [];
    lists[word.length] = list;
    list.push(word);
  }
  const shelves: Shelf[] = [];
  for (const words of Array.from(lists, (list = []) => list)) {
    const letters = new Uint32Array(words.length);
    for (const [i, word] of words.entries()) {
      if (i % SHELVED_A_STEP === 0) yield;
      letters[i] = letterBits(word);
    }
    shelves.push({ words, letters });
  }
  return shelves;
}

/** The question with its corrections applied; initial capitals are kept. */
export function respelt(question: string, corrections: readonly Correction[]): string {
  let text = '';
  let at = 0;
  for (const { place, word } of corrections) {
    const isCapital = BEGINS_WITH_CAPITAL.test(question.slice(place.start, place.end));
    text += question.slice(at, place.start) + (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    at = place.end;
  }
  return text + question.slice(at);
}
