import type { Span } from '../domain/span.ts';
import { slice } from '../domain/span.ts';
import { foldPattern } from './override-rules.ts';

/** In so many articles a line is likely the site's; news repeats a dateline in two. */
const ENOUGH_ARTICLES = 3;
/** Page furniture is short; longer blocks are not compared. */
const LONGEST = 400;

/** A text with its blocks: all that matters here of a file or an article. */
export interface TextInBlocks {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/** The folded lines of one article, each once. */
export const foldedLines = ({ text, blocks }: TextInBlocks): Set<string> =>
  new Set(blocks.filter(({ start, end }) => end - start <= LONGEST).map((block) => foldPattern(slice(text, block))));

/** Counts in how many articles each line stands, told of one after the other. */
export class LineCounts {
  readonly #counts = new Map<string, number>();

  add(article: TextInBlocks): void {
    for (const line of foldedLines(article)) this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1);
  }

  /** The folded lines that stand in three articles or more. Never enough by themselves: captions and datelines repeat, too. */
  repeated(): ReadonlySet<string> {
    return new Set([...this.#counts].filter(([, count]) => count >= ENOUGH_ARTICLES).map(([line]) => line));
  }
}
