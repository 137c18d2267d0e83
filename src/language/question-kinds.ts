import type { GeneralKind, SourceFact } from '../domain/answer.ts';
import { RecentlyUsed } from '../runtime/recently-used.ts';
import { fold } from './fold.ts';
import type { KindRow, KindWords } from './kind-rows.ts';
import { ENGLISH_KINDS } from './languages/english/question-kinds.ts';
import { FRENCH_KINDS } from './languages/french/question-kinds.ts';
import { GERMAN_KINDS } from './languages/german/question-kinds.ts';
import { JAPANESE_KINDS } from './languages/japanese/question-kinds.ts';
import { PORTUGUESE_KINDS } from './languages/portuguese/question-kinds.ts';
import { SPANISH_KINDS } from './languages/spanish/question-kinds.ts';
import { differInLetters, editDistance, letterBits } from './typing-errors.ts';

/** The languages in which such questions are recognised. */
export const KIND_WORDS: readonly KindWords[] = [
  ENGLISH_KINDS,
  GERMAN_KINDS,
  FRENCH_KINDS,
  SPANISH_KINDS,
  PORTUGUESE_KINDS,
  JAPANESE_KINDS,
];

/** A word of a question that its form does not account for: part of an article's name, a word of scorn, or what is really asked about. */
export interface RestWord {
  /** As compared with other words: folded. */
  readonly word: string;
  /** Whether it may be just another word for the article: "abomination" in "who wrote this abomination?". */
  readonly isTolerable: boolean;
}

/** A question read by its form. */
export interface ReadKind {
  readonly kind: GeneralKind;
  readonly fact: SourceFact;
  /** Usually empty. */
  readonly rest: readonly RestWord[];
  /** Words as typed, folded, that were taken for misspelt ones; not so if the articles know them. */
  readonly respelt: readonly string[];
  /** Whether it says "article" or the like, so that a word of a title is enough to name one. */
  readonly namesText: boolean;
}

/** Questions of another form have more words or characters. */
const MOST_WORDS = 18;
const LONGEST_GENERAL_QUESTION = 240;
/** The most words that the form does not account for: those of a title. */
const MOST_REST = 8;
/** Shorter words have too many neighbours to be respelt; two letters may be wrong in a long one. */
const SHORTEST_RESPELT = 5;
const LONG_RESPELT = 9;
/** The most words that may be just another word for the article, one after the other: "this utter nonsense". */
const MOST_TOLERABLE = 2;

/** Reads a question by its form; null for an ordinary one. A pure function of the words: whether the articles know them is not looked at. */
export function readKind(question: string): ReadKind | null {
  if (question.length > LONGEST_GENERAL_QUESTION) return null;
  let best: ReadKind | null = null;
  const words = wordsOf(question);
  for (let place = 0; place < COMPILED.length; place++) {
    const language = COMPILED[place];
    const read = language ? readIn(question, words, language, place) : null;
    if (read && (!best || costOf(read) < costOf(best))) best = read;
  }
  return best;
}

/** A word that is not accounted for weighs more than any misspelt ones. */
const costOf = ({ rest, respelt }: ReadKind): number => rest.length * 100 + respelt.length;

interface CompiledRow {
  /** Its number in the language's list. */
  readonly place: number;
  readonly row: KindRow;
  readonly groups: readonly ReadonlySet<string>[];
  /** All words that may stand in the question. */
  readonly allowed: ReadonlySet<string>;
}

interface CompiledKinds {
  readonly spaced: boolean;
  readonly rows: readonly CompiledRow[];
  readonly vocabulary: ReadonlySet<string>;
  /** The words that others may be misspelt for, with their letters, by their first one. */
  readonly letters: ReadonlyMap<string, readonly (readonly [word: string, letters: number])[]>;
  /** The rows by the words of the group of theirs that the fewest other rows have, without one of which a question is none of theirs. */
  readonly byTellingWord: ReadonlyMap<string, readonly CompiledRow[]>;
  /** The longest word, in characters. */
  readonly longest: number;
  readonly phrases: readonly (readonly string[])[];
  readonly pointers: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
  readonly works: ReadonlySet<string>;
}

