import { seededHash } from '../runtime/hash.ts';

/** The initial number of slots, which is always a power of two and at least twice the number of words. */
const FEWEST_SLOTS = 1024;

/**
 * All words of the library, forms and stems alike, each with a number. Numbers instead of strings keep a sentence's words
 * at four bytes each. Append-only: a number once given never changes. Twelve bytes a word beside the word itself; a `Map` takes
 * forty, and when one of half a million words grows everybody waits for it.
 */
export class Vocabulary {
  readonly #words: string[] = [];
  /** By number. */
  #hashes: Uint32Array;
  /** An open-addressing hash table: word numbers from 1; 0 for a free slot. */
  #slots: Int32Array;

  /** @param expected how many words there will be, or a few more */
  constructor(expected = 0) {
    const slots = Math.max(FEWEST_SLOTS, 2 ** Math.ceil(Math.log2(2 * expected + 1)));
    this.#slots = new Int32Array(slots);
    this.#hashes = new Uint32Array(slots / 2);
  }

  /** The number of a word; assigns one when the word is new. */
  add(word: string): number {
    const hash = seededHash(word, SEED);
    const slot = this.#slotOf(word, hash);
    const known = this.#slots[slot] ?? 0;
    if (known > 0) return known - 1;
    const id = this.#words.length;
    this.#words.push(word);
    this.#hashes[id] = hash;
    this.#slots[slot] = id + 1;
    if (2 * this.#words.length >= this.#slots.length) this.#grow();
    return id;
  }

  /** The number of a word, or -1 when no article has it. */
  id(word: string): number {
    return (this.#slots[this.#slotOf(word, seededHash(word, SEED))] ?? 0) - 1;
  }

  /** The word of a number. */
  word(id: number): string {
    return this.#words[id] ?? '';
  }

  get size(): number {
    return this.#words.length;
  }

  /** The slot that holds a word, or the free one where it belongs. */
  #slotOf(word: string, hash: number): number {
    const last = this.#slots.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const id = (this.#slots[slot] ?? 0) - 1;
      if (id < 0 || (this.#hashes[id] === hash && this.#words[id] === word)) return slot;
    }
  }

  #grow(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const hashes = new Uint32Array(slots.length / 2);
    hashes.set(this.#hashes);
    const last = slots.length - 1;
    for (let id = 0; id < this.#words.length; id++) {
      let slot = (hashes[id] ?? 0) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}

/** Random per process, so that nobody can write an article whose words all collide. */
const SEED = Math.floor(2 ** 32 * Math.random()) | 0;
