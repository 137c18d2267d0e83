/** Something that goes wrong with REST requests, once or a few times. */
export interface RestFault {
  /** Which requests; any when absent. */
  readonly method?: string;
  readonly path?: RegExp;
  /** How many of them; 1 when absent. */
  readonly times?: number;
  /** Answers this instead of doing what is asked: 429, 500, 503 … */
  readonly status?: number;
  /** With 429: in seconds. */
  readonly retryAfter?: number;
  readonly global?: boolean;
  readonly body?: unknown;
  /** Cuts the connection: before the request has had its effect, or after it, so that only the confirmation is lost. */
  readonly drop?: 'before' | 'after';
  /** Answers so much later, in milliseconds. */
  readonly delayMs?: number;
}

/** The faults still to come. */
export class Faults {
  readonly #queue: { readonly fault: RestFault; left: number }[] = [];

  add(fault: RestFault): void {
    this.#queue.push({ fault, left: fault.times ?? 1 });
  }

  /** The next fault that is meant for this request, or null. */
  take(method: string, path: string): RestFault | null {
    const index = this.#queue.findIndex(
      ({ fault }) => (fault.method ?? method) === method && (fault.path === undefined || fault.path.test(path)),
    );
    const found = this.#queue[index];
    if (found === undefined) return null;
    found.left -= 1;
    if (found.left <= 0) this.#queue.splice(index, 1);
    return found.fault;
  }

  get pending(): number {
    return this.#queue.length;
  }
}
