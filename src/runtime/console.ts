import { once } from 'node:events';
import process from 'node:process';

/** Whether the output is only a report, so that the work goes on when nobody reads it. */
let worksUnread = false;
/** Whether nothing more can be printed, because nobody reads it or there is no room for it. */
let isOutputShut = false;
let hasPrintFailed = false;

/** Writes a line to standard output, and waits if the reader is slower. */
export async function printLine(line: string): Promise<void> {
  if (isOutputShut || process.stdout.write(`${line}\n`)) return;
  // The listener in `handleClosedOutput` is told why it cannot be written.
  await once(process.stdout, 'drain').catch(() => undefined);
}

/** Prints one JSON object as a line. */
export const printJson = (value: unknown): Promise<void> => printLine(JSON.stringify(value));

/** Writes to standard error, where everything goes that is not the result. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Decides what happens when standard output or standard error cannot be written. If the reader of the result stops early
 * (`verbatim quotes
 * head -1`), the process ends quietly, as other commands do. If nobody reads standard error, nothing happens.
 */
export function handleClosedOutput(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (isOutputShut) return;
    isOutputShut = true;
    if (code !== 'EPIPE') {
      hasPrintFailed = true;
      complain(`verbatim: the result cannot be written (${code}) → make room for it, or write it elsewhere`);
    }
    if (!worksUnread) process.exit(hasPrintFailed ? 1 : 0);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => undefined);
}

/** From now on the output is only a report on work that is to be finished whether or not somebody reads it. */
export function finishWithoutReader(): void {
  worksUnread = true;
}

/** Whether something could not be printed although somebody wants it. */
export const printingFailed = (): boolean => hasPrintFailed;

/** How long a slow reader of standard error has after the work is done, in milliseconds. */
const LAST_WORDS_MS = 2_000;

/** Lets the process end even if somebody holds standard error open without reading it. */
export function leaveUnread(): void {
  setTimeout(() => {
    if (process.stdout.writableLength === 0 && process.stderr.writableLength > 0) process.exit();
  }, LAST_WORDS_MS).unref();
}

/** Shorter work is done before anybody looks, in milliseconds. */
const BAR_AFTER_MS = 2_000;
/** How often a terminal's line is redrawn, and how often a log gets a line. */
const DRAWN_EVERY_MS = 200;
const LOGGED_EVERY_MS = 10_000;
const BAR_WIDTH = 30;

/** A progress bar for long work: one changing line on a terminal, a line now and then elsewhere; nothing for short work. */
export interface ProgressBar {
  /** Sets how much is done. */
  readonly show: (done: number, of: number) => void;
  /** Removes the line. */
  readonly clear: () => void;
}

/**
 * Opens a progress bar.
 * @param what is being done, such as "reading the corpus"
 * @param shown where it is drawn, and the clock in milliseconds
 */
export function progressBar(
  what: string,
  {
    isTerminal = process.stderr.isTTY === true,
    write = (text: string) => void process.stderr.write(text),
    now = performance.now.bind(performance),
  } = {},
): ProgressBar {
  const begun = now();
  let last = begun + BAR_AFTER_MS - (isTerminal ? DRAWN_EVERY_MS : LOGGED_EVERY_MS);
  let isDrawn = false;
  return {
    show: (done, of) => {
      if (now() - begun < BAR_AFTER_MS || now() - last < (isTerminal ? DRAWN_EVERY_MS : LOGGED_EVERY_MS)) return;
      last = now();
      const share = Math.min(1, done / Math.max(1, of));
      const percent = `${Math.floor(100 * share)} %`;
      if (!isTerminal) return write(`${what}: ${percent}\n`);
      isDrawn = true;
      const filled = Math.round(BAR_WIDTH * share);
      write(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}] ${percent.padStart(5)}`);
    },
    clear: () => {
      if (isDrawn) write(`\r${' '.repeat(what.length + BAR_WIDTH + 9)}\r`);
      isDrawn = false;
    },
  };
}

/** Shows on the terminal how opening a corpus is going. */
export function openingOnScreen(): {
  readonly progress: ProgressBar['show'];
  readonly noted: (note: string) => void;
  readonly done: () => void;
} {
  const bar = progressBar('reading the corpus');
  return {
    progress: bar.show,
    noted: (note) => {
      bar.clear();
      complain(note);
    },
    done: bar.clear,
  };
}
