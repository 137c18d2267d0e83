import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { CommandOption, PageCommand } from './page/protocol.ts';

/** The registered commands as the page shows them: those typed with a slash and those used on a message. */
export const pageCommands = (commands: RESTPutAPIApplicationCommandsJSONBody): PageCommand[] =>
  commands.flatMap((command): PageCommand[] => {
    const { name, name_localizations = null, type = ApplicationCommandType.ChatInput } = command;
    if (type === ApplicationCommandType.Message)
      return [{ name, name_localizations, type, description: '', options: [] }];
    if (type !== ApplicationCommandType.ChatInput || !('options' in command || 'description' in command)) return [];
    const { description = '', description_localizations = null } = command;
    const options = 'options' in command ? (command.options ?? []) : [];
    return [
      { name, name_localizations, type, description, description_localizations, options: options.flatMap(optionOf) },
    ];
  });

const FILLED_IN: readonly ApplicationCommandOptionType[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Boolean,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

/** Keeps an option that can be filled in here; the preview has no other people, channels or files to choose. */
function optionOf(option: APIApplicationCommandOption): CommandOption[] {
  return FILLED_IN.includes(option.type) ? [option as CommandOption] : [];
}
