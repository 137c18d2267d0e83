import { discreetError } from '../bot/interaction/typed-text.ts';

/** An error as plain data that any log can print. */
export interface ErrorSummary {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** Sums up an error without the words of the texts in `withheld`. */
export function summarise(error: unknown, withheld: readonly string[]): ErrorSummary {
  const { name, message, stack = '' } = discreetError(error, withheld);
  return { name, message, stack };
}
