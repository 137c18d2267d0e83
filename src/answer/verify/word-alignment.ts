import { fold } from '../../language/fold.ts';
import { stem } from '../../language/terms.ts';
import type { Written } from './written-words.ts';

/** A word of the text beside a word of the article, as indices into both; -1 where one of them has none. */
export interface AlignmentStep {
  readonly typed: number;
  readonly written: number;
  readonly same: boolean;
}

/** A text aligned with the part of an article that fits it best. */
export interface Alignment {
  readonly steps: readonly AlignmentStep[];
  /** Words in common, of the words in common and the changes: 1 when no word differs. Left-out words count little after the first. */
  readonly likeness: number;
  /** Words in common. */
  readonly shared: number;
}

/*
 * What a difference costs, in eighths of a word. Putting a word in the place of another is cheaper than adding one, so that replaced words
 * are paired; words left out in one go cost little after the first ("the … project"), because that is how quotations are shortened.
 */
const REPLACED = 8;
const ANOTHER_FORM = 6;
const ANOTHER_CASE = 1;
const ADDED = 9;
const LEFT_OUT = 7;
const LEFT_OUT_TOO = 1;
const SIGN_CHANGED = 1;
const SIGN_ADDED = 2;
const IMPOSSIBLE = 1 << 28;

/** How a cell was reached. */
const Way = { start: 0, beside: 1, added: 2, signSkipped: 3, leftOut: 4 } as const;

/** Cells of a table: a quotation of 300 words beside as many again; some milliseconds. */
export const MOST_CELLS = 400_000;

/**
 * Lays the words of a text beside those of an article, of which it may be any stretch. Null when there is nothing to lay beside, or the
 * table would have more than `MOST_CELLS` cells.
 */
export function align(typed: readonly Written[], written: readonly Written[]): Alignment | null {
  const [rows, columns] = [typed.length, written.length];
  const width = columns + 1;
  if (rows === 0 || columns === 0 || (rows + 1) * width > MOST_CELLS) return null;
  const numbers = new Map<string, number>();
  const [mine, theirs] = [numberedWords(typed, numbers), numberedWords(written, numbers)];
  const ways = new Uint8Array((rows + 1) * width);
  // Whether a run of left-out words goes on in the cell to the left.
  const goesOn = new Uint8Array((rows + 1) * width);
  let above = new Int32Array(width);
  let here = new Int32Array(width);
  for (let i = 1; i <= rows; i++) {
    const added = mine.isWord[i - 1] === 1 ? ADDED : SIGN_ADDED;
    let left = (above[0] ?? 0) + added;
    here[0] = left;
    ways[i * width] = Way.added;
    let run = IMPOSSIBLE;
    for (let j = 1; j <= columns; j++) {
      const cell = i * width + j;
      let best = (above[j - 1] ?? IMPOSSIBLE) + costOfPair(mine, i - 1, theirs, j - 1);
      let way: number = Way.beside;
      const withAdded = (above[j] ?? IMPOSSIBLE) + added;
      if (withAdded < best) {
        best = withAdded;
        way = Way.added;
      }
      if (theirs.isWord[j - 1] === 1) {
        goesOn[cell] = run + LEFT_OUT_TOO < left + LEFT_OUT ? 1 : 0;
        run = Math.min(run + LEFT_OUT_TOO, left + LEFT_OUT);
      } else {
        goesOn[cell] = 1;
        if (left + SIGN_CHANGED < best) {
          best = left + SIGN_CHANGED;
          way = Way.signSkipped;
        }
      }
      if (run < best) {
        best = run;
        way = Way.leftOut;
      }
      here[j] = best;
      left = best;
      ways[cell] = way;
    }
    [above, here] = [here, above];
  }
  let end = 0;
  for (let j = 1; j <= columns; j++) if ((above[j] ?? IMPOSSIBLE) < (above[end] ?? IMPOSSIBLE)) end = j;
  const steps = stepsTo(rows, end, width, ways, goesOn, (i, j) => mine.keys[i] === theirs.keys[j]);
  return measured(steps, mine, theirs);
}

/** Words as numbers, equal for equal words: as they are, folded, and stemmed. */
interface Numbered {
  readonly keys: Int32Array;
  readonly folded: Int32Array;
  readonly stems: Int32Array;
  readonly isWord: Uint8Array;
}

function numberedWords(words: readonly Written[], numbers: Map<string, number>): Numbered {
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const column = (of: (word: Written) => string): Int32Array => Int32Array.from(words, (word) => numberOf(of(word)));
  const folded = words.map(({ key, isWord }) => (isWord ? fold(key) : key));
  return {
    keys: column(({ key }) => key),
    folded: Int32Array.from(folded, (word) => numberOf(`${word}\f`)),
    stems: Int32Array.from(folded, (word) => numberOf(`${stem(word.replace(/'s?$/, ''))}s`)),
    isWord: Uint8Array.from(words, ({ isWord }) => (isWord ? 1 : 0)),
  };
}

function costOfPair(mine: Numbered, i: number, theirs: Numbered, j: number): number {
  if (mine.isWord[i] !== theirs.isWord[j]) return IMPOSSIBLE;
  if (mine.keys[i] === theirs.keys[j]) return 0;
  if (mine.isWord[i] === 0) return SIGN_CHANGED;
  if (mine.folded[i] === theirs.folded[j]) return ANOTHER_CASE;
  return mine.stems[i] === theirs.stems[j] ? ANOTHER_FORM : REPLACED;
}

/** Traces the steps back from the last cell, in forward order. */
function stepsTo(
  row: number,
  column: number,
  width: number,
  ways: Uint8Array,
  goesOn: Uint8Array,
  isSame: (i: number, j: number) => boolean,
): AlignmentStep[] {
  const steps: AlignmentStep[] = [];
  let [i, j] = [row, column];
  while (i > 0) {
    const way = ways[i * width + j];
    if (way === Way.beside) {
      i--;
      j--;
      steps.push({ typed: i, written: j, same: isSame(i, j) });
    } else if (way === Way.added) steps.push({ typed: --i, written: -1, same: false });
    else if (way === Way.signSkipped) steps.push({ typed: -1, written: --j, same: false });
    else if (way === Way.leftOut) {
      for (let more = true; more; ) {
        more = goesOn[i * width + j] === 1;
        steps.push({ typed: -1, written: --j, same: false });
      }
    } else break;
  }
  return steps.reverse();
}

/** A word left out after another counts as much as this one. */
const TOO = LEFT_OUT_TOO / LEFT_OUT;

function measured(steps: readonly AlignmentStep[], mine: Numbered, theirs: Numbered): Alignment {
  let shared = 0;
  let changes = 0;
  let inRun = false;
  for (const { typed, written, same } of steps) {
    const leftOut = typed < 0;
    const isWord = (leftOut ? theirs.isWord[written] : mine.isWord[typed]) === 1;
    const beside = !leftOut && written >= 0;
    if (isWord && beside && (same || mine.folded[typed] === theirs.folded[written])) shared++;
    else if (isWord) changes += leftOut && inRun ? TOO : 1;
    if (isWord || !leftOut) inRun = leftOut;
  }
  return { steps, shared, likeness: shared / (shared + changes || 1) };
}
