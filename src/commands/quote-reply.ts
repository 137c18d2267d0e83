import type { QuoteAnswer } from '../domain/answer.ts';
import type { SpeakerSummary } from '../domain/library.ts';
import { cardOf, ofQuotation } from './card.ts';
import { Accent, type Message, notice, openMessage } from './message.ts';
import { type Given, moreQuotations, nobodyQuoted, noQuotations, quotationsFound, unknownSpeaker } from './wording.ts';

/** Kept free for the line that counts what did not fit. */
const RESERVED = 160;

/** Options that narrow a long list down, the most useful first. */
const NARROWING = ['speaker', 'topic', 'article', 'kind'] as const;

/** The reply to a request for some quotations: as many as fit, best first, and how to get to the rest. `given` is what was asked for. */
export function quoteReply(given: readonly Given[], answer: QuoteAnswer): Message {
  const { speakers, nearest, quotations } = answer;
  const typed = (option: string): string | null => given.find((entry) => entry.option === option)?.typed ?? null;
  const speaker = typed('speaker');
  if (speaker !== null && speakers.length === 0) return notice(unknownSpeaker(speaker, nearest.map(nameOf)));
  if (quotations.length === 0) return notice(given.length === 0 ? nobodyQuoted() : noQuotations(given));

  const message = openMessage(Accent.answer);
  message.add(quotationsFound(quotations.length, speakers.map(nameOf), typed('topic')));
  for (const [i, found] of quotations.entries()) {
    const card = cardOf(ofQuotation(found), message.room - RESERVED, { mayCut: i === 0 });
    if (card === null || !message.add(card, { divided: i > 0 })) {
      const free = NARROWING.filter((option) => typed(option) === null);
      message.add(moreQuotations(quotations.length - i, free));
      break;
    }
  }
  return message;
}

const nameOf = ({ name }: SpeakerSummary): string => name;
