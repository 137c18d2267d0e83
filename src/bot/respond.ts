import {
  type APIInteraction,
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answerer, Verdict } from '../domain/answer.ts';
import { Unavailable } from '../domain/fault.ts';
import { patiently } from '../library/snapshot/out-of-reach.ts';
import { describeError } from '../runtime/describe-error.ts';
import {
  type Bot,
  type Choice,
  type Command,
  type Control,
  type MessageCommand,
  MOST_CHOICES,
  type Request,
} from './command.ts';
import { COMMAND_DATA, COMMANDS, CONTROLS, MESSAGE_COMMANDS } from './commands.ts';
import type { Cooldown, Doing } from './cooldown.ts';
import { type Options, readOptions } from './interaction/options.ts';
import { hasOthers, type Press, readPress } from './interaction/press.ts';
import { readTarget } from './interaction/target-message.ts';
import { privateTexts, withoutTyped } from './interaction/typed-text.ts';
import { record, textOrNull } from './interaction/unchecked.ts';
import { isPrivate, type Visibility } from './options/private.ts';
import { notice, sendable } from './reply/message.ts';
import { textsFor } from './texts/languages.ts';
import type { Texts } from './texts/texts.ts';

/**
 * What may be told of an error about something that somebody typed: its name, the lines of its stack, and what it says without
 * the words that were typed.
 */
export function discreetError(error: unknown, typed: readonly string[]): Error {
  const discreet = new Error(withoutTyped(describeError(error), typed));
  discreet.name = error instanceof Error && error.name !== '' ? error.name : 'Error';
  discreet.stack = `${discreet.name}: ${discreet.message}${error instanceof Error ? framesOf(error) : ''}`;
  return discreet;
}

/** The lines of a stack. It begins with name and message, and they follow; a message changed since then is not found: no lines. */
function framesOf({ name, message, stack = '' }: Error): string {
  const heading = [`${name}: ${message}`, message || name].find((one) => stack.includes(one)) ?? null;
  const frames = heading === null ? '' : stack.slice(stack.indexOf(heading) + heading.length);
  return message !== '' || frames.startsWith('\n') ? frames : '';
}

/** What each kind of interaction is; everything else is free. */
const DOING: ReadonlyMap<unknown, Doing> = new Map<unknown, Doing>([
  [InteractionType.ApplicationCommand, 'asking'],
  [InteractionType.MessageComponent, 'pressing'],
  [InteractionType.ApplicationCommandAutocomplete, 'typing'],
]);

/** The reply to somebody who asks too much, for them only: when they can ask again. No suggestions to whoever types too much. Null for everybody else. */
function heldUp(interaction: unknown, cooldown: Cooldown | null): APIInteractionResponse | null {
  const doing = DOING.get(record(interaction).type);
  if (!cooldown || !doing) return null;
  const { user, texts } = readPress(interaction);
  const wait = user === null ? 0 : cooldown.waitFor(user, doing);
  if (wait === 0) return null;
  if (doing === 'typing')
    return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [] } };
  // Discord shows it in the reader's language, and counts down.
  const when = `<t:${Math.ceil((Date.now() + wait) / 1_000)}:R>`;
  return notice(texts.about.tooFast(when)).toResponse(true, texts);
}

/**
 * What a reply came to: `replied` is one that answers no question, such as a note on an option or a turned page; `held_up` tells somebody
 * who asks too much to wait.
 */
export type Outcome = 'answered' | 'uncertain' | 'unanswered' | 'suggestions' | 'replied' | 'held_up' | 'failed';

/** An answerer for one interaction, and what its last answer came to; null when nothing has been asked. */
export interface Watched {
  readonly answerer: Answerer;
  outcome(): Outcome | null;
}

/** Watches what an answerer's answers come to. */
function watched(answerer: Answerer): Watched {
  let outcome: Outcome | null = null;
  return {
    outcome: () => outcome,
    answerer: {
      ask: async (query) => {
        const answer = await answerer.ask(query);
        outcome = answer.outcome;
        return answer;
      },
      quote: async (query) => {
        const answer = await answerer.quote(query);
        outcome = answer.quotations.length > 0 ? 'answered' : 'unanswered';
        return answer;
      },
      verify: async (query) => {
        const verification = await answerer.verify(query);
        outcome = FOUND[verification.verdict];
        return verification;
      },
      speakersLike: (typed, limit) => answerer.speakersLike(typed, limit),
      suggest: (typed, article, limit) => answerer.suggest(typed, article, limit),
    },
  };
}

/** A text that stands there counts as an answer. */
const FOUND: Readonly<Record<Verdict, Outcome>> = {
  exact: 'answered',
  altered: 'uncertain',
  absent: 'unanswered',
  unsearchable: 'replied',
};

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
  /** Holds up whoever asks too much; nobody unless given. */
  readonly cooldown?: Cooldown | null;
  /** Told what each interaction came to, once its reply is there. */
  readonly handled?: (interaction: APIInteraction, outcome: Outcome) => void;
}

