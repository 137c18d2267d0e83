import type { Passage } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import { fold } from '../../language/fold.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';
import type { RankedSentence } from '../../search/rank/rank.ts';
import type { CitationIndex } from '../cite/citation-index.ts';
import { contextOf } from '../cite/context.ts';

/** Two passages say the same when they share at least this part of their words: an agency's sentence in two articles, a caption that repeats the text. */
const SAME = 0.8;
/** A passage whose length differs by more than this share cannot share enough words. */
const LEAST_LENGTH = 0.6;

/** Remembers passages and detects near duplicates of them. */
export class NearDuplicates {
  readonly #shown: ShownPassage[] = [];

  /** Whether a text is a near duplicate of an earlier one; remembers it if not. */
  seen(text: string): boolean {
    const now: ShownPassage = { text, words: null };
    for (const before of this.#shown) if (saysTheSame(now, before)) return true;
    this.#shown.push(now);
    return false;
  }
}

/** A passage with its words, which are computed on demand. */
interface ShownPassage {
  readonly text: string;
  words: ReadonlySet<string> | null;
}

function saysTheSame(a: ShownPassage, b: ShownPassage): boolean {
  if (Math.min(a.text.length, b.text.length) < LEAST_LENGTH * Math.max(a.text.length, b.text.length)) return false;
  a.words ??= foldedWordsOf(a.text);
  b.words ??= foldedWordsOf(b.text);
  const both = a.words.size + b.words.size;
  // An upper bound of the shared words; most pairs fail after a few words.
  let shared = Math.min(a.words.size, b.words.size);
  if (shared < SAME * (both - shared)) return false;
  shared = a.words.size;
  for (const word of a.words) if (!b.words.has(word) && --shared < SAME * (both - shared)) return false;
  return both > 0;
}

/** Popular passages recur with every other question. Sets with so many words, and the passages, take about 3 MB. */
const KEPT_PASSAGE_WORDS = 40_000;
const wordSets = new RecentlyUsed<string, ReadonlySet<string>>(KEPT_PASSAGE_WORDS, ({ size }) => 1 + size);

/** The words of a passage; a pure function of its text, so keeping what it gave changes no answer. */
const foldedWordsOf = (text: string): ReadonlySet<string> =>
  wordSets.getOrMake(text, () => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []));

/**
 * Turns ranked sentences into passages: a sentence, or a lead-in together with the quotation that it opens. Each sentence is
 * shown once: when two found sentences belong to one passage the better one stands for both. A passage that says what an earlier
 * one says in nearly the same words comes after all others.
 */
export function passagesFrom(
  found: readonly RankedSentence[],
  readings: ReadonlyMap<Article, CitationIndex>,
  most: number,
): Passage[] {
  const passages: Passage[] = [];
  const repeated: Passage[] = [];
  const shown = new Map<Article, Set<number>>();
  const repetition = new NearDuplicates();
  for (const { article, sentence, score } of found) {
    if (passages.length >= most) break;
    const already = shown.get(article) ?? new Set<number>();
    if (already.has(sentence)) continue;
    shown.set(article, already);
    const { first, last } = readings.get(article)?.units.get(sentence) ?? { first: sentence, last: sentence };
    for (let i = first; i <= last; i++) already.add(i);
    const start = article.sentences[first]?.start;
    const end = article.sentences[last]?.end;
    if (start === undefined || end === undefined) continue;
    const passage = { article, first, last, start, end, score, context: contextOf(article, first) };
    const again = passages.length + repeated.length < COMPARED && repetition.seen(article.text.slice(start, end));
    (again ? repeated : passages).push(passage);
  }
  return [...passages, ...repeated].slice(0, most);
}

/** Near duplicates are detected among the first passages only, because a reply shows three. */
const COMPARED = 10;

/** A reply holds at most so many passages: with three a right one is among them for 94 % of questions … */
const MOST_SHOWN = 3;
/** … and without those whose score is farther below the best, still for 92 %, with 1.9 passages a reply in the mean. */
const FARTHEST_BELOW = 3;

/** How many passages, from the first, are near enough to the best to be shown. */
export function worthShowing(passages: readonly Passage[]): number {
  const best = passages[0]?.score ?? 0;
  const near = passages.slice(0, MOST_SHOWN).findIndex(({ score }) => best - score > FARTHEST_BELOW);
  return near < 0 ? Math.min(passages.length, MOST_SHOWN) : near;
}
