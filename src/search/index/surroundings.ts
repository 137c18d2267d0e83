import type { Article } from '../../domain/article.ts';
import { marksOf, SentenceMark } from '../../library/analysis/article-outline.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import type { Steps } from '../../runtime/steps.ts';

/** Where a sentence stands; -1 where there is no such row. */
export interface Surroundings {
  /** The indexed sentences before and after, in the article's order; a heading between them parts them. */
  readonly previous: Int32Array;
  readonly next: Int32Array;
  /** The heading above, -1 before the first one. */
  readonly heading: Int32Array;
  /** The first and the last row of the sentence's block. */
  readonly blockFirst: Int32Array;
  readonly blockLast: Int32Array;
  /** `SentenceMark` bits. */
  readonly marks: Uint8Array;
  /** The sentence's number among the article's indexed sentences, from 1; 0 when it is not indexed. */
  readonly ordinal: Uint32Array;
  /** How many indexed sentences the article has, by article. */
  readonly count: Uint32Array;
}

/** Rows processed per step: some tenths of a millisecond. */
const SURROUNDINGS_A_STEP = 1024;

/** Works out every row's surroundings; one pass an article. */
export function* surroundingsOf(articles: readonly Article[], table: SentenceTable): Steps<Surroundings> {
  const column = (): Int32Array => new Int32Array(table.rows).fill(-1);
  const [previous, next, heading, blockFirst, blockLast] = [column(), column(), column(), column(), column()] as const;
  const marksByRow = new Uint8Array(table.rows);
  const ordinal = new Uint32Array(table.rows);
  const count = new Uint32Array(articles.length);
  for (const [index, article] of articles.entries()) {
    const base = table.firstRow[index] ?? 0;
    let before = -1;
    let above = -1;
    let number = 0;
    let blockStart = base;
    const marks = marksOf(article);
    for (let i = 0; i < marks.length; i++) {
      const row = base + i;
      const mark = marks[i] ?? 0;
      marksByRow[row] = mark;
      if (row % SURROUNDINGS_A_STEP === 0) yield;
      if (mark & SentenceMark.first) blockStart = row;
      blockFirst[row] = blockStart;
      if (i + 1 === marks.length || (marks[i + 1] ?? 0) & SentenceMark.first) blockLast.fill(row, blockStart, row + 1);
      heading[row] = above;
      if (mark & SentenceMark.heading) {
        above = row;
        before = -1;
      } else if (mark & SentenceMark.indexed) {
        ordinal[row] = ++number;
        previous[row] = before;
        if (before >= 0) next[before] = row;
        before = row;
      }
    }
    count[index] = number;
  }
  return { previous, next, heading, blockFirst, blockLast, marks: marksByRow, ordinal, count };
}
