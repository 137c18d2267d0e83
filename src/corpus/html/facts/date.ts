import { wordSet } from '../../../language/word-set.ts';
import { attribute, elementText } from '../dom/dom.ts';
import { propertyTexts } from './linked-data.ts';
import type { PageFacts } from './page-facts.ts';

/** Names of meta tags, the most reliable first. */
const DATE_METAS = wordSet(`
  article:published_time og:article:published_time og:published_time datepublished dc.date.issued dcterms.issued
  dc.date dcterms.date dcterms.created dc.date.created parsely-pub-date sailthru.date citation_publication_date
  citation_date article.published publish-date publish_date publication_date published_date pubdate date datecreated
  article:post_date cxenseparse:recs:publishtime bt:pubdate last-modified-date`);
/** Elements marked up as the date of publication. */
const DATE_MARKUP = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'time.published,time.entry-date,time[class*="publish"]',
  'article time[datetime]',
  'time[datetime]',
  'abbr.published',
];
/** Elements whose name says that they contain a date. */
const DATE_CLASSES =
  'time,.published,.pubdate,.post-date,.entry-date,.article-date,.article__date,.date,.dateline,.timestamp,[class*="publish"],[class*="date"],[class*="timestamp"],[class*="byline"],.posted-on,[class*="datum"],[class*="fecha"]';
const MONTH_PATTERN =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR_PATTERN = '(?:19|20)\\d\\d';
const WRITTEN_DATE = new RegExp(
  `\\b(?:(?:${MONTH_PATTERN})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${YEAR_PATTERN}|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:${MONTH_PATTERN})\\.?,? ${YEAR_PATTERN}|${YEAR_PATTERN}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]${YEAR_PATTERN}|\\d{1,2}\\.? \\p{L}{3,10} ${YEAR_PATTERN})(?!\\d)`,
  'iu',
);

/** The date of publication, as the page writes it (of a time stamp only the day); null if there is none. */
export function pageDate(facts: PageFacts): string | null {
  for (const candidate of candidates(facts)) {
    const date = cleanDate(candidate);
    if (date !== null) return date;
  }
  for (const element of facts.find(DATE_CLASSES)) {
    const written = WRITTEN_DATE.exec(elementText(element).slice(0, 200))?.[0];
    if (written !== undefined) return written;
  }
  return null;
}

function* candidates(facts: PageFacts): Generator<string> {
  const nodes = [...facts.articles, ...facts.nodes];
  for (const { datePublished } of nodes) yield* propertyTexts(datePublished);
  for (const name of DATE_METAS) yield facts.meta(name) ?? '';
  for (const selector of DATE_MARKUP) {
    for (const element of facts.find(selector)) {
      const stamp = ['datetime', 'content', 'title']
        .map((name) => attribute(element, name))
        .find((text) => text !== '');
      yield stamp ?? elementText(element);
    }
  }
  for (const { dateCreated } of nodes) yield* propertyTexts(dateCreated);
}

/** "2024-05-12T08:30:00+02:00" → "2024-05-12"; "May 12, 2024" stays. */
function cleanDate(text: string): string | null {
  const stamp =
    /^\s*((?:19|20)\d\d-\d\d-\d\d)(?:[T\s]|$)/.exec(text)?.[1] ??
    /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)/.exec(text)?.slice(1, 4).join('-');
  if (stamp !== undefined) return stamp;
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed.length <= 60 && /\b(?:19|20)\d\d\b/.test(trimmed) && /\d/.test(trimmed))
    return WRITTEN_DATE.exec(trimmed)?.[0] ?? trimmed;
  return WRITTEN_DATE.exec(trimmed.slice(0, 200))?.[0] ?? null;
}
