import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Vocabulary } from '../../src/library/vocabulary.ts';

it('numbers words as they come, each once, however many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.nat(3), (words, expected) => {
      const vocabulary = new Vocabulary(expected);
      const distinct = [...new Set(words)];
      expect(words.map((word) => vocabulary.add(word))).toEqual(words.map((word) => distinct.indexOf(word)));
      expect(vocabulary.size).toBe(distinct.length);
      expect(distinct.map((_, id) => vocabulary.word(id))).toEqual(distinct);
      expect(distinct.map((word) => vocabulary.id(word))).toEqual([...distinct.keys()]);
      expect(vocabulary.id(`${distinct.join('')}.`)).toBe(-1);
    }),
  );
  const many = new Vocabulary();
  for (let n = 0; n < 20_000; n++) expect(many.add(`word${n}`)).toBe(n);
  for (let n = 0; n < 20_000; n++) expect(many.id(`word${n}`)).toBe(n);
  expect([many.id('word20000'), many.word(20_000), many.size]).toEqual([-1, '', 20_000]);
});
