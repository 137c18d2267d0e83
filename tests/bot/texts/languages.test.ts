import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/bot/texts/english.ts';
import { GERMAN } from '../../../src/bot/texts/german.ts';
import { type Language, LOCALES } from '../../../src/bot/texts/language.ts';
import { TEXTS, TRANSLATIONS, textsFor } from '../../../src/bot/texts/languages.ts';
import { completed, type Translation } from '../../../src/bot/texts/texts.ts';

/** Which texts a language lacks, as paths: `cards.context`. */
const missingIn = (translation: Translation): string[] =>
  Object.entries(ENGLISH).flatMap(([section, texts]) => {
    if (section === 'language' || section === 'grammar') return [];
    const translated: object = Reflect.get(translation, section) ?? {};
    return Object.keys(texts).flatMap((name) => (name in translated ? [] : [`${section}.${name}`]));
  });

const OTHERS = Object.keys(TRANSLATIONS) as (keyof typeof TRANSLATIONS)[];

/** Words that are the same in both languages. */
const THE_SAME: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['text', 'Website'],
  fr: ['articles', 'Sections', 'direct', 'question', 'article', 'citation', 'Page', 'Passage', 'Question'],
};

/** Every text of a language by its path; what takes something is given each of these lists. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return GIVEN.flatMap((given, i): [string, string][] => {
      try {
        return [[`${path}(${i})`, String(Reflect.apply(value, undefined, given))]];
      } catch {
        // Another kind of argument.
        return [];
      }
    });
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

/** Arguments without letters: numbers, texts, lists. What a text does not take, it passes over. */
const GIVEN: readonly (readonly unknown[])[] = [
  [1, 1, 1],
  [2, 3, 4],
  ['1', '2', '3'],
  ['1', null, false],
  ['1', '', true],
  [null, null, null],
  [['1', '2'], null, true],
  [['1', '2'], '3', false],
  [2, ['1', '2'], '3'],
  ['1', ['2', '3']],
  [[], '', ''],
];

const lettersOf = (text: string): string => text.replace(/`[^`]*`|[^\p{L}]+/gu, ' ').trim();

describe('what is not translated yet', () => {
  const { cards, ...others } = GERMAN;
  const { unnamed, ...otherCards } = { ...cards };

  it('is shown in English', () => {
    const texts = completed({ ...others, cards: otherCards });
    expect(texts.cards).toEqual({ ...TEXTS.de.cards, unnamed: ENGLISH.cards.unnamed });
    expect(unnamed).not.toBe(ENGLISH.cards.unnamed);
    expect(completed(others).cards).toEqual(ENGLISH.cards);
  });

  it('is named', () => {
    const already = missingIn(GERMAN);
    const named = missingIn({ ...others, cards: otherCards }).filter((name) => !already.includes(name));
    expect(named).toEqual(['cards.unnamed']);
    const missing = Object.entries(TRANSLATIONS).map(([language, texts]) => [language, missingIn(texts)] as const);
    for (const [language, names] of missing)
      if (names.length > 0) console.info(`not translated yet: ${language}: ${names.join(', ')}`);
  });
});

describe('no text that is translated is left in English', () => {
  it.each(OTHERS)('%s', (language) => {
    const english = new Map(textsOf(TEXTS.en));
    const own = textsOf(TRANSLATIONS[language]).filter(([path]) => path !== 'language' && !path.startsWith('grammar'));
    expect(own.length).toBeGreaterThan(100);
    const same = own.filter(([path, text]) => {
      const letters = lettersOf(text);
      return letters !== '' && letters === lettersOf(english.get(path) ?? '') && !THE_SAME[language]?.includes(letters);
    });
    expect(same).toEqual([]);
  });

  it.each(OTHERS)('%s says no English word', (language) => {
    const english = /\b(?:the|and|with|this|nothing|quotations?|more|your?|there|see|what|that|of|were|not|words)\b/i;
    const found = textsOf(TRANSLATIONS[language]).filter(([path, text]) => path !== 'language' && english.test(text));
    expect(found).toEqual([]);
  });
});

describe('every language writes', () => {
  it.each(Object.keys(TEXTS) as Language[])('%s: apostrophes, ellipses and quotation marks as printed', (language) => {
    const plain = textsOf(TEXTS[language]).filter(([, text]) => /['"]|\.\.\./.test(text));
    expect(plain).toEqual([]);
  });

  it('French: a space that does not break before two-part marks', () => {
    const wrong = textsOf(TEXTS.fr)
      .map(([, text]) => text.replace(/`[^`]*`/g, ''))
      .filter((text) => /[^\u00a0\u202f\d][;:!?»](?!\S)|«[^\u00a0]/u.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(Object.keys(TEXTS) as Language[])('%s: labels of buttons that a phone shows whole', (language) => {
    const labels = Object.values(TEXTS[language].buttons);
    expect(labels.filter((label) => label.length > 20)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

describe('a locale', () => {
  it.each(Object.entries(LOCALES).flatMap(([language, locales]) => locales.map((locale) => [locale, language])))(
    '%s is answered in %s',
    (locale, language) => {
      expect(textsFor(locale).language).toBe(language);
    },
  );

  it.each([['it'], ['pt-PT'], ['zh-CN'], [''], [undefined], [null], [7], [{}], ['__proto__']])(
    '%j is answered in English',
    (locale) => {
      expect(textsFor(locale).language).toBe('en');
    },
  );
});
