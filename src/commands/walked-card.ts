import type { CitedPassage } from '../domain/answer.ts';
import type { Article } from '../domain/article.ts';
import { slice } from '../domain/span.ts';
import type { View } from './ask-view.ts';
import { cardOf, ofPassage } from './card.ts';
import { inline } from './clip.ts';
import type { Message } from './message.ts';
import type { PassageContext } from './passage-cards.ts';
import { smallPrint } from './verbatim-markdown.ts';
import { after, before, type Stretch } from './walk.ts';

/** How far around a passage was shown. */
export interface Walked {
  /** Sentences on either side. */
  readonly before: number;
  readonly after: number;
  /** Whether more could be shown: the article goes on, and the message has room. */
  readonly goesOnBefore: boolean;
  readonly goesOnAfter: boolean;
}

/**
 * Adds a passage as its card, with the sentences around it in small print, in the article's order: before it, and after it. When the
 * message has no room for all that is wanted, the longer side is shortened by whole sentences, and a line says so. `kept` characters stay free for what follows.
 */
export function addWalked(
  message: Message,
  passage: CitedPassage,
  wanted: Pick<View, 'before' | 'after'>,
  { quotations, words }: PassageContext,
  kept: number,
): Walked {
  const { article, first, last } = passage;
  const note = `-# ${words.cards.noMoreFits}`;
  const cited = ofPassage(passage, quotations.get(article) ?? [], words);
  const whole = cardOf(cited, message.room - kept - note.length, { mayCut: false });
  if (whole === null) {
    const cut = cardOf(cited, message.room - kept, { mayCut: true });
    if (cut !== null) message.add(cut);
    return { before: 0, after: 0, goesOnBefore: false, goesOnAfter: false };
  }
  let earlier = before(article, first, wanted.before);
  let later = after(article, last, wanted.after);
  const room = message.room - kept - whole.length - note.length;
  let full = false;
  for (;;) {
    const above = textOf(article, earlier.stretches, words.cards.before, room);
    const below = textOf(article, later.stretches, words.cards.after, room);
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
    if (earlier.sentences > later.sentences) earlier = before(article, first, earlier.sentences - 1);
    else later = after(article, last, later.sentences - 1);
  }
}

/** What stands on one side, in small print under a label; null when its words alone are longer than `room`. */
function textOf(article: Article, stretches: readonly Stretch[], label: string, room: number): string | null {
  const lines: string[] = [];
  let length = 0;
  for (const { span, heading } of stretches) {
    length += span.end - span.start;
    if (length > room) return null;
    const text = slice(article.text, span);
    if (text.trim() === '') continue;
    const opening = lines.length === 0 ? label : '';
    lines.push(heading ? `-# ${opening}**${inline(text, text.length * 2)}**` : smallPrint(opening, text));
  }
  return lines.join('\n');
}
