import type { CitedPassage, CitedQuotation } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Quotation } from '../../domain/quotation.ts';
import type { Span } from '../../domain/span.ts';
import { RecentlyUsed } from '../../runtime/recently-used.ts';
import type { Texts } from '../texts/texts.ts';
import { attribution, wordsLine } from './attribution.ts';
import { clipQuote } from './clipped-quote.ts';
import { drawnQuote, drawnWords } from './drawn-words.ts';
import { tellingIntroduction } from './introduction.ts';
import { smallPrint } from './markdown.ts';
import type { Message } from './message.ts';
import { DIVIDER_HEIGHT, heightOf } from './screen.ts';
import { sourceLine } from './source-line.ts';
import { shownWords, withIntroductions } from './spoken-words.ts';

/** The quotations of some articles, each list in its article's order. */
export type ArticleQuotations = ReadonlyMap<Article, readonly Quotation[]>;

/** Looks up the articles' quotations, each article once. */
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

/** The content of a card. */
export interface CardContent {
  readonly article: Article;
  readonly span: Span;
  /** Markdown lines above the words: whose they are, in a list by speaker. */
  readonly above?: readonly string[];
  /** Whether it belongs to the card before it, under the same speaker's name. */
  readonly joined?: boolean;
  /** Markdown lines under the words: who said them, and where they are from. */
  readonly below: readonly string[];
  /** Spans that help to understand the words, added in small print if they fit. */
  readonly context: readonly Span[];
  /** The language of everything around the words. */
  readonly texts: Texts;
}

/** The card of a passage; `quotations` are its article's. */
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

/** The card of a quotation. */
export function ofQuotation(found: CitedQuotation, texts: Texts): CardContent {
  const { article, quotation } = found;
  const span = spanOf(found);
  const below = [...attribution(article, span, [quotation], texts), sourceLine(found, texts)];
  return { article, span, below, context: [], texts };
}

/** The card of a quotation under its speaker's name, without repeating that. */
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
 * A card as Markdown: the words as a block quote, who said them, where they are from. Null if it is longer than `room`
 * characters; with `mayCut` it is cut to fit instead, and says so.
 */
export function cardOf(cited: CardContent, room: number, { mayCut }: { readonly mayCut: boolean }): string | null {
  const { article, span, above = [], below } = cited;
  // Markdown is hardly ever shorter than its text, so there is no point in trying.
  if (span.end - span.start <= room) {
    const card = [...above, drawnQuote(article, span), ...below].join('\n');
    if (card.length <= room) return withContext(card, cited, room);
  }
  return mayCut ? cutCard(cited, room) : null;
}

function withContext(card: string, { article, context, texts }: CardContent, room: number): string {
  let full = card;
  for (const span of context) {
    if (span.end - span.start > room) break;
    const line = smallPrint(texts.cards.context, drawnWords(article, span).text);
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
  // Not even room for a word.
  if (left < 20) return null;
  const { markdown, cut } = clipQuote(article, span, left);
  const note = cut === 'word' ? wordsNote : sentencesNote;
  return [...above, markdown, ...(cut === null ? [] : [note]), ...below].join('\n');
}

/** Characters to leave for the line that counts the passages that did not fit. */
const ROOM_FOR_PASSAGE_COUNT = 60;

/** What is needed to show passages. */
export interface PassageContext {
  /** Those of the passages' articles. */
  readonly quotations: ArticleQuotations;
  readonly texts: Texts;
}

/** The cards of an article's passages, by language and place. */
type KnownCards = Map<Texts, Map<string, CardContent>>;

/** Articles whose passages' cards are kept, and how many cards of each: some megabytes at the most. Popular passages recur with every other question. */
const KEPT_CARD_ARTICLES = 200;
const KEPT_CARDS_AN_ARTICLE = 32;
const knownCards = new RecentlyUsed<Article, KnownCards>(KEPT_CARD_ARTICLES);

/** The card of a passage whose article's quotations are all known. It depends on the article alone, so it is kept. */
function passageCard(passage: CitedPassage, quotations: ArticleQuotations, texts: Texts): CardContent {
  const { article, first, start, end, context } = passage;
  const own = knownCards.peek(article) ?? knownCards.set(article, new Map());
  const cards = own.get(texts) ?? new Map<string, CardContent>();
  const place = `${first} ${start} ${end}`;
  const known = cards.get(place);
  if (known) return known.context === context ? known : { ...known, context };
  if (cards.size >= KEPT_CARDS_AN_ARTICLE) cards.clear();
  const card = ofPassage(passage, quotations.get(article) ?? [], texts);
  own.set(texts, cards.set(place, card));
  return card;
}

/**
 * How many of the passages, at least the first, fit a phone's screen below what the message has and `kept` pixels. The others are shown
 * when they are asked for.
 */
export function countOnScreen(
  message: Message,
  passages: readonly CitedPassage[],
  { quotations, texts }: PassageContext,
  kept = 0,
): number {
  let left = message.screen - kept;
  for (const [i, passage] of passages.entries()) {
    const card = cardOf(passageCard(passage, quotations, texts), message.room, { mayCut: i === 0 });
    left -= heightOf(card ?? '') + (i > 0 ? DIVIDER_HEIGHT : 0);
    if (left < 0 && i > 0) return i;
  }
  return passages.length;
}

/** Adds passages in order and returns how many it added. After the first, those that do not fit are counted, never cut. Leaves `kept` characters for what follows. */
export function addPassages(
  message: Message,
  passages: readonly CitedPassage[],
  { quotations, texts }: PassageContext,
  kept: number,
): number {
  for (const [i, passage] of passages.entries()) {
    const room = message.room - kept - (passages.length > 1 ? ROOM_FOR_PASSAGE_COUNT : 0);
    const card = cardOf(passageCard(passage, quotations, texts), room, { mayCut: i === 0 });
    if (card === null || !message.add(card, { divided: i > 0 })) {
      message.add(`-# ${texts.answers.morePassages(passages.length - i)}`);
      return i;
    }
  }
  return passages.length;
}

/**
 * Adds the cards of a page and returns how many did not fit, which happens only with extremely long names and titles. If they do
 * not all fit whole, each gets its share of the message and is cut after a sentence. Leaves `kept` characters for what follows.
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

/** The least of a card's words that is worth showing, in characters. */
const SOME_WORDS = 240;

/** The least room that a card takes: everything around the words, and some or all of them. Never more than `room`. */
function shortestOf({ span, above = [], below }: CardContent, room: number): number {
  const around = [...above, ...below].reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(room, around + Math.min(span.end - span.start, SOME_WORDS));
}
