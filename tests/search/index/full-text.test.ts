import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { TermFlag } from '../../../src/language/terms.ts';
import type { SentenceTable } from '../../../src/library/sentence-table.ts';
import { atOnce } from '../../../src/runtime/steps.ts';
import { BM25, searchPostings } from '../../../src/search/index/full-text.ts';
import { listPostings } from '../../../src/search/index/postings.ts';
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

describe('MiniSearch over columns', () => {
  it('finds, scores and orders as MiniSearch with its own maps does, to the digit', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), keys, (sentences, asked) => {
        const table = tabulate([literalArticle('a', [sentences])]);
        const plain = new MiniSearch({
          fields: ['text'],
          tokenize: (text) => text.split(' '),
          processTerm: (term) => term || null,
          searchOptions: { bm25: BM25 },
        });
        const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => row % 5 !== 4);
        for (const row of rows) plain.add({ id: row, text: topic(table, row) });
        const ours = searchPostings(atOnce(listPostings(table, rows)), table.vocabulary);
        const expected = plain.search(asked.join(' ')).map(({ id, score }) => ({ row: id, score }));
        expect(ours.search(asked, null)).toEqual(expected);
        const odd = (row: number): boolean => row % 2 === 1;
        expect(ours.search(asked, odd)).toEqual(expected.filter(({ row }) => odd(row)));
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing without a word', () => {
    const table = tabulate([literalArticle('a', [['The tide clock.']])]);
    expect(searchPostings(atOnce(listPostings(table, [])), table.vocabulary).search(['tide'], null)).toEqual([]);
  });
});
