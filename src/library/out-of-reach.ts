import { Unavailable } from '../domain/fault.ts';

/**
 * An article cannot be read where its snapshot keeps it: other bytes stand there than were written, or none. It is being read from its
 * file again meanwhile.
 */
export class ArticleOutOfReach extends Unavailable {
  /** Whether it can be read, once that has been tried. Never rejects. */
  readonly readAgain: Promise<boolean>;

  constructor(message: string, readAgain: Promise<boolean>) {
    super(message);
    this.readAgain = readAgain;
  }
}

/** Whoever asked has long been shown that the bot is at work. */
const LONGEST_WAIT_FOR_ARTICLE_MS = 10_000;

/**
 * Does work that reads articles. When one is out of reach, waits until it has been read from its file again, and does the work anew
 * from its beginning: it must not have told anybody anything by then.
 * @throws {ArticleOutOfReach} when it cannot be read again, or not in time; and what the work throws.
 */
export async function patiently<T>(work: () => T | Promise<T>, withinMs = LONGEST_WAIT_FOR_ARTICLE_MS): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArticleOutOfReach) || !(await inTime(error.readAgain, until))) throw error;
    }
  }
}

async function inTime(done: Promise<boolean>, until: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, until - performance.now()), false);
  });
  try {
    return (await Promise.race([done, tooLate])) && performance.now() < until;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads of several articles for one purpose: when one is out of reach, the others are tried before that is said, so that all that are
 * damaged are read again at the same time and not one after the other.
 */
export class JointReading {
  readonly #missing: ArticleOutOfReach[] = [];

  /** What is read, or nothing when it is out of reach. */
  tried<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ArticleOutOfReach)) throw error;
      this.#missing.push(error);
      return undefined;
    }
  }

  /** To be called at the end. @throws {ArticleOutOfReach} when something was. */
  end(): void {
    const [first, ...others] = this.#missing;
    if (!first) return;
    if (others.length === 0) throw first;
    const each = Promise.all(this.#missing.map(({ readAgain }) => readAgain));
    throw new ArticleOutOfReach(
      first.message,
      each.then((done) => done.every(Boolean)),
    );
  }
}

/** Reads something of each. @throws {ArticleOutOfReach} when one or several are. */
export function ofEach<From, To>(all: readonly From[], read: (one: From) => To): To[] {
  const reading = new JointReading();
  const found: To[] = [];
  for (const one of all) reading.tried(() => found.push(read(one)));
  reading.end();
  return found;
}
