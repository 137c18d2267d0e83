import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentButtonInteraction,
  type APIMessageComponentSelectMenuInteraction,
  type APIModalSubmission,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Act, DialogField, GivenOptions, PageCommand } from '../page/protocol.ts';
import type { Envelope } from './envelope.ts';
import { givenOption, optionWhileTyping } from './given-options.ts';

/** What somebody did, together with the message and the command that it was done with. */
export interface Done {
  readonly envelope: Envelope;
  readonly command: PageCommand | null;
  /** The command's id with Discord. */
  readonly commandId: string;
  /** The message that it was done on; null if none. */
  readonly message: APIMessage | null;
}

/** The interaction that Discord would send for what somebody did; null if the command or message does not exist. */
export function interactionOf(act: Act, done: Done): APIInteraction | null {
  const { envelope, command, commandId, message } = done;
  switch (act.act) {
    case 'command':
      return command && chatInput(envelope, commandId, command, act.options);
    case 'typing':
      return command && typing(envelope, commandId, command, act.options, act.focused);
    case 'message command':
      return command && message && onMessage(envelope, commandId, command, message);
    case 'component':
      return (
        message &&
        (act.values ? chosen(envelope, message, act.customId, act.values) : pressed(envelope, message, act.customId))
      );
    case 'dialog':
      return submitted(envelope, message, act.customId, act.fields);
  }
}

function chatInput(
  envelope: Envelope,
  id: string,
  command: PageCommand,
  options: GivenOptions,
): APIChatInputApplicationCommandInteraction {
  const given = command.options.flatMap((option): APIApplicationCommandInteractionDataBasicOption[] => {
    const value = options[option.name];
    return value === undefined ? [] : [givenOption(option, value)];
  });
  return {
    ...envelope,
    type: InteractionType.ApplicationCommand,
    data: {
      id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      // Discord leaves an empty list out.
      ...(given.length > 0 ? { options: given } : {}),
    },
  };
}

function typing(
  envelope: Envelope,
  id: string,
  command: PageCommand,
  options: GivenOptions,
  focused: string,
): APIApplicationCommandAutocompleteInteraction {
  const given = command.options.flatMap((option) => {
    const isFocused = option.name === focused;
    const value = options[option.name] ?? (isFocused ? '' : undefined);
    return value === undefined ? [] : [optionWhileTyping(option, value, isFocused)];
  });
  return {
    ...envelope,
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id, name: command.name, type: ApplicationCommandType.ChatInput, options: given },
  };
}

const onMessage = (
  envelope: Envelope,
  id: string,
  { name }: PageCommand,
  target: APIMessage,
): APIMessageApplicationCommandInteraction => ({
  ...envelope,
  type: InteractionType.ApplicationCommand,
  data: {
    id,
    name,
    type: ApplicationCommandType.Message,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  },
});

const pressed = (envelope: Envelope, message: APIMessage, id: string): APIMessageComponentButtonInteraction => ({
  ...envelope,
  type: InteractionType.MessageComponent,
  data: { custom_id: id, component_type: ComponentType.Button },
  message,
});

const chosen = (
  envelope: Envelope,
  message: APIMessage,
  id: string,
  values: readonly string[],
): APIMessageComponentSelectMenuInteraction => ({
  ...envelope,
  type: InteractionType.MessageComponent,
  data: { custom_id: id, component_type: ComponentType.StringSelect, values: [...values] },
  message,
});

const submitted = (
  envelope: Envelope,
  message: APIMessage | null,
  id: string,
  fields: readonly DialogField[],
): APIModalSubmitInteraction => ({
  ...envelope,
  type: InteractionType.ModalSubmit,
  data: { custom_id: id, components: fields.map(fieldOf) },
  ...(message ? { message } : {}),
});

function fieldOf({ customId, labelled, value }: DialogField, i: number): APIModalSubmission['components'][number] {
  // Discord numbers all components; a field comes after its container.
  const id = 2 * i + 2;
  const row = 2 * i + 1;
  if (typeof value !== 'string') {
    const menu = { type: ComponentType.StringSelect as const, id, custom_id: customId, values: [...value] };
    return { type: ComponentType.Label, id: row, component: menu };
  }
  const text = { type: ComponentType.TextInput as const, id, custom_id: customId, value };
  return labelled
    ? { type: ComponentType.Label, id: row, component: text }
    : { type: ComponentType.ActionRow, id: row, components: [text] };
}
