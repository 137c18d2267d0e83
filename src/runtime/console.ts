import { once } from 'node:events';
import process from 'node:process';

/** Whether the work goes on when nobody reads what is printed of it. */
let isReport = false;
/** Nothing more can be printed: nobody reads it, or there is no room for it. */
let isOutputShut = false;
let hasPrintFailed = false;

/** Writes a line to standard output, waiting when the reader is slower. */
export async function printLine(line: string): Promise<void> {
  if (isOutputShut || process.stdout.write(`${line}\n`)) return;
  // What keeps it from being written is told to the listener below.
  await once(process.stdout, 'drain').catch(() => undefined);
}

/** One JSON object a line. */
export const printJson = (value: unknown): Promise<void> => printLine(JSON.stringify(value));

/** Everything that is not the result goes to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * What becomes of us when standard output or standard error cannot be written. A reader of the result that ends early
 * (`verbatim quotes | head -1`) ends us quietly, as it does other commands. What is only said on the way never ends us.
 */
export function mindReaders(): void {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (isOutputShut) return;
    isOutputShut = true;
    if (code !== 'EPIPE') {
      hasPrintFailed = true;
      complain(`verbatim: the result cannot be written (${code}) → make room for it, or write it elsewhere`);
    }
    if (!isReport) process.exit(hasPrintFailed ? 1 : 0);
  });
  // There is nobody left to be told.
  process.stderr.on('error', () => undefined);
}

/** What is printed is a report on work that is to be finished, whether somebody reads it or not. */
export function finishWithoutReader(): void {
  isReport = true;
}

/** Whether something could not be printed although somebody wants it. */
export const printingFailed = (): boolean => hasPrintFailed;

/** Milliseconds that a reader who is slow has, after the work is done, for what was only said on the way. */
const LAST_WORDS_MS = 2_000;

/** Lets the process end although somebody holds standard error open and does not read it. */
export function leaveUnread(): void {
  setTimeout(() => {
    if (process.stdout.writableLength === 0 && process.stderr.writableLength > 0) process.exit();
  }, LAST_WORDS_MS).unref();
}

/** Work that takes less is done before anybody looks. */
const BAR_AFTER_MS = 2_000;
/** A terminal's line is drawn anew so often, a log gets a line so often. */
const DRAWN_EVERY_MS = 200;
const LOGGED_EVERY_MS = 10_000;
const BAR_WIDTH = 30;

/** A bar for long work: on a terminal one line that changes, elsewhere a line now and then; nothing for short work. */
export interface ProgressBar {
  /** Told how much is done. */
  readonly show: (done: number, of: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Opens a bar. @param what is done, such as "reading the corpus" @param shown where it is drawn, and the clock in milliseconds */
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

/** What opening a corpus tells the person at the terminal. */
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
