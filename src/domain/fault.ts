/**
 * A problem with a file, a setting or a call that the user or operator can fix.
 * `subject` names the thing, `message` what is wrong with it, `remedy` what to do. Never thrown for "not found", which is a valid answer.
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

/** A fault that lasts until a person fixes it, such as a wrong token. Neither retrying nor restarting helps. */
export class LastingFault extends Fault {}

/** A fault that passes by itself, such as an unreachable network or an overloaded server. Retrying may succeed. */
export class PassingFault extends Fault {
  /** How long the other side asks to wait before the next try, in milliseconds. 0 when it does not say. */
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

/** The store that holds the articles cannot be reached or is overloaded. This passes by itself: the user is told to try again. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}
