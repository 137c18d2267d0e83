import type { CitedPassage, CitedQuotation } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import type { Quotation } from '../domain/quotation.ts';
import { type Span, slice } from '../domain/span.ts';
import { attribution, tellingIntroduction, withIntroductions, wordsLine } from './attribution.ts';
import { clipQuote } from './clip.ts';
import { wordsOf } from './introduction.ts';
import { sourceLine } from './source-line.ts';
import { blockQuote, smallPrint } from './verbatim-markdown.ts';
import { contextLabel, how, sentencesLeftOut, wordsLeftOut } from './wording.ts';

/** What a card is made of. */
export interface Cited {
  readonly article: Article;
  readonly span: Span;
  /** Lines of Markdown above the words: whose they are, in a list by speaker. */
  readonly above?: readonly string[];
  /** Whether it belongs to the card before it: the same speaker's, whose name stands there. */
  readonly joined?: boolean;
  /** Lines of Markdown under the words: who said them, where they stand. */
  readonly below: readonly string[];
  /** Spans that help to understand the words, shown in small print if they fit. */
  readonly context: readonly Span[];
}

/** A passage as something to show; `quotations` are its article's. */
export const ofPassage = (passage: CitedPassage, quotations: readonly Quotation[]): Cited => ({
  article: passage.article,
  span: passage,
  below: [
    ...attribution(passage.article, passage, withIntroductions(passage.speakers, quotations)),
    sourceLine(passage),
  ],
  context: passage.context,
});

/** A quotation as something to show. */
export function ofQuotation(found: CitedQuotation): Cited {
  const { article, quotation } = found;
  const span = spanOf(found);
  const below = [...attribution(article, span, [quotation], tellingIntroduction), sourceLine(found)];
  return { article, span, below, context: [] };
}

/** A quotation under its speaker's name, which is not repeated. */
export function ofListedQuotation(found: CitedQuotation): Cited {
  const { article, quotation } = found;
  const span = spanOf(found);
  const lines = [
    wordsLine(article.text, span, wordsOf(article.text, quotation)),
    tellingIntroduction(article, quotation, span),
  ];
  const below = [...lines.filter((line) => line !== null), sourceLine(found, how(quotation.kind))];
  return { article, span, below, context: [] };
}

/** From its first word to its last, so that it reads as in the article: "The museum, Mr. Obama said, would make …". */
function spanOf({ article, quotation }: CitedQuotation): Span {
  const words = wordsOf(article.text, quotation);
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

/**
 * A card: the words as a block quote, who said them, where they stand. Null when it is longer than `room` characters; with `mayCut`
 * it is cut to fit instead, and says so.
 */
export function cardOf(cited: Cited, room: number, { mayCut }: { readonly mayCut: boolean }): string | null {
  const { article, span, above = [], below } = cited;
  // Markdown is never shorter than its text: what is longer than the room need not be tried.
  if (span.end - span.start <= room) {
    const card = [...above, blockQuote(slice(article.text, span)), ...below].join('\n');
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

function cutCard({ article, span, above = [], below }: Cited, room: number): string | null {
  const around = [...above, ...below].join('\n');
  const wordsNote = wordsLeftOut(span.end - span.start);
  const left = room - around.length - Math.max(sentencesLeftOut().length, wordsNote.length) - 3;
  // Room for less than a word.
  if (left < 20) return null;
  const { markdown, cut } = clipQuote(article, span, left);
  const note = cut === 'word' ? wordsNote : sentencesLeftOut();
  return [...above, markdown, ...(cut === null ? [] : [note]), ...below].join('\n');
}
