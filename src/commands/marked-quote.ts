import type { Span } from '../domain/span.ts';
import { verbatim } from './verbatim-markdown.ts';

/**
 * A span of an article as a block quote that shows exactly its words, those of `marks` in bold. The marks ascend and do not overlap; an
 * empty one marks nothing. Each piece is escaped by itself, which at most adds escapes that nobody sees.
 */
export function markedQuote(text: string, { start, end }: Span, marks: readonly Span[]): string {
  let markdown = '';
  let at = start;
  for (const mark of marks) {
    if (mark.end <= mark.start || mark.start < at || mark.end > end) continue;
    markdown += verbatim(text.slice(at, mark.start));
    // Bold ends with its line.
    const lines = text.slice(mark.start, mark.end).split('\n');
    markdown += lines.map(boldLine).join('\n');
    at = mark.end;
  }
  markdown += verbatim(text.slice(at, end));
  return `> ${markdown.replaceAll('\n', '\n> ')}`;
}

/** White space stays outside: Discord shows "** word**" with its signs. */
function boldLine(line: string): string {
  const words = line.trim();
  if (words === '') return line;
  const from = line.indexOf(words);
  return `${line.slice(0, from)}**${verbatim(words)}**${line.slice(from + words.length)}`;
}
