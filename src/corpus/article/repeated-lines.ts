import { type Span, slice } from '../../domain/span.ts';
import { FNV_BASIS, fnvStep } from '../../runtime/hash.ts';
import type { Steps } from '../../runtime/steps.ts';
import { foldPattern } from '../file/override-rules.ts';

/** In so many articles a line is likely the site's; news repeats a dateline in two. */
const ENOUGH_ARTICLES = 3;
/** Page furniture is short; longer blocks are not compared. */
const LONGEST_FURNITURE = 400;

/** The part of a file or an article that matters here. */
export interface TextInBlocks {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/** The folded lines of one article, each once. */
export const foldedLines = ({ text, blocks }: TextInBlocks): Set<string> =>
  new Set(
    blocks.filter(({ start, end }) => end - start <= LONGEST_FURNITURE).map((block) => foldPattern(slice(text, block))),
  );

/** The folded lines of one article as numbers, each once. Eight bytes a line: they are kept, so that no text is read again to count them. */
export type LineKeys = Float64Array<ArrayBuffer>;

/** The keys of a text's lines. */
export const lineKeysOf = (text: TextInBlocks): LineKeys => Float64Array.from(foldedLines(text), lineKey);

/** 53 bits that stand for a folded line: among ten million lines two are taken for one with a chance of one in two hundred. */
export function lineKey(line: string): number {
  let [high, low] = [FNV_BASIS, 0xc2b2ae35];
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    high = fnvStep(high, unit);
    low = Math.imul(low ^ unit, 0x85ebca6b);
    low ^= low >>> 13;
  }
  high ^= Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ (low >>> 7);
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** An article as it counts here: its keys, and its text when it is a new one. */
export interface CountedArticle {
  readonly keys: LineKeys;
  readonly fresh: TextInBlocks | null;
}

/** The counted articles and the result. */
export interface CountedLines {
  /** The keys of each article; one that has not changed has the same keys as before. */
  readonly counted: ReadonlySet<LineKeys>;
  /** The folded lines that stand in three articles or more. Never enough by themselves: captions and datelines repeat, too. */
  readonly repeated: ReadonlySet<string>;
}

/** Keys processed per step: some tenths of a millisecond. */
const LINES_A_STEP = 4_096;

/** Counts in how many articles lines stand: only those lines that came or went since they were counted last. */
export function* countLines(before: CountedLines, articles: readonly CountedArticle[]): Steps<CountedLines> {
  const counted = new Set(articles.map(({ keys }) => keys));
  const counts = new Map<number, number>();
  let gone = 0;
  for (const [some, others] of [
    [before.counted, counted],
    [counted, before.counted],
  ] as const)
    for (const keys of some) {
      if (others.has(keys)) continue;
      for (const key of keys) {
        if (gone++ % LINES_A_STEP === 0) yield;
        counts.set(key, 0);
      }
    }
  if (counts.size === 0) return { ...before, counted };
  for (const { keys } of articles)
    for (const key of keys) {
      if (gone++ % LINES_A_STEP === 0) yield;
      const count = counts.get(key);
      if (count !== undefined) counts.set(key, count + 1);
    }
  const isRepeated = (key: number): boolean => (counts.get(key) ?? 0) >= ENOUGH_ARTICLES;
  const repeated = new Set<string>();
  for (const line of before.repeated) {
    if (gone++ % LINES_A_STEP === 0) yield;
    const key = lineKey(line);
    if (!counts.has(key) || isRepeated(key)) repeated.add(line);
  }
  for (const { keys, fresh } of articles) {
    if (!fresh || !keys.some(isRepeated)) continue;
    yield;
    for (const line of foldedLines(fresh)) if (isRepeated(lineKey(line))) repeated.add(line);
  }
  return { counted, repeated };
}
