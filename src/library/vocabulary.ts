/**
 * All words of the library, forms and stems alike, each with a number. Numbers instead of strings keep a sentence's words
 * at four bytes each. Append-only: a number once given never changes.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];

  /** The number of a word, given now when it is new. */
  add(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) return known;
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    return id;
  }

  /** The number of a word, or -1 when no article has it. */
  id(word: string): number {
    return this.#ids.get(word) ?? -1;
  }

  /** The word of a number. */
  word(id: number): string {
    return this.#words[id] ?? '';
  }

  get size(): number {
    return this.#words.length;
  }
}
