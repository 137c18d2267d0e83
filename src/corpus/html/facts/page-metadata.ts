import type { Source } from '../../../domain/article.ts';
import { pageAddress } from './address.ts';
import { pageAuthor } from './author.ts';
import { pageDate } from './date.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';
import { pageTitles } from './title.ts';

/** A page's metadata about its article; null for what it does not say. */
export interface PageMetadata {
  readonly title: string | null;
  /** All that the page calls itself, the title first. */
  readonly titles: readonly string[];
  readonly source: Source;
  /** A BCP 47 code. */
  readonly language: string | null;
}

/** @param from the address that the page was read from, if it was; @param language what `<html lang>` says */
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
