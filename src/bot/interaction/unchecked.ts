/*
 * Interactions and the messages in them come from outside, and nothing but their being JSON is certain. Their fields are read through these
 * only: what is not of the expected type counts as absent. `Number()`, `String()` and templates are no way to read one, because they throw
 * on an object with a `toString` or `valueOf` of its own: `{"flags": {"toString": 1, "valueOf": 1}}`.
 */

/** A value's properties; none when it is not an object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** A list's entries; none when it is not a list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, or null. */
export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Whether a field of flags has this one. */
export const hasFlag = (flags: unknown, flag: number): boolean => typeof flags === 'number' && (flags & flag) !== 0;