/** A word of a question. */
interface Token {
  /** Folded, and respelt if it was misspelt. */
  readonly word: string;
  readonly typed: string;
  readonly isCapital: boolean;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const CAPITAL = /^\p{Lu}/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NO_WORD = /[^\p{L}\p{N}ー]+/gu;

/** A row's or list's words in the form in which they are compared. */
function foldedWords(list: string, spaced: boolean): string[] {
  const words = list.split(/[\s|]+/).filter(Boolean);
  if (!spaced) return words.map(unspacedForm);
  return words.flatMap((word) => fold(word).match(WORD) ?? []);
}

const unspacedForm = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NO_WORD, '');

function compile(kinds: KindWords): CompiledKinds {
  const { spaced } = kinds;
  const setOf = (list: string): Set<string> => new Set(foldedWords(list, spaced));
  const [texts, polite, fillers] = [setOf(kinds.texts), setOf(kinds.polite), setOf(kinds.fillers)];
  const lists = new Map(
    Object.entries({ ...kinds.lists, text: kinds.texts }).map(([name, list]) => [name, setOf(list)]),
  );
  const groupOf = (group: string): Set<string> =>
    new Set(group.split('|').flatMap((word) => [...(/^<.*>$/.test(word) ? listNamed(word, lists) : setOf(word))]));
  const rows = kinds.rows.map((row, place): CompiledRow => {
    const groups = row.match.split(' ').map(groupOf);
    const allowed = new Set([...groups.flatMap((group) => [...group]), ...setOf(row.also ?? ''), ...polite]);
    if (!row.strict) for (const word of [...fillers, ...texts]) allowed.add(word);
    return { place, row, groups, allowed };
  });
  const phrases = kinds.phrases.map((phrase) => foldedWords(phrase, spaced));
  const vocabulary = new Set([...rows.flatMap(({ allowed }) => [...allowed]), ...phrases.flat()]);
  const works = setOf(kinds.works);
  for (const word of works) vocabulary.add(word);
  return {
    ...{ spaced, rows, vocabulary, phrases, texts, works, pointers: setOf(kinds.pointers) },
    letters: lettersByFirst(vocabulary),
    byTellingWord: rowsByTellingWord(rows),
    longest: Math.max(...[...vocabulary].map((word) => word.length)),
  };
}

function lettersByFirst(vocabulary: ReadonlySet<string>): Map<string, [string, number][]> {
  const found = new Map<string, [string, number][]>();
  for (const word of vocabulary) {
    if (word.length < SHORTEST_RESPELT) continue;
    const list = found.get(word.charAt(0)) ?? [];
    list.push([word, letterBits(word)]);
    found.set(word.charAt(0), list);
  }
  return found;
}