/** Opens the door over a library and what answers from it. */
export function createResponder({
  visibility,
  onError,
  commands = COMMANDS,
  cooldown = null,
  handled,
  ...shared
}: ResponderOptions): Responder {
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  function read(interaction: unknown): { readonly command: Command | null; readonly options: Options } {
    const data = record(record(interaction).data);
    const name = data.type === ApplicationCommandType.ChatInput ? textOrNull(data.name) : null;
    return { command: (name !== null && byName.get(name)) || null, options: readOptions(data.options) };
  }

  async function answered(interaction: unknown, bot: Bot): Promise<APIInteractionResponse> {
    const texts = textsOf(interaction);
    const { command, options } = read(interaction);
    switch (record(interaction).type) {
      case InteractionType.Ping:
        return { type: InteractionResponseType.Pong };
      case InteractionType.ApplicationCommandAutocomplete:
        return suggestions(command && options.focused ? await command.suggest(options.focused, options, bot) : []);
      case InteractionType.ApplicationCommand: {
        const hidden = isPrivate(options, visibility);
        const request = requestOf(interaction, options, hidden);
        if (command) return (await command.execute(request, bot)).toResponse(hidden, texts);
        const target = readTarget(interaction);
        const messageCommand = target && messageCommandOf(interaction);
        if (messageCommand) return (await messageCommand.execute(target, request, bot)).toResponse(hidden, texts);
        return notice(texts.problems.unknownCommand).toResponse(true, texts);
      }
      case InteractionType.MessageComponent:
        return pressed(readPress(interaction), bot);
      default:
        return notice(texts.problems.unknownControl).toResponse(true, texts);
    }
  }

  async function pressed(press: Press, bot: Bot): Promise<APIInteractionResponse> {
    const { texts } = press;
    const control = controlOf(press);
    if (!control) return notice(texts.problems.unknownControl).toResponse(true, texts);
    const message = await control.press(press.id.slice(1), press, bot);
    if (control.result === 'for all') return message.toResponse(false, texts);
    return press.inPlace ? message.toUpdate(texts) : message.toResponse(true, texts);
  }

  function report(error: unknown, interaction: unknown): void {
    try {
      onError?.(discreetError(error, privateTexts(interaction)));
    } catch {
      // Whoever is told of errors may fail too; the person asking still gets a reply.
    }
  }

  function tell(interaction: APIInteraction, outcome: Outcome): void {
    try {
      handled?.(interaction, outcome);
    } catch (error) {
      report(error, interaction);
    }
  }

  function failed(error: unknown, interaction: unknown): APIInteractionResponse {
    report(error, interaction);
    if (isTyping(interaction)) return suggestions([]);
    const texts = textsOf(interaction);
    const { unavailable, wentWrong } = texts.problems;
    return notice(error instanceof Unavailable ? unavailable : wentWrong).toResponse(true, texts);
  }

  return {
    respond: async (interaction) => {
      const watching = handled ? watched(shared.answerer) : null;
      let outcome: Outcome | null = null;
      let response: APIInteractionResponse | null = null;
      try {
        response = heldUp(interaction, cooldown);
        if (response) outcome = 'held_up';
        else
          response = await patiently(() =>
            answered(interaction, watching ? { ...shared, answerer: watching.answerer } : shared),
          );
      } catch (error) {
        outcome = 'failed';
        response = failed(error, interaction);
      }
      const came = outcome ?? watching?.outcome() ?? (isTyping(interaction) ? 'suggestions' : 'replied');
      tell(interaction, came);
      return response;
    },
    deferred: (interaction) => {
      const { type } = record(interaction);
      if (type === InteractionType.Ping || isTyping(interaction)) return null;
      if (type === InteractionType.MessageComponent) return pressDeferred(readPress(interaction));
      const { command, options } = read(interaction);
      const known = command !== null || messageCommandOf(interaction) !== null;
      return thinking(type !== InteractionType.ApplicationCommand || !known || isPrivate(options, visibility));
    },
  };
}

const isTyping = (interaction: unknown): boolean =>
  record(interaction).type === InteractionType.ApplicationCommandAutocomplete;

const NAMES: ReadonlySet<string> = new Set(COMMAND_DATA.map(({ name }) => name));

/** One of a few names, whatever was sent: a command's own, `button`, or `other`. */
export function commandOf(interaction: unknown): string {
  const { type, data } = record(interaction);
  if (type === InteractionType.MessageComponent) return 'button';
  const name = textOrNull(record(data).name);
  return name !== null && NAMES.has(name) ? name : 'other';
}

const requestOf = (interaction: unknown, options: Options, hidden: boolean): Request => {
  const { context, application_id: application } = record(interaction);
  const id = textOrNull(application);
  return {
    options,
    isPrivate: hidden,
    canShare: hidden && hasOthers(context),
    applicationId: id !== null && SNOWFLAKE.test(id) ? id : null,
    texts: textsOf(interaction),
  };
};

const SNOWFLAKE = /^\d{17,20}$/;

/** The bot's words in the language of whoever is answered. */
const textsOf = (interaction: unknown): Texts => textsFor(record(interaction).locale);

function messageCommandOf(interaction: unknown): MessageCommand | null {
  const { type, name } = record(record(interaction).data);
  return (type === ApplicationCommandType.Message && MESSAGE_COMMANDS.find(({ data }) => data.name === name)) || null;
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

/** Discord refuses all suggestions when one has no name or value, as a title of white space would give, or half a character, as typing an emoji would. */
const suggestions = (choices: readonly Choice[]): APIInteractionResponse => ({
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: {
    choices: choices
      .filter(({ name, value }) => name !== '' && value !== '')
      .slice(0, MOST_CHOICES)
      .map(({ name, value }) => ({ name: sendable(name), value: sendable(value) })),
  },
});
