import type { QuotationInArticle } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import { unpack } from '../buttons/id-codec.ts';

/** The estimated length of a page, in characters. The rest of a message is left for headings, escapes and buttons. */
const LONGEST_PAGE = 3_000;
/** Quotations per page; on a phone, more would not be read at once. */
const MOST_ON_PAGE = 8;
/** Characters of a card besides the words, the names and the source: marks, kinds, numbers, labels, a heading. */
const LENGTH_AROUND = 190;
/** Names, titles and introductions of quotations are shortened to about this, in characters. */
const LONGEST_NAMED = 120;
/** Page numbers are below this. */
const PAGE_RADIX = 2 ** 17;

/**
 * Where each page begins, as indices into the list. Only lengths are looked at, so that even a hundred thousand quotations take
 * no time; on a page where something turns out not to fit, it is shortened.
 */
export function pageStarts(list: readonly QuotationInArticle[]): number[] {
  const starts: number[] = [];
  let used = 0;
  for (const [i, found] of list.entries()) {
    const length = Math.min(lengthOf(found), LONGEST_PAGE);
    const start = starts.at(-1);
    if (start === undefined || used + length > LONGEST_PAGE || i - start >= MOST_ON_PAGE) {
      starts.push(i);
      used = 0;
    }
    used += length;
  }
  return starts;
}

function lengthOf({ article, quotation }: QuotationInArticle): number {
  const { content, speaker, mention, cue } = quotation;
  const { url, name, author, published } = article.source;
  const words = (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
  const said = spanLength(speaker?.name) + spanLength(speaker?.role) + spanLength(mention) + spanLength(cue);
  const known = textLength(article.title) + textLength(name) + textLength(author) + textLength(published);
  return LENGTH_AROUND + words + said + known + (url?.length ?? 0);
}

const spanLength = (span: Span | null | undefined): number =>
  span ? Math.min(span.end - span.start, LONGEST_NAMED) : 0;
const textLength = (text: string | null): number => Math.min(text?.length ?? 0, LONGEST_NAMED);

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
