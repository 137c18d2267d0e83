import { describeError } from '../domain/describe-error.ts';
import { withoutTyped } from './typed-text.ts';

/**
 * What may be told of an error about something that somebody typed: its name, the lines of its stack, and what it says without
 * the words that were typed.
 */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  const discreet = new Error(withoutTyped(describeError(error), typed));
  discreet.name = error instanceof Error && error.name !== '' ? error.name : 'Error';
  discreet.stack = `${discreet.name}: ${discreet.message}${error instanceof Error ? framesOf(error) : ''}`;
  return discreet;
}

/** The lines of a stack. It begins with name and message, and they follow; a message changed since then is not found: no lines. */
function framesOf({ name, message, stack = '' }: Error): string {
  const heading = [`${name}: ${message}`, message || name].find((one) => stack.includes(one)) ?? null;
  const frames = heading === null ? '' : stack.slice(stack.indexOf(heading) + heading.length);
  return message !== '' || frames.startsWith('\n') ? frames : '';
}
