/**
 * Rules of language are rows of tables, in the order in which they apply, each with an example.
 * `tests/quotes/rules.test.ts` runs every example and checks that the result is different without the row.
 */

/** One rule: `match` gives what it decides; `null`, or `false`, when it does not apply. */
export interface TableRule<Input extends readonly unknown[], Result> {
  readonly name: string;
  /** A text in which this rule changes the result. */
  readonly example: string;
  readonly match: (...input: Input) => Result;
}

/** Whether any rule of a table applies. */
export function anyApplies<Input>(rules: readonly TableRule<[Input], boolean>[], input: Input): boolean {
  for (const rule of rules) if (rule.match(input)) return true;
  return false;
}

/** The result of the first rule that applies; null if none does. */
export function firstDecision<Input, Result>(
  rules: readonly TableRule<[Input], Result | null>[],
  input: Input,
): Result | null {
  for (const rule of rules) {
    const result = rule.match(input);
    if (result !== null) return result;
  }
  return null;
}
