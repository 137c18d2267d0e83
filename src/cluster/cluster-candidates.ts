import { type Asked, askedOf, type KnownWords, wordsToKnow } from '../search/asked.ts';
import { LENDING_HITS } from '../search/candidates.ts';
import type { Hit } from '../search/full-text.ts';
import type { ParsedQuestion } from '../search/question.ts';
import { indexedRows, inverseFrequency, rowScorer } from '../search/row-statistics.ts';
import type { Gathered } from './gathered.ts';
import type { Generation } from './generation.ts';
import { sentenceSearch } from './sentence-search.ts';
import type { FoundPlace } from './stored-index.ts';

/** Packed bytes of articles that are read for one question: a hundred articles of news are a twentieth of it. */
const MOST_BYTES = 8_000_000;

/** Sentences beyond those that are needed, for what the engine's rounding puts in another order. */
const SPARE = 1.25;

/** How many sentences the cluster is asked for, so that the best so many are among them. */
const sentencesFor = (needed: number): number => Math.ceil(SPARE * needed);

/** The places of the articles in which the cluster finds sentences. @param atLeast how many are ranked, if there are so many */
export async function searched(
  { index }: Generation,
  keys: readonly string[],
  telling: number,
  known: KnownWords,
  atLeast = 0,
): Promise<number[]> {
  const weighed = keys.map((key) => ({ key, weight: inverseFrequency(known.rows, known.frequency(known.id(key))) }));
  const most = sentencesFor(Math.max(LENDING_HITS, atLeast));
  return affordable(await index.places(sentenceSearch(weighed, telling), most));
}

/** The articles of the best places, as many as can be read. */
export function affordable(places: readonly FoundPlace[]): number[] {
  const articles = new Set<number>();
  let left = MOST_BYTES;
  for (const { article, size } of places) {
    if (articles.has(article)) continue;
    left -= size;
    if (left < 0 && articles.size > 0) break;
    articles.add(article);
  }
  return [...articles];
}

/** The sentences of some articles that have one of the first `telling` keys, scored by all keys with the figures of the whole library. */
export function hitsIn({ table, around, statistics }: Gathered, keys: readonly string[], telling: number): Hit[] {
  const scorer = rowScorer(table, statistics);
  const rows = indexedRows(around.ordinal);
  if (telling >= keys.length) return scorer.score(rows, keys);
  const found = scorer.score(rows, keys.slice(0, telling)).map(({ row }) => row);
  return scorer.score(found, keys);
}

/** What is asked, with the words of one generation. */
export async function askedIn(
  { words }: Generation,
  question: ParsedQuestion,
): Promise<{ asked: Asked; known: KnownWords }> {
  const known = await words.lookUp(wordsToKnow(question));
  return { asked: askedOf(question, known), known };
}
