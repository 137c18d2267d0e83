import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  MessageFlags,
} from 'discord-api-types/v10';
import { Unavailable } from '../domain/fault.ts';
import { patiently } from '../library/out-of-reach.ts';
import {
  type Bot,
  type ButtonHandler,
  type Choice,
  type Command,
  type MessageCommand,
  MOST_CHOICES,
  type OperatorInfo,
  type ReplyOutcome,
  type Request,
} from './command.ts';
import { BUTTON_HANDLERS, COMMAND_DATA, COMMANDS, MESSAGE_COMMANDS } from './commands.ts';
import type { Activity, Cooldown } from './cooldown.ts';
import {
  type ButtonPress,
  type CommandCall,
  type Interaction,
  type MessageCommandCall,
  readInteraction,
} from './interaction/interaction.ts';
import { discreetError, privateTexts } from './interaction/typed-text.ts';
import { isPrivate, type Visibility } from './options/private.ts';
import { notice, sendable } from './reply/message.ts';
import type { Texts } from './texts/texts.ts';

/** Answers interactions as Discord sends them. It knows nothing about how they arrive. */
export interface Responder {
  /** The response to an interaction. Never rejects. Waits for `bot` only where it is needed; if `bot` rejects, the response says what is wrong. */
  respond(interaction: APIInteraction, bot: Promise<Bot>): Promise<APIInteractionResponse>;
  /** What to tell Discord when `respond` takes too long, with the visibility that the reply will have; null where Discord does not allow waiting. Never throws. */
  deferred(interaction: APIInteraction): APIInteractionResponse | null;
}

/** How to answer. */
export interface ResponderOptions {
  /** Who sees a reply unless the asker says otherwise. */
  readonly visibility: Visibility;
  readonly operator?: OperatorInfo | null;
  /** Told of errors, with everything that a person typed removed. */
  readonly onError?: (error: Error) => void;
  /** Limits how much one person may ask; no limit by default. */
  readonly cooldown?: Cooldown | null;
  /** Told the outcome of each interaction once its response is ready, with the name of its command, `button` or `other`. */
  readonly handled?: (command: string, outcome: ReplyOutcome) => void;
}

/** A response with its outcome. */
interface Responded {
  readonly response: APIInteractionResponse;
  readonly outcome: ReplyOutcome;
}

/** Creates the responder. One is enough for the life of the process, because what answers is passed in with each interaction. */
export function createResponder({
  visibility,
  operator = null,
  onError,
  cooldown = null,
  handled,
}: ResponderOptions): Responder {
  async function answered(interaction: Interaction, bot: Promise<Bot>): Promise<Responded> {
    const { texts } = interaction;
    switch (interaction.kind) {
      case 'ping':
        return { response: { type: InteractionResponseType.Pong }, outcome: 'replied' };
      case 'typing': {
        const { name, options } = interaction;
        const command = commandNamed(name);
        const choices = command && options.focused ? await command.suggest(options.focused, options, bot) : [];
        return { response: suggestions(choices), outcome: 'suggestions' };
      }
      case 'command':
      case 'message command':
        return called(interaction, bot);
      case 'press':
        return pressed(interaction, bot);
      case 'unknown':
        return noticed(texts.problems.unknownControl, texts);
    }
  }

  async function called(call: CommandCall | MessageCommandCall, bot: Promise<Bot>): Promise<Responded> {
    const { texts, applicationId, options } = call;
    const hidden = isPrivate(options, visibility);
    const canShare = hidden && call.hasOthers;
    const request: Request = { options, canShare, applicationId, operator, texts };
    const reply =
      call.kind === 'command'
        ? await commandNamed(call.name)?.execute(request, bot)
        : await messageCommandNamed(call.name)?.execute(call.content(), request, bot);
    if (!reply) return noticed(texts.problems.unknownCommand, texts);
    return { response: reply.message.toResponse(hidden, texts), outcome: reply.outcome };
  }

  function report(error: unknown, interaction: unknown): void {
    try {
      onError?.(discreetError(error, privateTexts(interaction)));
    } catch {
      // Even if reporting fails, the person asking gets a reply.
    }
  }

  return {
    async respond(sent, bot) {
      const interaction = readInteraction(sent);
      let responded: Responded;
      try {
        responded = cooldownReply(interaction, cooldown) ?? (await patiently(() => answered(interaction, bot)));
      } catch (error) {
        report(error, sent);
        responded = failure(error, interaction);
      }
      try {
        handled?.(commandOf(interaction), responded.outcome);
      } catch (error) {
        report(error, sent);
      }
      return responded.response;
    },
    deferred(sent) {
      const interaction = readInteraction(sent);
      switch (interaction.kind) {
        case 'ping':
        case 'typing':
          return null;
        case 'command':
          return thinking(!commandNamed(interaction.name) || isPrivate(interaction.options, visibility));
        case 'message command':
          return thinking(!messageCommandNamed(interaction.name) || isPrivate(interaction.options, visibility));
        case 'press':
          return pressDeferred(interaction);
        case 'unknown':
          return thinking(true);
      }
    },
  };
}

