import type { Article } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { Place } from './places.ts';

/** A piece of an article beside a passage: a heading, or sentences of one block. */
export interface Stretch {
  readonly span: Span;
  readonly heading: boolean;
}

/** What stands on one side of a passage, in the article's order. */
export interface Side {
  readonly stretches: readonly Stretch[];
  /** How many sentences that are: as many as were wanted, or as there are. */
  readonly sentences: number;
  /** Whether the article goes on. */
  readonly goesOn: boolean;
}

/** The sentences before sentence `first`: up to `wanted` of them, with the headings that they are followed by. */
export const before = (article: Article, first: number, wanted: number): Side => walk(article, first, -1, wanted);

/** The sentences after sentence `last`. */
export const after = (article: Article, last: number, wanted: number): Side => walk(article, last, 1, wanted);

/** Whether the article has sentences before and after a passage: sentence `at` with `more` that follow. */
export const goesOn = ({ article, at, more }: Place): { readonly before: boolean; readonly after: boolean } => ({
  before: hasMore(article, at, -1),
  after: hasMore(article, at + more, 1),
});

function hasMore({ sentences, blocks }: Article, from: number, step: 1 | -1): boolean {
  for (let i = from + step; i >= 0 && i < sentences.length; i += step) {
    const block = blocks[sentences[i]?.block ?? -1];
    if (block && block.dropped === null && block.kind !== 'heading') return true;
  }
  return false;
}

/** Headings are crossed, not counted; what was left out of the article (advertisements) is passed over. */
function walk({ sentences, blocks }: Article, from: number, step: 1 | -1, wanted: number): Side {
  const taken: number[] = [];
  let headings: number[] = [];
  let count = 0;
  for (let i = from + step; i >= 0 && i < sentences.length; i += step) {
    const block = blocks[sentences[i]?.block ?? -1];
    if (!block || block.dropped !== null) continue;
    if (block.kind === 'heading') {
      headings.push(i);
      continue;
    }
    if (count === wanted)
      return { stretches: stretchesOf({ sentences, blocks }, taken), sentences: count, goesOn: true };
    taken.push(...headings, i);
    headings = [];
    count++;
  }
  return { stretches: stretchesOf({ sentences, blocks }, taken), sentences: count, goesOn: false };
}

/** Sentences of one block as one stretch, so that what stands between them stands there too. */
function stretchesOf(
  { sentences, blocks }: Pick<Article, 'sentences' | 'blocks'>,
  taken: readonly number[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let current = -1;
  for (const index of taken.toSorted((a, b) => a - b)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const before = stretches.at(-1);
    if (before && sentence.block === current)
      stretches[stretches.length - 1] = { ...before, span: { start: before.span.start, end: sentence.end } };
    else
      stretches.push({
        span: { start: sentence.start, end: sentence.end },
        heading: blocks[sentence.block]?.kind === 'heading',
      });
    current = sentence.block;
  }
  return stretches;
}
