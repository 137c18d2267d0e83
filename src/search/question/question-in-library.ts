import { COMMON_WORDS, CONFUSABLE_WORDS } from '../../language/languages/english/common-words.ts';
import { keptApartFrom } from '../../language/languages/english/kept-apart.ts';
import { PRICE_WORDS, SHORT_FORMS } from '../../language/languages/english/request-words.ts';
import { SECTION_WORDS } from '../../language/languages/english/section-words.ts';
import { SYNONYMS } from '../../language/languages/english/synonyms.ts';
import { stem, TermFlag } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { MOST_POSTINGS } from '../index/postings.ts';
import { beginningHash, type WordFacts } from '../index/word-facts.ts';
import { NumberBits } from './number-bits.ts';
import { type ParsedQuestion, type QuestionTerm, SPEECH_STEMS } from './parse-question.ts';

/** The stems of a stem's synonyms: "lead" → "head", "chair", "run", … Empty when there are none. */
export const synonymStems = (key: string): readonly string[] => SYNONYM_STEMS.get(key) ?? NO_SYNONYMS;

const sectionStems = (key: string): readonly string[] => SECTION_STEMS.get(key) ?? NO_SYNONYMS;

/** Whether a stem belongs to a word so common that it hardly tells which sentence is meant. */
export const isCommonStem = (key: string): boolean => COMMON_STEMS.has(key);

const NO_SYNONYMS: readonly string[] = [];
const COMMON_STEMS: ReadonlySet<string> = new Set([...COMMON_WORDS].map(stem));
const SYNONYM_STEMS: ReadonlyMap<string, readonly string[]> = stemsByStem(SYNONYMS);
/** Stems that stand for a stem in headings. */
const SECTION_STEMS: ReadonlyMap<string, readonly string[]> = stemsByStem(SECTION_WORDS);

function stemsByStem(alike: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  const sets = new Map<string, Set<string>>();
  for (const [word, others] of alike) {
    const key = stem(word);
    const set = sets.get(key) ?? new Set<string>();
    for (const other of others) if (stem(other) !== key) set.add(stem(other));
    sets.set(key, set);
  }
  return new Map([...sets].map(([key, set]) => [key, [...set]]));
}

/** Which words follow which in a question, by their numbers. */
interface WordPairs {
  /** By word: those that come after it; none for a word that the question lacks or ends with. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
  /** How many words of the question come after another. */
  readonly steps: number;
}

/** What a word of the library is to a question; bits. One look tells that nearly every word of a sentence is nothing to it. */
export const WordRole = {
  /** It is in `byWord`, and perhaps in `byForm`. */
  term: 1,
  synonym: 2,
  lookalike: 4,
  /** Another word follows it in the question. */
  pair: 8,
} as const;

/** Collects the pairs of adjacent words of a question. */
function wordPairsOf({ words: all }: ParsedQuestion, words: KnownWords): WordPairs {
  const wordPairs = new Map<number, number[]>();
  const ids = all.map((word) => words.id(word));
  for (const [i, id] of ids.entries()) {
    const next = ids[i + 1] ?? -1;
    if (id < 0 || next < 0) continue;
    const others = wordPairs.get(id);
    if (!others) wordPairs.set(id, [next]);
    else if (!others.includes(next)) others.push(next);
  }
  return {
    pairs: wordPairs,
    steps: Math.max(0, all.length - 1),
  };
}

/**
 * A question against one library: its terms as word numbers, each with its share of the question's weight.
 * Term i is bit i wherever matches are kept; `bits` maps are from a word's number to the terms it matches.
 */
export interface ResolvedQuestion {
  readonly question: ParsedQuestion;
  readonly terms: readonly QuestionTerm[];
  /** Rarity of each term; their sum is 1 (0 for a question without terms). */
  readonly shares: Float64Array;
  /** The shares of every set of terms together, by the set's bits; null when there are too many sets. */
  readonly sums: Float64Array | null;
  /** `WordRole` bits of every word that is anything to the question. */
  readonly roles: NumberBits;
  readonly byWord: NumberBits;
  readonly byForm: NumberBits;
  readonly byBeginning: NumberBits;
  /** By form: the terms that share its stem and mean something else. */
  readonly byLookalike: NumberBits;
  /** Words that mean about the same as a term. */
  readonly bySynonym: NumberBits;
  /** Words that name a term's section, the terms themselves included: "issues" for "any bugs?"; and what means about the same as a term that the library lacks. */
  readonly byHeading: NumberBits;
  /** The terms that occur nowhere in the library. */
  readonly unknown: number;
  readonly numbers: number;
  readonly names: number;
  /** Unknown words of a question without capitals that no word list of ours has: names, as likely as not ("zig"). */
  readonly strange: number;
  /** Unknown words that are common in English: "new" in "What is new in 2.4.0?" */
  readonly unknownCommon: number;
  /** Which words follow which: the phrases that a sentence may repeat. */
  readonly wordPairs: WordPairs;
  /** The numbers of the words "by" and "the". */
  readonly by: number;
  readonly the: number;
  /** The keys for full-text search: those that the library knows, rarest first. */
  readonly keys: readonly string[];
  /** How many of the first keys are enough to find sentences in a large library. */
  readonly telling: number;
}

