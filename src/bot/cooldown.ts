import { seededHash } from '../runtime/hash.ts';

/** What somebody is doing. Typing has an allowance of its own, so that it uses up no questions. */
export type Activity = 'asking' | 'pressing' | 'typing';

/** Limits how much one person may ask. */
export interface Cooldown {
  /** Counts what a person, given by Discord's id, does. Returns 0 if they may do it now, else how many milliseconds they must wait; then nothing is counted. */
  waitFor(user: string, activity: Activity): number;
}

/** How much one person may ask. */
export interface CooldownRules {
  /** So many questions … */
  readonly requests: number;
  /** … in so many seconds; 0 for no limit. */
  readonly seconds: number;
}

/** What a press costs, in questions: it only shows more of an answer that has been found. */
const PRESS_COST = 1 / 4;
/** How many keystrokes come with a question: two lines of them. */
const KEYSTROKES_A_QUESTION = 40;
/** Cells per row of a tally, and rows: half a megabyte per tally, however many people there are. */
const CELLS = 2 ** 14;
const ROWS = 4;

/**
 * Creates a cooldown; null if there is no limit. Nobody's id is stored. A person's allowance is the time at which it will be full
 * again, held in four of many cells, of which the earliest counts. Others can shift it only if their cells cover all four of
 * these. So memory does not grow with the number of people, and somebody who has used up an allowance is never forgotten.
 * @param clock milliseconds that never go back
 */
export function createCooldown(
  { requests, seconds }: CooldownRules,
  clock: () => number = () => performance.now(),
): Cooldown | null {
  if (seconds <= 0 || requests <= 0) return null;
  const window = seconds * 1_000;
  const asked = tally(window, requests);
  const typed = tally(window, requests * KEYSTROKES_A_QUESTION);
  return {
    waitFor(user, activity) {
      if (activity === 'typing') return typed(user, 1, clock());
      return asked(user, activity === 'pressing' ? PRESS_COST : 1, clock());
    },
  };
}

/** Limits everybody to `most` in `window` milliseconds. */
function tally(window: number, most: number): (user: string, count: number, now: number) => number {
  const cells = new Float64Array(CELLS * ROWS);
  // Random, so that nobody can work out which cells are whose.
  const seeds = crypto.getRandomValues(new Uint32Array(ROWS));
  const each = window / most;
  return (user, count, now) => {
    const places = Array.from(
      { length: ROWS },
      (_, row) => row * CELLS + (seededHash(user, seeds[row] ?? row) % CELLS),
    );
    const refilled = Math.max(now, Math.min(...places.map((place) => cells[place] ?? 0))) + count * each;
    const wait = refilled - now - window;
    // Less than a millisecond is a rounding error.
    if (wait >= 1) return wait;
    for (const place of places) cells[place] = Math.max(cells[place] ?? 0, refilled);
    return 0;
  };
}
