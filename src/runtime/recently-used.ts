/** So many articles are kept of what was worked out lately: some megabytes, and more than any run of questions goes through. */
const MOST = 1_000;

/**
 * What has been worked out of things that never change, for the last so many of them: a pure function's memory. What was asked for
 * longest ago is forgotten first, so that it does not grow with a library whose articles are on disk.
 */
export class Kept<Key extends object, Value extends object> {
  readonly #most: number;
  readonly #values = new Map<Key, Value>();
  /** Most questions are about the article of the question before. */
  #lastKey: Key | null = null;
  #lastValue: Value | null = null;

  constructor(most = MOST) {
    this.#most = most;
  }

  get(key: Key): Value | null {
    if (key === this.#lastKey) return this.#lastValue;
    const value = this.#values.get(key);
    if (value === undefined) return null;
    // The order of a map is that of insertion: what was used last goes last.
    this.#values.delete(key);
    return this.#put(key, value);
  }

  set(key: Key, value: Value): void {
    this.#values.delete(key);
    this.#put(key, value);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
  }

  get size(): number {
    return this.#values.size;
  }

  #put(key: Key, value: Value): Value {
    this.#values.set(key, value);
    this.#lastKey = key;
    this.#lastValue = value;
    return value;
  }
}