/** Robertson and Sparck Jones' weight in the form that never falls below zero: a term in every sentence weighs little, an unknown one most. */
const rarity = (frequency: number, sentences: number): number =>
  Math.log(1 + (sentences - frequency + 0.5) / (frequency + 0.5));

/** What resolving a question needs to know about a library's words. */
export interface KnownWords {
  /** The number of a word, or -1 when no article has it. */
  id(word: string): number;
  /** In how many sentences a word stands, by its number. */
  frequency(id: number): number;
  /** How many sentences there are. */
  readonly rows: number;
}

/** The words of a library in memory. */
export const wordsInMemory = ({ vocabulary, rows }: SentenceTable, { frequency }: WordFacts): KnownWords => ({
  id: (word) => vocabulary.id(word),
  frequency: (id) => frequency[id] ?? 0,
  rows,
});

/** The distinct words that resolving a question looks up. */
export function wordsToKnow(question: ParsedQuestion): string[] {
  const { terms, words: all } = question;
  const words = terms.flatMap(({ key, form, parts }) => [
    ...[key, form, ...synonymStems(key), ...sectionStems(key), ...keptApartFrom(form)],
    ...parts.flatMap((part) => [part.key, part.form]),
  ]);
  return [...new Set([BY_WORD, THE_WORD, ...all, ...words, ...unitsOf(question)])].filter((word) => word !== '');
}

const BY_WORD = 'by';
const THE_WORD = 'the';

/** Looks the question's words up in the library. A hyphenated word that the library does not have as a whole is looked up by its parts. */
export function resolveQuestion(question: ParsedQuestion, words: KnownWords): ResolvedQuestion {
  const byWord = new NumberBits();
  const byForm = new NumberBits();
  const byBeginning = new NumberBits();
  const bySynonym = new NumberBits();
  const byLookalike = new NumberBits();
  const inHeadings: [word: number, bit: number][] = [];
  const shares = new Float64Array(question.terms.length);
  const keys: Key[] = [];
  let unknown = 0;
  let numbers = 0;
  let names = 0;
  let strange = 0;
  let unknownCommon = 0;
  const hasCapitals = HAS_CAPITALS.test(question.text);
  question.terms.forEach((term, i) => {
    const bit = 1 << i;
    const whole = words.id(term.key) >= 0 || words.id(term.form) >= 0;
    const spellings = whole ? [term] : standIns(term);
    let frequency = Number.POSITIVE_INFINITY;
    let unlike = 0;
    for (const other of keptApartFrom(term.form)) {
      const id = words.id(other);
      if (id < 0) continue;
      byLookalike.add(id, bit);
      unlike += words.frequency(id);
    }
    for (const { key, form } of spellings) {
      const stemId = words.id(key);
      const formId = words.id(form);
      if (stemId >= 0) byWord.add(stemId, bit);
      if (formId >= 0) {
        byWord.add(formId, bit);
        byForm.add(formId, bit);
      }
      if (stemId < 0 && formId < 0) continue;
      const here = words.frequency(stemId >= 0 ? stemId : formId) - (formId < 0 ? unlike : 0);
      if (here <= 0) continue;
      frequency = Math.min(frequency, here);
      keys.push({ key: stemId >= 0 ? key : form, frequency: here });
    }
    const known = frequency !== Number.POSITIVE_INFINITY;
    const alikes = synonymStems(term.key).filter((alike) => words.id(alike) >= 0);
    if (!known) unknown |= bit;
    if (!known && isCommonStem(term.key)) unknownCommon |= bit;
    if (!known && !hasCapitals && alikes.length === 0 && isStrange(term)) strange |= bit;
    if (!known)
      for (const alike of alikes.slice(0, MOST_STAND_INS))
        keys.push({ key: alike, frequency: words.frequency(words.id(alike)) });
    if (term.flags & TermFlag.number) numbers |= bit;
    if (term.flags & TermFlag.capital && term.place.start > 0) names |= bit;
    const beginning = beginningHash(term.form);
    if (beginning) byBeginning.add(beginning, bit);
    for (const alike of alikes) bySynonym.add(words.id(alike), bit);
    for (const alike of known ? sectionStems(term.key) : [...alikes, ...sectionStems(term.key)]) {
      const id = words.id(alike);
      if (id >= 0) inHeadings.push([id, bit]);
    }
    shares[i] =
      rarity(known ? frequency : 0, words.rows) *
      (question.aboutSpeech && SPEECH_STEMS.has(term.key) ? SPEECH_VERB : 1) *
      (question.asksPrice && PRICE_WORDS.has(term.form) ? PRICE_WORD : 1) *
      (isCommonStem(term.key) ? COMMON_WORD : 1) *
      (question.focus === i ? FOCUS : 1);
  });
  for (const unit of unitsOf(question)) {
    const frequency = words.frequency(words.id(unit));
    if (frequency > 0) keys.push({ key: unit, frequency });
  }
  const wordPairs = wordPairsOf(question, words);
  const roles = new NumberBits(byWord.size + bySynonym.size + byLookalike.size + wordPairs.pairs.size);
  for (const word of byWord.keys()) roles.add(word, WordRole.term);
  for (const word of bySynonym.keys()) roles.add(word, WordRole.synonym);
  for (const word of byLookalike.keys()) roles.add(word, WordRole.lookalike);
  for (const word of wordPairs.pairs.keys()) roles.add(word, WordRole.pair);
  const byHeading = new NumberBits(byWord.size + inHeadings.length);
  for (const [word, bits] of [...byWord, ...inHeadings]) byHeading.add(word, bits);
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum > 0) for (let i = 0; i < shares.length; i++) shares[i] = (shares[i] ?? 0) / sum;
  return {
    question,
    terms: question.terms,
    shares,
    sums: shares.length <= MOST_SUMMED_TERMS ? sumsOfSets(shares) : null,
    roles,
    byWord,
    byForm,
    byBeginning,
    bySynonym,
    byLookalike,
    byHeading,
    unknown,
    numbers,
    names,
    strange,
    unknownCommon,
    by: words.id(BY_WORD),
    the: words.id(THE_WORD),
    wordPairs,
    ...searchKeys(keys),
  };
}

