import type { CitedPassage } from '../domain/answer.ts';
import type { ArticleQuotations } from './article-quotations.ts';
import { cardOf, ofPassage } from './card.ts';
import type { Message } from './message.ts';
import type { Words } from './words/words.ts';

/** Kept free for the line that counts the passages that did not fit. */
const RESERVED = 60;

/** What stands around passages is made of. */
export interface PassageContext {
  /** Those of the passages' articles. */
  readonly quotations: ArticleQuotations;
  readonly words: Words;
}

/**
 * Adds passages in order and says how many it added; those that do not fit after the first are counted, never cut. `kept` characters
 * stay free for what follows.
 */
export function addPassages(
  message: Message,
  passages: readonly CitedPassage[],
  { quotations, words }: PassageContext,
  kept: number,
): number {
  for (const [i, passage] of passages.entries()) {
    const room = message.room - kept - (passages.length > 1 ? RESERVED : 0);
    const card = cardOf(ofPassage(passage, quotations.get(passage.article) ?? [], words), room, { mayCut: i === 0 });
    if (card === null || !message.add(card, { divided: i > 0 })) {
      message.add(`-# ${words.answers.morePassages(passages.length - i)}`);
      return i;
    }
  }
  return passages.length;
}
