import { attribute, elementText, type PageDocument, type PageElement } from '../dom/dom.ts';
import { describesArticle, type LinkedNode } from './linked-data.ts';

/** Where a page says what it is: its linked data, its meta tags, its elements. */
export interface PageFacts {
  /** Nodes that describe an article, the one with a headline first. */
  readonly articles: readonly LinkedNode[];
  readonly nodes: readonly LinkedNode[];
  /** The content of the first meta tag with one of these names, in the order of the names; null when there is none. */
  meta(...names: string[]): string | null;
  /** The elements that a selector finds, at most twenty. */
  find(selector: string): readonly PageElement[];
  /** A text with its references decoded and its tags taken out ("Smith &amp; Co"), white space folded. */
  plain(text: string): string;
}

/** @param parse for texts that are HTML once more, as those of linked data often are */
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
        // Some sites write their references twice: "Smith &amp;amp; Co".
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
