import type { Article } from '../../domain/article.ts';
import { TermFlag } from '../../language/terms.ts';
import { marksOf, SentenceMark } from '../../library/analysis/article-outline.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { countUpTo } from '../../runtime/binary-search.ts';
import type { Steps } from '../../runtime/steps.ts';
import type { NumberBits } from '../question/number-bits.ts';
import { type ResolvedQuestion, shareOf } from '../question/question-in-library.ts';

/** The topics that articles name themselves: their headings and the questions that they ask. */
export interface Topics {
  /** The rows of the topics that cover most of a question's weight, best first. @param within the index of the only article to search, or null @param enough the least share of the weight, from 0 to 1 @param byWord the terms of each word */
  about(resolved: ResolvedQuestion, within: number | null, enough?: number, byWord?: NumberBits): readonly number[];
  /** Rows to suggest when nothing is typed, taking turns between articles: questions first, then headings. */
  first(within: number | null, most: number): readonly number[];
}

/** The most topics scanned per question, rarest words first: a tenth of a millisecond. */
const MOST_TOPICS_SCANNED = 2_000;
/** A topic that covers less of the question's weight than this is about something else. */
export const ENOUGH_OF_TOPIC = 0.5;
/** The most articles from which starting suggestions are taken. */
const MOST_ARTICLES_BEGUN_WITH = 200;
/** Sentences processed per step: some tenths of a millisecond. */
const TOPICS_A_STEP = 4096;

/** Collects the headings and questions of all articles. */
export function* topicsOf(articles: readonly Article[], table: SentenceTable): Steps<Topics> {
  const questions: number[][] = [];
  const headings: number[][] = [];
  const byWord = new Map<number, number[]>();
  let gone = 0;
  for (const [index, article] of articles.entries()) {
    const own = { questions: [] as number[], headings: [] as number[] };
    const marks = marksOf(article);
    for (let i = 0; i < marks.length; i++) {
      if (gone++ % TOPICS_A_STEP === 0) yield;
      const kind = topicKind(marks[i] ?? 0);
      if (kind === null) continue;
      const row = (table.firstRow[index] ?? 0) + i;
      const words = topicWords(table, row);
      if (words.size === 0) continue;
      own[kind].push(row);
      for (const word of words) {
        const list = byWord.get(word);
        if (list) list.push(row);
        else byWord.set(word, [row]);
      }
    }
    questions.push(own.questions);
    headings.push(own.headings);
  }
  return {
    about: (resolved, within, enough = ENOUGH_OF_TOPIC, terms = resolved.byWord) => {
      const end = within === null ? table.rows : (table.firstRow[within + 1] ?? 0);
      const start = within === null ? 0 : (table.firstRow[within] ?? 0);
      const lists = [...terms].map(([word, bits]) => ({ bits, rows: byWord.get(word) ?? [] }));
      lists.sort((a, b) => a.rows.length - b.rows.length);
      const found = new Map<number, number>();
      let left = MOST_TOPICS_SCANNED;
      for (const { bits, rows } of lists) {
        for (let k = within === null ? 0 : countUpTo(rows, start - 1); k < rows.length && left > 0; k++, left--) {
          const row = rows[k] ?? 0;
          if (row >= end) break;
          found.set(row, (found.get(row) ?? 0) | bits);
        }
      }
      return [...found]
        .filter(([, terms]) => shareOf(resolved, terms) >= enough)
        .map(([row, terms]) => ({ row, share: shareOf(resolved, terms), words: rowLength(table, row) }))
        .sort((a, b) => b.share - a.share || a.words - b.words || a.row - b.row)
        .map(({ row }) => row);
    },
    first: (within, most) => {
      const [from, to] =
        within === null ? [0, Math.min(articles.length, MOST_ARTICLES_BEGUN_WITH)] : [within, within + 1];
      return [questions.slice(from, to), headings.slice(from, to)].flatMap((lists) => firstInTurn(lists, most));
    },
  };
}

/** Whether a sentence says what its article is about: a heading, or a question that stands there; null when it is neither. */
export function topicKind(mark: number): 'headings' | 'questions' | null {
  if ((mark & (SentenceMark.heading | SentenceMark.dropped)) === SentenceMark.heading) return 'headings';
  const resolved = SentenceMark.indexed | SentenceMark.question;
  return (mark & resolved) === resolved ? 'questions' : null;
}

/** The numbers of a row's topic words, forms and stems. */
export function topicWords({ from, flags, stems, forms }: SentenceTable, row: number): Set<number> {
  const words = new Set<number>();
  const end = from[row + 1] ?? 0;
  for (let k = from[row] ?? 0; k < end; k++)
    if (!((flags[k] ?? 0) & TermFlag.stop)) words.add(stems[k] ?? 0).add(forms[k] ?? 0);
  return words;
}

/** How many words a row has. */
export const rowLength = ({ from }: SentenceTable, row: number): number => (from[row + 1] ?? 0) - (from[row] ?? 0);

/** The first of each list, then the second of each, … */
export function firstInTurn<T>(lists: readonly (readonly T[])[], most: number): T[] {
  const taken: T[] = [];
  const longest = lists.reduce((length, list) => Math.max(length, list.length), 0);
  for (let i = 0; i < longest && taken.length < most; i++)
    for (const list of lists) {
      const one = list[i];
      if (one !== undefined && taken.length < most) taken.push(one);
    }
  return taken;
}
