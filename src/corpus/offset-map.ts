import { countUpTo } from './file-places.ts';

/**
 * From the offsets of a text that was put together to those of the text it was taken from: runs of characters, each known by
 * where it begins in both. Within a run offsets grow by one; a decoded reference ("&amp;" shown as "&") is a run of its own.
 */
export class OffsetMap {
  readonly #shown: number[] = [];
  readonly #source: number[] = [];

  /** Says that from `shown` on, characters stand at `source` and after it. Both ascend from call to call. */
  add(shown: number, source: number): void {
    const last = this.#shown.length - 1;
    if (last >= 0) {
      if (source - shown === (this.#source[last] ?? 0) - (this.#shown[last] ?? 0)) return;
      if (this.#shown[last] === shown) {
        this.#source[last] = source;
        return;
      }
    }
    this.#shown.push(shown);
    this.#source.push(source);
  }

  /** The source's offset for one of the shown text; what was put between two runs lies before the second one. */
  toSource(offset: number): number {
    const run = Math.max(0, countUpTo(this.#shown, offset) - 1);
    const there = (this.#source[run] ?? 0) + offset - (this.#shown[run] ?? 0);
    return Math.min(there, this.#source[run + 1] ?? Number.POSITIVE_INFINITY);
  }
}
