import { inspect } from 'node:util';
import { scarcity } from '../runtime/opening-problem.ts';
import { inSourceLines } from '../runtime/source-lines.ts';

/**
 * Describes an unforeseen error: a line with the remedy if the machine is to blame, else everything that is known about it.
 * Imports nothing that may itself be missing.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return `verbatim: ${inspect(error)} was thrown`;
  const { code, message } = error as NodeJS.ErrnoException;
  const scarce = scarcity(error);
  if (scarce) return `verbatim: ${scarce.join(' → ')}`;
  if (code === 'ERR_MODULE_NOT_FOUND')
    return `verbatim: a part of the program is missing (${message}) → build it anew: npm run build`;
  if (error instanceof SyntaxError && message.includes("'node:"))
    return `verbatim: this Node (${process.versions.node}) lacks something that it needs (${message}) → install the newest of its line, or a newer one, from https://nodejs.org`;
  if (code !== undefined && 'syscall' in error) return `verbatim: ${message} → check the disk and the permissions`;
  return inSourceLines(inspect(error));
}
