import { once } from 'node:events';

/** Writes a line to standard output, waiting when the reader is slower. */
export async function printLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** One JSON object a line. */
export const printJson = (value: unknown): Promise<void> => printLine(JSON.stringify(value));

/** Everything that is not the result goes to standard error. */
export const complain = (line: string): void => void process.stderr.write(`${line}\n`);

/** A reader that ends early (`verbatim ask … | head -1`) ends us quietly, as it does other commands. */
export function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
