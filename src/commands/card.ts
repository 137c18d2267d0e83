import type { CitedPassage, CitedQuotation } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { type Span, slice } from '../domain/span.ts';
import { attribution, wordsLine } from './attribution.ts';
import { clipQuote } from './clip.ts';
import { sourceLine } from './source-line.ts';
import { blockQuote, smallPrint } from './verbatim-markdown.ts';
import { contextLabel, how, sentencesLeftOut, wordsLeftOut } from './wording.ts';

/** What a card is made of. */
export interface Cited {
  readonly article: Article;
  readonly span: Span;
  /** Lines of Markdown under the words: who said them, where they stand. */
  readonly below: readonly string[];
  /** Spans that help to understand the words, shown in small print if they fit. */
  readonly context: readonly Span[];
}

/** A passage as something to show. */
export const ofPassage = (passage: CitedPassage): Cited => ({
  article: passage.article,
  span: passage,
  below: [...attribution(passage.article, passage, passage.speakers), sourceLine(passage)],
  context: passage.context,
});

/** A quotation as something to show. */
export function ofQuotation(found: CitedQuotation): Cited {
  const { article, quotation } = found;
  const span = spanOf(found);
  return { article, span, below: [...attribution(article, span, [quotation]), sourceLine(found)], context: [] };
}

/** A quotation under its speaker's name, which is not repeated. */
export function ofListedQuotation(found: CitedQuotation): Cited {
  const { article, quotation } = found;
  const span = spanOf(found);
  const words = wordsLine(article.text, span, quotation.content);
  const below = [...(words === null ? [] : [words]), sourceLine(found, how(quotation.kind))];
  return { article, span, below, context: [] };
}

/** From its first word to its last, so that it reads as in the article: "The museum, Mr. Obama said, would make …". */
const spanOf = ({ quotation: { content } }: CitedQuotation): Span => ({
  start: content[0]?.start ?? 0,
  end: content.at(-1)?.end ?? 0,
});

/**
 * A card: the words as a block quote, who said them, where they stand. Null when it is longer than `room` characters; with `mayCut`
 * it is cut to fit instead, and says so.
 */
export function cardOf(cited: Cited, room: number, { mayCut }: { readonly mayCut: boolean }): string | null {
  const { article, span, below } = cited;
  // Markdown is never shorter than its text: what is longer than the room need not be tried.
  if (span.end - span.start <= room) {
    const card = [blockQuote(slice(article.text, span)), ...below].join('\n');
    if (card.length <= room) return withContext(card, cited, room);
  }
  return mayCut ? cutCard(cited, room) : null;
}

function withContext(card: string, { article, context }: Cited, room: number): string {
  let full = card;
  for (const span of context) {
    if (span.end - span.start > room) break;
    const line = smallPrint(contextLabel(), slice(article.text, span));
    if (full.length + 1 + line.length > room) break;
    full = `${full}\n${line}`;
  }
  return full;
}

function cutCard({ article, span, below }: Cited, room: number): string | null {
  const under = below.join('\n');
  const wordsNote = wordsLeftOut(span.end - span.start);
  const left = room - under.length - Math.max(sentencesLeftOut().length, wordsNote.length) - 2;
  // Room for less than a word.
  if (left < 20) return null;
  const { markdown, cut } = clipQuote(article, span, left);
  const note = cut === 'word' ? wordsNote : sentencesLeftOut();
  return [markdown, ...(cut === null ? [] : [note]), under].join('\n');
}
