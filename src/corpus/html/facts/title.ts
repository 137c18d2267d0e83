import { wordSet } from '../../../language/word-set.ts';
import { elementText } from '../dom/dom.ts';
import { lettersAndDigits } from '../dom/inline-text.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

/** Separates a title from the site's name in `<title>`: "A title | Example News". */
const SITE_SEPARATOR = /\s+[|–—\-·•»:]\s+/;
const TITLE_METAS = wordSet(
  'og:title parsely-title sailthru.title dc.title dcterms.title citation_title twitter:title',
);
// UTF-16 units. A longer heading is text, not a title.
const LONGEST_PAGE_TITLE = 300;
/** The shortest heading, in letters and digits, that is not part of another title by chance. */
const SHORTEST_TITLE = 4;

/**
 * All titles of a page, the best first: the main heading if the page's data confirm it, then the data, then `<title>` without
 * the site's name.
 */
export function pageTitles(facts: PageFacts, site: string | null): string[] {
  const isSite = (text: string): boolean => site !== null && lettersAndDigits(text) === lettersAndDigits(site);
  const headings = facts
    .find('h1')
    .map(elementText)
    .filter((text) => text !== '' && text.length <= LONGEST_PAGE_TITLE && !isSite(text));
  const [document = ''] = facts.find('title').map(elementText);
  const named = [
    ...facts.articles.flatMap(({ headline }) => propertyTexts(headline)).map(facts.plain),
    facts.meta(...TITLE_METAS) ?? '',
  ].filter((text) => text !== '');
  const declared = [...named, document].map(lettersAndDigits);
  const heading = headings.find((text) =>
    declared.some((other) => other.includes(lettersAndDigits(text)) && lettersAndDigits(text).length >= SHORTEST_TITLE),
  );
  const candidates = [
    ...(heading === undefined ? [] : [heading]),
    ...named.map((text) => withoutSite(text, site)),
    ...(headings.length === 1 ? headings : []),
    withoutSite(document, site),
    ...headings,
  ];
  return [...new Set(candidates.filter((text) => text !== ''))];
}

/** "A title | Example News" → "A title", if the site is Example News. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(SITE_SEPARATOR);
  const last = parts.at(-1) ?? '';
  const first = parts[0] ?? '';
  if (site === null || parts.length < 2) return title;
  const name = lettersAndDigits(site).replaceAll(' ', '');
  const isSite = (part: string): boolean => {
    const folded = lettersAndDigits(part).replaceAll(' ', '');
    return folded !== '' && (name.includes(folded) || folded.includes(name));
  };
  if (isSite(last)) return title.slice(0, title.length - last.length).replace(/\s+[|–—\-·•»:]\s+$/, '');
  if (isSite(first)) return title.slice(first.length).replace(/^\s+[|–—\-·•»:]\s+/, '');
  return title;
}
