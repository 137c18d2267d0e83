import { readFileSync } from 'node:fs';

/** Linux counts a process's time in hundredths of a second. */
const TICKS_A_SECOND = 100;

/** CPU time that a process has used so far, user and system, in milliseconds; null where /proc is not there. */
export function cpuOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND;
}

/** Memory that a process holds, in MB; null where /proc is not there. */
export function memoryOf(pid: number): number | null {
  const line = /VmRSS:\s+(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? '');
  return line ? Number(line[1]) / 1024 : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** The value below which a share of the list lies. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export const median = (list: readonly number[]): number => percentile(list, 0.5);

/** A figure of the rounds of one bot: its name, how it is read, and its decimal places. */
export type ComparedFigure<Round> = readonly [name: string, of: (round: Round) => number, digits: number];

/** Prints the medians of both bots' rounds, and of their ratios. */
export function printComparison<Round>(
  title: string,
  { constant, verbatim }: Readonly<Record<'constant' | 'verbatim', readonly Round[]>>,
  figures: readonly ComparedFigure<Round>[],
): void {
  console.log(`\n${title}, ${constant.length} rounds in turn: medians`);
  console.log(`${''.padEnd(36)}${'constant'.padStart(10)}${'verbatim'.padStart(10)}${'ratio'.padStart(8)}`);
  for (const [name, of, digits] of figures) {
    const [a, b] = [median(constant.map(of)), median(verbatim.map(of))];
    const ratio = median(verbatim.map((round, i) => of(round) / of(constant[i] ?? round)));
    console.log(
      `${name.padEnd(36)}${a.toFixed(digits).padStart(10)}${b.toFixed(digits).padStart(10)}${(Number.isFinite(ratio) ? ratio.toFixed(2) : '–').padStart(8)}`,
    );
  }
}
