import type { ParseArgsConfig } from 'node:util';

/** The values of a verb's options as `node:util` parses them. */
export type OptionValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** 0: done. 1: the work failed, and a message said why. 2: the call or a setting was wrong; it will fail until a person mends it. */
export type ExitStatus = 0 | 1 | 2;

/** One verb of the command line, with everything that `--help` says about it. */
export interface Verb {
  readonly name: string;
  /** What follows `verbatim` in a call. */
  readonly usage: string;
  /** Lines of `--help`, one per option. */
  readonly help: readonly string[];
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Whether its output is only a report, so that its work goes on when nobody reads that. */
  readonly worksUnread?: boolean;
  run(values: OptionValues, positionals: readonly string[]): Promise<ExitStatus>;
}

/** The call itself is wrong: shown with the verb's usage, exit status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Refuses arguments that are not options. @param asking how to ask a question, if that is what they may be */
export function refuseArguments(positionals: readonly string[], asking?: 'a question' | 'one question'): void {
  if (positionals.length === 0) return;
  const instead = asking ? `; to ask ${asking}: verbatim ask "${positionals.join(' ')}"` : '';
  throw new UsageError(`"${positionals[0]}" is not expected here${instead}`);
}

/** The text of an option; null if it was not given. */
export function textOption(values: OptionValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/**
 * A whole number within bounds.
 * @throws {UsageError} for anything else
 */
export function numberOption(
  values: OptionValues,
  name: string,
  bounds: { least: number; most: number; otherwise: number },
): number {
  const text = textOption(values, name);
  if (text === null) return bounds.otherwise;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < bounds.least || number > bounds.most) {
    throw new UsageError(`--${name} takes a whole number from ${bounds.least} to ${bounds.most}, not "${text}"`);
  }
  return number;
}
