/** A list of whole numbers from 0 to 2³² − 1 that grows by doubling: a plain array of a hundred million would cost twice as much and more. */
export class Column {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** What was pushed, in an array of just that length. */
  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
