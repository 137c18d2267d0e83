import type { Stretch } from '../library/snapshot/stored-article.ts';

/**
 * Runs of letters that a question and a sentence share, across words: they see phrases ("in the kernel"), relatives ("reveal",
 * "revelation") and typing errors, which terms do not. Runs are hashed; two that meet in one place count as one.
 */
const PLACES = 8192;
/** A sentence longer than this is read to here: hostile input must stay cheap. */
const LONGEST = 2_000;

/** By stretch, in their order; 0 to 1. */
export interface SharedLetters {
  /** The share of the question's runs of three letters that stand in the stretch. */
  readonly plain: Float64Array;
  /** The same of runs of four, each weighted by how few of the stretches have it: "the " says nothing, "rgam" a lot. */
  readonly telling: Float64Array;
}

/** Compares a question with many sentences at once. */
export function sharedLetters(question: string, stretches: readonly Stretch[]): SharedLetters {
  const places3 = new Uint16Array(PLACES);
  const places4 = new Uint16Array(PLACES);
  let count3 = 0;
  let count4 = 0;
  eachRun(question, 0, question.length, (at3, at4) => {
    if (at3 >= 0 && places3[at3] === 0) places3[at3] = ++count3;
    if (at4 >= 0 && places4[at4] === 0) places4[at4] = ++count4;
  });
  const plain = new Float64Array(stretches.length);
  const seen3 = new Uint32Array(count3 + 1);
  const seen4 = new Uint32Array(count4 + 1);
  const frequency = new Uint32Array(count4 + 1);
  /** The numbers of the runs of four, stretch after stretch, and where each stretch's begin. */
  const found: number[] = [];
  const from = new Uint32Array(stretches.length + 1);
  stretches.forEach(({ text, span }, i) => {
    const serial = i + 1;
    let shared = 0;
    eachRun(text, span.start, Math.min(span.end, span.start + LONGEST), (at3, at4) => {
      const three = at3 < 0 ? 0 : (places3[at3] ?? 0);
      if (three !== 0 && seen3[three] !== serial) {
        seen3[three] = serial;
        shared++;
      }
      const four = at4 < 0 ? 0 : (places4[at4] ?? 0);
      if (four !== 0 && seen4[four] !== serial) {
        seen4[four] = serial;
        frequency[four] = (frequency[four] ?? 0) + 1;
        found.push(four);
      }
    });
    plain[i] = count3 === 0 ? 0 : shared / count3;
    from[serial] = found.length;
  });
  return { plain, telling: weighted(found, from, frequency) };
}

/** The weight of each stretch's runs, as a share of that of all runs that stand in any of them. */
function weighted(found: readonly number[], from: Uint32Array, frequency: Uint32Array): Float64Array {
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

const SPACE = 32;

/** Calls back with the places of the run of three and the run of four that end at each letter; −1 where there is none yet. A space stands before and after the stretch. */
function eachRun(text: string, start: number, end: number, use: (at3: number, at4: number) => void): void {
  let a = 0;
  let b = 0;
  let c = SPACE;
  for (let i = start; i <= end; i++) {
    const d = i < end ? letterOf(text.charCodeAt(i)) : SPACE;
    if (d === SPACE && c === SPACE) continue;
    const tail = Math.imul(Math.imul(b, 31) + c, 31) + d;
    use(b === 0 ? -1 : tail & (PLACES - 1), a === 0 ? -1 : (Math.imul(a, 29_791) + tail) & (PLACES - 1));
    a = b;
    b = c;
    c = d;
  }
}

/** Lower case for ASCII; marks and white space are a space, other letters stay as they are. */
function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code | 32;
  if (code >= 48 && code <= 57) return code;
  return code < 192 || (code >= 0x2000 && code <= 0x206f) ? SPACE : code;
}
