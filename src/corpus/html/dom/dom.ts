/** The part of the DOM that is needed for reading pages. */
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

/** An attribute's value with white space folded, or ""; also found if its name is in capitals. */
export function attribute(element: PageElement, name: string): string {
  const value = element.getAttribute(name) ?? element.getAttribute(name.toUpperCase()) ?? '';
  return value.replace(/\s+/g, ' ').trim();
}

/** An element's text with white space folded. */
export const elementText = (element: PageElement): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** An element's text with a space between the texts of different elements: "<b>Jane Doe</b><i>Editor</i>" → "Jane Doe Editor". */
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

/** Whether an element is invisible: hidden, shown on hover only, or for screen readers only. */
export function isHidden(element: PageElement): boolean {
  if (element.attributes.length === 0) return false;
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true;
  const style = element.getAttribute('style');
  if (style !== null && NOT_DISPLAYED.test(style)) return true;
  const names = element.getAttribute('class');
  return names !== null && (ON_HOVER.test(names) || READ_ALOUD.test(names));
}

/** Parses a page's content (without `<html>`, `<head>` and `<body>` tags). Runs and fetches nothing. */
export type HtmlParser = (content: string) => PageDocument;

/** Loads the parser; only done for the first page, because starting the bot does not need it. */
export async function loadHtmlParser(): Promise<HtmlParser> {
  const { parseHTML } = await import('linkedom');
  return (content) =>
    // The only place that knows linkedom: its documents have everything in `PageDocument`.
    parseHTML(`<html><head></head><body>${content}</body></html>`).document as unknown as PageDocument;
}
