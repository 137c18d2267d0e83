import { Vocabulary } from '../library/vocabulary.ts';

/** The vocabulary of an index as far as a reader has met it: the words that were looked up, with the numbers that the index gives them. */
export class WordNumbers extends Vocabulary {
  readonly #size: number;
  readonly #numbers = new Map<string, number>();
  readonly #spelt = new Map<number, string>();

  /** @param size words of the whole index */
  constructor(size: number) {
    super();
    this.#size = size;
  }

  /** Tells the number of a word. */
  know(word: string, id: number): void {
    this.#numbers.set(word, id);
    this.#spelt.set(id, word);
  }

  override add(word: string): number {
    const id = this.id(word);
    if (id < 0) throw new Error('the index numbers its words itself');
    return id;
  }

  override id(word: string): number {
    return this.#numbers.get(word) ?? -1;
  }

  override word(id: number): string {
    return this.#spelt.get(id) ?? '';
  }

  override get size(): number {
    return this.#size;
  }
}
