/**
 * A cache that forgets what was used longest ago once it is over its limit. What was put in last is never forgotten, however
 * much it weighs.
 */
export class RecentlyUsed<Key, Value extends object | string | null> {
  readonly #limit: number;
  readonly #weigh: (value: Value) => number;
  /** In the order of use: a map keeps the order of insertion, and what is used is inserted anew. */
  readonly #entries = new Map<Key, { readonly value: Value; readonly weight: number }>();
  #weight = 0;
  /** What was used last, which is what is asked for next more often than not. */
  #lastKey: Key | undefined;
  #lastValue: Value | undefined;

  /** @param limit the most entries, or the most they may weigh together when `weigh` is given */
  constructor(limit: number, weigh: (value: Value) => number = () => 1) {
    this.#limit = limit;
    this.#weigh = weigh;
  }

  /** The value of a key, which counts as use. */
  get(key: Key): Value | undefined {
    if (this.#lastValue !== undefined && key === this.#lastKey) return this.#lastValue;
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    this.#lastKey = key;
    this.#lastValue = entry.value;
    return entry.value;
  }

  /** The value of a key without counting it as use: cheaper, for what is asked for all the time. */
  peek(key: Key): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Keeps a value, weighed now, and returns it. */
  set(key: Key, value: Value): Value {
    const weight = this.#weigh(value);
    this.#weight += weight - (this.#entries.get(key)?.weight ?? 0);
    this.#entries.delete(key);
    this.#entries.set(key, { value, weight });
    this.#lastKey = key;
    this.#lastValue = value;
    if (this.#weight > this.#limit) this.#forgetOldest(key);
    return value;
  }

  /** The value of a key, made and kept when there is none. */
  getOrMake(key: Key, make: () => Value): Value {
    return this.get(key) ?? this.set(key, make());
  }

  clear(): void {
    this.#entries.clear();
    this.#weight = 0;
    this.#lastKey = undefined;
    this.#lastValue = undefined;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** What all values weigh together. */
  get weight(): number {
    return this.#weight;
  }

  #forgetOldest(latest: Key): void {
    for (const [key, { weight }] of this.#entries) {
      if (this.#weight <= this.#limit || key === latest) return;
      this.#entries.delete(key);
      this.#weight -= weight;
    }
  }
}
