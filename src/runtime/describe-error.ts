/**
 * Describes anything that was thrown. Libraries throw errors without a message, errors around other errors, strings, and
 * DOMExceptions, whose `code` is a number (an abort has 20).
 */

/** How deep causes and parts are followed; deeper ones say nothing new. */
const MOST_CAUSES = 3;
const MOST_ERROR_PARTS = 3;

/** The longest description of one error, in UTF-16 units; a message may quote a whole document. */
const LONGEST_WORDS = 400;

/** A code that is a word: `ECONNREFUSED`, `UND_ERR_SOCKET`. */
const ERROR_CODE = /^[A-Z][A-Z0-9_]+$/;

/** What an error says, in one line: its message, else its parts, its code or its name; and what caused it. */
export function describeError(error: unknown): string {
  try {
    const words = errorText(error, MOST_CAUSES);
    return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
  } catch {
    return 'something that cannot be looked at was thrown';
  }
}

/** The kind of an error in a word or two, without any part of its message: `ECONNREFUSED`, `timed out`, `TypeError`. */
export function errorKind(error: unknown): string {
  const code = errorCode(error);
  if (code !== null) return code;
  try {
    if (!(error instanceof Error)) return 'unknown error';
    if (error.name === 'TimeoutError') return 'timed out';
    return error.name === 'AbortError' ? 'aborted' : error.name || 'Error';
  } catch {
    return 'unknown error';
  }
}

/** The code of an error, of what caused it or of one of its parts, where that is a word; null where there is none. */
export function errorCode(error: unknown): string | null {
  try {
    return codeWithin(error, MOST_CAUSES);
  } catch {
    return null;
  }
}

function errorText(error: unknown, depth: number): string {
  if (typeof error === 'string') return oneLine(error) || 'an empty text was thrown';
  if (error === undefined || error === null) return `${error} was thrown`;
  if (typeof error === 'function' || typeof error === 'symbol') return `a ${typeof error} was thrown`;
  if (typeof error !== 'object') return `the ${typeof error} ${error} was thrown`;
  const message = 'message' in error && typeof error.message === 'string' ? oneLine(error.message) : '';
  const parts = partsOf(error, depth);
  const own = message && parts ? `${message}: ${parts}` : message || parts || (ownCode(error) ?? nameless(error));
  const cause = 'cause' in error ? error.cause : undefined;
  if (cause === undefined || cause === null || depth === 0) return own;
  const because = errorText(cause, depth - 1);
  return own.includes(because) ? own : `${own} (cause: ${because})`;
}

/** What the errors inside an AggregateError say. */
function partsOf(error: object, depth: number): string {
  const inner = innerErrors(error);
  if (inner.length === 0 || depth === 0) return '';
  const told = inner.slice(0, MOST_ERROR_PARTS).map((part) => errorText(part, depth - 1));
  const more = inner.length - told.length;
  return [...told, ...(more > 0 ? [`and ${more.toLocaleString('en')} more`] : [])].join('; ');
}

const nameless = (error: object): string =>
  error instanceof Error ? `${error.name || 'an error'} without a message` : 'an object without a message was thrown';

function codeWithin(error: unknown, depth: number): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const own = ownCode(error);
  if (own !== null || depth === 0) return own;
  const behind = [...innerErrors(error).slice(0, MOST_ERROR_PARTS), 'cause' in error ? error.cause : null];
  for (const one of behind) {
    const code = codeWithin(one, depth - 1);
    if (code !== null) return code;
  }
  return null;
}

const ownCode = (error: object): string | null =>
  'code' in error && typeof error.code === 'string' && ERROR_CODE.test(error.code) ? error.code : null;

const innerErrors = (error: object): readonly unknown[] =>
  'errors' in error && Array.isArray(error.errors) ? error.errors : [];

const oneLine = (text: string): string =>
  text
    .slice(0, 2 * LONGEST_WORDS)
    .replace(/\s+/g, ' ')
    .trim();
