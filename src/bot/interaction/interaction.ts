import { ApplicationCommandType, InteractionContextType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { textsFor } from '../texts/languages.ts';
import type { Texts } from '../texts/texts.ts';
import { headingOf, type Opening, openingOf } from './opening.ts';
import { type Options, readOptions } from './options.ts';
import { type ShownMessage, shownMessage } from './shown-message.ts';
import { textOfMessage } from './target-message.ts';
import { hasFlag, listOf, record, textOrNull } from './unchecked.ts';

/** What every interaction tells, whatever its kind. */
interface FromSomebody {
  /** Whose interaction it is, by Discord's id; null if that is missing. */
  readonly user: string | null;
  /** The bot's own words in that person's language. */
  readonly texts: Texts;
}

/** Discord asks whether the endpoint is alive, or something came that the bot does not know, such as a form that was sent. */
interface PingOrUnknown extends FromSomebody {
  readonly kind: 'ping' | 'unknown';
}

/** Somebody is typing a command's option and wants suggestions. */
interface Typing extends FromSomebody {
  readonly kind: 'typing';
  /** The command's name; null if there is none. */
  readonly name: string | null;
  readonly options: Options;
}

/** What a command and a message command have in common. */
interface Call extends FromSomebody {
  /** Whether other people can read where this comes from: not so in a direct message with the bot. */
  readonly hasOthers: boolean;
  /** The application's id; null if it is missing. */
  readonly applicationId: string | null;
  readonly options: Options;
}

/** A command typed as `/name`. */
export interface CommandCall extends Call {
  readonly kind: 'command';
  /** Null for a kind of command that the bot does not have. */
  readonly name: string | null;
}

/** A command used on a message. */
export interface MessageCommandCall extends Call {
  readonly kind: 'message command';
  readonly name: string | null;
  /** Reads the message's text as Discord Markdown; empty if it has none. */
  readonly content: () => string;
}

/** What somebody did in Discord, with every value checked. */
export type Interaction = PingOrUnknown | Typing | CommandCall | MessageCommandCall | ButtonPress;

/** A pressed button, or an entry chosen in a menu, with what the message under which it stands tells. */
export class ButtonPress implements FromSomebody {
  readonly kind = 'press';
  readonly user: string | null;
  readonly texts: Texts;
  /** The button's or menu's `custom_id`; empty if there is none. */
  readonly id: string;
  /** The value of the entry that was chosen; null for a button. */
  readonly chosen: string | null;
  /** Whether other people can read where the message is. */
  readonly hasOthers: boolean;
  /** Whether only the person who presses sees the message. */
  readonly isPrivate: boolean;
  /** Whether the message may change in place: it is private, or the result of this person's own command. Nobody else's page is turned. */
  readonly inPlace: boolean;
  /** Whether the result could be shared: only this person will see it, and others are there to share it with. */
  readonly canShare: boolean;
  readonly #message: unknown;

  constructor({ user, texts }: FromSomebody, { data, message, context }: Readonly<Record<string, unknown>>) {
    const { flags, interaction_metadata: origin } = record(message);
    this.user = user;
    this.texts = texts;
    this.id = textOrNull(record(data).custom_id) ?? '';
    this.chosen = textOrNull(listOf(record(data).values)[0]);
    this.hasOthers = hasOthers(context);
    this.isPrivate = hasFlag(flags, MessageFlags.Ephemeral);
    this.inPlace = this.isPrivate || (user !== null && userId(record(origin).user) === user);
    this.canShare = (this.isPrivate || !this.inPlace) && this.hasOthers;
    this.#message = message;
  }

  /** The message's heading as Markdown; null if it is not there. Read only when asked for. */
  get heading(): string | null {
    return headingOf(this.#message);
  }

  /** The whole message as it is shown. Read only when asked for. */
  get shown(): ShownMessage {
    return shownMessage(this.#message);
  }

  /** The small print above the answer: the question, and who shared it. Read only when asked for. */
  get opening(): Opening {
    return openingOf(this.#message);
  }
}

/**
 * Reads what Discord sent. Never throws, whatever that is: a value of another shape than Discord's counts as missing. Runs for every
 * interaction, so what only some of them need is read when it is asked for.
 */
export function readInteraction(value: unknown): Interaction {
  const fields = record(value);
  const data = record(fields.data);
  const from: FromSomebody = {
    user: userId(record(fields.member).user) ?? userId(fields.user),
    texts: textsFor(fields.locale),
  };
  switch (fields.type) {
    case InteractionType.Ping:
      return { kind: 'ping', ...from };
    case InteractionType.ApplicationCommandAutocomplete:
      return { kind: 'typing', ...from, name: slashName(data), options: readOptions(data.options) };
    case InteractionType.ApplicationCommand: {
      const call: Call = {
        ...from,
        hasOthers: hasOthers(fields.context),
        applicationId: applicationId(fields.application_id),
        options: readOptions(data.options),
      };
      const target = data.type === ApplicationCommandType.Message ? textOrNull(data.target_id) : null;
      if (target === null) return { kind: 'command', ...call, name: slashName(data) };
      const content = () => textOfMessage(record(record(data.resolved).messages)[target]);
      return { kind: 'message command', ...call, name: textOrNull(data.name), content };
    }
    case InteractionType.MessageComponent:
      return new ButtonPress(from, fields);
    default:
      return { kind: 'unknown', ...from };
  }
}

/** The name of a command that is typed with a slash. */
const slashName = ({ type, name }: Readonly<Record<string, unknown>>): string | null =>
  type === ApplicationCommandType.ChatInput ? textOrNull(name) : null;

const hasOthers = (context: unknown): boolean => context !== InteractionContextType.BotDM;

const userId = (user: unknown): string | null => matching(record(user).id, /^\d{1,20}$/);

const applicationId = (id: unknown): string | null => matching(id, /^\d{17,20}$/);

const matching = (value: unknown, pattern: RegExp): string | null =>
  typeof value === 'string' && pattern.test(value) ? value : null;
