import { spacedText } from '../dom/dom.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

const AUTHOR_METAS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'parsely-author',
  'sailthru.author',
  'citation_author',
  'byl',
  'article:author_name',
];
/** Elements that say by their markup whom they name. */
const MARKED = ['[rel~="author"]', '[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]'];
/** Elements that are called so; not all that are called "author" name one. */
const CALLED = [
  '.author-name,.author__name,.authorname,.byline-name,.byline__name,.p-author,.author-link',
  '.byline,[class*="byline"],.post-author,.entry-author,.article-author,.article__author,.author,[class*="author"]',
];

/** Who wrote the page's article: names as the page gives them, joined by commas; null when it does not say. */
export const pageAuthor = (facts: PageFacts): string | null =>
  firstNames(declared(facts), facts) ?? firstNames(shownBylines(facts), facts);

function firstNames(candidates: Iterable<readonly string[]>, facts: PageFacts): string | null {
  let login: string | null = null;
  for (const texts of candidates) {
    const names = new Set(texts.map((text) => authorIn(facts.plain(text))).filter((name) => name !== ''));
    const joined = [...names].join(', ');
    if (joined === '' || joined.length > LONGEST_AUTHOR) continue;
    // "jdoe2" is a login name; the page may have the real one elsewhere.
    if (/[\p{Lu}\p{Lo}]/u.test(joined)) return joined;
    login ??= joined;
  }
  return login;
}

// A byline of four names has 80 characters; what is longer is a biography.
const LONGEST_AUTHOR = 120;
/** Characters of a byline with its date and its place. */
const LONGEST_BYLINE = 300;

/** What the page says in its data and its markup. */
function* declared(facts: PageFacts): Generator<readonly string[]> {
  for (const { author, creator } of facts.articles) yield propertyTexts(author ?? creator);
  for (const name of AUTHOR_METAS) yield [facts.meta(name) ?? ''];
  if (/author|written by/i.test(facts.meta('twitter:label1') ?? '')) yield [facts.meta('twitter:data1') ?? ''];
  for (const selector of MARKED) for (const element of facts.find(selector)) yield [spacedText(element)];
}

/** What its bylines say, as far as their names tell which they are. */
function* shownBylines(facts: PageFacts): Generator<readonly string[]> {
  for (const selector of CALLED) {
    for (const element of facts.find(selector)) {
      const text = spacedText(element).slice(0, LONGEST_BYLINE);
      if (isSigned(text)) yield [text];
    }
  }
}

const AUTHOR_NAME =
  /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|and|und|et|y|&|van|von|der|den|de|da|del|la|le|bin|al))*(?:, ?\p{Lu}[\p{L} ]{1,40})?$/u;
const BY_BEFORE_AUTHOR =
  /^\W*(?:(?:written|posted|reported|story|words|text|article|published) )?(?:by|von|par|por|di)\b:?\s+/i;

/** "By Jane Doe", "Jane van der Doe, Example News" */
const isSigned = (text: string): boolean => BY_BEFORE_AUTHOR.test(text) || AUTHOR_NAME.test(text);

/** Where a name ends in a byline: at a sign, a date, a request to follow. */
const AFTER =
  /\s*(?:[|•·»]|\s[–—-]\s|\b(?:on |posted |published |updated )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}(?:[./:]\d|\s\p{L}{3,10}\s(?:19|20)\d\d)|\b(?:follow|published|updated|posted)\b|@\w).*$/iu;
/** What stands in a byline's place on pages that nobody signed. */
const UNSIGNED =
  /^(?:admin|administrator|webmaster|editor|root|user|unknown|anonymous|author|none|null|undefined|by|von|staff)$/i;
const NOT_A_NAME = /^https?:|^www\.|[<>{}=/\\]|\d{3}/i;
const MOST_AUTHOR_WORDS = 14;

/** "By Jane Doe | Example News | 12 May 2024" → "Jane Doe"; "" when there is no name. */
function authorIn(text: string): string {
  const name = text
    .slice(0, LONGEST_BYLINE)
    .replace(BY_BEFORE_AUTHOR, '')
    .replace(AFTER, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
  const isName = /\p{L}{2}/u.test(name) && !NOT_A_NAME.test(name) && !UNSIGNED.test(name);
  return isName && name.split(' ').length <= MOST_AUTHOR_WORDS ? name : '';
}
