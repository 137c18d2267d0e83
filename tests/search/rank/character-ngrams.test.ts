import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SharedLetters, sharedNgrams } from '../../../src/search/rank/character-ngrams.ts';

const shared = (question: string, ...texts: string[]): SharedLetters =>
  sharedNgrams(
    question,
    texts.map((text) => ({ text, span: { start: 0, end: text.length } })),
  );
const plain = (question: string, text: string): number => shared(question, text).plain[0] ?? Number.NaN;

describe('runs of three', () => {
  it('are all there in the same words and none in others', () => {
    expect(plain('merge window', 'The next merge window should bring PCI')).toBe(1);
    expect(plain('Merge: window?', '“merge – WINDOW”')).toBe(1);
    expect(plain('merge window', '1234567')).toBe(0);
    expect(plain('', 'anything')).toBe(0);
    expect(plain('anything', '')).toBe(0);
  });

  it('see relatives and typing errors', () => {
    expect(plain('reveal', 'a revelation')).toBeGreaterThan(plain('reveal', 'a sermon'));
    expect(plain('kernle panic', 'a kernel panic')).toBeGreaterThan(0.5);
  });

  it('are read in the span only', () => {
    const text = 'merge window and something else';
    const [share] = sharedNgrams('merge window', [{ text, span: { start: 17, end: text.length } }]).plain;
    expect(share).toBeLessThan(0.2);
  });
});

describe('telling runs', () => {
  it('count for more the fewer sentences have them', () => {
    const { telling } = shared('the harbour bell', 'the harbour', 'the bell', 'the harbour wall', 'the harbour light');
    expect(telling[1]).toBeGreaterThan(telling[0] ?? 0);
  });

  it('are all there in a sentence with the whole question', () => {
    const { telling } = shared('merge window', 'the next merge window', 'a window');
    expect(telling[0]).toBeCloseTo(1);
    expect(telling[1]).toBeLessThan(1);
  });
});

it('gives shares between 0 and 1, whatever was read before', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string(), { maxLength: 5 }), fc.string(), (question, others, text) => {
      const among = shared(question, ...others, text);
      for (const share of [...among.plain, ...among.telling]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(among.plain.at(-1)).toBe(plain(question, text));
    }),
  );
});
