import { type APIApplicationCommandBooleanOption, ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Options } from '../interaction/options.ts';
import { localised } from '../texts/localised.ts';

/** Who sees a reply unless the asker says otherwise. */
export type Visibility = 'private' | 'public';

/** `private:`, the same for every command. */
export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...localised((texts) => texts.commands.private),
} satisfies APIApplicationCommandBooleanOption;

/** Whether only the asker sees the reply: as the asker says, or else the operator. */
export const isPrivate = (options: Options, visibility: Visibility): boolean =>
  options.flag(PRIVATE_OPTION.name) ?? visibility === 'private';
