import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/bot/texts/language.ts';
import { TEXTS } from '../../../src/bot/texts/languages.ts';

const inAll = <T>(cases: Readonly<Record<Language, T>>) => Object.entries(cases) as [Language, T][];

describe('numbers are grouped as the language does', () => {
  it.each(
    inAll<readonly [string, string, string]>({
      en: ['999', '1,234', '1,234,567'],
      de: ['999', '1.234', '1.234.567'],
      fr: ['999', '1\u202f234', '1\u202f234\u202f567'],
      es: ['999', '1234', '1\u202f234\u202f567'],
      pt: ['999', '1.234', '1.234.567'],
      ja: ['999', '1,234', '1,234,567'],
    }),
  )('%s', (language, expected) => {
    expect([999, 1_234, 1_234_567].map(TEXTS[language].grammar.number)).toEqual(expected);
  });
});

describe('a number takes its form', () => {
  it.each(
    inAll<readonly [string, string, string, string]>({
      en: ['0 more passages', '1 more passage', '2 more passages', '1,000 more passages'],
      de: ['0 weitere Stellen', '1 weitere Stelle', '2 weitere Stellen', '1.000 weitere Stellen'],
      fr: ['0 autre passage', '1 autre passage', '2 autres passages', '1\u202f000 autres passages'],
      es: ['0 pasajes más', '1 pasaje más', '2 pasajes más', '1000 pasajes más'],
      pt: ['0 outro trecho', '1 outro trecho', '2 outros trechos', '1.000 outros trechos'],
      ja: ['ほか0か所', 'ほか1か所', 'ほか2か所', 'ほか1,000か所'],
    }),
  )('%s', (language, expected) => {
    const { morePassages } = TEXTS[language].answers;
    expect(
      [0, 1, 2, 1_000].map((n, i) => morePassages(n).startsWith(`${expected[i]}${language === 'ja' ? 'は' : ' '}`)),
    ).toEqual([true, true, true, true]);
  });
});

describe('a list', () => {
  it.each(
    inAll<readonly [string, string, string]>({
      en: ['a', 'a, b and c', 'a, b and 2 more'],
      de: ['a', 'a, b und c', 'a, b und 2 weitere'],
      fr: ['a', 'a, b et c', 'a, b et 2 autres'],
      es: ['a', 'a, b y c', 'a, b y 2 más'],
      pt: ['a', 'a, b e c', 'a, b e mais 2'],
      ja: ['a', 'a、b、c', 'a、b、ほか2'],
    }),
  )('%s', (language, expected) => {
    const { list } = TEXTS[language].grammar;
    expect([list(['a']), list(['a', 'b', 'c']), list(['a', 'b', 'c', 'd'], 2)]).toEqual(expected);
    expect(list([])).toBe('');
  });

  it.each([
    ['Isabel', 'Juan e Isabel'],
    ['**Inés**', 'Juan e **Inés**'],
    ['«Hilario»', 'Juan e «Hilario»'],
    ['hielo', 'Juan y hielo'],
    ['Yolanda', 'Juan y Yolanda'],
    ['Ana', 'Juan y Ana'],
  ])('Spanish before %s', (last, expected) => {
    expect(TEXTS.es.grammar.list(['Juan', last])).toBe(expected);
  });

  it.each(
    inAll<string>({
      en: 'They never mention “a” and “b”.',
      de: 'Dort kommt nirgends vor: „a“ oder „b“.',
      fr: 'Ils ne mentionnent jamais «\u00a0a\u00a0» ni «\u00a0b\u00a0».',
      es: 'Nunca mencionan «a» ni «b».',
      pt: 'Nunca mencionam “a” nem “b”.',
      ja: '「a」、「b」は一度も出てきません。',
    }),
  )('after a never, %s', (language, expected) => {
    expect(TEXTS[language].answers.neverMention(['a', 'b'], null, true)).toBe(expected);
  });

  it.each(
    inAll<readonly [string, string]>({
      en: ['… and 1 more', '… and 2 more'],
      de: ['… und 1 weitere', '… und 2 weitere'],
      fr: ['… et 1 autre', '… et 2 autres'],
      es: ['… y 1 más', '… y 2 más'],
      pt: ['… e mais 1', '… e mais 2'],
      ja: ['… ほか1', '… ほか2'],
    }),
  )('that is cut, %s', (language, expected) => {
    expect([1, 2].map(TEXTS[language].grammar.andMore)).toEqual(expected);
  });
});
