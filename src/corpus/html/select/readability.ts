import type { PageBlock } from '../blocks/page-block.ts';
import { pageBlocks } from '../blocks/page-blocks.ts';
import { type HtmlParser, isElement, isTextNode, type PageDocument, type PageElement } from '../dom/dom.ts';
import type { LinkedNode } from '../facts/linked-data.ts';

// UTF-16 units. A shorter text is only the beginning of the article, for search engines.
const SHORTEST_WHOLE_TEXT = 500;
const LONGEST_LINKED_TEXT = 500_000;
/** A selection with less than this share of the text in the page's data is wrong. */
const TOO_LITTLE = 0.5;

/**
 * The article's text from the page's linked data, if much less of it was found on the page: pages that are rendered by scripts
 * have it nowhere else. Null if the data have none, or enough was found.
 * @param found the number of non-space characters found on the page
 */
export function articleBody(articles: readonly LinkedNode[], found: number, parse: HtmlParser): PageBlock[] | null {
  let longest = '';
  for (const { articleBody: body } of articles) {
    if (typeof body === 'string' && body.length > longest.length && body.length <= LONGEST_LINKED_TEXT) longest = body;
  }
  const length = longest.replace(/\s+/g, '').length;
  if (length < SHORTEST_WHOLE_TEXT || found >= TOO_LITTLE * length) return null;
  const isHtml = /<(?:p|br|div|h\d|li)\b/i.test(longest);
  const document = parse(isHtml ? longest : longest.replace(/[&<]/g, escapedSign).replace(/\s*\n\s*/g, '<p>'));
  return document.body ? pageBlocks(document, document.body) : null;
}

/** Escapes "<" only: character references are kept, because such texts are often escaped already. */
const escapedSign = (sign: string): string => (sign === '<' ? '&lt;' : sign);

/** Runs Readability on a document, which it consumes. @returns element number (see `pageBlocks`) → non-space characters kept */
export type ReadabilityView = (document: PageDocument) => ReadonlyMap<number, number>;

/** Loads Readability; only done for the first page. */
export async function loadReadability(): Promise<ReadabilityView> {
  const { Readability } = await import('@mozilla/readability');
  return (document) => {
    const kept = new Map<number, number>();
    const content = (): PageElement | null | undefined =>
      // The only place that knows Readability: it takes the parser's document and returns an element of it.
      new Readability<PageElement>(document as never, {
        disableJSONLD: true,
        serializer: (node) => node as unknown as PageElement,
      }).parse()?.content;
    const element = ignoreErrors(content);
    if (element) countKept(element, 0, kept);
    return kept;
  };
}

/** Readability throws on some pages, which counts as finding nothing: the caller has a fallback. */
function ignoreErrors<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function countKept(element: PageElement, outer: number, kept: Map<number, number>): void {
  const number = elementNumber(element) || outer;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isTextNode(node)) {
      const length = (node.nodeValue ?? '').replace(/\s+/g, '').length;
      if (length > 0) kept.set(number, (kept.get(number) ?? 0) + length);
    } else if (isElement(node)) countKept(node, number, kept);
  }
}

/** The element's own number: after merging it with its parent, Readability leaves both, of which its own is the higher. */
function elementNumber(element: PageElement): number {
  let highest = 0;
  for (let i = 0; i < element.attributes.length; i++) {
    const name = element.attributes[i]?.name ?? '';
    if (name.startsWith('data-v')) highest = Math.max(highest, Number(name.slice(6)) || 0);
  }
  return highest;
}
