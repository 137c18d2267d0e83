import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { bitsOf, charactersOf, type Digit, FINGERPRINTS, fingerprint, pack, unpack } from './packed.ts';

/** Hexadecimal digits of an article's hash that stand for it in a button; a fingerprint tells when two articles share them. */
const DIGITS = 8;
/** Prefixes are below this. */
export const PREFIXES = 16 ** DIGITS;

/** The number that stands for an article in a button; null when its hash is no hash. */
export function prefixOf({ hash }: Pick<Article, 'hash'>): number | null {
  return /^[0-9a-f]{8,}$/.test(hash) ? Number.parseInt(hash.slice(0, DIGITS), 16) : null;
}

/** The article that a prefix stands for; null when there is none (any more). */
export async function articleWith(prefix: number, library: Library): Promise<Article | null> {
  const hex = prefix.toString(16).padStart(DIGITS, '0');
  const summary = (await library.articles()).find(({ hash }) => hash.startsWith(hex));
  return summary ? library.article(summary.id) : null;
}

/** Something of an article by its number there: a quotation, or a sentence with `more` that follow it. */
export interface Place {
  readonly article: Article;
  readonly at: number;
  readonly more: number;
}

/** A place with the span that the number stands for, by which a change is noticed. */
export type KnownPlace = Place & { readonly span: Span };

/** Finds the span that a place stands for; null when there is none. */
export type SpanAt = (place: Place) => Span | null | Promise<Span | null>;

/** What a text of places stands for: the places, `changed` when they are not there any more, null when it was never such a text. */
export type ReadPlaces = readonly KnownPlace[] | 'changed' | null;

/** More places or articles than any text has room for. */
const MOST = 256;
/** Widths of numbers, in bits. */
const WIDTHS = 32;

/** The first of the places as text, as many as `room` characters hold, with the number of them; null when not even one fits. */
export function packPlaces(places: readonly KnownPlace[], room: number): { text: string; count: number } | null {
  const count = countThatFits(places, room);
  const digits = digitsOf(places.slice(0, count));
  return count === 0 || digits === null ? null : { text: pack(digits), count };
}

/** How many places, from the first, make a text of at most `room` characters. */
function countThatFits(places: readonly KnownPlace[], room: number): number {
  const articles = new Set<Article>();
  let [at, more] = [0, 0];
  for (const [i, place] of places.slice(0, MOST - 1).entries()) {
    articles.add(place.article);
    at = Math.max(at, widthOf(place.at));
    more = Math.max(more, widthOf(place.more));
    const each = Math.log2(articles.size) + at + more;
    const bits = HEAD_BITS + articles.size * Math.log2(PREFIXES) + (i + 1) * each;
    if (at >= WIDTHS || more >= WIDTHS || charactersOf(bits) > room) return i;
  }
  return Math.min(places.length, MOST - 1);
}

/** Bits of what stands before prefixes and numbers: fingerprint, counts of places and articles, widths. */
const HEAD_BITS = bitsOf([FINGERPRINTS, MOST, MOST, WIDTHS, WIDTHS].map((radix): Digit => [0, radix]));

function digitsOf(places: readonly KnownPlace[]): Digit[] | null {
  const articles = [...new Set(places.map(({ article }) => article))];
  const at = Math.max(0, ...places.map((place) => widthOf(place.at)));
  const more = Math.max(0, ...places.map((place) => widthOf(place.more)));
  const digits: Digit[] = [
    [fingerprint(places), FINGERPRINTS],
    [places.length, MOST],
    [articles.length, MOST],
    [at, WIDTHS],
    [more, WIDTHS],
  ];
  for (const article of articles) {
    const prefix = prefixOf(article);
    if (prefix === null) return null;
    digits.push([prefix, PREFIXES]);
  }
  for (const place of places) {
    digits.push([articles.indexOf(place.article), articles.length]);
    digits.push([place.at, 2 ** at], [place.more, 2 ** more]);
  }
  return digits;
}

/** Bits of a number. */
const widthOf = (number: number): number => 32 - Math.clz32(number);

/** Reads the text of `packPlaces` and finds the places again. */
export async function readPlaces(text: string, library: Library, spanAt: SpanAt): Promise<ReadPlaces> {
  const packed = unpack(text);
  if (!packed) return null;
  const print = packed.next(FINGERPRINTS);
  const count = packed.next(MOST);
  const articleCount = packed.next(MOST);
  const atRadix = 2 ** packed.next(WIDTHS);
  const moreRadix = 2 ** packed.next(WIDTHS);
  if (count === 0 || articleCount === 0 || articleCount > count) return null;
  const prefixes = Array.from({ length: articleCount }, () => packed.next(PREFIXES));
  const numbers = Array.from({ length: count }, () => ({
    article: packed.next(articleCount),
    at: packed.next(atRadix),
    more: packed.next(moreRadix),
  }));
  if (!packed.done) return null;

  const articles = await Promise.all(prefixes.map((prefix) => articleWith(prefix, library)));
  const places: KnownPlace[] = [];
  for (const { article: index, at, more } of numbers) {
    const article = articles[index];
    const span = article ? await spanAt({ article, at, more }) : null;
    if (!article || !span) return 'changed';
    places.push({ article, at, more, span });
  }
  return fingerprint(places) === print ? places : 'changed';
}
