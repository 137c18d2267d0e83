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
  const { name, url, author, published } = article.source;
  const parts = [first, inline(titleOf(article), 120)];
  const heading = section ? slice(article.text, section) : '';
  // Most pages head their text with its title; once is enough.
  if (!isTitle(heading, article)) parts.push(inline(heading, 100));
  parts.push(`*${cards.sentenceOf(sentence, of)}*`);
  for (const known of [published, author, name]) if (known !== null) parts.push(inline(known, 80));
  const link = linkTo(url, cards.openArticle);
  if (link !== null) parts.push(link);
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

/** A masked link. Its label is ours: Discord would show the escapes of a title there. Null when the article has no address that can be linked to. */
function linkTo(url: string | null, label: string): string | null {
  const address = webAddress(url);
  return address && `[${label}](${address})`;
}
