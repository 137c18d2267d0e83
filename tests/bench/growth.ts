import { readers } from '../support/endless-texts.ts';

/** Characters of the longer texts, where nothing limits them; the shorter ones are a quarter as long. */
const LONG = 512_000;
const QUICK_LONG = 64_000;
const SHORTER = 4;

/** Work that grows as the text does is four times as much, quadratic work sixteen times; in between lies what collecting garbage and a busy machine do. */
const MOST = 8;

/** A measurement takes so long at least: the same is done again and again. Milliseconds of CPU time. */
const LEAST_MS = 20;
const QUICK_LEAST_MS = 4;

/** Of so many measurements the least counts, when the first is too much. */
const MORE_TIMES = 5;

/** Where no longer text ever comes, what takes so little is fast enough however it grows; milliseconds. */
const LITTLE_MS = 100;

/** Lines of the table of those that grow fastest. */
const SHOWN = 12;

/**
 * Everything that reads what comes from outside, with texts made to be slow: how much more CPU time a text takes that is four times as
 * long. Steps are counted by `tests/growth.test.ts`; here what happens within regular expressions counts, too. What grows faster than
 * its text is the only figure that fails a run.
 */
export async function benchGrowth(quick: boolean): Promise<void> {
  console.log(`\nCPU time of texts made to be slow, of four times as long a text beside the shorter one`);
  const grown: {
    readonly name: string;
    readonly costMs: number;
    readonly factor: number;
    readonly isMissed: boolean;
  }[] = [];
  for (const { name, most, over, pieces } of await readers()) {
    const long = Math.min(quick ? QUICK_LONG : LONG, most ?? Number.POSITIVE_INFINITY);
    for (const piece of pieces) {
      const [short, full] = [long / SHORTER, long].map((length) =>
        over(piece.repeat(Math.ceil(length / piece.length))),
      );
      if (!short || !full) continue;
      let [shortMs, costMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
      for (let i = 0; i === 0 || (i < MORE_TIMES && costMs > MOST * shortMs); i++) {
        shortMs = Math.min(shortMs, await cost(short, quick ? QUICK_LEAST_MS : LEAST_MS));
        costMs = Math.min(costMs, await cost(full, quick ? QUICK_LEAST_MS : LEAST_MS));
      }
      const factor = costMs / shortMs;
      const isMissed = factor > MOST && (most === undefined || costMs > LITTLE_MS);
      grown.push({ name: `${name}: ${JSON.stringify(piece)}, ${long} characters`, costMs, factor, isMissed });
    }
  }
  grown.sort((a, b) => b.factor - a.factor);
  for (const { name, costMs, factor, isMissed } of grown.filter((one, i) => one.isMissed || i < SHOWN)) {
    const verdict = isMissed ? '   MISSED' : '';
    console.log(
      `${name.padEnd(76)}${costMs.toFixed(2).padStart(9)} ms${factor.toFixed(1).padStart(7)}   ≤ ${MOST}${verdict}`,
    );
  }
  console.log(`… and ${Math.max(0, grown.length - SHOWN)} that grow less`);
  if (grown.some(({ isMissed }) => isMissed)) process.exitCode = 1;
}

/** Milliseconds of CPU time that a piece of work takes. */
async function cost(work: () => unknown, leastMs: number): Promise<number> {
  const before = process.cpuUsage();
  for (let times = 1; ; times++) {
    await work();
    const { user, system } = process.cpuUsage(before);
    const spent = (user + system) / 1_000;
    if (spent >= leastMs) return spent / times;
  }
}
