import type { Article } from '../../domain/article.ts';
import { TermFlag } from '../../language/terms.ts';
import { marksOf, SentenceMark } from '../../library/analysis/article-outline.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';
import type { ResolvedQuestion } from '../question/question-in-library.ts';

/** A kind of block that is shown only when its words are asked for. */
export type ExhibitKind = 'code' | 'caption';

/** A piece of code or a caption that has words of a question. */
export interface Exhibit {
  readonly article: Article;
  readonly kind: ExhibitKind;
  /** Its first and last sentence as indices into `article.sentences`. */
  readonly first: number;
  readonly last: number;
  /** The terms of the question that stand in it, as bits. */
  readonly terms: number;
  /** Its topic words in all. */
  readonly words: number;
}

/** Finds exhibits for a question, those with the most terms first. @param within the index of the only article that is searched, or null */
export type FindExhibits = (resolved: ResolvedQuestion, within: number | null) => readonly Exhibit[];

/** The most exhibits scanned per question, rarest words first: a tenth of a millisecond. */
const MOST_EXHIBITS_SCANNED = 2_000;
/** The most exhibits read word by word; a question that matches more asks for none in particular. */
const MOST_EXHIBITS_READ = 50;
/** Words processed per step: some tenths of a millisecond. */
const EXHIBIT_WORDS_A_STEP = 4096;

/** Where an exhibit stands: its article's place among the articles, its first and its last sentence. */
export interface ExhibitPlace extends Omit<Exhibit, 'article' | 'terms' | 'words'> {
  readonly holder: number;
}

/**
 * Finds code and captions by their words. They are in no full-text index and no ranking, so that sentences are found and ranked as if
 * they did not exist.
 */
export function* exhibitsOf(articles: readonly Article[], table: SentenceTable): Steps<FindExhibits> {
  const places = yield* exhibitPlaces(articles);
  if (places.length === 0) return () => [];
  const { from, exhibits } = yield* postingsOf(places, table);
  return (resolved, within) => {
    const lists = [...resolved.byWord].map(([word, bits]) => ({
      bits,
      start: from[word] ?? 0,
      end: from[word + 1] ?? 0,
    }));
    lists.sort((a, b) => a.end - a.start - (b.end - b.start));
    const found = new Map<number, number>();
    let left = MOST_EXHIBITS_SCANNED;
    for (const { bits, start, end } of lists) {
      for (let k = start; k < end && left > 0; k++) {
        const exhibit = exhibits[k] ?? 0;
        if (within !== null && places[exhibit]?.holder !== within) continue;
        found.set(exhibit, (found.get(exhibit) ?? 0) | bits);
        left--;
      }
    }
    return [...found.keys()].slice(0, MOST_EXHIBITS_READ).flatMap((number) => {
      const place = places[number];
      const article = articles[place?.holder ?? -1];
      if (!place || !article) return [];
      const { kind, first, last } = place;
      return [{ article, kind, first, last, ...readExhibit(place, resolved, table) }];
    });
  };
}

/** Finds the code and captions of some articles. */
export function* exhibitPlaces(articles: readonly Article[]): Steps<ExhibitPlace[]> {
  const places: ExhibitPlace[] = [];
  for (const [holder, article] of articles.entries()) {
    yield;
    const marks = marksOf(article);
    for (let first = 0; first < marks.length; first++) {
      const kind = exhibitKind(marks[first] ?? 0);
      if (kind === null) continue;
      let last = first;
      while (last + 1 < marks.length && !((marks[last + 1] ?? 0) & SentenceMark.first)) last++;
      places.push({ holder, kind, first, last });
      first = last;
    }
  }
  return places;
}

function exhibitKind(mark: number): ExhibitKind | null {
  if (mark & SentenceMark.dropped) return null;
  return mark & SentenceMark.code ? 'code' : mark & SentenceMark.caption ? 'caption' : null;
}

/** Lists of exhibits by word: those with word w are `exhibits[k]` for k from `from[w]` up to `from[w + 1]`. */
interface ExhibitPostings {
  readonly from: Uint32Array;
  readonly exhibits: Uint32Array;
}

function* postingsOf(places: readonly ExhibitPlace[], table: SentenceTable): Steps<ExhibitPostings> {
  const from = new Uint32Array(table.vocabulary.size + 1);
  const words: number[] = [];
  const holders: number[] = [];
  for (const [number, place] of places.entries()) {
    if (number % 64 === 0) yield;
    const own = new Set<number>();
    for (const k of wordsOfExhibit(place, table)) {
      if (k % EXHIBIT_WORDS_A_STEP === 0) yield;
      own.add(table.stems[k] ?? 0).add(table.forms[k] ?? 0);
    }
    for (const word of own) {
      from[word + 1] = (from[word + 1] ?? 0) + 1;
      words.push(word);
      holders.push(number);
    }
  }
  for (let word = 1; word < from.length; word++) from[word] = (from[word] ?? 0) + (from[word - 1] ?? 0);
  yield;
  const next = from.slice();
  const exhibits = new Uint32Array(words.length);
  for (const [i, word] of words.entries()) {
    if (i % EXHIBIT_WORDS_A_STEP === 0) yield;
    const at = next[word] ?? 0;
    exhibits[at] = holders[i] ?? 0;
    next[word] = at + 1;
  }
  return { from, exhibits };
}

function readExhibit(
  place: ExhibitPlace,
  { byWord }: ResolvedQuestion,
  table: SentenceTable,
): { terms: number; words: number } {
  let terms = 0;
  let words = 0;
  for (const k of wordsOfExhibit(place, table)) {
    terms |= (byWord.get(table.stems[k] ?? 0) ?? 0) | (byWord.get(table.forms[k] ?? 0) ?? 0);
    if (!((table.flags[k] ?? 0) & TermFlag.part)) words++;
  }
  return { terms, words };
}

/** The places of an exhibit's topic words in the table's columns. */
export function* wordsOfExhibit(
  { holder, first, last }: ExhibitPlace,
  { firstRow, from, flags }: SentenceTable,
): Generator<number> {
  const row = firstRow[holder] ?? 0;
  const end = from[row + last + 1] ?? 0;
  for (let k = from[row + first] ?? 0; k < end; k++) if (!((flags[k] ?? 0) & TermFlag.stop)) yield k;
}