function rowsByTellingWord(rows: readonly CompiledRow[]): Map<string, CompiledRow[]> {
  const holders = new Map<string, number>();
  for (const { groups } of rows)
    for (const word of new Set(groups.flatMap((group) => [...group]))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const commonness = (group: ReadonlySet<string>): number =>
    [...group].reduce((most, word) => Math.max(most, holders.get(word) ?? 0), 0);
  const found = new Map<string, CompiledRow[]>();
  for (const row of rows) {
    const [telling = new Set<string>()] = row.groups.toSorted((a, b) => commonness(a) - commonness(b));
    for (const word of telling) {
      const list = found.get(word) ?? [];
      list.push(row);
      found.set(word, list);
    }
  }
  return found;
}

function listNamed(name: string, lists: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const list = lists.get(name.slice(1, -1));
  if (!list) throw new Error(`no list ${name}`);
  return list;
}

const COMPILED: readonly CompiledKinds[] = KIND_WORDS.map(compile);

/** A word in one language. */
interface WordInLanguage {
  /** As the language has it, letters that are there too often left out. */
  readonly word: string;
  readonly isKnown: boolean;
  /** Whether it is the telling word of a row. */
  readonly isTelling: boolean;
  /** The language's word for which it was likely misspelt; null for one that it has, and without one. Worked out when it is asked for. */
  respelt?: string | null;
}

/** A word of a question with what it is in each of the languages. */
interface TypedWord extends Token {
  readonly inLanguages: readonly WordInLanguage[];
}

/** The same few thousand words come in most questions. */
const KEPT_WORDS_OF_QUESTIONS = 2_000;
/** By word as typed. A pure function of the word. */
const typedWords = new RecentlyUsed<string, TypedWord>(KEPT_WORDS_OF_QUESTIONS);

const typedWord = (typed: string): TypedWord => typedWords.peek(typed) ?? typedWords.set(typed, readWord(typed));

function readWord(typed: string): TypedWord {
  const word = fold(typed);
  const inLanguages = COMPILED.map((language) => {
    const own = language.vocabulary.has(word) ? word : shortened(word, language);
    return { word: own, isKnown: language.vocabulary.has(own), isTelling: language.byTellingWord.has(own) };
  });
  return { word, typed: word, isCapital: CAPITAL.test(typed), inLanguages };
}

function readIn(
  question: string,
  words: readonly TypedWord[],
  language: CompiledKinds,
  place: number,
): ReadKind | null {
  const tokens = language.spaced ? spacedTokens(words, language, place) : unspacedTokens(question, language);
  if (!tokens || tokens.length === 0) return null;
  const rows = new Set<CompiledRow>();
  for (const { word } of tokens) for (const row of language.byTellingWord.get(word) ?? []) rows.add(row);
  const possible = [...rows].filter(({ groups }) => hasInOrder(tokens, groups)).sort((a, b) => a.place - b.place);
  if (possible.length === 0) return null;
  const inPhrase = phraseWords(tokens, language);
  let best: ReadKind | null = null;
  for (const compiled of possible) {
    const read = readByRow(tokens, inPhrase, compiled, language);
    if (read && (!best || costOf(read) < costOf(best))) best = read;
  }
  return best;
}

/** The words of a question; none of one that is too long. */
function wordsOf(question: string): TypedWord[] {
  const typed = question.normalize('NFC').match(WORD) ?? [];
  return typed.length > MOST_WORDS ? [] : typed.map(typedWord);
}

/**
 * The words of a question as a language has them, respelt where only few are none of its words; null if too many are not, or if the
 * question is of none of the language's rows, as most are.
 */
function spacedTokens(words: readonly TypedWord[], language: CompiledKinds, place: number): Token[] | null {
  let strangers = 0;
  for (const { inLanguages } of words) if (!inLanguages[place]?.isKnown) strangers++;
  if (strangers > MOST_REST || (strangers === words.length && strangers > 2)) return null;
  let isOfSomeRow = false;
  for (const { inLanguages } of words) {
    const one = inLanguages[place];
    if (one?.isTelling) isOfSomeRow = true;
    if (!one || one.isKnown || strangers > MOST_RESPELT) continue;
    if (one.respelt === undefined) one.respelt = respeltWord(one.word, language);
    if (one.respelt !== null && language.byTellingWord.has(one.respelt)) isOfSomeRow = true;
  }
  if (!isOfSomeRow) return null;
  return words.map((token) => {
    const one = token.inLanguages[place];
    const word = (strangers <= MOST_RESPELT ? one?.respelt : null) ?? one?.word ?? token.word;
    return word === token.word ? token : { ...token, word };
  });
}

/** Words that are respelt in a question; where more are unknown it is about something else. */
const MOST_RESPELT = 3;

/** "helloooo", "plsss": a letter three times or more is there once or twice. */
function shortened(word: string, { vocabulary }: CompiledKinds): string {
  if (!/(.)\1\1/.test(word)) return word;
  const [twice, once] = [word.replace(/(.)\1{2,}/g, '$1$1'), word.replace(/(.)\1{2,}/g, '$1')];
  return vocabulary.has(twice) ? twice : once;
}

/** The word of the language that was most likely meant, with the same first letter; null without one. */
function respeltWord(word: string, { letters }: CompiledKinds): string | null {
  if (word.length < SHORTEST_RESPELT || !/^[a-z]+$/.test(word)) return null;
  const most = word.length >= LONG_RESPELT ? 2 : 1;
  const bits = letterBits(word);
  let nearest: string | null = null;
  let least = most + 1;
  for (const [known, theirs] of letters.get(word.charAt(0)) ?? []) {
    if (Math.abs(known.length - word.length) > most || differInLetters(bits, theirs)) continue;
    const edits = editDistance(word, known, { swaps: true, most });
    if (edits >= least) continue;
    least = edits;
    nearest = known;
  }
  return nearest;
}

/** A question without spaces, cut into the longest words that the language has; what is between them is a word, too. */
function unspacedTokens(question: string, { vocabulary, longest }: CompiledKinds): Token[] | null {
  if (!UNSPACED.test(question)) return null;
  const text = unspacedForm(question);
  const tokens: Token[] = [];
  let rest = '';
  const keep = (word: string): void => {
    if (word !== '') tokens.push({ word, typed: word, isCapital: false });
  };
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !vocabulary.has(text.slice(at, at + length))) length--;
    if (length === 0) {
      rest += text.charAt(at);
      at++;
      continue;
    }
    keep(rest);
    rest = '';
    keep(text.slice(at, at + length));
    at += length;
  }
  keep(rest);
  return tokens.length > 2 * MOST_WORDS ? null : tokens;
}

