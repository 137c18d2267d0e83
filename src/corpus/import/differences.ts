import { slice } from '../../domain/span.ts';
import { sentenceSpans } from '../../language/sentences/sentences.ts';

// A few lines are enough: the file shows the rest.
const MOST_DIFFERENCES = 4;
const WIDEST_LINE = 110;

/** A few of the sentences that an article has lost and gained, as lines: "- The old one.", "+ The new one." */
export function differences(before: string, after: string, language: string): string[] {
  const old = comparedSentences(before, language);
  const now = comparedSentences(after, language);
  return [...listed('-', missingFrom(old, now)), ...listed('+', missingFrom(now, old))];
}

function comparedSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const block of text.split('\n\n')) {
    const whole = { start: 0, end: block.length };
    for (const span of sentenceSpans(block, whole, language)) sentences.push(slice(block, span).replace(/\s+/g, ' '));
  }
  return sentences;
}

function missingFrom(sentences: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return sentences.filter((sentence) => !known.has(sentence));
}

function listed(sign: string, sentences: readonly string[]): string[] {
  const lines = sentences
    .slice(0, MOST_DIFFERENCES)
    .map((text) => `${sign} ${text.length > WIDEST_LINE ? `${text.slice(0, WIDEST_LINE - 1)}…` : text}`);
  const more = sentences.length - lines.length;
  return more > 0 ? [...lines, `${sign} … and ${more} more`] : lines;
}
