import type { Source } from '../../../domain/article.ts';
import { attribute } from '../dom/dom.ts';
import { pageAuthor } from './author.ts';
import { pageDate } from './date.ts';
import { addressesOf, propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { pageTitles } from './title.ts';

/**
 * The page's declared address (`<link rel=canonical>`, OpenGraph, linked data), else the one it was read from; http and https
 * only. A declared address without a path is a mistake unless the page itself has no path.
 */
function pageAddress(facts: PageFacts, from: string | null): string | null {
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
    if (address !== null && !(isRoot(address) && from !== null && !isRoot(from))) return address;
  }
  return absolute(from ?? '', null);
}

/** The limit of front matter, in UTF-16 units; longer addresses are full of tracking parameters. */
const LONGEST_ADDRESS = 500;

const isRoot = (address: string): boolean => /^\/?$/.test(new URL(address).pathname) && new URL(address).search === '';

/** A web address resolved against a base, without fragment and credentials; null if it is invalid or not http(s). */
function absolute(address: string, against: string | null): string | null {
  if (address === '' || !URL.canParse(address, against ?? undefined)) return null;
  const url = new URL(address, against ?? undefined);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

/** A page's metadata about its article; null for what is missing. */
export interface PageMetadata {
  readonly title: string | null;
  /** All titles on the page, the best first. */
  readonly titles: readonly string[];
  readonly source: Source;
  /** A BCP 47 code. */
  readonly language: string | null;
}

/** Collects the metadata. @param from the URL the page was read from, or null @param language `<html lang>`, or null */
export function pageMetadata(facts: PageFacts, from: string | null, language: string | null): PageMetadata {
  const url = pageAddress(facts, from);
  const name = siteName(facts);
  const titles = pageTitles(facts, name ?? hostOf(url));
  return {
    title: titles[0] ?? null,
    titles,
    source: { name: name ?? hostOf(url), url, author: pageAuthor(facts), published: pageDate(facts) },
    language: languageTag(language ?? facts.meta('og:locale', 'content-language', 'dc.language')),
  };
}

function siteName(facts: PageFacts): string | null {
  const names = [
    facts.meta(
      'og:site_name',
      'al:android:app_name',
      'application-name',
      'dc.publisher',
      'citation_journal_title',
      'article:publisher_name',
    ),
    ...facts.articles.flatMap(({ publisher }) => propertyTexts(publisher)).map(facts.plain),
    ...facts.nodes
      .filter((node) => node['@type'] === 'WebSite')
      .flatMap(({ name }) => propertyTexts(name))
      .map(facts.plain),
  ];
  const name = names.find((one) => one !== null && one !== '' && one.length <= 100);
  return name?.replace(/^@/, '') ?? null;
}

/** "https://www.example.com/a" → "example.com" */
const hostOf = (url: string | null): string | null =>
  url === null ? null : new URL(url).hostname.replace(/^www\./, '');

function languageTag(code: string | null): string | null {
  const tag = code?.trim().replace('_', '-') ?? '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
