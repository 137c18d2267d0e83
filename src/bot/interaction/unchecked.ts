/*
 * Interactions and the messages in them come from outside; all that is certain is that they are JSON. Their fields are read only
 * through these functions: a value of another type than expected counts as missing. Do not use `Number()`, `String()` or
 * templates, which throw on an object with its own `toString` or `valueOf`, such as `{"flags": {"toString": 1, "valueOf": 1}}`.
 */

/** The properties of a value; none if it is not an object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The entries of a list; none if it is not a list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text; null if it is anything else. */
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether a field of flags has this flag set. */
export const hasFlag = (flags: unknown, flag: number): boolean => typeof flags === 'number' && (flags & flag) !== 0;
