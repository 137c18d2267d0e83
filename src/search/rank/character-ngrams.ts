import type { SentenceText } from '../../domain/article.ts';

/**
 * Runs of letters that a question and a sentence share, across words: they see phrases ("in the kernel"), relatives ("reveal",
 * "revelation") and typing errors, which terms do not. Runs are hashed; two that meet in one place count as one.
 */
const HASH_PLACES = 8192;
/** A sentence longer than this is read to here: hostile input must stay cheap. */
const LONGEST_COMPARED = 2_000;

/** One value from 0 to 1 per sentence, in their order. */
export interface SharedLetters {
  /** The share of the question's runs of three letters that stand in the stretch. */
  readonly plain: Float64Array;
  /** The same of runs of four, each weighted by how few of the stretches have it: "the " says nothing, "rgam" a lot. */
  readonly telling: Float64Array;
}

/** Stands for no run at all: a place that no run has. */
const NO_RUN = HASH_PLACES;
/*
 * Buffers that every comparison reuses and leaves empty. Allocating them would cost as much as comparing a sentence.
 */
const threes = new Uint16Array(LONGEST_COMPARED + 1);
const fours = new Uint16Array(LONGEST_COMPARED + 1);
const numbers3 = new Uint16Array(HASH_PLACES + 1);
const numbers4 = new Uint16Array(HASH_PLACES + 1);

/** The different runs of a sentence: how many threes it has, these, and its fours; each in the order in which they first stand there. */
type SentenceRuns = Uint16Array;

/** The runs of a small library's sentences, by row, each read when it is first compared: about half a kilobyte a sentence. */
export type KeptRuns = (SentenceRuns | undefined)[];

/** A library of more sentences keeps no runs: a question compares sixty of them, seldom the same. */
const MOST_SENTENCES_KEPT = 5_000;

/** Where the runs of a library of so many sentences are kept; null where they are read each time. */
export const keepRuns = (rows: number): KeptRuns | null => (rows > MOST_SENTENCES_KEPT ? null : new Array(rows));

/** Compares a question with many sentences at once. A question longer than a sentence may be is read as far. @param rows of the sentences, where their runs are kept */
export function sharedNgrams(
  question: string,
  stretches: readonly SentenceText[],
  kept: KeptRuns | null = null,
  rows: readonly number[] = [],
): SharedLetters {
  const resolved = readRuns(question, 0, question.length);
  const [asked3, asked4] = [numberedRuns(threes, resolved, numbers3), numberedRuns(fours, resolved, numbers4)];
  const plain = new Float64Array(stretches.length);
  const frequency: number[] = new Array(asked4.length + 1).fill(0);
  // By number, the last stretch in which a run was seen.
  const seen3: number[] = new Array(asked3.length + 1).fill(0);
  const seen4: number[] = new Array(asked4.length + 1).fill(0);
  /** The numbers of the runs of four, stretch after stretch, and where each stretch's begin. */
  const found: number[] = [];
  const from: number[] = [0];
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i];
    const serial = i + 1;
    let shared = 0;
    const known = stretch ? knownRuns(stretch, kept, rows[i]) : null;
    if (known) {
      const threesEnd = 1 + (known[0] ?? 0);
      for (let k = 1; k < threesEnd; k++) if (numbers3[known[k] ?? NO_RUN] !== 0) shared++;
      for (let k = threesEnd; k < known.length; k++) {
        const four = numbers4[known[k] ?? NO_RUN] ?? 0;
        if (four === 0) continue;
        frequency[four] = (frequency[four] ?? 0) + 1;
        found.push(four);
      }
    }
    const runs = stretch && !known ? readRuns(stretch.text, stretch.span.start, stretch.span.end) : 0;
    for (let k = 0; k < runs; k++) {
      const three = numbers3[threes[k] ?? NO_RUN] ?? 0;
      if (three !== 0 && seen3[three] !== serial) {
        seen3[three] = serial;
        shared++;
      }
      const four = numbers4[fours[k] ?? NO_RUN] ?? 0;
      if (four !== 0 && seen4[four] !== serial) {
        seen4[four] = serial;
        frequency[four] = (frequency[four] ?? 0) + 1;
        found.push(four);
      }
    }
    plain[i] = asked3.length === 0 ? 0 : shared / asked3.length;
    from.push(found.length);
  }
  for (const place of asked3) numbers3[place] = 0;
  for (const place of asked4) numbers4[place] = 0;
  return { plain, telling: weightedRuns(found, from, frequency) };
}

