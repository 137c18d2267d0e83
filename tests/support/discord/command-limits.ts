import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { isObject, type JsonObject, listOf, objectOf, textOf } from './json.ts';

/** How many commands of each kind an application may have in one place. */
const MOST: readonly (readonly [ApplicationCommandType, number])[] = [
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
];

/** What a slash command and its options may be called. */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale));

/** What Discord refuses in a list of commands although its API description allows it; empty when nothing. */
export function commandViolations(commands: unknown): string[] {
  const list = listOf(commands).map(objectOf);
  const found = list.flatMap(commandRefusals);
  const keys = list.map(({ type, name }) => `${kindOf(type)} ${textOf(name)}`);
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) !== index)))
    found.push(`${key}: there twice`);
  for (const [kind, most] of MOST) {
    const count = list.filter(({ type }) => kindOf(type) === kind).length;
    if (count > most) found.push(`${count} commands of type ${kind}, over ${most}`);
  }
  return found;
}

function kindOf(type: unknown): unknown {
  return type ?? ApplicationCommandType.ChatInput;
}

function commandRefusals(command: JsonObject): string[] {
  const name = textOf(command.name);
  const typed = kindOf(command.type) === ApplicationCommandType.ChatInput;
  const found = typed ? describedRefusals(command, `/${name}`) : localeRefusals(command, name);
  if (typed) return [...found, ...optionRefusals(listOf(command.options), `/${name}`), ...lengthRefusals(command)];
  if (name.length < 1 || name.length > 32) found.push(`${name}: a name of ${name.length} characters, not 1 to 32`);
  if (textOf(command.description) !== '') found.push(`${name}: a description, which only slash commands have`);
  if (listOf(command.options).length > 0) found.push(`${name}: options, which only slash commands have`);
  return found;
}

/** The rules that a slash command and an option share. */
function describedRefusals(thing: JsonObject, path: string): string[] {
  const found = localeRefusals(thing, path);
  for (const name of [thing.name, ...Object.values(objectOf(thing.name_localizations))].map(textOf)) {
    if (!NAME.test(name)) found.push(`${path}: ${JSON.stringify(name)} is no name`);
    if (name !== name.toLowerCase()) found.push(`${path}: ${JSON.stringify(name)} is not in lower case`);
  }
  for (const text of [thing.description, ...Object.values(objectOf(thing.description_localizations))].map(textOf)) {
    if (text.length < 1 || text.length > 100)
      found.push(`${path}: a description of ${text.length} characters, not 1 to 100`);
  }
  return found;
}

function localeRefusals(thing: JsonObject, path: string): string[] {
  return ['name_localizations', 'description_localizations']
    .flatMap((field) => Object.keys(objectOf(thing[field])))
    .filter((locale) => !LOCALES.has(locale))
    .map((locale) => `${path}: ${locale} is no locale`);
}

const NESTED: readonly unknown[] = [
  ApplicationCommandOptionType.Subcommand,
  ApplicationCommandOptionType.SubcommandGroup,
];

function optionRefusals(list: readonly unknown[], path: string): string[] {
  const options = list.map(objectOf);
  const found = options.length > 25 ? [`${path}: ${options.length} options, over 25`] : [];
  const names = options.map(({ name }) => textOf(name));
  if (new Set(names).size < names.length) found.push(`${path}: two options of one name`);
  const nested = options.filter(({ type }) => NESTED.includes(type)).length;
  if (nested > 0 && nested < options.length) found.push(`${path}: subcommands beside options`);
  const firstOptional = options.findIndex(({ required }) => required !== true);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  if (firstOptional !== -1 && firstOptional < lastRequired)
    found.push(`${path}: a required option after an optional one`);
  for (const option of options) {
    const inner = `${path} ${textOf(option.name)}`;
    found.push(...describedRefusals(option, inner), ...optionRefusals(listOf(option.options), inner));
    const choices = listOf(option.choices).filter(isObject);
    if (option.autocomplete === true && choices.length > 0) found.push(`${inner}: choices beside autocomplete`);
    if (choices.length > 25) found.push(`${inner}: ${choices.length} choices, over 25`);
    for (const { name } of choices) {
      if (textOf(name).length < 1 || textOf(name).length > 100)
        found.push(`${inner}: a choice's name not of 1 to 100 characters`);
    }
    for (const [low, high] of [
      ['min_value', 'max_value'],
      ['min_length', 'max_length'],
    ] as const) {
      if (Number(option[low] ?? Number.NEGATIVE_INFINITY) > Number(option[high] ?? Number.POSITIVE_INFINITY)) {
        found.push(`${inner}: ${low} over ${high}`);
      }
    }
  }
  return found;
}

/** All names, descriptions and values of a command together may hold 8,000 characters. */
function lengthRefusals(command: JsonObject): string[] {
  const length = totalLength(command);
  return length > 8000 ? [`/${textOf(command.name)}: ${length} characters in all, over 8000`] : [];
}

function totalLength(thing: JsonObject): number {
  const own = ['name', 'description', 'value'].reduce((sum, field) => sum + textOf(thing[field]).length, 0);
  const inner = [...listOf(thing.options), ...listOf(thing.choices)].filter(isObject);
  return inner.reduce((sum, part) => sum + totalLength(part), own);
}
