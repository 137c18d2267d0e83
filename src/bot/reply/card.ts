import type { CitedPassage, CitedQuotation } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Quotation } from '../../domain/quotation.ts';
import { type Span, slice } from '../../domain/span.ts';
import type { Texts } from '../texts/texts.ts';
import { attribution, shownWords, tellingIntroduction, withIntroductions, wordsLine } from './attribution.ts';
import { blockQuote, clipQuote, smallPrint } from './markdown.ts';
import type { Message } from './message.ts';
import { sourceLine } from './source-line.ts';

/** The quotations of some articles, each list in its article's order. */
export type ArticleQuotations = ReadonlyMap<Article, readonly Quotation[]>;

/** Looks the articles' quotations up, each article once. */
export async function quotationsOf(articles: Iterable<Article>, library: Library): Promise<ArticleQuotations> {
  const found = new Map<Article, readonly Quotation[]>();
  for (const article of new Set(articles)) {
    const entries = await library.quotations({ speaker: null, article: article.id, kind: null });
    found.set(
      article,
      entries.map(({ quotation }) => quotation),
    );
  }
  return found;
}

/** What a card is made of. */
export interface CardContent {
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
  /** In the language of what stands around the words. */
  readonly texts: Texts;
}

/** A passage as something to show; `quotations` are its article's. */
export const ofPassage = (passage: CitedPassage, quotations: readonly Quotation[], texts: Texts): CardContent => ({
  article: passage.article,
  span: passage,
  below: [
    ...attribution(passage.article, passage, withIntroductions(passage.speakers, quotations), texts),
    sourceLine(passage, texts),
  ],
  context: passage.context,
  texts,
});

/** A quotation as something to show. */
export function ofQuotation(found: CitedQuotation, texts: Texts): CardContent {
  const { article, quotation } = found;
  const span = spanOf(found);
  const below = [...attribution(article, span, [quotation], texts, tellingIntroduction), sourceLine(found, texts)];
  return { article, span, below, context: [], texts };
}

/** A quotation under its speaker's name, which is not repeated. */
export function ofListedQuotation(found: CitedQuotation, texts: Texts): CardContent {
  const { article, quotation } = found;
  const span = spanOf(found);
  const lines = [
    wordsLine(article.text, span, shownWords(article.text, quotation), texts),
    tellingIntroduction(article, quotation, span, texts),
  ];
  const below = [...lines.filter((line) => line !== null), sourceLine(found, texts, texts.cards.kinds[quotation.kind])];
  return { article, span, below, context: [], texts };
}

/** From its first word to its last, so that it reads as in the article: "The museum, Mr. Obama said, would make …". */
function spanOf({ article, quotation }: CitedQuotation): Span {
  const theirs = shownWords(article.text, quotation);
  return { start: theirs[0]?.start ?? 0, end: theirs.at(-1)?.end ?? 0 };
}

/**
 * A card: the words as a block quote, who said them, where they stand. Null when it is longer than `room` characters; with `mayCut`
 * it is cut to fit instead, and says so.
 */
export function cardOf(cited: CardContent, room: number, { mayCut }: { readonly mayCut: boolean }): string | null {
  const { article, span, above = [], below } = cited;
  // Markdown is never shorter than its text: what is longer than the room need not be tried.
  if (span.end - span.start <= room) {
    const card = [...above, blockQuote(slice(article.text, span)), ...below].join('\n');
    if (card.length <= room) return withContext(card, cited, room);
  }
  return mayCut ? cutCard(cited, room) : null;
}

function withContext(card: string, { article, context, texts }: CardContent, room: number): string {
  let full = card;
  for (const span of context) {
    if (span.end - span.start > room) break;
    const line = smallPrint(texts.cards.context, slice(article.text, span));
    if (full.length + 1 + line.length > room) break;
    full = `${full}\n${line}`;
  }
  return full;
}

function cutCard({ article, span, above = [], below, texts }: CardContent, room: number): string | null {
  const around = [...above, ...below].join('\n');
  const sentencesNote = `-# ${texts.cards.passageGoesOn}`;
  const wordsNote = `-# ${texts.cards.sentenceGoesOn(span.end - span.start)}`;
  const left = room - around.length - Math.max(sentencesNote.length, wordsNote.length) - 3;
  // Room for less than a word.
  if (left < 20) return null;
  const { markdown, cut } = clipQuote(article, span, left);
  const note = cut === 'word' ? wordsNote : sentencesNote;
  return [...above, markdown, ...(cut === null ? [] : [note]), ...below].join('\n');
}

/** Kept free for the line that counts the passages that did not fit. */
const ROOM_FOR_PASSAGE_COUNT = 60;

/** What stands around passages is made of. */
export interface PassageContext {
  /** Those of the passages' articles. */
  readonly quotations: ArticleQuotations;
  readonly texts: Texts;
}

/**
 * Adds passages in order and says how many it added; those that do not fit after the first are counted, never cut. `kept` characters
 * stay free for what follows.
 */
export function addPassages(
  message: Message,
  passages: readonly CitedPassage[],
  { quotations, texts }: PassageContext,
  kept: number,
): number {
  for (const [i, passage] of passages.entries()) {
    const room = message.room - kept - (passages.length > 1 ? ROOM_FOR_PASSAGE_COUNT : 0);
    const card = cardOf(ofPassage(passage, quotations.get(passage.article) ?? [], texts), room, { mayCut: i === 0 });
    if (card === null || !message.add(card, { divided: i > 0 })) {
      message.add(`-# ${texts.answers.morePassages(passages.length - i)}`);
      return i;
    }
  }
  return passages.length;
}

/**
 * Adds the cards of a page, one below the other, and says how many found no room, which only names and titles of hostile length bring
 * about. When they do not all fit whole, each may take its share of the message and is cut to it after a sentence; `kept` characters stay free.
 */
export function addCards(message: Message, cited: readonly CardContent[], kept: number): number {
  for (const [i, one] of cited.entries()) {
    const room = message.room - kept;
    const others = cited.slice(i + 1).reduce((sum, other) => sum + shortestOf(other, room), 0);
    const whole = cardOf(one, room - others, { mayCut: false });
    const card = whole ?? cardOf(one, Math.max(room - others, Math.floor(room / (cited.length - i))), { mayCut: true });
    if (card === null || !message.add(card, { divided: i > 0 && !one.joined })) return cited.length - i;
  }
  return 0;
}

/** Characters of a card's beginning that are worth showing. */
const SOME_WORDS = 240;

/** What a card takes at least: what stands around the words, and all or some of them. Never more than there is room for. */
function shortestOf({ span, above = [], below }: CardContent, room: number): number {
  const around = [...above, ...below].reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(room, around + Math.min(span.end - span.start, SOME_WORDS));
}
