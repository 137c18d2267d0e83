import { citationIndexOf } from '../../answer/cite/citation-index.ts';
import { citePassage } from '../../answer/cite/cite.ts';
import { contextOf } from '../../answer/cite/context.ts';
import type { CitedPassage } from '../../domain/answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Library } from '../../domain/library.ts';
import type { Span } from '../../domain/span.ts';
import type { KnownPlace, NumberedPlace } from '../buttons/places.ts';
import { type Opening, openingLines } from '../interaction/opening.ts';
import {
  type ArticleQuotations,
  addPassages,
  cardOf,
  countOnScreen,
  ofPassage,
  type PassageContext,
  quotationsOf,
} from '../reply/card.ts';
import { drawnWords } from '../reply/drawn-words.ts';
import { inline, namePiece, smallPrint, titleOf } from '../reply/markdown.ts';
import { Accent, type Message, openMessage } from '../reply/message.ts';
import { heightOf } from '../reply/screen.ts';
import type { Texts } from '../texts/texts.ts';
import { type AnswerView, askButtons, type Viewed } from './ask-view.ts';

/** A part of an article beside a passage: a heading, or sentences of one block. */
interface Stretch {
  readonly span: Span;
  readonly heading: boolean;
}

/** What surrounds a passage on one side, in the article's order. */
interface Surroundings {
  readonly stretches: readonly Stretch[];
  /** How many sentences that are: as many as were wanted, or as there are. */
  readonly sentences: number;
  /** Whether the article has more on that side. */
  readonly goesOn: boolean;
}

/** Up to `wanted` sentences before sentence `first`, with the headings between them. */
const sentencesBefore = (article: Article, first: number, wanted: number): Surroundings =>
  surroundingSentences(article, first, -1, wanted);

/** Up to `wanted` sentences after sentence `last`, likewise. */
const sentencesAfter = (article: Article, last: number, wanted: number): Surroundings =>
  surroundingSentences(article, last, 1, wanted);

/** Whether the article has sentences before and after a passage. */
export const goesOn = ({
  article,
  first,
  extra,
}: NumberedPlace): { readonly before: boolean; readonly after: boolean } => ({
  before: hasMore(article, first, -1),
  after: hasMore(article, first + extra, 1),
});

function hasMore({ sentences, blocks }: Article, from: number, step: 1 | -1): boolean {
  for (let i = from + step; i >= 0 && i < sentences.length; i += step) {
    const block = blocks[sentences[i]?.block ?? -1];
    if (block && block.dropped === null && block.kind !== 'heading') return true;
  }
  return false;
}

/** Takes headings along without counting them, and skips what was left out of the article (advertisements). */
function surroundingSentences(
  { sentences, blocks }: Article,
  from: number,
  step: 1 | -1,
  wanted: number,
): Surroundings {
  const taken: number[] = [];
  let headings: number[] = [];
  let count = 0;
  for (let i = from + step; i >= 0 && i < sentences.length; i += step) {
    const block = blocks[sentences[i]?.block ?? -1];
    if (!block || block.dropped !== null) continue;
    if (block.kind === 'heading') {
      headings.push(i);
      continue;
    }
    if (count === wanted)
      return { stretches: stretchesOf({ sentences, blocks }, taken), sentences: count, goesOn: true };
    taken.push(...headings, i);
    headings = [];
    count++;
  }
  return { stretches: stretchesOf({ sentences, blocks }, taken), sentences: count, goesOn: false };
}

