import type { Article } from '../domain/article.ts';
import { type Span, slice } from '../domain/span.ts';
import { inline } from './clip.ts';
import { openArticle, sentenceOf, titleOf } from './wording.ts';

/** Where a passage or quotation stands. */
export interface Place {
  readonly article: Article;
  readonly section: Span | null;
  readonly sentence: number;
  readonly of: number;
}

/** Discord's longest link. */
const LONGEST_URL = 512;
/** Signs that would end a link in Markdown, or its address. */
const UNSAFE = /[()<>\\\s"'`]/g;

/** One line of small print, at most 1,100 characters: article, section, sentence, date, author, publisher, link. What is not known is left out; `first` stands before all. */
export function sourceLine({ article, section, sentence, of }: Place, first = ''): string {
  const { name, url, author, published } = article.source;
  const parts = [first, inline(titleOf(article), 120)];
  if (section) parts.push(inline(slice(article.text, section), 100));
  parts.push(sentenceOf(sentence, of));
  for (const known of [published, author, name]) if (known !== null) parts.push(inline(known, 80));
  const link = url === null ? null : linkTo(url);
  if (link !== null) parts.push(link);
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** A masked link. Its label is ours: Discord would show the escapes of a title there. Null when the address is no web address or too long. */
function linkTo(url: string): string | null {
  if (!/^https?:\/\/[^\s/]/i.test(url)) return null;
  const address = url.replace(UNSAFE, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
  return address.length <= LONGEST_URL ? `[${openArticle()}](${address})` : null;
}
