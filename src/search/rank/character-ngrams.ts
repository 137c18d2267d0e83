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

/** Compares a question with many sentences at once. A question longer than a sentence may be is read as far. */
export function sharedNgrams(question: string, stretches: readonly SentenceText[]): SharedLetters {
  const resolved = readRuns(question, 0, question.length);
  const [asked3, asked4] = [numberedRuns(threes, resolved, numbers3), numberedRuns(fours, resolved, numbers4)];
  const plain = new Float64Array(stretches.length);
  const seen3 = new Uint32Array(asked3.length + 1);
  const seen4 = new Uint32Array(asked4.length + 1);
  const frequency = new Uint32Array(asked4.length + 1);
  /** The numbers of the runs of four, stretch after stretch, and where each stretch's begin. */
  const found: number[] = [];
  const from = new Uint32Array(stretches.length + 1);
  for (let i = 0; i < stretches.length; i++) {
    const stretch = stretches[i];
    const serial = i + 1;
    let shared = 0;
    const runs = stretch ? readRuns(stretch.text, stretch.span.start, stretch.span.end) : 0;
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
    from[serial] = found.length;
  }
  for (const place of asked3) numbers3[place] = 0;
  for (const place of asked4) numbers4[place] = 0;
  return { plain, telling: weightedRuns(found, from, frequency) };
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
function weightedRuns(found: readonly number[], from: Uint32Array, frequency: Uint32Array): Float64Array {
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