/** Joins sentences of one block, so that what is between them is kept. */
function stretchesOf(
  { sentences, blocks }: Pick<Article, 'sentences' | 'blocks'>,
  taken: readonly number[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let current = -1;
  for (const index of taken.toSorted((a, b) => a - b)) {
    const sentence = sentences[index];
    if (!sentence) continue;
    const before = stretches.at(-1);
    if (before && sentence.block === current)
      stretches[stretches.length - 1] = { ...before, span: { start: before.span.start, end: sentence.end } };
    else
      stretches.push({
        span: { start: sentence.start, end: sentence.end },
        heading: blocks[sentence.block]?.kind === 'heading',
      });
    current = sentence.block;
  }
  return stretches;
}

/** How much of a passage's surroundings was shown. */
interface ShownSurroundings {
  /** Sentences before it and after it. */
  readonly before: number;
  readonly after: number;
  /** Whether more could be shown: the article has more, and the message has room. */
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

/**
 * Adds a passage as its card, with the sentences before and after it in small print. If the message has no room for all that is
 * wanted, the longer side is shortened by whole sentences, and a line says so. Leaves `kept` characters for what follows.
 */
function addWithSurroundings(
  message: Message,
  passage: CitedPassage,
  wanted: Pick<AnswerView, 'before' | 'after'>,
  { quotations, texts }: PassageContext,
  kept: number,
): ShownSurroundings {
  const { article, first, last } = passage;
  const note = `-# ${texts.cards.noMoreFits}`;
  const cited = ofPassage(passage, quotations.get(article) ?? [], texts);
  const whole = cardOf(cited, message.room - kept - note.length, { mayCut: false });
  if (whole === null) {
    const cut = cardOf(cited, message.room - kept, { mayCut: true });
    if (cut !== null) message.add(cut);
    return { before: 0, after: 0, goesOnBefore: false, goesOnAfter: false };
  }
  let earlier = sentencesBefore(article, first, wanted.before);
  let later = sentencesAfter(article, last, wanted.after);
  const room = message.room - kept - whole.length - note.length;
  let full = false;
  for (;;) {
    const above = surroundingsText(article, earlier.stretches, texts.cards.before, room);
    const below = surroundingsText(article, later.stretches, texts.cards.after, room);
    if (above !== null && below !== null && above.length + below.length <= room) {
      message.add(above);
      message.add(whole);
      message.add(below);
      if (full) message.add(note);
      return {
        before: earlier.sentences,
        after: later.sentences,
        goesOnBefore: earlier.goesOn && !full,
        goesOnAfter: later.goesOn && !full,
      };
    }
    full = true;
    if (earlier.sentences > later.sentences) earlier = sentencesBefore(article, first, earlier.sentences - 1);
    else later = sentencesAfter(article, last, later.sentences - 1);
  }
}

/** The surroundings on one side, in small print under a label; null if the words alone are longer than `room`. */
function surroundingsText(article: Article, stretches: readonly Stretch[], label: string, room: number): string | null {
  const lines: string[] = [];
  let length = 0;
  for (const { span, heading } of stretches) {
    length += span.end - span.start;
    if (length > room) return null;
    const { text } = drawnWords(article, span);
    if (text.trim() === '') continue;
    const opening = lines.length === 0 ? label : '';
    lines.push(heading ? `-# ${opening}**${inline(text, text.length * 2)}**` : smallPrint(opening, text));
  }
  return lines.join('\n');
}

/** What a reply needs besides the view. */
export interface ViewContext {
  readonly canShare: boolean;
  /** What goes above it: the question if the message says it, and who shares it. */
  readonly opening: Opening;
  /** In the language of the person who pressed. */
  readonly texts: Texts;
  /** Whether it is a message of its own, for that person only. */
  readonly beside?: boolean;
}

/** The reply to a button under an answer: the passages in view, or one passage with its surroundings. */
export async function viewReply(viewed: Viewed, context: ViewContext, library: Library): Promise<Message> {
  const { view, passages, packed } = viewed;
  const { texts } = context;
  const wanted = passages.slice(view.from, view.from + view.count);
  const quotations = await quotationsOf(
    wanted.map(({ article }) => article),
    library,
  );
  const cited = wanted.map((place, i) =>
    cite(place, view.from + i + 1, quotations, view.before > 0 ? [] : contextOf(place.article, place.first)),
  );
  const message = openMessage(view.doubt ? Accent.doubt : Accent.answer, { aside: context.beside === true });
  const above = (count: number): string => beforeViewReply(viewed, context, count).join('\n');
  const kept = heightOf(above(cited.length)) + heightOf('-# …');
  const count = countOnScreen(message, cited, { quotations, texts }, kept);
  message.add(above(count));
  const { shown, ...around } = show(message, viewed, cited.slice(0, count), { quotations, texts });
  if (passages.length > 1 && (view.from > 0 || shown < view.shownFirst || view.count === 1))
    message.add(`-# ${texts.answers.passagesInView(view.from + 1, view.from + shown, passages.length)}`);
  const now: AnswerView = { ...view, before: around.before, after: around.after };
  const reach = { shown, before: around.goesOnBefore, after: around.goesOnAfter, canShare: context.canShare };
  message.setButtons(...askButtons(now, passages, packed, reach, texts.buttons));
  return message;
}

/** Characters to leave for the line that numbers the passages. */
const ROOM_FOR_NUMBERS = 80;

/** Adds the passages in view: one with its surroundings, or several. */
function show(
  message: Message,
  { view, passages }: Viewed,
  cited: readonly CitedPassage[],
  context: PassageContext,
): ShownSurroundings & { readonly shown: number } {
  const [first] = cited;
  if (view.count === 1 && first)
    return { shown: 1, ...addWithSurroundings(message, first, view, context, ROOM_FOR_NUMBERS) };
  const shown = addPassages(message, cited, context, ROOM_FOR_NUMBERS);
  const place = passages[view.from];
  const { before = false, after = false } = place ? goesOn(place) : {};
  return { shown, before: 0, after: 0, goesOnBefore: before, goesOnAfter: after };
}

/** The passage at a place, with whose words it contains and where it is from. */
function cite(
  { article, first, extra, span }: KnownPlace,
  rank: number,
  quotations: ArticleQuotations,
  context: readonly Span[],
): CitedPassage {
  const passage = { ...span, article, first, last: first + extra, score: 0, context };
  return citePassage(passage, rank, citationIndexOf(article, quotations.get(article) ?? []));
}

function beforeViewReply({ view, passages }: Viewed, context: ViewContext, shown: number): string[] {
  const lines = openingLines(context.opening, context.texts);
  const { answers } = context.texts;
  const [first] = passages;
  if (view.doubt && first) {
    const title = view.inOneArticle ? namePiece(titleOf(first.article)) : null;
    lines.push(`${answers.mayNotSay(title)} ${answers.closestPassages(shown)}`);
  }
  return lines;
}
