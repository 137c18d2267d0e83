import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameFit, nameIndex } from '../../../src/answer/quote/name-fit.ts';
import { hostileText } from '../../support/hostile-text.ts';

const NAMES = [
  'Jonathan Corbet',
  'Greg Kroah-Hartman',
  'Corbet',
  'Łukasz Ólafsson',
  'maintainers',
  'the the the',
  '',
  '—',
];

it('finds just what fitting name by name finds', () => {
  const word = fc.constantFrom(
    ...'corbet corbte corbett kroah hartman harman jon jonathan lukasz the t e maintaner'.split(' '),
  );
  const typed = fc.oneof(
    fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
    hostileText({ maxLength: 6 }),
    fc.constantFrom(...NAMES),
  );
  const names = fc.array(fc.oneof(fc.constantFrom(...NAMES), hostileText({ maxLength: 4 })), { maxLength: 12 });
  fc.assert(
    fc.property(names, typed, (list, text) => {
      const expected = list.flatMap((name, index) => {
        const fit = nameFit(text, name);
        return fit > 0 ? [{ index, fit }] : [];
      });
      const found = nameIndex(list)(text);
      expect(found.map(({ index }) => index)).toEqual(expected.map(({ index }) => index));
      for (const [i, { fit }] of found.entries()) expect(fit).toBeCloseTo(expected[i]?.fit ?? -1, 9);
    }),
    { numRuns: 2_000 },
  );
});
