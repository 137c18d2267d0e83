import { giveWay } from '../../runtime/steps.ts';
import { withinTime } from '../../runtime/time-limit.ts';

/** A piece of work that this thread can do, and perhaps another one. */
export interface SharedPiece<T> {
  /** The file, for the fault when it takes too long. */
  readonly path: string;
  readonly here: () => T;
  /** Null when only this thread can do it. */
  readonly there: (() => Promise<T>) | null;
}

interface WaitingPiece {
  readonly path: string;
  /** Does it here and settles the caller's promise. */
  readonly here: () => void;
  /** Hands it over; resolves when it has been done. */
  readonly there: (() => Promise<void>) | null;
  readonly reject: (error: unknown) => void;
}

/** How long this thread reads before it lets others run, unless a single article takes longer. */
const READING_SLICE_MS = 10;

/** Work that is shared by this thread and others: whoever has nothing to do takes the next piece. This thread works in slices. */
export class SharedReading {
  readonly #limitMs: number;
  readonly #othersHaveRoom: () => boolean;
  readonly #waiting: WaitingPiece[] = [];
  #isAtWork = false;

  /** @param limitMs after which a piece is given up @param othersHaveRoom whether another thread could do with a piece */
  constructor(limitMs: number, othersHaveRoom: () => boolean) {
    this.#limitMs = limitMs;
    this.#othersHaveRoom = othersHaveRoom;
  }

  /** Does a piece, wherever that is. Rejects with what the piece throws, or a `Fault` when it takes too long. */
  do<T>({ path, here, there }: SharedPiece<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        path,
        here: () => {
          try {
            resolve(here());
          } catch (error) {
            reject(error);
          }
        },
        there: there && (() => there().then(resolve, reject)),
        reject,
      });
      this.#handOver();
      if (!this.#isAtWork) void this.#work();
    });
  }

  #handOver(): void {
    for (let i = 0; i < this.#waiting.length && this.#othersHaveRoom(); ) {
      const piece = this.#waiting[i];
      if (piece?.there) {
        this.#waiting.splice(i, 1);
        void piece.there().then(() => this.#handOver());
      } else i++;
    }
  }

  async #work(): Promise<void> {
    this.#isAtWork = true;
    while (this.#waiting.length > 0) {
      await giveWay();
      this.#readSlice();
    }
    this.#isAtWork = false;
  }

  /** Does as many pieces as fit into a slice under a single watchdog: starting one takes longer than reading a short file. */
  #readSlice(): void {
    const [first] = this.#waiting;
    if (!first) return;
    const end = performance.now() + READING_SLICE_MS;
    let current = first;
    try {
      withinTime(first.path, this.#limitMs, () => {
        for (
          let next = this.#waiting.shift();
          next;
          next = performance.now() < end ? this.#waiting.shift() : undefined
        ) {
          current = next;
          next.here();
        }
      });
    } catch (fault) {
      if (current === first) first.reject(fault);
      // It has had less than its time, and begins the next slice.
      else this.#waiting.unshift(current);
    }
  }
}
