/** What somebody is doing. Typing has an allowance of its own, so that it uses up no questions. */
export type Activity = 'asking' | 'pressing' | 'typing';

/** Holds up whoever asks too much. */
export interface Cooldown {
  /** Counts what a person does, by Discord's id; 0 when it may be done now, else the milliseconds until it may, and nothing is counted. */
  waitFor(user: string, activity: Activity): number;
}

/** How much somebody may ask. */
export interface CooldownRules {
  /** So many questions … */
  readonly requests: number;
  /** … in so many seconds; 0 for no limit. */
  readonly seconds: number;
}

/** A press shows more of an answer that has been found. */
const PRESS_COST = 1 / 4;
/** Keystrokes for each question: a question of two lines. */
const KEYSTROKES_A_QUESTION = 40;
/** Numbers in a row of a tally, and rows: half a megabyte for each tally, however many people there are. */
const CELLS = 2 ** 14;
const ROWS = 4;

/**
 * A cooldown; null when there is no limit. Nobody's id is kept: each person's allowance is a moment in time (when all of it will be there
 * again) in four of many cells, of which the earliest counts. What others do can only move it together with four cells of theirs, so that
 * however many people come, nothing grows, and nobody who has used up an allowance is forgotten.
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

/** Counts up to `most` in `window` milliseconds for everybody. */
function tally(window: number, most: number): (user: string, count: number, now: number) => number {
  const cells = new Float64Array(CELLS * ROWS);
  // By chance, so that nobody can tell whose cells are whose.
  const seeds = crypto.getRandomValues(new Uint32Array(ROWS));
  const each = window / most;
  return (user, count, now) => {
    const places = Array.from({ length: ROWS }, (_, row) => row * CELLS + (hashOf(user, seeds[row] ?? row) % CELLS));
    const refilled = Math.max(now, Math.min(...places.map((place) => cells[place] ?? 0))) + count * each;
    const wait = refilled - now - window;
    // Less than a millisecond is a matter of rounding.
    if (wait >= 1) return wait;
    for (const place of places) cells[place] = Math.max(cells[place] ?? 0, refilled);
    return 0;
  };
}

/** FNV-1a with a seed, its bits mixed. */
function hashOf(text: string, seed: number): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
