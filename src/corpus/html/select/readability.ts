import type { PageBlock } from '../blocks/page-block.ts';
import { pageBlocks } from '../blocks/page-blocks.ts';
import { type HtmlParser, isElement, isTextNode, type PageDocument, type PageElement } from '../dom/dom.ts';
import type { LinkedNode } from '../facts/linked-data.ts';

// Shorter ones are the beginning of the article, for search engines.
const SHORTEST_WHOLE_TEXT = 500;
const LONGEST_LINKED_TEXT = 500_000;
/** The selection is wrong when it has less than this share of what the page's data call the article's text. */
const TOO_LITTLE = 0.5;

/**
 * What a page's linked data give as the article's text, when much less of it was found on the page: pages that are put together
 * by scripts have their text nowhere else. Null when there is none or it was found.
 * @param found the non-space characters of what was found
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

/** References are left as they are: such texts are often escaped already. */
const escapedSign = (sign: string): string => (sign === '<' ? '&lt;' : sign);

/** How many non-space characters readability keeps of each numbered element (see `pageBlocks`); it consumes the document. */
export type ReadabilityView = (document: PageDocument) => ReadonlyMap<number, number>;

/** Readability, loaded at the first page. */
export async function loadReadability(): Promise<ReadabilityView> {
  const { Readability } = await import('@mozilla/readability');
  return (document) => {
    const kept = new Map<number, number>();
    const content = (): PageElement | null | undefined =>
      // The one place that knows readability: it is given the parser's document and gives back an element of it.
      new Readability<PageElement>(document as never, {
        disableJSONLD: true,
        serializer: (node) => node as unknown as PageElement,
      }).parse()?.content;
    const element = ignoreErrors(content);
    if (element) countKept(element, 0, kept);
    return kept;
  };
}

/** Readability throws on some pages. That counts as finding nothing; the caller has another way. */
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

/** The element's own number: when readability merged it with its parent it carries both, and its own is the higher one. */
function elementNumber(element: PageElement): number {
  let highest = 0;
  for (let i = 0; i < element.attributes.length; i++) {
    const name = element.attributes[i]?.name ?? '';
    if (name.startsWith('data-v')) highest = Math.max(highest, Number(name.slice(6)) || 0);
  }
  return highest;
}
