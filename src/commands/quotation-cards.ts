import { type Cited, cardOf } from './card.ts';
import type { Message } from './message.ts';

/**
 * Adds the cards of a page, one below the other, and says how many found no room, which only names and titles of hostile length bring
 * about. When they do not all fit whole, each may take its share of the message and is cut to it after a sentence; `kept` characters stay free.
 */
export function addCards(message: Message, cited: readonly Cited[], kept: number): number {
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
function shortestOf({ span, above = [], below }: Cited, room: number): number {
  const around = [...above, ...below].reduce((sum, line) => sum + line.length + 1, 0);
  return Math.min(room, around + Math.min(span.end - span.start, SOME_WORDS));
}
