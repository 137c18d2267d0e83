import {
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Act, ActOutcome, PageCommand, Participant } from '../page/protocol.ts';
import type { Channel } from './channel.ts';
import { envelopeOf } from './envelope.ts';
import { optionFaults } from './given-options.ts';
import { interactionOf } from './interactions.ts';
import { editedMessage, replyMessage, thinkingMessage } from './messages.ts';
import type { OpenInteractions } from './open-interactions.ts';
import { playedPerson } from './people.ts';

/** Sends an interaction to the bot; null if no usable answer came in time. */
export type Ask = (interaction: APIInteraction) => Promise<APIInteractionResponse | null>;

/** The parts that play Discord. */
export interface PlayedDiscord {
  readonly channel: Channel;
  readonly commands: readonly PageCommand[];
  readonly interactions: OpenInteractions;
  readonly nextId: () => string;
  readonly ask: Ask;
}

const GONE: ActOutcome = { result: 'failed', reason: 'That is no longer there.' };
const SILENT: ActOutcome = { result: 'failed', reason: 'The application did not respond.' };
const DONE: ActOutcome = { result: 'done' };

/** Does what Discord does when somebody acts: sends the interaction, and puts the bot's answer into the channel. */
export async function handleAct(act: Act, stage: PlayedDiscord): Promise<ActOutcome> {
  const { channel, commands, nextId } = stage;
  const asker = playedPerson(act.user);
  const envelope = envelopeOf(nextId(), asker, act.place, act.locale);
  const at = 'name' in act ? commands.findIndex((one) => one.name === act.name && one.type === typeOf(act)) : -1;
  const command = commands[at] ?? null;
  const message = 'message' in act && act.message !== null ? channel.message(act.message) : null;
  const interaction = interactionOf(act, { envelope, command, commandId: commandId(at), message });
  if (interaction === null) return GONE;
  if (act.act === 'command' && command) {
    const [fault] = optionFaults(command, act.options);
    if (fault) return { result: 'failed', reason: fault };
  }
  stage.interactions.open(interaction, asker);
  try {
    const response = await stage.ask(interaction);
    return response === null ? SILENT : perform(response, interaction, asker, stage);
  } finally {
    stage.interactions.answered(interaction.token, null);
  }
}

const typeOf = (act: Act): number =>
  act.act === 'message command' ? ApplicationCommandType.Message : ApplicationCommandType.ChatInput;

/** Command ids as Discord would give them, stable for as long as the list is the same. */
const commandId = (at: number): string => String(1_290_000_000_000_001_000n + BigInt(Math.max(0, at)));

function perform(
  response: APIInteractionResponse,
  interaction: APIInteraction,
  asker: Participant,
  stage: PlayedDiscord,
): ActOutcome {
  const { channel, interactions, nextId } = stage;
  const under = 'message' in interaction && interaction.message ? channel.message(interaction.message.id) : null;
  const original = (message: APIMessage): ActOutcome => {
    channel.put(message);
    interactions.answered(interaction.token, message.id);
    return DONE;
  };
  switch (response.type) {
    case InteractionResponseType.ChannelMessageWithSource:
      return original(replyMessage(nextId(), interaction, asker, response.data));
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const flags = (response.data?.flags ?? 0) & MessageFlags.Ephemeral;
      return original(thinkingMessage(nextId(), interaction, asker, flags));
    }
    case InteractionResponseType.UpdateMessage:
      return under ? original(editedMessage(under, response.data ?? {})) : SILENT;
    case InteractionResponseType.DeferredMessageUpdate:
      if (under) interactions.answered(interaction.token, under.id);
      return under ? DONE : SILENT;
    case InteractionResponseType.ApplicationCommandAutocompleteResult: {
      const typing = interaction.type === InteractionType.ApplicationCommandAutocomplete;
      return typing ? { result: 'choices', choices: response.data.choices ?? [] } : SILENT;
    }
    case InteractionResponseType.Modal:
      return { result: 'dialog', dialog: response.data };
    default:
      return SILENT;
  }
}
