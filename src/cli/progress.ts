import process from 'node:process';
import { complain } from './output.ts';

/** Work that takes less is done before anybody looks. */
const SHOWN_AFTER_MS = 2_000;
/** A terminal's line is drawn anew so often, a log gets a line so often. */
const DRAWN_EVERY_MS = 200;
const LOGGED_EVERY_MS = 10_000;
const WIDTH = 30;

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
  let last = begun + SHOWN_AFTER_MS - (isTerminal ? DRAWN_EVERY_MS : LOGGED_EVERY_MS);
  let isDrawn = false;
  return {
    show: (done, of) => {
      if (now() - begun < SHOWN_AFTER_MS || now() - last < (isTerminal ? DRAWN_EVERY_MS : LOGGED_EVERY_MS)) return;
      last = now();
      const share = Math.min(1, done / Math.max(1, of));
      const percent = `${Math.floor(100 * share)} %`;
      if (!isTerminal) return write(`${what}: ${percent}\n`);
      isDrawn = true;
      const filled = Math.round(WIDTH * share);
      write(`\r${what} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${percent.padStart(5)}`);
    },
    clear: () => {
      if (isDrawn) write(`\r${' '.repeat(what.length + WIDTH + 9)}\r`);
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
