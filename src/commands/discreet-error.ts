/** Words of two letters give nothing away. */
const WORD = /[\p{L}\p{N}]{3,}/gu;

/**
 * What may be told of an error about something that somebody typed: its name and the lines of its stack; the message too,
 * unless it shares a word with the typed texts ('Unexpected token "w", "who wrote"… is not valid JSON').
 */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  if (!(error instanceof Error)) return new Error(`a value of type ${typeof error} was thrown`);
  const { message, stack = '' } = error;
  const hidden = typed.join('\n').toLowerCase();
  const tells = (message.toLowerCase().match(WORD) ?? []).some((word) => hidden.includes(word));
  const discreet = new Error(tells ? 'its message is left out, because it quotes what somebody typed' : message);
  discreet.name = error.name;
  // The stack begins with the message; the frames are what follows it. A message changed since then is not found: no frames.
  const heading = stack.indexOf(message);
  const frames = heading >= 0 ? stack.slice(heading + message.length) : '';
  discreet.stack = `${discreet.name}: ${discreet.message}${frames}`;
  return discreet;
}
