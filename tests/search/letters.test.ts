import fc from 'fast-check';
import { expect, it } from 'vitest';
import { letterGrams, sharedLetters } from '../../src/search/letters.ts';

const share = (question: string, text: string): number =>
  sharedLetters(text, { start: 0, end: text.length }, letterGrams(question), 1);

it('is 1 for the same words and 0 for nothing in common', () => {
  expect(share('merge window', 'The next merge window should bring PCI')).toBe(1);
  expect(share('merge window', '1234567')).toBe(0);
  expect(share('', 'anything')).toBe(0);
});

it('sees relatives and typing errors', () => {
  expect(share('reveal', 'a revelation')).toBeGreaterThan(share('reveal', 'a sermon'));
  expect(share('kernle panic', 'a kernel panic')).toBeGreaterThan(0.5);
});

it('reads its span only', () => {
  const text = 'merge window and something else';
  expect(sharedLetters(text, { start: 17, end: text.length }, letterGrams('merge window'), 1)).toBeLessThan(0.2);
});

it('lies between 0 and 1 and does not depend on what was read before', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (question, first, second) => {
      const grams = letterGrams(question);
      const span = (text: string) => ({ start: 0, end: text.length });
      sharedLetters(first, span(first), grams, 1);
      const value = sharedLetters(second, span(second), grams, 2);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
      expect(value).toBe(share(question, second));
    }),
  );
});
