import type {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  TextInputStyle,
} from 'discord-api-types/v10';

/*
 * Discord's numbers by name. The package that lists them cannot be loaded by a page without a bundler; its types check these.
 */

type Numbers<List> = { readonly [Name in keyof List]?: List[Name] };

export const COMPONENT = {
  ActionRow: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  Section: 9,
  TextDisplay: 10,
  Thumbnail: 11,
  MediaGallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
} as const satisfies Numbers<typeof ComponentType>;

export const BUTTON = {
  Primary: 1,
  Secondary: 2,
  Success: 3,
  Danger: 4,
  Link: 5,
  Premium: 6,
} as const satisfies Numbers<typeof ButtonStyle>;

export const FLAG = { Ephemeral: 64, Loading: 128 } as const satisfies Numbers<typeof MessageFlags>;

export const COMMAND = { ChatInput: 1, Message: 3 } as const satisfies Numbers<typeof ApplicationCommandType>;

export const OPTION = {
  String: 3,
  Integer: 4,
  Boolean: 5,
  Number: 10,
} as const satisfies Numbers<typeof ApplicationCommandOptionType>;

export const TEXT_INPUT = { Short: 1, Paragraph: 2 } as const satisfies Numbers<typeof TextInputStyle>;

export const MESSAGE = { ChatInputCommand: 20, ContextMenuCommand: 23 } as const satisfies Numbers<typeof MessageType>;
