import process from 'node:process';

/** How long answers may follow one another before everything else that is due (heartbeats, other people's requests) has its turn, in milliseconds. */
const LONGEST_ROUND_MS = 3;

/** A round in which others had something to do takes longer than this, in milliseconds. */
const BUSY_ROUND_MS = 0.2;

/** How many rounds others may have in a row before it is the answers' turn again. */
const MOST_ROUNDS_FOR_OTHERS = 10;

/** To be asked before each answer: null to begin at once, else a promise of its turn. First come, first served. */
export type FairScheduler = () => Promise<void> | null;

/**
 * Lets answers follow one another for a few milliseconds per round of the event loop. If sixty people ask at the same moment, not
 * everything else has to wait until all of them have their answers. Incoming requests go before answers, because nobody can be
 * told to wait whose request has not been read, and Node accepts one connection per round.
 */
export function createFairScheduler(
  now: () => number = () => performance.now(),
  longestMs: number = LONGEST_ROUND_MS,
): FairScheduler {
  const waiting: (() => void)[] = [];
  /** When this round's first answer began; null before that. */
  let since: number | null = null;
  /** Since when it has been the others' turn, and for how many rounds. */
  let othersSince = 0;
  let roundsForOthers = 0;

  function openRound(): void {
    since = now();
    setImmediate(nextRound);
  }

  function nextRound(): void {
    if (waiting.length > 0 && roundsForOthers < MOST_ROUNDS_FOR_OTHERS && now() - othersSince > BUSY_ROUND_MS) {
      roundsForOthers += 1;
      othersSince = now();
      setImmediate(nextRound);
      return;
    }
    roundsForOthers = 0;
    since = null;
    if (waiting.length === 0) return;
    openRound();
    beginNext();
  }

  function beginNext(): void {
    othersSince = now();
    if (since === null || othersSince - since >= longestMs) return;
    waiting.shift()?.();
    // A tick requested in a microtask comes when that answer has done all it can without waiting for anything.
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
