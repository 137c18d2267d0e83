import type { AnswerType } from '../../language/languages/english/answer-types.ts';
import { TermFlag } from '../../language/terms.ts';
import { FIRST_WORD } from '../../library/article-words.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { WordClass, type WordFacts } from '../index/word-facts.ts';
import { type ResolvedQuestion, shareOf, WordRole } from '../question/question-in-library.ts';

/** The length of a window in words, stop words included: about a clause. */
const WINDOW_WORDS = 14;
/** The most matches considered, because hostile sentences repeat one word a thousand times. */
const MOST_MATCHES = 200;

/** The most of the question's weight within a window of a sentence. @param matches place and terms of each match, in turns */
function heaviestWindow(matches: readonly number[], resolved: ResolvedQuestion): number {
  let best = 0;
  let read = 0;
  const end = Math.min(matches.length, 2 * MOST_MATCHES);
  for (let i = 0; i < end; i += 2) {
    let terms = 0;
    for (let j = i; j < end && (matches[j] ?? 0) - (matches[i] ?? 0) <= WINDOW_WORDS; j += 2)
      terms |= matches[j + 1] ?? 0;
    if (terms === read) continue;
    read = terms;
    best = Math.max(best, shareOf(resolved, terms));
  }
  return best;
}

/** Whether a word of the sentence can be (part of) the answer: a name for "who" and "where", a time for "when", a quantity for "how many". */
function fitsAnswerType(type: AnswerType, flag: number, classes: number): boolean {
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
  /** Topic words in all. */
  readonly words: number;
  /** Topic words before the first match; all of them without a match. */
  readonly lead: number;
  /** The most of the question's weight that stands within a few words. */
  readonly window: number;
  /** Capitalised words, not the sentence's first, that the question lacks. */
  readonly capitals: number;
  /** Words with digits that the question lacks; and those of them that are no years. */
  readonly numbers: number;
  readonly plainNumbers: number;
  /** Words of each class; those of naming, reasons, means and places also when the question has them. */
  readonly dates: number;
  readonly quantities: number;
  readonly people: number;
  readonly naming: number;
  readonly means: number;
  readonly places: number;
  /** Words between a match and the nearest word of the answer type; `FAR_APART` when either is missing. */
  readonly typeGap: number;
  /** Words between the noun that says what is asked for and the nearest new capitalised word; `FAR_APART` when either is missing. */
  readonly focusGap: number;
  /** A new name stands where the doer stands: before the verb of the question, or after "by". */
  readonly agent: boolean;
  /** Words of the question that follow each other here as there, those without topic included. */
  readonly steps: number;
  /** Begins with what another sentence says: "He is also …", "The effort is …". */
  readonly pointsBack: boolean;
}

/** The gap that stands for "not found". */
export const FAR_APART = 99;
/** Words from a name to the verb it belongs to: "Ann Thorne then had it dredged". */
const FROM_NAME_TO_VERB = 3;
/** Words from "by" to a name: "by the Normans". */
const AFTER_BY = 2;

/** Counted also where the word is one of the question or has no topic. */
const COUNTED_ANYWHERE = WordClass.means | WordClass.place | WordClass.naming;

