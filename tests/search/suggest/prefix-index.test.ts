import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstForms } from '../../../src/language/terms.ts';
import { atOnce } from '../../../src/runtime/steps.ts';
import { indexPrefixes } from '../../../src/search/suggest/prefix-index.ts';
import { tabulate } from '../../support/in-memory.ts';
import { literalArticle } from '../../support/literal-articles.ts';

/** Few words, so that many sentences begin alike. */
const WORDS = ['the', 'tide', 'bell', 'of', 'clock'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

it('the rows that begin with the words of a text are those that a look at every row finds, in their order', () => {
  fc.assert(
    fc.property(
      fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
      sentence,
      fc.constantFrom('', ' ti', ' unheardof', ' unheardof tide'),
      (texts, typed, more) => {
        const articles = texts.map((text, i) =>
          literalArticle(
            `a${i}`,
            text.map((block) => block.map((one) => `${one}.`)),
          ),
        );
        const table = tabulate(articles);
        const { rows, from, forms, vocabulary } = table;
        const words = firstForms(typed + more, Number.POSITIVE_INFINITY).map((form) => vocabulary.id(form));
        const known = words.includes(-1) ? words.indexOf(-1) : words.length;
        // The last word may be unfinished, unless it is one of the first three.
        const compared = words.slice(0, Math.max(Math.min(3, known), Math.min(known, words.length - 1)));
        const isEnough = compared.length >= Math.min(3, words.length);
        const all = Array.from({ length: rows }, (_, row) => row);
        const ownWords = (row: number): number[] => [...forms.subarray(from[row], from[row + 1])];
        const begin = all.filter((row) => isEnough && compared.every((word, i) => ownWords(row)[i] === word));
        const found = [...atOnce(indexPrefixes(table))(typed + more)];
        if (compared.length >= 3) expect(found).toEqual(begin);
        // A shorter text finds the sentences that have no more words; longer ones may stand on their shelf.
        else
          expect([begin, found]).toEqual([
            expect.arrayContaining(found),
            expect.arrayContaining(begin.filter((row) => ownWords(row).length === compared.length)),
          ]);
      },
    ),
    { numRuns: 500 },
  );
});
