import { elementText } from '../dom/dom.ts';
import { lettersAndDigits } from '../dom/inline-text.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

/** What stands between a title and the site's name in a page's `<title>`: "A title | Example News". */
const SITE_SEPARATOR = /\s+[|–—\-·•»:]\s+/;
const TITLE_METAS = [
  'og:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'twitter:title',
];
// Longer ones are not titles but text marked up as a heading.
const LONGEST_PAGE_TITLE = 300;
/** Letters and digits of the shortest heading that does not stand in another title by chance. */
const SHORTEST_TITLE = 4;

/**
 * All that a page calls itself, the best first: the main heading when the page's data say the same, else the data, else
 * `<title>` without the site's name.
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

/** "A title | Example News" → "A title", when the site is Example News. */
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
