/**
 * Something wrong with a file, a setting or a call that the person at the other end can mend.
 * `subject` names the thing, `message` what is wrong with it, `remedy` what to do. Never thrown for "not found": not knowing is an answer.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly subject: string;
  readonly remedy: string;

  constructor(subject: string, message: string, remedy: string, options?: { cause?: unknown }) {
    super(message, options);
    this.subject = subject;
    this.remedy = remedy;
  }

  /** One line for people: "corpus/a.md: the front matter is not valid YAML (line 3). Mend: …". */
  get line(): string {
    return `${this.subject}: ${this.message} → ${this.remedy}`;
  }
}

/** What stays as it is until a person mends it: a setting, a token. Neither trying nor starting again is of any use. */
export class LastingFault extends Fault {}

/** What passes by itself: a network that is away, a server that has too much to do. Another try may well succeed. */
export class PassingFault extends Fault {
  /** Milliseconds that the other side wants to be left alone for; 0 when it does not say. */
  readonly retryAfterMs: number;

  constructor(
    subject: string,
    message: string,
    remedy: string,
    { retryAfterMs = 0, ...options }: { cause?: unknown; retryAfterMs?: number } = {},
  ) {
    super(subject, message, remedy, options);
    this.retryAfterMs = retryAfterMs;
  }
}

/** What the articles stand in cannot be reached, or has too much to do. It passes by itself: whoever asks is told to try again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