/** Reads one row against the question. */
export function matchRow(row: number, resolved: ResolvedQuestion, table: SentenceTable, facts: WordFacts): RowMatch {
  const { forms, stems, flags, from } = table;
  let terms = 0;
  let exact = 0;
  let related = 0;
  let alike = 0;
  let words = 0;
  let lead = -1;
  let capitals = 0;
  let numbers = 0;
  let plainNumbers = 0;
  let dates = 0;
  let quantities = 0;
  let people = 0;
  let naming = 0;
  let means = 0;
  let places = 0;
  let typeGap = FAR_APART;
  let focusGap = FAR_APART;
  let agent = false;
  let lastMatch = -FAR_APART;
  let lastOfType = -FAR_APART;
  let lastFocus = -FAR_APART;
  let lastCapital = -FAR_APART;
  let lastBy = -FAR_APART;
  let before = -1;
  let expected: readonly number[] | undefined;
  let steps: number[] | null = null;
  const matches: number[] = [];
  const { type, focus, verb } = resolved.question;
  const { roles, byWord, byForm, byLookalike, bySynonym, byBeginning, wordPairs } = resolved;
  const focusBit = focus < 0 ? 0 : 1 << focus;
  const verbBit = verb < 0 ? 0 : 1 << verb;
  const start = from[row] ?? 0;
  const end = from[row + 1] ?? 0;
  for (let k = start; k < end; k++) {
    const flag = flags[k] ?? 0;
    const form = forms[k] ?? 0;
    const classes = facts.classes[form] ?? 0;
    const stem = stems[k] ?? 0;
    let role = roles.get(stem);
    if (!(flag & TermFlag.part)) {
      if (expected?.includes(stem)) {
        const step = before * PAIRS + stem;
        if (!steps) steps = [step];
        else if (!steps.includes(step)) steps.push(step);
      }
      expected = role & WordRole.pair ? wordPairs.pairs.get(stem) : undefined;
      before = stem;
    }
    if (classes & COUNTED_ANYWHERE) {
      if (classes & WordClass.means) means++;
      if (classes & WordClass.place) places++;
      if (classes & WordClass.naming) naming++;
    }
    if (flag & TermFlag.stop) {
      if (classes & WordClass.quantity) quantities++;
      if (form === resolved.by) lastBy = k;
      continue;
    }
    const isPart = (flag & TermFlag.part) !== 0;
    const isSynonym = (role & WordRole.synonym) !== 0;
    if (form !== stem) role |= roles.get(form);
    const other = role & WordRole.lookalike ? byLookalike.get(form) : 0;
    const bits = role & WordRole.term ? (byWord.get(stem) | byWord.get(form)) & ~other : 0;
    if (bits) {
      terms |= bits;
      exact |= byForm.get(form);
      matches.push(k, bits);
      typeGap = Math.min(typeGap, k - lastOfType);
      lastMatch = k;
      if (bits & verbBit && k - lastCapital <= FROM_NAME_TO_VERB) agent = true;
      if (bits & focusBit) {
        focusGap = Math.min(focusGap, k - lastCapital);
        lastFocus = k;
      }
      if (!isPart && lead < 0) lead = words;
    } else {
      if (isSynonym) alike |= bySynonym.get(stem);
      if (fitsAnswerType(type, flag, classes)) {
        typeGap = Math.min(typeGap, k - lastMatch);
        lastOfType = k;
      }
      const beginning = facts.beginnings[form] ?? 0;
      if (beginning) related |= byBeginning.get(beginning) & ~other;
      if (!isPart) {
        if (flag & TermFlag.capital && !(flag & FIRST_WORD)) {
          capitals++;
          focusGap = Math.min(focusGap, k - lastFocus);
          lastCapital = k;
          if (k - lastBy <= AFTER_BY) agent = true;
        }
        if (classes & WordClass.person) people++;
        if (flag & TermFlag.number) {
          numbers++;
          if (!(classes & WordClass.date)) plainNumbers++;
        }
        if (classes & WordClass.date) dates++;
        if (classes & WordClass.quantity) quantities++;
      }
    }
    if (!isPart) words++;
  }
  return {
    terms,
    exact,
    related: related & ~terms,
    alike: alike & ~(terms | related),
    words,
    lead: lead < 0 ? words : lead,
    window: heaviestWindow(matches, resolved),
    capitals,
    numbers,
    plainNumbers,
    dates,
    quantities,
    people,
    naming,
    means,
    places,
    typeGap,
    focusGap,
    agent,
    steps: steps?.length ?? 0,
    pointsBack: wordsPointBack(forms[start], forms[start + 1], resolved.the, facts),
  };
}

/** What a sentence must have, beyond the question's own words, to give an answer of a type; other types can be answered by anything. */
const HAS: Readonly<Partial<Record<AnswerType, (here: RowMatch) => boolean>>> = {
  // "Who leads …?" – "the Normans", "Miguel Ojeda".
  person: (here) => here.capitals > 0,
  // "When was …?" – "October 2022".
  date: (here) => here.dates > 0,
  // "How many …?" – "12", "dozens".
  number: (here) => here.numbers + here.quantities > 0,
  // "Where …?" – "in Normandy".
  place: (here) => here.capitals > 0 && here.places > 0,
  // "How does …?" – "through abstractions".
  manner: (here) => here.means > 0,
};

/** Whether a sentence has something of a type of answer. */
export const offersAnswer = (type: AnswerType, here: RowMatch): boolean => HAS[type]?.(here) ?? false;

/** The terms whose stem stands in a row: `terms` of its match, without the rest. */
export function termsOfRow(
  row: number,
  { roles, byWord, byLookalike }: ResolvedQuestion,
  { forms, stems, flags, from }: SentenceTable,
): number {
  const end = from[row + 1] ?? 0;
  let terms = 0;
  for (let k = from[row] ?? 0; k < end; k++) {
    if ((flags[k] ?? 0) & TermFlag.stop) continue;
    const [form, stem] = [forms[k] ?? 0, stems[k] ?? 0];
    const role = form === stem ? roles.get(stem) : roles.get(stem) | roles.get(form);
    if (role & WordRole.term)
      terms |= (byWord.get(stem) | byWord.get(form)) & ~(role & WordRole.lookalike ? byLookalike.get(form) : 0);
  }
  return terms;
}

/** The terms that a heading stands for: its own, and those of which its words name the section. */
export function termsOfHeading(
  row: number,
  { byHeading }: ResolvedQuestion,
  { forms, stems, flags, from }: SentenceTable,
): number {
  const end = from[row + 1] ?? 0;
  let terms = 0;
  for (let k = from[row] ?? 0; k < end; k++)
    if (!((flags[k] ?? 0) & TermFlag.stop)) terms |= byHeading.get(stems[k] ?? 0) | byHeading.get(forms[k] ?? 0);
  return terms;
}

/** Greater than any word number; combines two numbers into one key. */
const PAIRS = 2 ** 26;

/** "He …", "These …"; "The effort …". @param first,second the numbers of a sentence's first words */
function wordsPointBack(first = -1, second = -1, the: number, { classes }: WordFacts): boolean {
  if (first === the) return ((classes[second] ?? 0) & WordClass.general) !== 0;
  return ((classes[first] ?? 0) & WordClass.pronoun) !== 0;
}
