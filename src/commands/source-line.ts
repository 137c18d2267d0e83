import type { Article } from '../domain/article.ts';
import { type Span, slice } from '../domain/span.ts';
import { inline } from './clip.ts';
import { isTitle, titleOf } from './title.ts';
import { webAddress } from './web-address.ts';
import type { Words } from './words/words.ts';

/** Where a passage or quotation stands. */
export interface Place {
  readonly article: Article;
  readonly section: Span | null;
  readonly sentence: number;
  readonly of: number;
}

/** One line of small print, at most 1,100 characters: article, section, sentence, date, author, publisher, link. What is not known is left out; `first` stands before all. */
export function sourceLine({ article, section, sentence, of }: Place, { cards }: Words, first = ''): string {
  const { title, headings, origin, address } = knownSource(article);
  const parts = [first, title];
  if (section) parts.push(headings.get(section.start) ?? named(section, article, headings));
  parts.push(`*${cards.sentenceOf(sentence, of)}*`, origin);
  // A masked link. Its label is ours: Discord would show the escapes of a title there.
  if (address !== null) parts.push(`[${cards.openArticle}](${address})`);
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** What a source line says of an article whatever is cited: Markdown. */
interface Source {
  readonly title: string;
  /** By where they begin; empty for one that is not named. */
  readonly headings: Map<number, string>;
  /** Date, author and publisher, as far as they are known. */
  readonly origin: string;
  /** Null when the article has no address that can be linked to. */
  readonly address: string | null;
}

/** Worked out once for each article that is cited, and gone with it. */
const kept = new WeakMap<Article, Source>();

function knownSource(article: Article): Source {
  const known = kept.get(article);
  if (known) return known;
  const { name, url, author, published } = article.source;
  const origin = [published, author, name].flatMap((part) => (part === null ? [] : [inline(part, 80)]));
  const source: Source = {
    title: inline(titleOf(article), 120),
    headings: new Map(),
    origin: origin.filter((part) => part !== '').join(' · '),
    address: webAddress(url),
  };
  kept.set(article, source);
  return source;
}

function named(section: Span, article: Article, headings: Map<number, string>): string {
  const heading = slice(article.text, section);
  // Most pages head their text with its title; once is enough.
  const name = isTitle(heading, article) ? '' : inline(heading, 100);
  headings.set(section.start, name);
  return name;
}
