import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atOnce } from '../../../src/runtime/steps.ts';
import { asHits } from '../../../src/search/index/full-text.ts';
import { surroundingsOf } from '../../../src/search/index/surroundings.ts';
import { candidatesOf, hitsFor } from '../../../src/search/rank/candidates.ts';
import { tabulate } from '../../support/in-memory.ts';
import { literalArticle } from '../../support/literal-articles.ts';

const articles = [0, 1, 2].map((i) =>
  literalArticle(
    `a${i}`,
    Array.from({ length: 8 }, (_, p) => Array.from({ length: 1 + (p % 4) }, (_, s) => `The bell ${i} ${p} ${s}.`)),
  ),
);
const table = tabulate(articles);
const around = atOnce(surroundingsOf(articles, table));

it('the few best candidates are the first of all of them, in the same order', () => {
  const hits = fc
    .uniqueArray(fc.nat(table.rows - 1), { maxLength: table.rows })
    .chain((rows) =>
      fc
        .array(fc.constantFrom(1, 2, 3, 5), { minLength: rows.length, maxLength: rows.length })
        .map((scores) => rows.map((row, i) => ({ row, score: scores[i] ?? 0 })).sort((a, b) => b.score - a.score)),
    );
  fc.assert(
    fc.property(hits, fc.integer({ min: 1, max: 40 }), (found, most) => {
      const all = candidatesOf(asHits(found, found.length), around, Number.POSITIVE_INFINITY);
      const sorted = [...all].sort((a, b) => b.spread - a.spread || a.row - b.row);
      expect(all).toEqual(sorted);
      expect(candidatesOf(asHits(found, hitsFor(most)), around, most)).toEqual(sorted.slice(0, most));
    }),
    { numRuns: 300 },
  );
});
