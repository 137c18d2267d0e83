import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { readTypedWords, stem, TermFlag, termsOf } from '../../src/language/terms.ts';

const keys = (text: string): string[] => termsOf(text).map(({ key }) => key);
const topics = (text: string): string[] =>
  termsOf(text)
    .filter(({ flags }) => !(flags & TermFlag.stop))
    .map(({ key }) => key);

describe('words that people type in more than one way have one key', () => {
  it.each([
    ['Rust’s', 'rust'],
    ["Rust's", 'Rust'],
    ['café', 'cafe'],
    ['Łódź', 'lodz'],
    ['U.S.', 'US'],
    ['$50', '50'],
    ['5 %', '5%'],
    ['1,000', '1000'],
    ['v6.13', '6.13'],
    ['re-entry', 'reentry'],
    ['Kroah-Hartman', 'kroahhartman'],
    ['don’t', 'dont'],
    ['led', 'leads'],
    ['children', 'child'],
    ['drivers', 'driver'],
    ['maintainers’', 'maintainer'],
  ])('%s and %s', (a, b) => {
    expect(keys(a)[0]).toBe(keys(b)[0]);
    expect(keys(a)).not.toEqual([]);
  });
});

describe('words that must stay apart', () => {
  it.each([
    ['1962', '1963'],
    ['6.13', '6'],
    ['C++', 'C#'],
    ['12-18', '1218'],
  ])('%s and %s', (a, b) => {
    expect(keys(a)[0]).not.toBe(keys(b)[0]);
  });
});

it('finds a hyphenated or dotted word by its parts as well', () => {
  expect(keys('Kroah-Hartman')).toEqual(['kroahhartman', 'kroah', 'hartman']);
  expect(keys('ANY.RUN')).toEqual(['any.run', 'ani', 'run']);
  expect(keys('12-18 months').slice(0, 3)).toEqual(['12-18', '12', '18']);
});

it('knows stop words, but not when they are names', () => {
  expect(topics('Who is the leader of it?')).toEqual([stem('leader')]);
  expect(topics('Tell us')).toEqual([]);
  expect(topics('the US and the WHO')).toEqual(['us', 'who']);
});

it('cuts scripts without spaces into pairs', () => {
  expect(keys('東京都')).toEqual(['東京', '京都']);
});

it('does not stem what is not English', () => {
  expect(termsOf('Straßen', undefined, false).map(({ key }) => key)).toEqual(['strassen']);
});

it('gives each term the place where it stands, in any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const term of termsOf(text)) {
        expect(term.start).toBeLessThan(term.end);
        expect(term.end).toBeLessThanOrEqual(text.length);
        expect(term.key).not.toBe('');
      }
    }),
  );
});

it('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

/** What a word is, in one pattern: letters, digits and marks, the signs within a word, and "C++". */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:['’ʼ.\-‐‑_·]|(?<=\p{N}),(?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*(?:(?<=(?<![\p{L}\p{N}])\p{L})(?:\+\+|#))?/gu;
const PIECES = [
  'a',
  'The',
  'C',
  '7',
  '12',
  'é',
  '日本',
  '\u0301',
  '𝟙',
  '\ud835',
  ' ',
  ' ',
  '.',
  ',',
  '-',
  '‑',
  '—',
  "'",
  '’',
  '“',
  '”',
  '+',
  '++',
  '#',
  '_',
  '%',
  '\n',
];

it('finds the same words by their plain letters as by a pattern for all words', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const found: [string, number][] = [];
      readTypedWords(text, (typed, start) => found.push([typed, start]) > 0);
      expect(found).toEqual(Array.from(text.matchAll(WORD), ({ 0: typed, index }) => [typed, index]));
    }),
    { numRuns: 1_000 },
  );
});
