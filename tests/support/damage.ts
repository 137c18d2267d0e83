/*
 * Values from outside with something wrong in them: any field missing, or of another type than it should be.
 */

/** Arrays in arrays, deeper than anything that calls itself could go. */
export const deepArray = (depth = 20_000): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

/** An object that JSON can say and that cannot be turned into a number or a text. */
export const UNCONVERTIBLE = { toString: 1, valueOf: 1, length: -1 };

/** What may stand where something else should; `undefined`: nothing. */
export const WRONG_VALUES: readonly unknown[] = [
  undefined,
  null,
  true,
  -1,
  1.5,
  2 ** 53,
  '',
  'text',
  '__proto__',
  '\ud800',
  [],
  [null, [null]],
  {},
  { id: null, content: {}, components: {}, embeds: 1 },
  UNCONVERTIBLE,
  deepArray(),
];

/** The way to a field: names of properties and places in lists. */
export type FieldPath = readonly (string | number)[];

/** Where a value of outside lies deeper, its fields are as good as any of those above. */
const DEEPEST = 12;

/** The ways to every field of a value, its own first: `[]`. */
export function everyField(value: unknown): FieldPath[] {
  const all: FieldPath[] = [];
  const collect = (holder: unknown, path: FieldPath): void => {
    all.push(path);
    if (typeof holder !== 'object' || holder === null || path.length === DEEPEST) return;
    const inner = Array.isArray(holder) ? [...holder.entries()] : Object.entries(holder);
    for (const [name, field] of inner) collect(field, [...path, name]);
  };
  collect(value, []);
  return all;
}

/** A copy with another value at one place, which is taken away where that is undefined. */
export function withField(value: unknown, [name, ...rest]: FieldPath, other: unknown): unknown {
  if (name === undefined) return other;
  if (Array.isArray(value)) return value.with(Number(name), withField(value[Number(name)], rest, other));
  const fields: Record<string, unknown> = { ...(typeof value === 'object' ? value : null) };
  const field = withField(fields[name], rest, other);
  if (field === undefined) delete fields[name];
  // As JSON would have it: a name like __proto__ is a name like any other.
  else Object.defineProperty(fields, name, { value: field, enumerable: true, configurable: true, writable: true });
  return fields;
}
