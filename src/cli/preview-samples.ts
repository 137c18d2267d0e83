import type { Library, QuotationInArticle } from '../domain/library.ts';
import { slice } from '../domain/span.ts';

/** Somebody's words that are pleasant to read in a chat, in characters. */
const SHORT = 40;
const LONG = 240;

/** No article should have it. */
const UNKNOWN = '“The trouble with quotations is that you never know whether they are genuine.”';

/**
 * What made-up people have written in the preview's channel: so much of the library that there is something to check and to ask,
 * whatever the articles are.
 */
export async function sampleMessages(library: Library): Promise<readonly string[]> {
  const quotations = await library.quotations({ speaker: null, article: null, kind: 'direct' });
  const [first] = quotations.flatMap(readable);
  const [article] = await library.articles();
  if (!first)
    return [
      article ? `Has anybody read “${article.title}” yet?` : 'Is there anything to read here yet?',
      'You can ask the bot: type / and choose a command.',
    ];
  return [
    `Did ${first.name} really say ${first.words}?`,
    `And this, does one of the articles say it? ${UNKNOWN}`,
    `Who is ${first.name}?`,
  ];
}

/** A quotation in one piece, of readable length, by somebody who is named. */
function readable({ article, quotation: { content, speaker } }: QuotationInArticle): { name: string; words: string }[] {
  const [only, ...others] = content;
  if (!only || others.length > 0 || !speaker) return [];
  const words = slice(article.text, only).replace(/\s+/g, ' ');
  return words.length < SHORT || words.length > LONG ? [] : [{ name: slice(article.text, speaker.name), words }];
}
