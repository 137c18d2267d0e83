import type { Article } from '../../domain/article.ts';
import { type Span, slice } from '../../domain/span.ts';
import { hasLoneSurrogate } from '../../language/characters.ts';
import type { Texts } from '../texts/texts.ts';
import { inline, repeatsTitle, titleOf } from './markdown.ts';

/** The longest link that Discord accepts, in characters. */
export const LONGEST_URL = 512;
/** Signs that would end a link or its address in Markdown. */
const UNSAFE_IN_LINK = /[()<>\\\s"'`]/g;

/** An article's address as it can be used in a link or button; null if it is not a web address, or too long. */
function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^\s/]/i.test(url) || url.length > LONGEST_URL || hasLoneSurrogate(url))
    return null;
  const address = url.replace(
    UNSAFE_IN_LINK,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return address.length <= LONGEST_URL ? address : null;
}

/** What a URI may not contain outside its host (RFC 3986), including a bare percent sign. */
const NOT_IN_URI = /[^\w\-.~:/?@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/gu;

/**
 * The address as a button takes it, which is stricter than Markdown: a URI, with everything else percent-encoded. Null if it is
 * not an address, or contains a name and password, which should not be passed on.
 */
export function buttonAddress(url: string | null): string | null {
  const address = webAddress(url);
  const parsed = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (parsed === null) return null;
  const { origin, host, username, password, href } = parsed;
  if (username + password !== '' || !/^[\w.:[\]-]+$/.test(host)) return null;
  const [path = '', ...fragments] = href.slice(origin.length).split('#');
  const parts = [path, ...(fragments.length > 0 ? [fragments.join('#')] : [])].map(asUri);
  const uri = origin + parts.join('#');
  return uri.length <= LONGEST_URL ? uri : null;
}

const asUri = (part: string): string => part.replace(NOT_IN_URI, (sign) => encodeURIComponent(sign));

/** The longest title and heading, in characters of Markdown: about two lines on a phone each. */
const LONGEST_TITLE = 80;
const LONGEST_HEADING = 60;

/** Where a passage or quotation is from. */
export interface CitedPlace {
  readonly article: Article;
  readonly section: Span | null;
  readonly sentence: number;
  readonly of: number;
}

/**
 * One line of small print, at most 800 characters: article, section, sentence, which is a link to the article if that has an address. Who
 * wrote it, and when, the article's page says. `first` goes before everything.
 */
export function sourceLine({ article, section, sentence, of }: CitedPlace, { cards }: Texts, first = ''): string {
  const { title, headings, address } = knownSource(article);
  const parts = [first, title];
  if (section) parts.push(headings.get(section.start) ?? headingLabel(section, article, headings));
  const place = cards.sentenceOf(sentence, of);
  // A masked link has a label of ours, because Discord would show the escapes of a title there.
  parts.push(address === null ? `*${place}*` : `[${place}](${address})`);
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** What a source line says about an article whatever is cited from it: Markdown. */
interface Source {
  readonly title: string;
  /** Labels by where the heading begins; empty for one that is not shown. */
  readonly headings: Map<number, string>;
  /** Null if the article has no address that can be linked to. */
  readonly address: string | null;
}

/** Worked out once per article that is cited, and kept for as long as the article. */
const knownSources = new WeakMap<Article, Source>();

function knownSource(article: Article): Source {
  const known = knownSources.get(article);
  if (known) return known;
  const source: Source = {
    title: inline(titleOf(article), LONGEST_TITLE),
    headings: new Map(),
    address: webAddress(article.source.url),
  };
  knownSources.set(article, source);
  return source;
}

function headingLabel(section: Span, article: Article, headings: Map<number, string>): string {
  const heading = slice(article.text, section);
  // Most pages begin with their title; once is enough.
  const name = repeatsTitle(heading, article) ? '' : inline(heading, LONGEST_HEADING);
  headings.set(section.start, name);
  return name;
}