/** What each kind of interaction counts as for the cooldown; the others are free. */
const ACTIVITIES: Readonly<Record<Interaction['kind'], Activity | null>> = {
  ping: null,
  typing: 'typing',
  command: 'asking',
  'message command': 'asking',
  press: 'pressing',
  unknown: null,
};

/** The response to somebody who asks too much: when they can ask again, for their eyes only, or no suggestions if they are typing. Null for everybody else. */
function cooldownReply({ kind, user, texts }: Interaction, cooldown: Cooldown | null): Responded | null {
  const activity = ACTIVITIES[kind];
  const wait = !cooldown || activity === null || user === null ? 0 : cooldown.waitFor(user, activity);
  if (wait === 0) return null;
  if (kind === 'typing') return { response: suggestions([]), outcome: 'held_up' };
  // Discord shows the time in the reader's language, and counts down.
  const when = `<t:${Math.ceil((Date.now() + wait) / 1_000)}:R>`;
  return noticed(texts.about.tooFast(when), texts, 'held_up');
}

async function pressed(press: ButtonPress, bot: Promise<Bot>): Promise<Responded> {
  const { texts } = press;
  const handler = handlerOf(press);
  if (!handler) return noticed(texts.problems.unknownControl, texts);
  const { message, outcome } = await handler.press(press.id.slice(1), press, bot);
  if (handler.result === 'for all') return { response: message.toResponse(false, texts), outcome };
  const isUpdate = handler.result === 'in place' && press.inPlace;
  return { response: isUpdate ? message.toUpdate(texts) : message.toResponse(true, texts), outcome };
}

/** A message that changes in place waits as it is; a new message waits with the visibility that it will have. */
function pressDeferred(press: ButtonPress): APIInteractionResponse {
  const handler = handlerOf(press);
  if (!handler) return thinking(true);
  if (handler.result === 'for all') return thinking(false);
  if (handler.result === 'beside' || !press.inPlace) return thinking(true);
  return { type: InteractionResponseType.DeferredMessageUpdate };
}

const handlerOf = ({ id }: ButtonPress): ButtonHandler | undefined =>
  id === '' ? undefined : BUTTON_HANDLERS.find(({ marks }) => marks.includes(id.charAt(0)));

const commandNamed = (name: string | null): Command | undefined => COMMANDS.find(({ data }) => data.name === name);

const messageCommandNamed = (name: string | null): MessageCommand | undefined =>
  MESSAGE_COMMANDS.find(({ data }) => data.name === name);

const COMMAND_NAMES: ReadonlySet<string> = new Set(COMMAND_DATA.map(({ name }) => name));

/** What the metrics count an interaction under: a command's name, `button`, or `other`. Never a name that a stranger could choose. */
function commandOf(interaction: Interaction): string {
  if (interaction.kind === 'press') return 'button';
  const name = 'name' in interaction ? interaction.name : null;
  return name !== null && COMMAND_NAMES.has(name) ? name : 'other';
}

function failure(error: unknown, { kind, texts }: Interaction): Responded {
  if (kind === 'typing') return { response: suggestions([]), outcome: 'failed' };
  const { unavailable, wentWrong } = texts.problems;
  return noticed(error instanceof Unavailable ? unavailable : wentWrong, texts, 'failed');
}

const noticed = (markdown: string, texts: Texts, outcome: ReplyOutcome = 'replied'): Responded => ({
  response: notice(markdown).toResponse(true, texts),
  outcome,
});

const thinking = (hidden: boolean): APIInteractionResponse => ({
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  ...(hidden ? { data: { flags: MessageFlags.Ephemeral } } : {}),
});

/**
 * Discord refuses all suggestions if one of them has an empty name or value (as a title of white space would give), or half a character
 * (as somebody who is typing an emoji may send).
 */
const suggestions = (choices: readonly Choice[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: {
    choices: choices
      .filter(({ name, value }) => name !== '' && value !== '')
      .slice(0, MOST_CHOICES)
      .map(({ name, value }) => ({ name: sendable(name), value: sendable(value) })),
  },
});
