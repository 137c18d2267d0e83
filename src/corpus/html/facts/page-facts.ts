import { attribute, elementText, type PageDocument, type PageElement } from '../dom/dom.ts';
import { describesArticle, type LinkedNode } from './linked-data.ts';

/** Lookup in a page's linked data, meta tags and elements. */
export interface PageFacts {
  /** Nodes that describe an article, those with a headline first. */
  readonly articles: readonly LinkedNode[];
  readonly nodes: readonly LinkedNode[];
  /** The content of the first meta tag with one of these names, in the order of the names; null if there is none. */
  meta(...names: string[]): string | null;
  /** The first twenty elements that match a selector. */
  find(selector: string): readonly PageElement[];
  /** A text with references decoded ("Smith &amp; Co"), tags removed and white space folded. */
  plain(text: string): string;
}

/** Collects a page's facts. @param parse for texts that contain HTML, as in linked data */
export function pageFacts(
  document: PageDocument,
  nodes: readonly LinkedNode[],
  parse: (content: string) => PageDocument,
): PageFacts {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const content = attribute(element, 'content');
    if (content === '') continue;
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attribute(element, key).toLowerCase();
      if (name !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  const articles = nodes.filter(describesArticle);
  const plain = (text: string): string => {
    const shown = /[&<]/.test(text) ? elementText(parse(text).documentElement) : text;
    return shown.replace(/[\s\u00A0]+/g, ' ').trim();
  };
  return {
    articles: [...articles.filter(({ headline }) => headline), ...articles.filter(({ headline }) => !headline)],
    nodes,
    meta: (...names) => {
      for (const name of names) {
        const content = metas.get(name);
        // Some sites escape twice: "Smith &amp;amp; Co".
        if (content !== undefined) return plain(content) || null;
      }
      return null;
    },
    find: (selector) => {
      const found: PageElement[] = [];
      for (const element of document.querySelectorAll(selector)) if (found.push(element) >= 20) break;
      return found;
    },
    plain,
  };
}