const HAS_CAPITALS = /\p{Lu}/u;
const PLAIN_LETTERS = /^[a-z]+$/;

/** The stems of the units in which the answer may stand: it need not have a word of the question. */
const unitsOf = ({ measures }: ParsedQuestion): string[] => [
  ...new Set(measures.flatMap(({ units, before = NO_WORDS }) => [...before, ...units].slice(0, MOST_UNITS).map(stem))),
];

const NO_WORDS: ReadonlySet<string> = new Set();
/** Of each measure the most usual units are looked for. */
const MOST_UNITS = 8;

/** Whether none of our word lists has a word. */
const isStrange = ({ key, form, parts }: QuestionTerm): boolean =>
  parts.length === 0 &&
  PLAIN_LETTERS.test(form) &&
  !isCommonStem(key) &&
  synonymStems(key).length === 0 &&
  !SHORT_FORMS.has(form) &&
  !CONFUSABLE_WORDS.has(form);

/** The parts that may replace a word that the library does not have. Common words do not replace a dotted name: "running" says nothing about "ANY.RUN". */
const standIns = ({ form, parts }: QuestionTerm): QuestionTerm['parts'] =>
  form.includes('.') ? parts.filter(({ key }) => !isCommonStem(key) && synonymStems(key).length === 0) : parts;

/** A word to search for, and in how many sentences it stands. */
interface Key {
  readonly key: string;
  readonly frequency: number;
}

function searchKeys(keys: readonly Key[]): Pick<ResolvedQuestion, 'keys' | 'telling'> {
  const ordered = [...keys].sort((a, b) => a.frequency - b.frequency);
  let telling = 0;
  let postings = 0;
  for (const { frequency } of ordered) {
    postings += frequency;
    if (telling > 0 && postings > MOST_POSTINGS) break;
    telling++;
  }
  return { keys: ordered.map(({ key }) => key), telling };
}

/** In “What did Corbet say about viability?” the verb asks for speech, whatever verb the article has; it is little of the topic. */
const SPEECH_VERB = 0.3;
/** In “What is the price of a ticket?” a sum answers, whether or not the article calls it a price. */
const PRICE_WORD = 0.4;
/** Words that may stand in for one that the library does not have, in the search for candidates: "skeptics" for "doubters". */
const MOST_STAND_INS = 5;
/** A word that is common in English tells less than its rarity in a small library makes believe. */
const COMMON_WORD = 0.8;
/** "What city …?" – an answer need not contain the word "city". With .4 the right sentence comes first half a point oftener. */
const FOCUS = 0.4;

/** The share of the question's weight that these terms carry, from 0 to 1. */
export function shareOf({ shares, sums }: ResolvedQuestion, terms: number): number {
  if (sums) return sums[terms & (sums.length - 1)] ?? 0;
  let sum = 0;
  for (let rest = terms, i = 0; rest !== 0; rest >>>= 1, i++) if (rest & 1) sum += shares[i] ?? 0;
  return sum;
}

/** Questions seldom have more terms; a thousand sums take some microseconds, and each is used hundreds of times. */
const MOST_SUMMED_TERMS = 10;

/** The sum of the shares of every set of terms, added up from the first term on. */
function sumsOfSets(shares: Float64Array): Float64Array {
  const sums = new Float64Array(1 << shares.length);
  for (let i = 0; i < shares.length; i++)
    for (let set = 0; set < 1 << i; set++) sums[set | (1 << i)] = (sums[set] ?? 0) + (shares[i] ?? 0);
  return sums;
}

/** Counts the bits that are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
