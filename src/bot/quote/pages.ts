import type { QuotationInArticle } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { unpack } from '../buttons/id-codec.ts';
import { DIVIDER_HEIGHT, HIGHEST, heightOf, heightOfLetters } from '../reply/screen.ts';

/** The estimated length of a page, in characters. The rest of a message is left for headings, escapes and buttons. */
const LONGEST_PAGE = 3_000;
/** The estimated height of a page, in pixels, without its heading, its number and, on the first one, who follows on the others. */
const HIGHEST_PAGE = HIGHEST - 60;
const WHO_FOLLOWS = 110;
/** Quotations per page. */
const MOST_ON_PAGE = 8;
/** Characters of a card besides the words, the names and the source: marks, kinds, numbers, labels, a heading. */
const LENGTH_AROUND = 190;
/** Names, titles and introductions of quotations are shortened to about this, in characters. */
const LONGEST_NAMED = 120;
/** Letters of small print besides the title: a section, the sentence's number. */
const LETTERS_OF_PLACE = 30;
/** Languages whose letters are as wide as two. */
const WIDE_LANGUAGE = /^(?:ja|zh|ko)\b/;
/** Page numbers are below this. */
const PAGE_RADIX = 2 ** 17;

/**
 * Where each page begins, as indices into the list. Only lengths are looked at, so that even a hundred thousand quotations take
 * no time; on a page where something turns out not to fit, it is shortened. A page fits a phone's screen, unless one quotation does not.
 * @param naming whether the first page names who follows on the others
 */
export function pageStarts(list: readonly QuotationInArticle[], { naming = false } = {}): number[] {
  const starts = startsBelow(list, HIGHEST_PAGE);
  return naming && starts.length > 1 ? startsBelow(list, HIGHEST_PAGE - WHO_FOLLOWS) : starts;
}

/** @param highestFirst the height of the first page */
function startsBelow(list: readonly QuotationInArticle[], highestFirst: number): number[] {
  const starts: number[] = [];
  let used = 0;
  let height = 0;
  for (const [i, found] of list.entries()) {
    const length = Math.min(lengthOf(found), LONGEST_PAGE);
    const high = heightOfCard(found);
    const start = starts.at(-1);
    const highest = start === 0 ? highestFirst : HIGHEST_PAGE;
    const isFull = used + length > LONGEST_PAGE || height + high > highest;
    if (start === undefined || isFull || i - start >= MOST_ON_PAGE) {
      starts.push(i);
      used = 0;
      height = 0;
    }
    used += length;
    height += high;
  }
  return starts;
}

/** How high a quotation's card stands, estimated: with the line that divides it from the one before, and who said it. */
function heightOfCard({ article, quotation: { content, speaker, kind } }: QuotationInArticle): number {
  const width = WIDE_LANGUAGE.test(article.language) ? 2 : 1;
  const words = width * wordsLength(content);
  const name = width * (spanLength(speaker?.name) + spanLength(speaker?.role));
  const isSplit = content.length > 1;
  return (
    heightOf('') +
    DIVIDER_HEIGHT +
    heightOfLetters(words, 'quoted') +
    heightOfLetters(name, 'full') +
    (isSplit || kind === 'mixed' ? heightOfLetters(LETTERS_OF_PLACE, 'small') : 0) +
    // A report is introduced by a verb, mostly in one line.
    (kind === 'indirect' ? heightOfLetters(1, 'small') : 0) +
    heightOfLetters(width * textLength(article.title) + LETTERS_OF_PLACE, 'small')
  );
}

function lengthOf({ article, quotation }: QuotationInArticle): number {
  const { content, speaker, mention, cue } = quotation;
  const { url } = article.source;
  const said = spanLength(speaker?.name) + spanLength(speaker?.role) + spanLength(mention) + spanLength(cue);
  return LENGTH_AROUND + wordsLength(content) + said + textLength(article.title) + (url?.length ?? 0);
}

const wordsLength = (content: readonly Span[]): number => (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
const spanLength = (span: Span | null | undefined): number =>
  span ? Math.min(span.end - span.start, LONGEST_NAMED) : 0;
const textLength = (text: string): number => Math.min(text.length, LONGEST_NAMED);

/** The first characters of the ids of *Previous* and *Next*. */
export const PAGE_MARKS = { previous: 'p', next: 'n' } as const;
/** How the ids of *Previous* and *Next* are written, before the packed list. */
export const PAGE_IDS = { marks: PAGE_MARKS, radix: PAGE_RADIX };

/** Reads a button's payload: the page that it leads to, and the packed list; null if it is not a page's. */
export function readPage(payload: string): { page: number; packed: string } | null {
  const dot = payload.indexOf('.');
  const digits = dot < 0 ? null : unpack(payload.slice(0, dot));
  const page = digits?.next(PAGE_RADIX) ?? 0;
  return digits?.done ? { page, packed: payload.slice(dot + 1) } : null;
}
