import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOf, charactersOf, type Digit, pack, unpack } from '../../../src/bot/buttons/id-codec.ts';
import { type KnownPlace, packPlaces, readPlaces } from '../../../src/bot/buttons/places.ts';
import type { Article } from '../../../src/domain/article.ts';
import { literalArticle } from '../../support/literal-articles.ts';
import { literalBot } from '../bot.ts';

const digit: fc.Arbitrary<Digit> = fc
  .tuple(fc.nat(), fc.oneof(fc.constantFrom(1, 2, 3, 64, 2 ** 31, 2 ** 32), fc.integer({ min: 1, max: 5000 })))
  .map(([value, radix]) => [value % radix, radix]);

describe('packed numbers', () => {
  it('come out as they went in, in as few characters as is said', () => {
    fc.assert(
      fc.property(fc.array(digit, { minLength: 1, maxLength: 40 }), (digits) => {
        const text = pack(digits);
        expect(text).toMatch(/^[\w-]+$/);
        expect(text.length).toBeLessThanOrEqual(Math.max(2, charactersOf(bitsOf(digits))));
        if (text.length > 100) return;
        const packed = unpack(text);
        expect(digits.map(([, radix]) => packed?.next(radix))).toEqual(digits.map(([value]) => value));
        expect(packed?.done).toBe(true);
      }),
    );
  });

  it.each(['', 'a', 'AAA', 'A A', 'AA=', 'ä', 'A.A', 'A'.repeat(104)])('%j is none', (text) => {
    expect(unpack(text)?.next(2) ?? null).toBe(text === 'AAA' ? 0 : null);
  });
});

describe('packed places', () => {
  const articles = Array.from({ length: 12 }, (_, i) =>
    literalArticle(`a${i}`, [Array.from({ length: 40 }, (_, n) => `Sentence ${n}.`)], {
      hash: `${(i * 0x1234567).toString(16).padStart(8, '0')}beef`,
    }),
  );
  const { library } = literalBot(new Map(articles.map((article) => [article, []])));
  const spanAt = ({ article, first, extra }: Omit<KnownPlace, 'span'>) => {
    const [start, end] = [article.sentences[first]?.start, article.sentences[first + extra]?.end];
    return start === undefined || end === undefined ? null : { start, end };
  };
  const place = (article: Article, first: number, extra: number): KnownPlace => ({
    article,
    first,
    extra,
    span: spanAt({ article, first, extra }) ?? { start: 0, end: 0 },
  });
  const places = fc.array(
    fc
      .tuple(fc.constantFrom(...articles), fc.nat(35), fc.nat(4))
      .map(([article, at, more]) => place(article, at, more)),
    { minLength: 1, maxLength: 90 },
  );

  it('are found again, as many as there is room for', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 24, max: 95 }), async (list, room) => {
        const packed = packPlaces(list, room);
        expect(packed?.text.length ?? 0).toBeLessThanOrEqual(room);
        if (packed) expect(await readPlaces(packed.text, library, spanAt)).toEqual(list.slice(0, packed.count));
      }),
    );
  });

  it('are some dozens of one article, or nine of nine in a button', () => {
    const [one] = articles;
    const many = one ? Array.from({ length: 40 }, (_, i) => place(one, i % 36, 0)) : [];
    expect(packPlaces(many, 90)?.count).toBe(40);
    const apart = articles.slice(0, 9).map((article, i) => place(article, i, i % 4));
    expect(packPlaces(apart, 92)?.count).toBe(9);
    expect(packPlaces(apart, 24)?.count).toBe(2);
    expect(packPlaces(apart, 5)).toBeNull();
    expect(packPlaces([], 90)).toBeNull();
  });

  it('cannot be kept of an article without a proper hash', () => {
    const odd = literalArticle('odd', [['It is.']], { hash: 'one' });
    expect(packPlaces([place(odd, 0, 0)], 90)).toBeNull();
  });

  it('with a sign changed are never other places', async () => {
    await fc.assert(
      fc.asyncProperty(places, fc.nat(), fc.constantFrom(...'AQgw09_-z'), async (list, at, sign) => {
        const text = packPlaces(list, 92)?.text ?? '';
        const where = at % text.length;
        const forged = `${text.slice(0, where)}${sign}${text.slice(where + 1)}`;
        const read = forged === text ? null : await readPlaces(forged, library, spanAt);
        // Other widths for the same numbers are the same places.
        if (read !== null && read !== 'changed') expect(list.slice(0, read.length)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });
});
