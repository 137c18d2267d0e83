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

/** Indexes every row, headings included, by its first words. Nine bytes per row, those of a shelf side by side: a long one is read through in microseconds. */
export function* indexPrefixes(table: SentenceTable): Steps<FindByPrefix> {
  const { rows, from, forms, vocabulary } = table;
  const shelves = 2 ** Math.ceil(Math.log2(Math.max(2, rows)));
  /** The shelf of a row, or -1 for one without words. */
  const shelfOf = (row: number): number => {
    const start = from[row] ?? 0;
    const words = Math.min(PREFIX_WORDS, (from[row + 1] ?? 0) - start);
    return words === 0 ? -1 : shelfHash(forms, start, words) & (shelves - 1);
  };
  /** Where each shelf begins in the columns below; while they are filled, where the next row goes. */
  const begins = new Uint32Array(shelves + 1);
  for (let row = 0; row < rows; row++) {
    if (row % PREFIXES_A_STEP === 0) yield;
    const shelf = shelfOf(row);
    if (shelf >= 0) begins[shelf] = (begins[shelf] ?? 0) + 1;
  }
  for (let shelf = 0, end = 0; shelf <= shelves; shelf++) {
    if (shelf % (16 * PREFIXES_A_STEP) === 0) yield;
    end += begins[shelf] ?? 0;
    begins[shelf] = end;
  }
  const shelved = new Uint32Array(begins[shelves] ?? 0);
  /** Bits of the first word that the shelf does not tell. */
  const nextWord = new Uint8Array(shelved.length);
  // From the last to the first, so that each shelf is read in the order of the rows.
  for (let row = rows - 1; row >= 0; row--) {
    if (row % PREFIXES_A_STEP === 0) yield;
    const shelf = shelfOf(row);
    if (shelf < 0) continue;
    const at = (begins[shelf] ?? 0) - 1;
    begins[shelf] = at;
    shelved[at] = row;
    nextWord[at] = forms[(from[row] ?? 0) + PREFIX_WORDS] ?? 0;
  }
  const numbersOf = (text: string, atLeast: number): number[] =>
    firstForms(text.slice(0, LONGEST_PREFIX), atLeast).map((form) => vocabulary.id(form));
  /** Calls `use` with each row that begins with these words, until it returns true. */
  const look = (words: readonly number[], use: (row: number) => boolean): void => {
    const shelf = shelfHash(words, 0, Math.min(PREFIX_WORDS, words.length)) & (shelves - 1);
    const first = begins[shelf] ?? 0;
    const end = Math.min(begins[shelf + 1] ?? 0, first + MOST_ROWS_SCANNED);
    const next = words.length > PREFIX_WORDS ? (words[PREFIX_WORDS] ?? 0) & 0xff : null;
    for (let at = first; at < end; at++) {
      if (next !== null && nextWord[at] !== next) continue;
      const row = shelved[at] ?? 0;
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
