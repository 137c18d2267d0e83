import { citePassage } from '../answer/cite.ts';
import { contextOf } from '../answer/context.ts';
import { readingOf } from '../answer/reading.ts';
import type { CitedPassage } from '../domain/answer.ts';
import type { Library } from '../domain/library.ts';
import type { Span } from '../domain/span.ts';
import { type ArticleQuotations, quotationsOf } from './article-quotations.ts';
import { askButtons } from './ask-buttons.ts';
import type { View, Viewed } from './ask-view.ts';
import { Accent, type Message, openMessage } from './message.ts';
import { type Opening, openingLines } from './message-opening.ts';
import { addPassages, type PassageContext } from './passage-cards.ts';
import { namePiece } from './pieces.ts';
import type { KnownPlace } from './places.ts';
import { titleOf } from './title.ts';
import { goesOn } from './walk.ts';
import { addWalked, type Walked } from './walked-card.ts';
import type { Words } from './words/words.ts';

/** What a reply needs to know beyond what is in view. */
export interface ViewContext {
  readonly canShare: boolean;
  /** What stands above it: the question, if the message says it, and who makes it public. */
  readonly opening: Opening;
  /** In the language of the person who pressed. */
  readonly words: Words;
  /** Whether it comes as a message of its own, for that person only. */
  readonly beside?: boolean;
}

/** The reply to a button under an answer: the passages in view, or one with the sentences around it. */
export async function viewReply(viewed: Viewed, context: ViewContext, library: Library): Promise<Message> {
  const { view, passages, packed } = viewed;
  const { words } = context;
  const wanted = passages.slice(view.from, view.from + view.count);
  const quotations = await quotationsOf(
    wanted.map(({ article }) => article),
    library,
  );
  const cited = wanted.map((place, i) =>
    cite(place, view.from + i + 1, quotations, view.before > 0 ? [] : contextOf(place.article, place.at)),
  );
  const message = openMessage(view.doubt ? Accent.doubt : Accent.answer, { aside: context.beside === true });
  message.add(before(viewed, context, cited.length).join('\n'));
  const { shown, ...around } = show(message, viewed, cited, { quotations, words });
  if (passages.length > 1 && (view.from > 0 || shown < view.shownFirst || view.count === 1))
    message.add(`-# ${words.answers.passagesInView(view.from + 1, view.from + shown, passages.length)}`);
  const now: View = { ...view, before: around.before, after: around.after };
  const reach = { shown, before: around.goesOnBefore, after: around.goesOnAfter, canShare: context.canShare };
  message.setButtons(askButtons(now, passages, packed, reach, words.buttons));
  return message;
}

/** Kept free for the line that numbers the passages. */
const RESERVED = 80;

/** Adds the passages in view: one with what stands around it, or several. */
function show(
  message: Message,
  { view, passages }: Viewed,
  cited: readonly CitedPassage[],
  context: PassageContext,
): Walked & { readonly shown: number } {
  const [first] = cited;
  if (view.count === 1 && first) return { shown: 1, ...addWalked(message, first, view, context, RESERVED) };
  const shown = addPassages(message, cited, context, RESERVED);
  const place = passages[view.from];
  const { before = false, after = false } = place ? goesOn(place) : {};
  return { shown, before: 0, after: 0, goesOnBefore: before, goesOnAfter: after };
}

/** A passage by its place, with whose words it holds and where it stands. */
function cite(
  { article, at, more, span }: KnownPlace,
  rank: number,
  quotations: ArticleQuotations,
  context: readonly Span[],
): CitedPassage {
  const passage = { ...span, article, first: at, last: at + more, score: 0, context };
  return citePassage(passage, rank, readingOf(article, quotations.get(article) ?? []));
}

function before({ view, passages }: Viewed, context: ViewContext, shown: number): string[] {
  const lines = openingLines(context.opening, context.words);
  const { answers } = context.words;
  const [first] = passages;
  if (view.doubt && first) {
    const title = view.inOneArticle ? namePiece(titleOf(first.article)) : null;
    lines.push(`${answers.mayNotSay(title)} ${answers.closestPassages(shown)}`);
  }
  return lines;
}
