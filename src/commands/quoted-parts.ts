import { claimedSpeaker, withoutSpeaker } from './claimed-speaker.ts';
import { hasWords } from './enough-words.ts';
import { blockQuotes, plainMessage } from './plain-message.ts';
import { markedSpans } from './quotation-marks.ts';

/** Words that a message gives as somebody else's. Plain. */
export interface QuotedPart {
  readonly words: string;
  /** Whom the message names as their speaker, or null. */
  readonly claimed: string | null;
}

/** Words that are enough to be a quotation: "tipping point", but not a single word in quotation marks. */
const FEWEST_WORDS = 2;

/** What a message quotes: its block quotes, then what stands in quotation marks elsewhere. */
export function quotedParts(markdown: string): QuotedPart[] {
  const { quotes, own, after } = blockQuotes(markdown);
  const blocks = quotes.map((quote, i): QuotedPart => {
    const { words, claimed } = withoutSpeaker(quote.trim());
    return { words: plainMessage(words).trim(), claimed: claimed ?? claimedSpeaker('', plainMessage(after[i] ?? '')) };
  });
  const text = plainMessage(own);
  const marked = markedSpans(text).map(
    ({ start, end }): QuotedPart => ({
      words: text.slice(start, end),
      claimed: claimedSpeaker(text.slice(0, start - 1), text.slice(end + 1)),
    }),
  );
  return [...blocks, ...marked].filter(({ words }) => hasWords(words, FEWEST_WORDS));
}
