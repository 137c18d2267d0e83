import { slice } from '../domain/span.ts';
import { foldPattern } from './override-rules.ts';
import type { ShownText } from './shown-text.ts';

/** In so many articles a line is likely the site's; news repeats a dateline in two. */
const ENOUGH_ARTICLES = 3;
/** Page furniture is short; longer blocks are not compared. */
const LONGEST = 400;

/** The folded lines that stand in three articles or more. Never enough by themselves: captions and datelines repeat, too. */
export function repeatedLines(articles: readonly ShownText[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (articles.length < ENOUGH_ARTICLES) return new Set();
  for (const { text, blocks } of articles) {
    const lines = blocks
      .filter(({ start, end }) => end - start <= LONGEST)
      .map((block) => foldPattern(slice(text, block)));
    for (const line of new Set(lines)) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= ENOUGH_ARTICLES).map(([line]) => line));
}
