import type { AnswerType } from '../language/english/answer-types.ts';
import { TermFlag } from '../language/terms.ts';
import { FIRST_WORD } from '../library/article-words.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import type { Asked } from './asked.ts';
import { WordClass, type WordFacts } from './word-facts.ts';

/** How one sentence meets the question; terms as bits. Everything that ranking features are made of, from one pass over the sentence. */
export interface RowMatch {
  /** Terms whose stem stands here. */
  readonly terms: number;
  /** Terms that stand here just as typed. */
  readonly exact: number;
  /** Terms without a match of their stem of which a relative stands here ("viability" for "viable"). */
  readonly related: number;
  /** Terms that do not stand here but of which a word of about the same meaning does ("head" for "lead"). */
  readonly alike: number;
  /** Whether the sentence's first word matches. */
  readonly opens: boolean;
  /** Topic words of the sentence that the question does not have. */
  readonly news: number;
  /** Topic words in all. */
  readonly words: number;
  /** Topic words from the first to the last match; 0 without a match. */
  readonly spread: number;
  /** Topic words before the first match. */
  readonly lead: number;
  /** Capitalised words, not the sentence's first, that the question lacks; and how often two follow each other. */
  readonly capitals: number;
  readonly names: number;
  /** Words with digits, and words of each class, that the question lacks. */
  readonly numbers: number;
  readonly dates: number;
  readonly quantities: number;
  readonly reasons: number;
  readonly means: number;
  readonly places: number;
  /** Words between a match and the nearest word of the type asked for; FAR when either is missing. */
  readonly typeGap: number;
  /** Begins with a pronoun: "He is also …". */
  readonly pointsBack: boolean;
}

/** A gap that counts as none at all. */
export const FAR = 99;

/** Reads one row against the question. */
export function matchRow(row: number, asked: Asked, table: SentenceTable, facts: WordFacts): RowMatch {
  const { forms, stems, flags, from } = table;
  let terms = 0;
  let exact = 0;
  let related = 0;
  let alike = 0;
  let opens = false;
  let words = 0;
  let matched = 0;
  let first = -1;
  let last = -1;
  let capitals = 0;
  let names = 0;
  let afterCapital = false;
  let numbers = 0;
  let dates = 0;
  let quantities = 0;
  let reasons = 0;
  let means = 0;
  let places = 0;
  let typeGap = FAR;
  let lastMatch = -FAR;
  let lastOfType = -FAR;
  const { type } = asked.question;
  const end = from[row + 1] ?? 0;
  for (let k = from[row] ?? 0; k < end; k++) {
    const flag = flags[k] ?? 0;
    const form = forms[k] ?? 0;
    const classes = facts.classes[form] ?? 0;
    if (classes & WordClass.reason) reasons++;
    if (classes & WordClass.means) means++;
    if (classes & WordClass.place) places++;
    if (flag & TermFlag.stop) {
      if (classes & WordClass.quantity) quantities++;
      afterCapital = false;
      continue;
    }
    const isPart = (flag & TermFlag.part) !== 0;
    const bits = (asked.byWord.get(stems[k] ?? 0) ?? 0) | (asked.byWord.get(form) ?? 0);
    if (bits) {
      terms |= bits;
      typeGap = Math.min(typeGap, k - lastOfType);
      lastMatch = k;
      exact |= asked.byForm.get(form) ?? 0;
      if (!isPart) {
        matched++;
        if (first < 0) first = words;
        last = words;
      }
      if (flag & FIRST_WORD) opens = true;
      afterCapital = false;
    } else {
      alike |= asked.byAlike.get(stems[k] ?? 0) ?? 0;
      if (isOfType(type, flag, classes)) {
        typeGap = Math.min(typeGap, k - lastMatch);
        lastOfType = k;
      }
      const beginning = facts.beginnings[form] ?? 0;
      if (beginning) related |= asked.byBeginning.get(beginning) ?? 0;
      if (!isPart) {
        const capital = (flag & TermFlag.capital) !== 0 && !(flag & FIRST_WORD);
        if (capital) {
          capitals++;
          if (afterCapital) names++;
        }
        afterCapital = (flag & TermFlag.capital) !== 0;
        if (flag & TermFlag.number) numbers++;
        if (classes & WordClass.date) dates++;
        if (classes & WordClass.quantity) quantities++;
      }
    }
    if (!isPart) words++;
  }
  const spread = first < 0 ? 0 : last - first + 1;
  return {
    terms,
    exact,
    related: related & ~terms,
    alike: alike & ~(terms | related),
    opens,
    news: words - matched,
    words,
    spread,
    lead: first < 0 ? words : first,
    capitals,
    names,
    numbers,
    dates,
    quantities,
    reasons,
    means,
    places,
    typeGap,
    pointsBack: ((facts.classes[forms[from[row] ?? 0] ?? 0] ?? 0) & WordClass.pronoun) !== 0,
  };
}

/** Whether a word of the sentence can be (part of) the answer: a name for "who" and "where", a time for "when", a quantity for "how many". */
function isOfType(type: AnswerType, flag: number, classes: number): boolean {
  switch (type) {
    case 'person':
    case 'place':
      return (flag & TermFlag.capital) !== 0 && !(flag & FIRST_WORD);
    case 'date':
      return (classes & WordClass.date) !== 0;
    case 'number':
      return (flag & TermFlag.number) !== 0 || (classes & WordClass.quantity) !== 0;
    default:
      return false;
  }
}
