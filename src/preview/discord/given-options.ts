import {
  type APIApplicationCommandInteractionDataBasicOption,
  ApplicationCommandOptionType,
  type InteractionType,
} from 'discord-api-types/v10';
import type { CommandOption, GivenOptions, OptionValue, PageCommand } from '../page/protocol.ts';

/** The longest text of an option without a limit of its own, in characters. */
const LONGEST_TEXT = 6_000;

const { String: TEXT, Boolean: FLAG, Integer: WHOLE, Number: DECIMAL } = ApplicationCommandOptionType;

/** A filled-in option as Discord sends it with a command. */
export function givenOption(
  { name, type }: CommandOption,
  value: OptionValue,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommand> {
  if (typeof value === 'boolean') return { name, type: FLAG, value };
  if (typeof value === 'string') return { name, type: TEXT, value };
  return type === WHOLE ? { name, type: WHOLE, value } : { name, type: DECIMAL, value };
}

/** The same while the command is being typed: numbers are sent as text, because they may be incomplete. */
export function optionWhileTyping(
  { name, type }: CommandOption,
  value: OptionValue,
  isFocused: boolean,
): APIApplicationCommandInteractionDataBasicOption<InteractionType.ApplicationCommandAutocomplete> {
  if (typeof value === 'boolean') return { name, type: FLAG, value };
  const focused = isFocused ? { focused: true } : {};
  if (type === WHOLE) return { name, type: WHOLE, value: String(value), ...focused };
  if (type === DECIMAL) return { name, type: DECIMAL, value: String(value), ...focused };
  return { name, type: TEXT, value: String(value), ...focused };
}

/** Why Discord would not send a command with these options; empty if it would. */
export function optionFaults({ options }: PageCommand, given: GivenOptions): string[] {
  const unknown = Object.keys(given).filter((name) => !options.some((option) => option.name === name));
  return [
    ...unknown.map((name) => `There is no option “${name}”.`),
    ...options.map((option) => optionFault(option, given[option.name])).filter((fault) => fault !== null),
  ];
}

function optionFault(option: CommandOption, value: OptionValue | undefined): string | null {
  const { name, type } = option;
  if (value === undefined) return option.required ? `“${name}” is required.` : null;
  if (!isOfType(type, value)) return `“${name}” takes another kind of value.`;
  if (option.choices && option.choices.length > 0 && !option.choices.some((choice) => choice.value === value))
    return `“${name}” takes one of its choices.`;
  if (typeof value !== 'string') return null;
  const most = option.max_length ?? LONGEST_TEXT;
  if (value.length > most) return `“${name}” takes at most ${most} characters.`;
  const least = option.min_length ?? 0;
  return value.length < least ? `“${name}” takes at least ${least} characters.` : null;
}

function isOfType(type: number, value: OptionValue): boolean {
  if (type === FLAG) return typeof value === 'boolean';
  if (type === WHOLE) return Number.isInteger(value);
  if (type === DECIMAL) return typeof value === 'number';
  return type === TEXT && typeof value === 'string';
}
