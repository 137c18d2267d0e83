import { describe, expect, it } from 'vitest';
import { attribution } from '../../../src/bot/reply/attribution.ts';
import type { SpokenWords } from '../../../src/bot/reply/spoken-words.ts';
import { TEXTS } from '../../../src/bot/texts/languages.ts';
import type { QuotationKind } from '../../../src/domain/quotation.ts';
import { literalArticle, literalQuotation } from '../../support/literal-articles.ts';

const SAID =
  'Ann Lee praised the light over the grey harbour wall, noting: “I came for a week and have stayed for thirty years.” Ben Roe denied that it ever rains.';
const article = literalArticle('a', [[SAID]]);
const whole = { start: 0, end: SAID.length };

const by = (name: string, kind: QuotationKind, ...words: string[]): SpokenWords =>
  literalQuotation(article, kind, words, { name });
const PRAISE = by('Ann Lee', 'indirect', 'the light over the grey harbour wall');
const STAYED = by('Ann Lee', 'direct', '“I came for a week and have stayed for thirty years.”');
const RAIN = by('Ben Roe', 'indirect', 'it ever rains');

describe('under a passage', () => {
  it('stands one person, once, with what kind of words they are, and in short which', () => {
    expect(attribution(article, whole, [RAIN], TEXTS.en)).toEqual([
      '— **Ben Roe** · reported',
      '-# Their words: it ever rains',
    ]);
    expect(attribution(article, whole, [STAYED], TEXTS.en)).toEqual([
      '— **Ann Lee** · direct',
      '-# Their words: “I came for … for thirty years.”',
    ]);
  });

  it('stands nobody twice whose words are quoted and reported', () => {
    expect(attribution(article, whole, [PRAISE, STAYED], TEXTS.en)).toEqual([
      '— **Ann Lee** · partly direct',
      '-# Their words: the light … harbour wall · “I came … thirty years.”',
    ]);
  });

  it('stands no word of what is all theirs', () => {
    expect(attribution(article, RAIN.content[0] ?? whole, [RAIN], TEXTS.en)).toEqual(['— **Ben Roe** · reported']);
  });

  it('stand several people in one line, each once, each with their own words', () => {
    expect(attribution(article, whole, [PRAISE, RAIN, STAYED], TEXTS.en)).toEqual([
      '— **Ann Lee** · partly direct: the light … harbour wall · “I came … thirty years.”; **Ben Roe** · reported: it ever rains',
    ]);
  });

  it('stands nothing where nobody speaks', () => {
    expect(attribution(article, whole, [], TEXTS.en)).toEqual([]);
  });
});
