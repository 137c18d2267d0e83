/** What questions asked one after the other took, in milliseconds: processor time, which other work on the machine does not lengthen, and time on the clock. */
export interface Asked {
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
  readonly clockMedian: number;
  readonly clockP99: number;
  /** How many there was time for. */
  readonly asked: number;
}

/** Asks each question once, after a few to warm up; begins no more of them after `withinMs`. */
export async function askEach(
  questions: readonly string[],
  ask: (question: string) => unknown,
  withinMs: number = Number.POSITIVE_INFINITY,
): Promise<Asked> {
  const start = performance.now();
  for (const question of questions.slice(0, 50)) if (performance.now() < start + withinMs / 3) await ask(question);
  const until = performance.now() + withinMs;
  const processor: number[] = [];
  const clock: number[] = [];
  for (const question of questions) {
    if (performance.now() > until) break;
    const before = process.cpuUsage();
    const begun = performance.now();
    await ask(question);
    clock.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1_000);
  }
  return {
    median: at(processor, 0.5),
    p99: at(processor, 0.99),
    longest: at(processor, 1),
    clockMedian: at(clock, 0.5),
    clockP99: at(clock, 0.99),
    asked: clock.length,
  };
}

/** The value below which so great a share of the values lies. */
function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
