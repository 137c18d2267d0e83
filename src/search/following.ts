import type { KnownWords } from './asked.ts';
import type { ParsedQuestion } from './question.ts';

/** Which words follow which in a question, by their numbers. */
export interface Following {
  /** The words that may come after a word; undefined after one that the question lacks or ends with. */
  after(word: number): readonly number[] | undefined;
  /** How many words of the question come after another. */
  readonly steps: number;
}

/** A power of two: nearly every word of a sentence is told by its last bits to be none of the question's. */
const PLACES = 256;

/** Reads off a question which words follow which. */
export function followingOf({ words: all }: ParsedQuestion, words: KnownWords): Following {
  const following = new Map<number, number[]>();
  const places = new Uint8Array(PLACES);
  const ids = all.map((word) => words.id(word));
  for (const [i, id] of ids.entries()) {
    const next = ids[i + 1] ?? -1;
    if (id < 0 || next < 0) continue;
    places[id & (PLACES - 1)] = 1;
    const others = following.get(id);
    if (!others) following.set(id, [next]);
    else if (!others.includes(next)) others.push(next);
  }
  return {
    after: (word) => (places[word & (PLACES - 1)] ? following.get(word) : undefined),
    steps: Math.max(0, all.length - 1),
  };
}
