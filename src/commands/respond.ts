import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Bot, type Choice, type Command, MOST_CHOICES } from './command.ts';
import type { Control } from './control.ts';
import { discreetError } from './discreet-error.ts';
import { COMMANDS, CONTROLS } from './index.ts';
import { notice } from './message.ts';
import { type Options, readOptions, record } from './options.ts';
import { hasOthers, type Press, readPress } from './press.ts';
import { isPrivate, type Visibility } from './private-option.ts';
import { unknownCommand, unknownControl, wentWrong } from './wording.ts';

/** Answers an interaction as Discord sends it with what Discord is to be told. Never rejects. */
export type Respond = (interaction: APIInteraction) => Promise<APIInteractionResponse>;

/** The one door to what the bot can do; it knows no transport. */
export interface Responder {
  readonly respond: Respond;
  /** The acknowledgement when `respond` takes too long, with the eventual reply's visibility; null where Discord knows no waiting. Never throws. */
  readonly deferred: (interaction: APIInteraction) => APIInteractionResponse | null;
}

/** What a responder is made of. */
export interface ResponderOptions extends Bot {
  /** Who sees a reply when the asker does not say. */
  readonly visibility: Visibility;
  /** Told of errors, without what somebody typed. */
  readonly onError?: (error: Error) => void;
  /** The commands, all of them unless given. */
  readonly commands?: readonly Command[];
}

/** Opens the door over a library and what answers from it. */
export function createResponder({ visibility, onError, commands = COMMANDS, ...bot }: ResponderOptions): Responder {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  function read(interaction: unknown): { readonly command: Command | null; readonly options: Options } {
    const data = record(record(interaction).data);
    const known = data.type === ApplicationCommandType.ChatInput && typeof data.name === 'string';
    return { command: (known && byName.get(String(data.name))) || null, options: readOptions(data.options) };
  }

  async function answered(interaction: unknown): Promise<APIInteractionResponse> {
    const { command, options } = read(interaction);
    switch (record(interaction).type) {
      case InteractionType.Ping:
        return { type: InteractionResponseType.Pong };
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestions(command && options.focused ? await command.suggest(options.focused, options, bot) : []);
      case InteractionType.ApplicationCommand: {
        if (!command) return notice(unknownCommand()).toResponse(true);
        const hidden = isPrivate(options, visibility);
        const canShare = hidden && hasOthers(record(interaction).context);
        return (await command.execute({ options, isPrivate: hidden, canShare }, bot)).toResponse(hidden);
      }
      case InteractionType.MessageComponent:
        return pressed(readPress(interaction));
      default:
        return notice(unknownControl()).toResponse(true);
    }
  }

  async function pressed(press: Press): Promise<APIInteractionResponse> {
    const control = controlOf(press);
    if (!control) return notice(unknownControl()).toResponse(true);
    const message = await control.press(press.id.slice(1), press, bot);
    if (control.result === 'for all') return message.toResponse(false);
    return press.inPlace ? message.toUpdate() : message.toResponse(true);
  }

  function report(error: unknown, interaction: unknown): void {
    try {
      onError?.(discreetError(error, read(interaction).options.typed));
    } catch {
      // Whoever is told of errors may fail too; the person asking still gets a reply.
    }
  }

  return {
    respond: async (interaction) => {
      try {
        return await answered(interaction);
      } catch (error) {
        report(error, interaction);
        const typing = record(interaction).type === InteractionType.ApplicationCommandAutocomplete;
        return typing ? suggestions([]) : notice(wentWrong()).toResponse(true);
      }
    },
    deferred: (interaction) => {
      const { type } = record(interaction);
      if (type === InteractionType.Ping || type === InteractionType.ApplicationCommandAutocomplete) return null;
      if (type === InteractionType.MessageComponent) return pressDeferred(readPress(interaction));
      const { command, options } = read(interaction);
      return thinking(type !== InteractionType.ApplicationCommand || !command || isPrivate(options, visibility));
    },
  };
}

const controlOf = ({ id }: Press): Control | null =>
  (id !== '' && CONTROLS.find(({ marks }) => marks.includes(id.charAt(0)))) || null;

/** A message that changes in place waits as it is; what comes as a new message waits as private as that will be. */
function pressDeferred(press: Press): APIInteractionResponse {
  const control = controlOf(press);
  if (!control) return thinking(true);
  if (control.result === 'for all') return thinking(false);
  return press.inPlace ? { type: InteractionResponseType.DeferredMessageUpdate } : thinking(true);
}

const thinking = (hidden: boolean): APIInteractionResponse => ({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  ...(hidden ? { data: { flags: MessageFlags.Ephemeral } } : {}),
});

/** Discord refuses all suggestions when one has no name or value, as a title of white space would give. */
const suggestions = (choices: readonly Choice[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: choices.filter(({ name, value }) => name !== '' && value !== '').slice(0, MOST_CHOICES) },
});
