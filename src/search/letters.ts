import type { Span } from '../domain/span.ts';

/**
 * Runs of three letters that a question and a sentence share, across words and spaces: sees phrases ("in the kernel"), relatives
 * ("reveal", "revelation") and typing errors, which terms do not. Grams are hashed; two that meet in one place count as one.
 */
const PLACES = 8192;
/** A sentence longer than this is read to here: hostile input must stay cheap. */
const LONGEST = 2_000;

/** A question's grams: `place` gives a gram's number from 1, 0 where the question has none. */
export interface LetterGrams {
  readonly place: Uint16Array;
  readonly count: number;
  /** When each gram was last seen, so that a gram counts once a sentence. */
  readonly seen: Uint32Array;
}

/** Lower case for ASCII; other letters as they are. */
const lower = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);
const hash = (a: number, b: number, c: number): number => (Math.imul(Math.imul(a, 31) + b, 31) + c) & (PLACES - 1);

/** The grams of a question; a space stands before and after it. */
export function letterGrams(question: string): LetterGrams {
  const place = new Uint16Array(PLACES);
  let count = 0;
  let [a, b] = [0, 32];
  for (let i = 0; i <= question.length; i++) {
    const c = i < question.length ? lower(question.charCodeAt(i)) : 32;
    const at = hash(a, b, c);
    if (a !== 0 && place[at] === 0) place[at] = ++count;
    a = b;
    b = c;
  }
  return { place, count, seen: new Uint32Array(count + 1) };
}

/** The share of the question's grams that stand in the span, 0 to 1. `serial` is a number not used before with these grams, from 1. */
export function sharedLetters(text: string, span: Span, grams: LetterGrams, serial: number): number {
  if (grams.count === 0) return 0;
  let shared = 0;
  let [a, b] = [0, 32];
  const end = Math.min(span.end, span.start + LONGEST);
  for (let i = span.start; i <= end; i++) {
    const c = i < end ? lower(text.charCodeAt(i)) : 32;
    const gram = grams.place[hash(a, b, c)] ?? 0;
    if (gram !== 0 && grams.seen[gram] !== serial) {
      grams.seen[gram] = serial;
      shared++;
    }
    a = b;
    b = c;
  }
  return shared / grams.count;
}
