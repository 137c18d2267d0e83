import { type APIApplicationCommandBooleanOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Options } from '../interaction/options.ts';
import { localised } from '../texts/localised.ts';

/** Who sees a reply when the asker does not say. */
export type Visibility = 'private' | 'public';

/** `private:`, the same for every command. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...localised((texts) => texts.commands.private),
} satisfies APIApplicationCommandBooleanOption;

/** Whether the reply is for the asker only: as the asker says, else as the operator does. */
export const isPrivate = (options: Options, visibility: Visibility): boolean =>
  options.flag(PRIVATE_OPTION.name) ?? visibility === 'private';
