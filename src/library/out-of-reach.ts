import { Unavailable } from '../domain/fault.ts';

/**
 * An article cannot be read from its snapshot, because the file was changed or cut short. It is being read from its
 * own file again meanwhile.
 */
export class ArticleOutOfReach extends Unavailable {
  /** Resolves, once that has been tried, to whether the article can be read now. Never rejects. */
  readonly readAgain: Promise<boolean>;

  constructor(message: string, readAgain: Promise<boolean>) {
    super(message);
    this.readAgain = readAgain;
  }
}

/** By then the user has long been shown that the bot is working. */
const LONGEST_WAIT_FOR_ARTICLE_MS = 10_000;

/**
 * Runs work that reads articles. When one is out of reach, waits until it has been read from its file again and repeats the work
 * from the beginning, so the work must have no side effects before it has read everything.
 * @throws {ArticleOutOfReach} when it cannot be read again in time, and whatever the work throws.
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
 * Reads several articles for one purpose. When one is out of reach, the others are still tried before throwing, so that all
 * damaged ones are read again at the same time instead of one after the other.
 */
export class JointReading {
  readonly #missing: ArticleOutOfReach[] = [];

  /** The result of `read`, or undefined when the article is out of reach. */
  tried<T>(read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ArticleOutOfReach)) throw error;
      this.#missing.push(error);
      return undefined;
    }
  }

  /** Call at the end. @throws {ArticleOutOfReach} when any article was out of reach. */
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

/** Maps `read` over all. @throws {ArticleOutOfReach} when any of them is out of reach, after trying all. */
export function ofEach<From, To>(all: readonly From[], read: (one: From) => To): To[] {
  const reading = new JointReading();
  const found: To[] = [];
  for (const one of all) reading.tried(() => found.push(read(one)));
  reading.end();
  return found;
}
