import { withoutTyped } from './typed-text.ts';

/**
 * What may be told of an error about something that somebody typed: its name, the lines of its stack, and its message without
 * the words that were typed.
 */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  if (!(error instanceof Error)) return new Error(`a value of type ${typeof error} was thrown`);
  const { message, stack = '' } = error;
  const discreet = new Error(withoutTyped(message, typed));
  discreet.name = error.name;
  // The stack begins with the message; the frames are what follows it. A message changed since then is not found: no frames.
  const heading = stack.indexOf(message);
  const frames = heading >= 0 ? stack.slice(heading + message.length) : '';
  discreet.stack = `${discreet.name}: ${discreet.message}${frames}`;
  return discreet;
}
