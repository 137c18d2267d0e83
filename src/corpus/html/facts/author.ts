import { wordSet } from '../../../language/word-set.ts';
import { spacedText } from '../dom/dom.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

/** Names of meta tags, the most reliable first. */
const AUTHOR_METAS = wordSet(`
  author article:author dc.creator dcterms.creator dc.contributor parsely-author sailthru.author citation_author byl
  article:author_name`);
/** Elements marked up as the author. */
const AUTHOR_MARKUP = ['[rel~="author"]', '[itemprop~="author"] [itemprop~="name"]', '[itemprop~="author"]'];
/** Elements with a byline's class; not all that are called "author" contain a name. */
const BYLINE_CLASSES = [
  '.author-name,.author__name,.authorname,.byline-name,.byline__name,.p-author,.author-link',
  '.byline,[class*="byline"],.post-author,.entry-author,.article-author,.article__author,.author,[class*="author"]',
];

/** The article's authors, as the page writes their names, joined by commas; null if it names none. */
export const pageAuthor = (facts: PageFacts): string | null =>
  firstNames(declaredAuthors(facts), facts) ?? firstNames(shownBylines(facts), facts);

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

// A byline of four names has 80 characters; anything longer is a biography.
const LONGEST_AUTHOR = 120;
/** UTF-16 units of a byline with its date and place. */
const LONGEST_BYLINE = 300;

/** Candidates from the page's data and markup. */
function* declaredAuthors(facts: PageFacts): Generator<readonly string[]> {
  for (const { author, creator } of facts.articles) yield propertyTexts(author ?? creator);
  for (const name of AUTHOR_METAS) yield [facts.meta(name) ?? ''];
  if (/author|written by/i.test(facts.meta('twitter:label1') ?? '')) yield [facts.meta('twitter:data1') ?? ''];
  for (const selector of AUTHOR_MARKUP) for (const element of facts.find(selector)) yield [spacedText(element)];
}

/** Candidates from elements whose class says that they are bylines. */
function* shownBylines(facts: PageFacts): Generator<readonly string[]> {
  for (const selector of BYLINE_CLASSES) {
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

/** What follows the name in a byline: a separator, a date, "follow". */
const AFTER_AUTHOR =
  /\s*(?:[|•·»]|\s[–—-]\s|\b(?:on |posted |published |updated )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d|\b\d{1,2}(?:[./:]\d|\s\p{L}{3,10}\s(?:19|20)\d\d)|\b(?:follow|published|updated|posted)\b|@\w).*$/iu;
/** Placeholders in the bylines of unsigned pages. */
const UNSIGNED =
  /^(?:admin|administrator|webmaster|editor|root|user|unknown|anonymous|author|none|null|undefined|by|von|staff)$/i;
const NOT_A_NAME = /^https?:|^www\.|[<>{}=/\\]|\d{3}/i;
const MOST_AUTHOR_WORDS = 14;

/** "By Jane Doe | Example News | 12 May 2024" → "Jane Doe"; "" if there is no name. */
function authorIn(text: string): string {
  const name = text
    .slice(0, LONGEST_BYLINE)
    .replace(BY_BEFORE_AUTHOR, '')
    .replace(AFTER_AUTHOR, '')
    .replace(/[\s,;:]+$/, '')
    .trim();
  const isName = /\p{L}{2}/u.test(name) && !NOT_A_NAME.test(name) && !UNSIGNED.test(name);
  return isName && name.split(' ').length <= MOST_AUTHOR_WORDS ? name : '';
}
