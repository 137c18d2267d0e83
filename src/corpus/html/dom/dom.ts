/** The little of the DOM that reading a page needs; `parse-page.ts` is the only door to the parser that makes it. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  insertBefore(node: PageNode, before: PageNode): unknown;
  appendChild(node: PageNode): unknown;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement | null;
  createElement(name: string): PageElement;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const ELEMENT = 1;
const TEXT = 3;

/** Whether a node is an element. */
export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Whether a node is text. */
export const isTextNode = (node: PageNode): boolean => node.nodeType === TEXT;

/** The children of a node, in order. */
function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** An attribute's value with white space folded, or "" when there is none; names in capitals are found too. */
export function attribute(element: PageElement, name: string): string {
  const value = element.getAttribute(name) ?? element.getAttribute(name.toUpperCase()) ?? '';
  return value.replace(/\s+/g, ' ').trim();
}

/** An element's text with white space folded. */
export const elementText = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The same with a space between what stands in different elements: "<b>Jane Doe</b><i>Editor</i>" → "Jane Doe Editor". */
export function spacedText(element: PageElement): string {
  const parts: string[] = [];
  const visit = (node: PageNode): void => {
    for (const child of childrenOf(node)) {
      if (isTextNode(child)) parts.push(child.nodeValue ?? '');
      else if (isElement(child)) visit(child);
    }
  };
  visit(element);
  return parts
    .join(' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

const NOT_DISPLAYED = /display\s*:\s*none|visibility\s*:\s*hidden/i;
const ON_HOVER =
  /(?:^|[\s_-])(?:tooltip|rollover|popover|hovercard|popup|infotip)s?(?:[a-z-]*[_-])?(?:block|content|card|text|box|body|panel|inner)/i;
const READ_ALOUD =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|a11y-hidden|assistive-text)(?:$|[\s_-])/i;

/** Whether readers do not see an element: hidden, shown on hover only, or for screen readers only. */
export function isHidden(element: PageElement): boolean {
  if (element.attributes.length === 0) return false;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && NOT_DISPLAYED.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && (ON_HOVER.test(names) || READ_ALOUD.test(names));
}

/** Makes a document of a page's content (without `<html>`, `<head>` and `<body>`). Nothing is run or fetched. */
export type HtmlParser = (content: string) => PageDocument;

/** The parser, loaded at the first page: starting the bot does not need it. */
export async function loadHtmlParser(): Promise<HtmlParser> {
  const { parseHTML } = await import('linkedom');
  return (content) =>
    // The one place that knows linkedom: what it makes has all that `PageDocument` asks for.
    parseHTML(`<html><head></head><body>${content}</body></html>`).document as unknown as PageDocument;
}
