import type { HtmlParser } from './html-parser.ts';
import type { LinkedNode } from './linked-data.ts';
import type { PageBlock } from './page-block.ts';
import { pageBlocks } from './page-blocks.ts';

// Shorter ones are the beginning of the article, for search engines.
const SHORTEST = 500;
const LONGEST = 500_000;
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
    if (typeof body === 'string' && body.length > longest.length && body.length <= LONGEST) longest = body;
  }
  const length = longest.replace(/\s+/g, '').length;
  if (length < SHORTEST || found >= TOO_LITTLE * length) return null;
  const isHtml = /<(?:p|br|div|h\d|li)\b/i.test(longest);
  const document = parse(isHtml ? longest : longest.replace(/[&<]/g, escaped).replace(/\s*\n\s*/g, '<p>'));
  return document.body ? pageBlocks(document, document.body) : null;
}

/** References are left as they are: such texts are often escaped already. */
const escaped = (sign: string): string => (sign === '<' ? '&lt;' : sign);
