import { attribute } from '../dom/dom.ts';
import { addressesOf } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

/**
 * The address that the page says is its own (`<link rel=canonical>`, OpenGraph, linked data), else the one that it was read from;
 * http and https only. A page below the top never has the top's address: that is a mistake of its author.
 */
export function pageAddress(facts: PageFacts, from: string | null): string | null {
  const [base] = facts.find('base[href]').map((element) => attribute(element, 'href'));
  const against = absolute(base ?? '', from) ?? from;
  const candidates = [
    ...facts.find('link[rel~="canonical"],link[rel~="Canonical"]').map((element) => attribute(element, 'href')),
    facts.meta(
      'og:url',
      'parsely-link',
      'twitter:url',
      'dc.identifier',
      'citation_public_url',
      'citation_fulltext_html_url',
    ) ?? '',
    ...facts.articles.flatMap(({ mainEntityOfPage, url, '@id': id }) =>
      [mainEntityOfPage, url, id].flatMap(addressesOf),
    ),
  ];
  for (const candidate of candidates) {
    const address = absolute(candidate, against);
    if (address !== null && !(isTop(address) && from !== null && !isTop(from))) return address;
  }
  return absolute(from ?? '', null);
}

/** What front matter takes; longer addresses are full of tracking. */
const LONGEST_ADDRESS = 500;

const isTop = (address: string): boolean => /^\/?$/.test(new URL(address).pathname) && new URL(address).search === '';

/** An absolute web address; null when it is invalid or not http or https. */
function absolute(address: string, against: string | null): string | null {
  if (address === '' || !URL.canParse(address, against ?? undefined)) return null;
  const url = new URL(address, against ?? undefined);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= LONGEST_ADDRESS ? url.href : null;
}
