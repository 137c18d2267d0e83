import { OPTION } from '../discord-numbers.ts';
import type { CommandOption, OptionChoice, OptionValue } from '../protocol.ts';

/** The content of an option's field: a value, nothing, or why it is not a value. */
export type FieldValue =
  | { readonly value: OptionValue | null; readonly problem: null }
  | { readonly value: null; readonly problem: string };

const TRUTHS: readonly OptionChoice[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** What an option can be set to, if that is a fixed list. */
export const fixedChoices = ({ type, choices = [] }: CommandOption): readonly OptionChoice[] | null => {
  if (type === OPTION.Boolean) return TRUTHS;
  return choices.length > 0 ? choices : null;
};

/** The fixed choices of which any part of the name matches what was typed. */
export function fittingChoices(choices: readonly OptionChoice[], typed: string): readonly OptionChoice[] {
  const wanted = typed.trim().toLowerCase();
  return choices.filter(({ name }) => name.toLowerCase().includes(wanted));
}

/** Reads what was typed for an option, or the suggestion that was chosen for it. */
export function fieldValue(option: CommandOption, typed: string, chosen: OptionChoice | null): FieldValue {
  const problem = (text: string): FieldValue => ({ value: null, problem: text });
  const { name, type, required = false, min_length = 0 } = option;
  if (typed.trim() === '') return required ? problem(`“${name}” is required.`) : { value: null, problem: null };
  const wanted = typed.trim().toLowerCase();
  const fixed = fixedChoices(option);
  const meant = fixed
    ? fixed.find((one) => one.name.toLowerCase() === wanted || String(one.value).toLowerCase() === wanted)
    : chosen;
  if (fixed && !meant) return problem(`“${name}” takes one of: ${fixed.map((one) => one.name).join(', ')}.`);
  if (type === OPTION.Boolean) return { value: meant?.value === 'true', problem: null };
  if (meant) return { value: meant.value, problem: null };
  if (type === OPTION.Integer || type === OPTION.Number) {
    const number = Number(typed);
    const fits = type === OPTION.Integer ? Number.isInteger(number) : Number.isFinite(number);
    return fits ? { value: number, problem: null } : problem(`“${name}” takes a number.`);
  }
  return typed.length < min_length
    ? problem(`“${name}” takes at least ${min_length} characters.`)
    : { value: typed, problem: null };
}
