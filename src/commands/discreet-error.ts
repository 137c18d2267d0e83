import { describeError } from '../domain/describe-error.ts';

/** Words of two letters give nothing away. */
const WORD = /[\p{L}\p{N}]{3,}/gu;

/**
 * What may be told of an error about something that somebody typed: its name and the lines of its stack; what it says too,
 * unless it shares a word with the typed texts ('Unexpected token "w", "who wrote"… is not valid JSON').
 */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  const words = describeError(error);
  const hidden = typed.join('\n').toLowerCase();
  const tells = (words.toLowerCase().match(WORD) ?? []).some((word) => hidden.includes(word));
  const discreet = new Error(tells ? 'its message is left out, because it quotes what somebody typed' : words);
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
