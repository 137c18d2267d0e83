import { firstForms } from '../../language/terms.ts';
import type { SentenceTable } from '../../library/sentence-table.ts';
import { FNV_BASIS, fnvStep } from '../../runtime/hash.ts';
import type { Steps } from '../../runtime/steps.ts';

/** Finds the rows that begin with the words of a text, in their order; its last word may be unfinished if it has more than three. */
export type FindByPrefix = (text: string) => readonly number[];

/** How many first words form the key of a shelf. With three, a hundred thousand sentences spread over shelves of a handful. */
const PREFIX_WORDS = 3;
/** The most rows of a shelf that are scanned; when more begin alike, the text does not tell which is meant. */
const MOST_ROWS_SCANNED = 1_000;
/** Rows indexed per step: some tenths of a millisecond. */
const PREFIXES_A_STEP = 4096;

/** Indexes every row, headings included, by its first words. Eight bytes per row. */
export function* indexPrefixes(table: SentenceTable): Steps<FindByPrefix> {
  const { rows, from, forms, vocabulary } = table;
  const shelves = 2 ** Math.ceil(Math.log2(Math.max(2, rows)));
  const firstOn = new Int32Array(shelves).fill(-1);
  const after = new Int32Array(rows).fill(-1);
  // From the last to the first, so that each shelf is read in the order of the rows.
  for (let row = rows - 1; row >= 0; row--) {
    if (row % PREFIXES_A_STEP === 0) yield;
    const start = from[row] ?? 0;
    const words = Math.min(PREFIX_WORDS, (from[row + 1] ?? 0) - start);
    if (words === 0) continue;
    const shelf = shelfHash(forms, start, words) & (shelves - 1);
    after[row] = firstOn[shelf] ?? -1;
    firstOn[shelf] = row;
  }
  const numbersOf = (text: string, atLeast: number): number[] =>
    firstForms(text.slice(0, LONGEST_PREFIX), atLeast).map((form) => vocabulary.id(form));
  /** Calls `use` with each row that begins with these words, until it returns true. */
  const look = (words: readonly number[], use: (row: number) => boolean): void => {
    let looked = 0;
    const shelf = shelfHash(words, 0, Math.min(PREFIX_WORDS, words.length)) & (shelves - 1);
    for (let row = firstOn[shelf] ?? -1; row >= 0 && looked < MOST_ROWS_SCANNED; row = after[row] ?? -1, looked++) {
      const start = from[row] ?? 0;
      const isShort = (from[row + 1] ?? 0) - start < words.length;
      if (!isShort && words.every((word, i) => forms[start + i] === word) && use(row)) return;
    }
  };
  /** A cheap first check: most texts begin like no row. */
  const canBegin = (text: string): boolean => {
    const words = numbersOf(text, PREFIX_WORDS).slice(0, PREFIX_WORDS);
    if (words.includes(-1)) return false;
    let found = words.length < PREFIX_WORDS;
    if (!found)
      look(words, () => {
        found = true;
        return true;
      });
    return found;
  };
  return (text) => {
    if (!canBegin(text)) return [];
    const all = numbersOf(text, Number.POSITIVE_INFINITY);
    // The last word may be cut, or unfinished; from an unknown one on nothing can be compared.
    const known = all.includes(-1) ? all.indexOf(-1) : all.length;
    const words = all.slice(0, Math.max(Math.min(PREFIX_WORDS, known), Math.min(known, all.length - 1)));
    if (words.length === 0 || words.length < Math.min(PREFIX_WORDS, all.length)) return [];
    const found: number[] = [];
    look(words, (row) => {
      found.push(row);
      return false;
    });
    return found;
  };
}

/** How much of a text is read to find its first words, in UTF-16 units. */
const LONGEST_PREFIX = 300;

/** FNV-1a over word numbers, its bits mixed at the end. */
function shelfHash(words: ArrayLike<number>, start: number, count: number): number {
  let hash = FNV_BASIS;
  for (let i = start; i < start + count; i++) hash = fnvStep(hash, words[i] ?? 0);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
}