/** Which words belong to a phrase such as "can you tell me". */
function phraseWords(tokens: readonly Token[], { phrases }: CompiledKinds): ReadonlySet<number> {
  const found = new Set<number>();
  for (const phrase of phrases)
    for (let at = 0; at + phrase.length <= tokens.length; at++)
      if (phrase.every((word, i) => tokens[at + i]?.word === word))
        for (let i = 0; i < phrase.length; i++) found.add(at + i);
  return found;
}

/** Whether a word of each group stands in the question, in the groups' order. */
function hasInOrder(tokens: readonly Token[], groups: readonly ReadonlySet<string>[]): boolean {
  let next = 0;
  for (const { word } of tokens) if (groups[next]?.has(word)) next++;
  return next === groups.length;
}

function readByRow(
  tokens: readonly Token[],
  inPhrase: ReadonlySet<number>,
  { row, allowed }: CompiledRow,
  { texts, works, pointers }: CompiledKinds,
): ReadKind | null {
  const rest: RestWord[] = [];
  let tolerated = 0;
  for (const [i, { word, typed, isCapital }] of tokens.entries()) {
    const before = tokens[i - 1]?.word ?? '';
    if (allowed.has(word) || (!row.strict && inPhrase.has(i))) {
      tolerated = 0;
      continue;
    }
    if (row.strict || rest.length >= MOST_REST) return null;
    const pointed = pointers.has(before) || (tolerated > 0 && tolerated < MOST_TOLERABLE);
    if (works.has(word)) {
      if (!pointers.has(before)) rest.push({ word: typed, isTolerable: true });
      continue;
    }
    const isTolerable = pointed && !isCapital && /^\p{Ll}+$/u.test(typed);
    tolerated = isTolerable ? tolerated + 1 : 0;
    rest.push({ word: typed, isTolerable });
  }
  const respelt = tokens.filter(({ word, typed }) => word !== typed && allowed.has(word)).map(({ typed }) => typed);
  const namesText = tokens.some(({ word }) => texts.has(word) || works.has(word));
  return { kind: row.kind, fact: row.fact ?? null, rest, respelt, namesText };
}

/** How an article's own lines begin that say who wrote it, when or where it appeared. Folded, the longest first. */
export const OWN_SOURCE_LINES: Readonly<Record<Exclude<SourceFact, null>, readonly string[]>> = {
  author: openingsOf('author'),
  published: openingsOf('published'),
  place: openingsOf('place'),
};

function openingsOf(fact: Exclude<SourceFact, null>): string[] {
  const all = KIND_WORDS.flatMap(({ saysOfItself }) => saysOfItself[fact].split('|').map(fold));
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
