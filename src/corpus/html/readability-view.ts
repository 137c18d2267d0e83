import { isElement, isText, type PageDocument, type PageElement } from './dom.ts';

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

/** Readability throws on some pages; then it has found nothing, and the caller knows another way. */
function ignoreErrors<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function countKept(element: PageElement, outer: number, kept: Map<number, number>): void {
  const number = numberOf(element) || outer;
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (isText(node)) {
      const length = (node.nodeValue ?? '').replace(/\s+/g, '').length;
      if (length > 0) kept.set(number, (kept.get(number) ?? 0) + length);
    } else if (isElement(node)) countKept(node, number, kept);
  }
}

/** The element's own number: when readability merged it with its parent it carries both, and its own is the higher one. */
function numberOf(element: PageElement): number {
  let highest = 0;
  for (let i = 0; i < element.attributes.length; i++) {
    const name = element.attributes[i]?.name ?? '';
    if (name.startsWith('data-v')) highest = Math.max(highest, Number(name.slice(6)) || 0);
  }
  return highest;
}
