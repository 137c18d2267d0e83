import { sentenceSpans } from '../language/sentences.ts';
import { onOneLine } from './clip.ts';
import { blockQuotes, plainMessage } from './plain-message.ts';

const WORD = /[\p{L}\p{N}]/u;
/** A question mark, and whatever closes after it. */
const ASKS = /[?？؟⁇][\s"”»'’)\]]*$/u;

/**
 * What a message asks: its first sentence with a question mark, else all of it as far as whole sentences fit into `most` characters. What
 * it quotes counts only when it says nothing else. Null when it has no words.
 */
export function questionIn(markdown: string, most: number): string | null {
  const { own, quotes } = blockQuotes(markdown);
  const texts = [own, ...quotes].map((text) => plainMessage(text)).filter((text) => WORD.test(text));
  const [text] = texts;
  if (text === undefined) return null;
  const sentences = text.split(/\n+/).flatMap((line) => sentencesOf(line));
  const question = sentences.find((sentence) => ASKS.test(sentence) && WORD.test(sentence));
  if (question !== undefined) return onOneLine(question, most);
  let whole = '';
  for (const sentence of sentences) {
    const longer = whole === '' ? sentence : `${whole} ${sentence}`;
    if (longer.length > most) break;
    whole = longer;
  }
  return whole === '' ? onOneLine(text, most) : onOneLine(whole, most);
}

const sentencesOf = (line: string): string[] =>
  sentenceSpans(line, { start: 0, end: line.length }).map(({ start, end }) => line.slice(start, end));
