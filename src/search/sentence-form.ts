import type { Article } from '../domain/article.ts';
import type { SentenceTable } from '../library/sentence-table.ts';
import type { Stretch } from '../library/snapshot/body-store.ts';
import { stretchOf } from '../library/snapshot/stored-article.ts';

/** The articles with the rows of their sentences. */
export interface SentenceSources {
  readonly articles: readonly Article[];
  readonly table: SentenceTable;
}

/** Where a row's sentence stands. */
export function sentenceAt(row: number, { articles, table }: SentenceSources): Stretch {
  const holder = table.articleOf[row] ?? 0;
  const article = articles[holder];
  return (article && stretchOf(article, row - (table.firstRow[holder] ?? 0))) ?? NO_STRETCH;
}

const NO_STRETCH: Stretch = { text: '', span: { start: 0, end: 0 } };

/** "Why Rust?", “Is it safe?” (with what may close after the mark). */
const QUESTION = /[?？]["'”’»)\]]*\s*$/;
/** Enough of a sentence's end to see a question mark. */
const END = 8;

const FULL_STOP = 46;
const LETTERS = { first: 97, last: 122 } as const;

/** Whether the sentence of a row asks. */
export function asks(row: number, sources: SentenceSources): boolean {
  if (row < 0) return false;
  const { text, span } = sentenceAt(row, sources);
  const last = text.charCodeAt(span.end - 1);
  // Nearly every sentence ends in a letter or a full stop.
  if (last === FULL_STOP || (last >= LETTERS.first && last <= LETTERS.last)) return false;
  return QUESTION.test(text.slice(Math.max(span.start, span.end - END), span.end));
}

/** Gives the terms that name the columns of the table that a row stands in; null for a row that stands in none. */
export function columnsReader(
  sources: SentenceSources,
  termsAt: (row: number) => number,
): (row: number) => number | null {
  const known = new Map<number, number | null>();
  return (row) => {
    const rows: number[] = [];
    let at = row;
    while (!known.has(at) && rows.length < LONGEST_TABLE && isTableRow(at, sources)) rows.push(at--);
    const first = rows.at(-1);
    const columns = known.get(at) ?? (first === undefined ? null : termsAt(first));
    if (first === undefined) known.set(row, columns);
    for (const one of rows) known.set(one, columns);
    return columns;
  };
}

/** Rows of a table that are gone back to find its first one. */
const LONGEST_TABLE = 100;
/** Enough of a row to see that it has cells. */
const BEGINNING = 500;

/** A table's row is shown with bars between its cells. */
function isTableRow(row: number, sources: SentenceSources): boolean {
  if (row < 0) return false;
  const { text, span } = sentenceAt(row, sources);
  return text.slice(span.start, Math.min(span.end, span.start + BEGINNING)).includes(' | ');
}
