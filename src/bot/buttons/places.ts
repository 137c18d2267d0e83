import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { bitsOf, CHECKSUM_RADIX, charactersOf, type Digit, pack, spanChecksum, unpack } from './id-codec.ts';

/*
 * Places in articles as the ids of buttons hold them: each article as the beginning of its hash, sentences and quotations as numbers,
 * and a checksum that tells when any of that no longer means what it did.
 */

/** How many hexadecimal digits of an article's hash stand for it. If two articles share them, the checksum tells. */
const PREFIX_DIGITS = 8;
/** Prefixes are below this. */
export const PREFIX_RADIX = 16 ** PREFIX_DIGITS;

/** The number that stands for an article in an id; null if its hash is not one. */
export function prefixOf({ hash }: Pick<Article, 'hash'>): number | null {
  return /^[0-9a-f]{8,}$/.test(hash) ? Number.parseInt(hash.slice(0, PREFIX_DIGITS), 16) : null;
}

/** The article that a prefix stands for; null if there is none, or no longer. */
export async function articleWith(prefix: number, library: Library): Promise<Article | null> {
  const hex = prefix.toString(16).padStart(PREFIX_DIGITS, '0');
  const summary = (await library.articles()).find(({ hash }) => hash.startsWith(hex));
  return summary ? library.article(summary.id) : null;
}

/** Part of an article by its number there: a quotation, or one or more sentences in a row. */
export interface NumberedPlace {
  readonly article: Article;
  /** The number of the quotation, or of the first sentence. */
  readonly first: number;
  /** How many sentences follow the first one; 0 for a quotation. */
  readonly extra: number;
}

/** A place with the span that its numbers stand for, by which a change is noticed. */
export type KnownPlace = NumberedPlace & { readonly span: Span };

/** Finds the span that a place's numbers stand for; null if there is none. */
type SpanAt = (place: NumberedPlace) => Span | null | Promise<Span | null>;

/** Places that were read back; `changed` if they are no longer what they were, null if the text was never one of places. */
type ReadPlaces = readonly KnownPlace[] | 'changed' | null;

/** Counts of places and articles are below this, which is more than any id has room for. */
const COUNT_RADIX = 256;
/** Widths of numbers, in bits, are below this. */
const WIDTH_RADIX = 32;

/** Packs as many of the places, from the first, as `room` characters hold, and tells how many those are; null if not even one fits. */
export function packPlaces(places: readonly KnownPlace[], room: number): { text: string; count: number } | null {
  const count = countThatFits(places, room);
  const digits = digitsOf(places.slice(0, count));
  return count === 0 || digits === null ? null : { text: pack(digits), count };
}

function countThatFits(places: readonly KnownPlace[], room: number): number {
  const articles = new Set<Article>();
  let [firstWidth, extraWidth] = [0, 0];
  for (const [i, place] of places.slice(0, COUNT_RADIX - 1).entries()) {
    articles.add(place.article);
    firstWidth = Math.max(firstWidth, widthOf(place.first));
    extraWidth = Math.max(extraWidth, widthOf(place.extra));
    const each = Math.log2(articles.size) + firstWidth + extraWidth;
    const bits = HEAD_BITS + articles.size * Math.log2(PREFIX_RADIX) + (i + 1) * each;
    if (firstWidth >= WIDTH_RADIX || extraWidth >= WIDTH_RADIX || charactersOf(bits) > room) return i;
  }
  return Math.min(places.length, COUNT_RADIX - 1);
}

/** Bits of what comes before prefixes and numbers: the checksum, the counts of places and articles, the widths. */
const HEAD_BITS = bitsOf(
  [CHECKSUM_RADIX, COUNT_RADIX, COUNT_RADIX, WIDTH_RADIX, WIDTH_RADIX].map((radix): Digit => [0, radix]),
);

function digitsOf(places: readonly KnownPlace[]): Digit[] | null {
  const articles = [...new Set(places.map(({ article }) => article))];
  const firstWidth = Math.max(0, ...places.map((place) => widthOf(place.first)));
  const extraWidth = Math.max(0, ...places.map((place) => widthOf(place.extra)));
  const digits: Digit[] = [
    [spanChecksum(places), CHECKSUM_RADIX],
    [places.length, COUNT_RADIX],
    [articles.length, COUNT_RADIX],
    [firstWidth, WIDTH_RADIX],
    [extraWidth, WIDTH_RADIX],
  ];
  for (const article of articles) {
    const prefix = prefixOf(article);
    if (prefix === null) return null;
    digits.push([prefix, PREFIX_RADIX]);
  }
  for (const place of places) {
    digits.push([articles.indexOf(place.article), articles.length]);
    digits.push([place.first, 2 ** firstWidth], [place.extra, 2 ** extraWidth]);
  }
  return digits;
}

/** How many bits a number takes. */
const widthOf = (number: number): number => 32 - Math.clz32(number);

/** Reads what `packPlaces` wrote, and finds the places again. */
export async function readPlaces(text: string, library: Library, spanAt: SpanAt): Promise<ReadPlaces> {
  const packed = unpack(text);
  if (!packed) return null;
  const checksum = packed.next(CHECKSUM_RADIX);
  const count = packed.next(COUNT_RADIX);
  const articleCount = packed.next(COUNT_RADIX);
  const firstRadix = 2 ** packed.next(WIDTH_RADIX);
  const extraRadix = 2 ** packed.next(WIDTH_RADIX);
  if (count === 0 || articleCount === 0 || articleCount > count) return null;
  const prefixes = Array.from({ length: articleCount }, () => packed.next(PREFIX_RADIX));
  const numbers = Array.from({ length: count }, () => ({
    article: packed.next(articleCount),
    first: packed.next(firstRadix),
    extra: packed.next(extraRadix),
  }));
  if (!packed.done) return null;

  const articles = await Promise.all(prefixes.map((prefix) => articleWith(prefix, library)));
  const places: KnownPlace[] = [];
  for (const { article: index, first, extra } of numbers) {
    const article = articles[index];
    const span = article ? await spanAt({ article, first, extra }) : null;
    if (!article || !span) return 'changed';
    places.push({ article, first, extra, span });
  }
  return spanChecksum(places) === checksum ? places : 'changed';
}
