import {
  DATE_WORDS,
  MEANS_WORDS,
  NAMING_WORDS,
  PRONOUNS_POINTING_BACK,
  QUANTITY_WORDS,
  WORDS_BEFORE_PLACE,
} from '../../language/languages/english/answer-types.ts';
import { GENERAL_NOUNS } from '../../language/languages/english/common-words.ts';
import { isFirstName } from '../../language/languages/english/people/first-names.ts';
import { isPersonNoun, isPersonTitle } from '../../language/languages/english/people/person-words.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { FNV_BASIS, fnv1a } from '../../runtime/hash.ts';
import type { Steps } from '../../runtime/steps.ts';

/** What kind of answer a word can be a part of; bits, because "second" is a quantity and a time. */
export const WordClass = {
  date: 1,
  quantity: 2,
  means: 4,
  place: 8,
  pronoun: 16,
  person: 32,
  naming: 64,
  general: 128,
} as const;

/** What ranking knows of every word of the library, by the word's number. */
export interface WordFacts {
  /** In how many sentences a word stands (as form or stem). */
  readonly frequency: Uint32Array;
  /** `WordClass` bits. */
  readonly classes: Uint8Array;
  /** A number for a word's first letters; 0 for words too short to have a telling beginning. */
  readonly beginnings: Uint32Array;
}

/** Letters that two words must share to count as relatives ("proof", "prove" need the synonym list instead). Five, because four join "comp-uter" and "comp-any". */
const BEGINNING_LETTERS = 5;
const YEAR_WORD = /^(?:1\d|20)\d\d$/;

/** Rows or words processed per step: some tenths of a millisecond. */
const WORD_FACTS_A_STEP = 1024;

/** Counts and classifies the words of a library; one pass over its sentences. */
export function* wordFacts(table: SentenceTable): Steps<WordFacts> {
  const { vocabulary, from, forms, stems, rows } = table;
  const frequency = new Uint32Array(vocabulary.size);
  const lastRow = new Int32Array(vocabulary.size).fill(-1);
  const count = (word: number, row: number): void => {
    if (lastRow[word] === row) return;
    lastRow[word] = row;
    frequency[word] = (frequency[word] ?? 0) + 1;
  };
  for (let row = 0; row < rows; row++) {
    if (row % WORD_FACTS_A_STEP === 0) yield;
    const end = from[row + 1] ?? 0;
    for (let k = from[row] ?? 0; k < end; k++) {
      count(forms[k] ?? 0, row);
      count(stems[k] ?? 0, row);
    }
  }
  const classes = new Uint8Array(vocabulary.size);
  const beginnings = new Uint32Array(vocabulary.size);
  for (let id = 0; id < vocabulary.size; id++) {
    if (id % WORD_FACTS_A_STEP === 0) yield;
    const word = vocabulary.word(id);
    classes[id] = classesOf(word);
    beginnings[id] = beginningHash(word);
  }
  return { frequency, classes, beginnings };
}

/** The `WordClass` bits of a word. */
export function classesOf(word: string): number {
  return (
    (DATE_WORDS.has(word) || YEAR_WORD.test(word) ? WordClass.date : 0) |
    (QUANTITY_WORDS.has(word) ? WordClass.quantity : 0) |
    (MEANS_WORDS.has(word) ? WordClass.means : 0) |
    (WORDS_BEFORE_PLACE.has(word) ? WordClass.place : 0) |
    (PRONOUNS_POINTING_BACK.has(word) ? WordClass.pronoun : 0) |
    (isFirstName(word) || isPersonNoun(word) || isPersonTitle(word) ? WordClass.person : 0) |
    (NAMING_WORDS.has(word) ? WordClass.naming : 0) |
    (GENERAL_NOUNS.has(word) ? WordClass.general : 0)
  );
}

/** FNV-1a over the first letters; equal beginnings give equal numbers, others almost never. */
export function beginningHash(word: string): number {
  if (word.length < BEGINNING_LETTERS || word.charCodeAt(0) < 97) return 0;
  return fnv1a(word, FNV_BASIS, BEGINNING_LETTERS) >>> 0 || 1;
}
