import { atOnce, type Steps } from '../corpus/steps.ts';
import type { Span } from '../domain/span.ts';
import { CONFUSABLE_WORDS } from '../language/english/confusable-words.ts';
import { STOP_WORDS } from '../language/english/stop-words.ts';
import { TermFlag } from '../language/terms.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import { alikeTo, isCommon } from './alike.ts';
import type { ParsedQuestion, QuestionTerm } from './question.ts';
import { slip } from './slip.ts';

/** A word of a question that was taken for a misspelling. */
export interface Correction {
  /** Its place in the question as typed. */
  readonly place: Span;
  /** The word of the library that was meant, folded. */
  readonly word: string;
}

/** Corrects words that the library does not know by words that it does. */
export type Spelling = (question: ParsedQuestion) => readonly Correction[];

/** Words shorter than this have too many neighbours; longer ones are no words. */
const SHORTEST = 5;
const LONGEST = 30;
/** Unknown words that are looked at in one question: the work is bounded. */
const MOST_WORDS = 4;
const PLAIN = /^[a-z]+$/;
const CAPITAL = /^\p{Lu}/u;

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
    const letters = lettersOf(typed);
    const near: string[] = [];
    for (let length = typed.length - 2; length <= typed.length + 2; length++) {
      const shelf = shelves[length];
      if (!shelf) continue;
      for (let i = 0; i < shelf.words.length; i++) {
        if (tooDifferent((shelf.letters[i] ?? 0) ^ letters)) continue;
        near.push(shelf.words[i] ?? '');
      }
    }
    return likeliest(typed, near, careful);
  };
  return (question) =>
    doubtful(question, (word) => table.vocabulary.id(word) >= 0).flatMap(({ form, flags, place }) => {
      const word = find(form, isName(flags));
      return word === null ? [] : [{ place, word }];
    });
}

/** The words of a question that may be misspelt, as many as are looked at. */
export const doubtful = ({ terms }: ParsedQuestion, isKnown: (word: string) => boolean): QuestionTerm[] =>
  terms.filter((term) => canBeWrong(term, isKnown)).slice(0, MOST_WORDS);

/** Whether a word may be a name, with which corrections are careful. */
export const isName = (flags: number): boolean => (flags & TermFlag.capital) !== 0;

/** The one word that was most surely meant; null when there is none, or more than one. */
export function likeliest(typed: string, words: readonly string[], careful: boolean): string | null {
  let best = 0;
  let found: string[] = [];
  for (const word of words) {
    const likely = slip(typed, word, careful);
    if (likely === 0 || likely < best) continue;
    if (likely > best) found = [];
    best = likely;
    found.push(word);
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** Whether a word of the library can be what a misspelt one was meant to be. */
export const canBeMeant = (word: string): boolean =>
  word.length >= SHORTEST - 2 && word.length <= LONGEST + 2 && PLAIN.test(word);

/** Unknown to the library and to our lexicons, of plain letters, neither short nor endless. */
const canBeWrong = ({ form, key, parts }: QuestionTerm, isKnown: (word: string) => boolean): boolean =>
  form.length >= SHORTEST &&
  form.length <= LONGEST &&
  parts.length === 0 &&
  PLAIN.test(form) &&
  !isKnown(form) &&
  !isKnown(key) &&
  !isCommon(key) &&
  alikeTo(key).length === 0 &&
  !CONFUSABLE_WORDS.has(form) &&
  !STOP_WORDS.has(form);

/** Words that are gone through in one step, in some tenths of a millisecond. */
const A_STEP = 2_048;

/** Shelves the words that stand in sentences by their length. */
export function* shelve({ vocabulary, forms }: SentenceTable): Steps<Shelf[]> {
  const isForm = new Uint8Array(vocabulary.size);
  for (let k = 0; k < forms.length; k++) {
    if (k % (32 * A_STEP) === 0) yield;
    isForm[forms[k] ?? 0] = 1;
  }
  const lists: string[][] = [];
  for (let id = 0; id < vocabulary.size; id++) {
    if (id % A_STEP === 0) yield;
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
      if (i % A_STEP === 0) yield;
      letters[i] = lettersOf(word);
    }
    shelves.push({ words, letters });
  }
  return shelves;
}

/** The letters of a word as bits, whatever their order. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

/** A slip changes two letters into others at the most: four bits. */
function tooDifferent(bits: number): boolean {
  let rest = bits;
  rest &= rest - 1;
  rest &= rest - 1;
  rest &= rest - 1;
  rest &= rest - 1;
  return rest !== 0;
}

/** The question with its corrections in their places; a capital letter stays one. */
export function respelt(question: string, corrections: readonly Correction[]): string {
  let text = '';
  let at = 0;
  for (const { place, word } of corrections) {
    const isCapital = CAPITAL.test(question.slice(place.start, place.end));
    text += question.slice(at, place.start) + (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    at = place.end;
  }
  return text + question.slice(at);
}
