import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { TermFlag } from '../../../src/language/terms.ts';
import type { SentenceTable } from '../../../src/library/sentence-table.ts';
import { atOnce } from '../../../src/runtime/steps.ts';
import { columnIndex } from '../../../src/search/index/column-index.ts';
import { BM25, type FullText, type Hit, type Hits } from '../../../src/search/index/full-text.ts';
import { miniSearchIndex } from '../../../src/search/index/minisearch-index.ts';
import { listKeys, listPostings } from '../../../src/search/index/postings.ts';
import { statisticsOf } from '../../../src/search/index/row-statistics.ts';
import { tabulate } from '../../support/in-memory.ts';
import { literalArticle } from '../../support/literal-articles.ts';

const WORDS = ['tide', 'clock', 'harbour', 'keeper', 'copper', 'the', 'of', 'bell', 'storm', 'tower'];
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map((words) => `${words.join(' ')}.`);
const keys = fc.array(fc.constantFrom('tide', 'clock', 'harbour', 'bell', 'unknown'), { minLength: 1, maxLength: 5 });

/** The topic words of a row, as MiniSearch would be given them. */
function topic({ from, flags, stems, vocabulary }: SentenceTable, row: number): string {
  const words: string[] = [];
  for (let k = from[row] ?? 0; k < (from[row + 1] ?? 0); k++)
    if (!((flags[k] ?? 0) & TermFlag.stop)) words.push(vocabulary.word(stems[k] ?? 0));
  return words.join(' ');
}

/** All that a MiniSearch finds that is used as its documentation says. */
function stock(table: SentenceTable, rows: readonly number[], asked: readonly string[]): Hit[] {
  const plain = new MiniSearch({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { bm25: BM25 },
  });
  for (const row of rows) plain.add({ id: row, text: topic(table, row) });
  return plain.search(asked.join(' ')).map(({ id, score }) => ({ row: id, score }));
}

/** Every way to find, by its name. */
function indexes(table: SentenceTable, rows: readonly number[], asked: readonly string[]): Record<string, FullText> {
  const { vocabulary } = table;
  const postings = atOnce(listPostings(table, rows));
  const [today, ownRow] = [null, (first: number): number => first];
  const distinct = [...new Set(asked)];
  const few = { id: (key: string): number => distinct.indexOf(key) };
  const statistics = statisticsOf(postings);
  return {
    minisearch: atOnce(miniSearchIndex(table, rows)),
    columns: columnIndex([{ postings, vocabulary, today, ownRow }], vocabulary, statistics),
    'columns of the keys': columnIndex(
      [{ postings: listKeys(table, rows, distinct), vocabulary: few, today, ownRow }],
      vocabulary,
      statistics,
    ),
  };
}

/** What was found and the scores of all rows. */
const everythingOf = (hits: Hits, { rows }: SentenceTable): unknown => ({
  best: hits.best,
  scores: Array.from({ length: rows }, (_, row) => hits.scoreAt(row)),
});

function expected(found: readonly Hit[], most: number, { rows }: SentenceTable): unknown {
  const scores = Array.from({ length: rows }, (_, row) => found.find((hit) => hit.row === row)?.score ?? 0);
  return { best: found.slice(0, most), scores };
}

describe('every index', () => {
  it('finds, scores and orders as MiniSearch by itself does, to the digit', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 30 }),
        keys,
        fc.nat(5),
        fc.nat(35),
        (sentences, asked, searched, most) => {
          const table = tabulate([literalArticle('a', [sentences])]);
          const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => row % 5 !== 4);
          const all = stock(table, rows, asked);
          const telling = Math.min(asked.length, searched);
          const holders = new Set(stock(table, rows, asked.slice(0, telling)).map(({ row }) => row));
          const [first, end] = [Math.floor(table.rows / 4), Math.floor(table.rows / 2)];
          for (const [name, index] of Object.entries(indexes(table, rows, asked))) {
            const found = everythingOf(index.search(asked, telling, most), table);
            const told = all.filter(({ row }) => holders.has(row));
            expect({ name, found }).toEqual({ name, found: expected(told, most, table) });
            const within = everythingOf(index.searchWithin(asked, first, end, most), table);
            const there = all.filter(({ row }) => first <= row && row < end);
            expect({ name, within }).toEqual({ name, within: expected(there, most, table) });
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds nothing without a word', () => {
    const table = tabulate([literalArticle('a', [['The tide clock.']])]);
    for (const index of Object.values(indexes(table, [], ['tide']))) {
      expect(index.search(['tide'], 1, 9).best).toEqual([]);
      expect(index.search([], 0, 9).best).toEqual([]);
    }
  });

  it('counts a word that is repeated hundreds of times as often as every other', () => {
    const table = tabulate([literalArticle('a', [[`${'tide '.repeat(400)}bell.`, 'A tide bell.']])]);
    const [first, ...others] = Object.values(indexes(table, [0, 1], ['tide', 'bell'])).map(
      (index) => index.search(['tide', 'bell'], 2, 9).best,
    );
    expect(first).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe('when a question has only common words', () => {
  /** Each row has the first word, every third one the second. */
  const rows = Array.from({ length: 21_000 }, (_, row) => row);
  const table = tabulate([literalArticle('a', [rows.map((row) => (row % 3 ? 'The tide.' : 'The tide bell.'))])]);
  const { columns } = indexes(table, rows, []);

  it('looks at those that have all of them, as long as there are more than enough', () => {
    const scoreAt = columns?.search(['tide', 'bell'], 1, 5).scoreAt ?? (() => -1);
    expect([0, 1, 2, 3].map((row) => scoreAt(row) > 0)).toEqual([true, false, false, true]);
  });
});
