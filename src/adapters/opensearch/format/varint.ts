/** Bits of a number in each byte; the eighth bit says that more bytes follow. */
const BITS = 7;
const MORE = 1 << BITS;
const REST_BITS = MORE - 1;

/** Writes whole numbers from 0 to 2³² − 1, small ones in a byte (LEB128). */
export class VarintWriter {
  readonly #bytes: number[] = [];

  put(number: number): void {
    let rest = number >>> 0;
    for (; rest >= MORE; rest >>>= BITS) this.#bytes.push((rest & REST_BITS) | MORE);
    this.#bytes.push(rest);
  }

  /** How many they are, then the numbers. */
  list(numbers: readonly number[]): void {
    this.put(numbers.length);
    for (const number of numbers) this.put(number);
  }

  /** Bytes as they are, without how many they are. */
  raw(bytes: Uint8Array): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** Reads the output of a `VarintWriter`. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let number = byte & REST_BITS;
    for (let shift = BITS; byte >= MORE; shift += BITS) {
      byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & REST_BITS) << shift;
    }
    return number >>> 0;
  }

  /** As many numbers as were written together. */
  list(): Uint32Array {
    const numbers = new Uint32Array(this.next());
    const bytes = this.#bytes;
    let at = this.#at;
    // The same as `next`, without its two fields: half of what reading an article costs.
    for (let i = 0; i < numbers.length; i++) {
      let byte = bytes[at++] ?? 0;
      let number = byte & REST_BITS;
      for (let shift = BITS; byte >= MORE; shift += BITS) {
        byte = bytes[at++] ?? 0;
        number |= (byte & REST_BITS) << shift;
      }
      numbers[i] = number;
    }
    this.#at = at;
    return numbers;
  }

  /** So many bytes as they are; a view. */
  raw(count: number): Uint8Array {
    const { buffer, byteOffset } = this.#bytes;
    const at = this.#at;
    this.#at += count;
    return new Uint8Array(buffer, byteOffset + at, count);
  }

  /** All bytes that are left; a view. */
  rest(): Uint8Array {
    return this.raw(this.#bytes.length - this.#at);
  }
}
