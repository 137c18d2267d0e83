import process from 'node:process';

/** How long answers may follow one another before whatever else is due (heartbeats, other people's requests) has its turn, in milliseconds. */
const LONGEST_MS = 3;

/** Asked before an answer is begun: null to begin at once, else when. First come, first served. */
export type Turns = () => Promise<void> | null;

/**
 * Lets answers follow one another for some milliseconds in each round of the event loop: when sixty people ask in the same moment,
 * nothing else stands still until all of them have their answers.
 */
export function openTurns(now: () => number = () => performance.now(), longestMs: number = LONGEST_MS): Turns {
  const waiting: (() => void)[] = [];
  /** When this round's first answer was begun; null before it. */
  let since: number | null = null;

  function openRound(): void {
    since = now();
    setImmediate(nextRound);
  }

  function nextRound(): void {
    since = null;
    if (waiting.length === 0) return;
    openRound();
    beginNext();
  }

  function beginNext(): void {
    if (since === null || now() - since >= longestMs) return;
    waiting.shift()?.();
    // A tick that is asked for in a microtask comes when that answer has done all it can without waiting for anything.
    if (waiting.length > 0) queueMicrotask(() => process.nextTick(beginNext));
  }

  return () => {
    if (since === null) openRound();
    if (since !== null && waiting.length === 0 && now() - since < longestMs) return null;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
}
