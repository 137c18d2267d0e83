import { slice } from '../domain/span.ts';
import { listMarker } from './list-marker.ts';
import { isFull, type Line, type LineGroup } from './plain-lines.ts';
import { countWords, HEADING_WORDS } from './word-count.ts';

/** Ends a sentence, whatever closes after it: "…drivers”.", "… it.)", "… it. [17]", "noting:", "noting:-". */
const SENTENCE_END = /(?:[.!?…:;。！？।؟‼⁇⁈⁉]|:[-–—])["'”’»›)\]*]*(?:\s?\[\d{1,3}\])*$/u;
/** A line that cannot be the last of anything: "…, he said," or "the head of the". */
const DANGLING =
  /(?:[,([{“‘«/&–—-]|\b(?:a|an|the|of|and|or|to|in|for|with|by|from|as|at|on|that|which|who|is|are|was|were|be|been|has|have|had|will|would|not|but|its|their|his|her|our|your|my))$/;
const LOWER_START = /^["'“‘«([]*\p{Ll}/u;
/** Nothing begins with these: what stands before them is unfinished. */
const CONTINUES = /^[.,;:!?…)\]}”’»%]/u;
/** A subscript that became a line: "the partial pressure of O⏎2 around the patient". */
const FORMULA = /(?:^|[\s(])(?:[A-Z][a-z]?\d*){1,4}$/;
const SUBSCRIPT = /^\d{1,2}(?![\d)])/;
const OPEN_BRACKET = /^[([]/;

/** The end of a line that is looked at: closing signs and notes are shorter. */
const TAIL = 80;

/** Whether a line or block ends like a sentence or a lead-in. */
export const endsSentence = (text: string): boolean => SENTENCE_END.test(text.slice(-TAIL));

/**
 * Where the lines of a group belong together: for each line, whether it goes on with the line before it.
 * @param column where the text was wrapped, or null when its lines end where their author ended them
 */
export function joinsOf(text: string, group: LineGroup, column: number | null): boolean[] {
  const lines = group.map((line) => slice(text, line));
  if (isBareList(lines)) return lines.map(() => false);
  let itemIndent: number | null = null;
  return group.map((line, i) => {
    const before = group[i - 1];
    const joins = before !== undefined && goesOn({ text, lines, i, before, line, column, itemIndent });
    if (!joins) itemIndent = listMarker(lines[i] ?? '') === null ? null : line.indent;
    return joins;
  });
}

interface Pair {
  readonly text: string;
  readonly lines: readonly string[];
  readonly i: number;
  readonly before: Line;
  readonly line: Line;
  readonly column: number | null;
  /** The indent of the list item that the line before belongs to, or null. */
  readonly itemIndent: number | null;
}

function goesOn({ text, lines, i, before, line, column, itemIndent }: Pair): boolean {
  const [last = '', next = ''] = [lines[i - 1], lines[i]];
  const full = column !== null && isFull(text, before, line, column);
  if (FORMULA.test(last.slice(-TAIL)) && SUBSCRIPT.test(next) && countWords(last, 5) >= 5) return true;
  const marker = listMarker(next);
  // A wrapped line may begin with "12." or "- " by chance.
  if (marker && (!full || itemIndent !== null || endsSentence(last))) return false;
  if (full) return true;
  if (CONTINUES.test(next)) return true;
  // "1. Do this.⏎   Then do that."
  if (itemIndent !== null && line.indent > itemIndent + 1) return true;
  if (endsSentence(last)) return false;
  if (DANGLING.test(last.slice(-TAIL)) || LOWER_START.test(next)) return true;
  // "up to 400 yd⏎( 365.8 m )."; under a heading a line in brackets stands by itself.
  return OPEN_BRACKET.test(next) && countWords(last, HEADING_WORDS + 1) > HEADING_WORDS;
}

const BARE_WORDS = 4;

/** Words under one another, neither capitals nor stops: "features⏎contact manager⏎events, activities". */
function isBareList(lines: readonly string[]): boolean {
  return (
    lines.length >= 3 &&
    lines.every(
      (line) =>
        LOWER_START.test(line) &&
        !endsSentence(line) &&
        !DANGLING.test(line) &&
        countWords(line, BARE_WORDS + 1) <= BARE_WORDS,
    )
  );
}
