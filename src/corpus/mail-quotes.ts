import { countUpTo } from './file-places.ts';
import { OffsetMap } from './offset-map.ts';

/** A text without the marks before quoted lines, and the way back. */
export interface Unmarked {
  readonly text: string;
  /** Whether what stands at an offset of `text` was quoted. */
  isQuoted(offset: number): boolean;
  toSource(offset: number): number;
}

/** "> ", ">>", "> > " */
const MARK = /^(?:[ \t]?>)+[ \t]?/;
/** "On Tue, 3 Dec 2024, Ann Lee wrote:" directly over a quoted line. */
const LEAD_IN = /(?:wrote|writes|said|schrieb|a écrit|escribió|escreveu) ?:[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]?>/;

/** Whether a text without a mail's header quotes as mails do. */
export const quotesLikeMail = (text: string): boolean => LEAD_IN.test(text);

/**
 * Takes the ">" from the lines of a mail that quote another, so that a sentence goes on from line to line, and keeps quoted and own
 * lines, and lines quoted more or less deeply, apart by a blank line.
 */
export function withoutMarks(source: string): Unmarked {
  const map = new OffsetMap();
  const parts: string[] = [];
  const quoted: number[] = [];
  let length = 0;
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const newline = source.indexOf('\n', at);
    const end = newline === -1 ? source.length : newline + 1;
    const line = source.slice(at, end);
    const mark = MARK.exec(line)?.[0] ?? '';
    const deep = mark.split('>').length - 1;
    const isBlank = line.trim() === '';
    if (!isBlank && deep !== depth) {
      if (length > 0) {
        parts.push('\n');
        length += 1;
      }
      if (deep > 0 !== depth > 0) quoted.push(length);
      depth = deep;
    }
    map.add(length, at + mark.length);
    parts.push(line.slice(mark.length));
    length += line.length - mark.length;
    at = end;
  }
  return {
    text: parts.join(''),
    // Own lines come first; each entry turns from own to quoted, or back.
    isQuoted: (offset) => countUpTo(quoted, offset) % 2 === 1,
    toSource: (offset) => map.toSource(offset),
  };
}