/** The runs of a row's sentence; null where none are kept. */
function knownRuns({ text, span }: SentenceText, kept: KeptRuns | null, row: number | undefined): SentenceRuns | null {
  if (!kept || row === undefined) return null;
  const known = kept[row];
  if (known) return known;
  const count = readRuns(text, span.start, span.end);
  const different3 = new Set(threes.subarray(0, count));
  const different4 = new Set(fours.subarray(0, count));
  different3.delete(NO_RUN);
  different4.delete(NO_RUN);
  const runs = Uint16Array.of(different3.size, ...different3, ...different4);
  kept[row] = runs;
  return runs;
}

/** Numbers the places of the runs just read from 1, in their order, and gives them. */
function numberedRuns(runs: Uint16Array, count: number, numbers: Uint16Array): number[] {
  const places: number[] = [];
  for (let k = 0; k < count; k++) {
    const place = runs[k] ?? NO_RUN;
    if (place !== NO_RUN && numbers[place] === 0) numbers[place] = places.push(place);
  }
  return places;
}

/** The weight of each stretch's runs, as a share of that of all runs that stand in any of them. */
function weightedRuns(found: readonly number[], from: readonly number[], frequency: readonly number[]): Float64Array {
  const stretches = from.length - 1;
  const weights = new Float64Array(frequency.length);
  let all = 0;
  for (let run = 1; run < frequency.length; run++) {
    const having = frequency[run] ?? 0;
    if (having === 0) continue;
    weights[run] = Math.log(1 + (stretches - having + 0.5) / (having + 0.5));
    all += weights[run] ?? 0;
  }
  const telling = new Float64Array(stretches);
  for (let i = 0; i < stretches; i++) {
    let sum = 0;
    const end = from[i + 1] ?? 0;
    for (let k = from[i] ?? 0; k < end; k++) sum += weights[found[k] ?? 0] ?? 0;
    telling[i] = all === 0 ? 0 : sum / all;
  }
  return telling;
}

const SPACE_CODE = 32;

/** Reads into `threes` and `fours` the places of the run of three and the run of four that end at each letter, and says how many; a space stands before and after the stretch. */
function readRuns(text: string, start: number, last: number): number {
  const end = Math.min(last, start + LONGEST_COMPARED);
  let count = 0;
  let a = 0;
  let b = 0;
  let c = SPACE_CODE;
  for (let i = start; i <= end; i++) {
    const d = i < end ? letterOf(text.charCodeAt(i)) : SPACE_CODE;
    if (d === SPACE_CODE && c === SPACE_CODE) continue;
    const tail = Math.imul(Math.imul(b, 31) + c, 31) + d;
    threes[count] = b === 0 ? NO_RUN : tail & (HASH_PLACES - 1);
    fours[count] = a === 0 ? NO_RUN : (Math.imul(a, 29_791) + tail) & (HASH_PLACES - 1);
    count++;
    a = b;
    b = c;
    c = d;
  }
  return count;
}

/** Lower case for ASCII; marks and white space are a space, other letters stay as they are. */
const letterOf = (code: number): number =>
  code < FIRST_OTHER ? (LETTER_OF_CODE[code] ?? SPACE_CODE) : code >= 0x2000 && code <= 0x206f ? SPACE_CODE : code;

/** The first letter beyond ASCII. */
const FIRST_OTHER = 192;
const LETTER_OF_CODE = Uint8Array.from({ length: FIRST_OTHER }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z0-9]/i.test(letter) ? letter.toLowerCase().charCodeAt(0) : SPACE_CODE;
});
