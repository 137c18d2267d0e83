/** How long answers may follow one another before whatever else is due (heartbeats, other people's requests) has its turn, in milliseconds. */
const LONGEST_MS = 8;

/** Asked before an answer is begun: null to begin at once, else when. First come, first served. */
export type Turns = () => Promise<void> | null;

/**
 * Lets answers follow one another for some milliseconds, and then only one in each round of the event loop: when sixty people ask in
 * the same moment, nothing else stands still until all of them have their answers.
 */
export function openTurns(now: () => number = () => performance.now(), longestMs: number = LONGEST_MS): Turns {
  const waiting: (() => void)[] = [];
  let since: number | null = null;

  function nextRound(): void {
    since = null;
    const begin = waiting.shift();
    if (!begin) return;
    since = now();
    setImmediate(nextRound);
    begin();
  }

  return () => {
    if (since === null) {
      since = now();
      setImmediate(nextRound);
    }
    if (waiting.length === 0 && now() - since < longestMs) return null;
    return new Promise((resolve) => {
      waiting.push(resolve);
    });
  };
}
