import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';

/*
 * What the page and its server exchange. Only types, from which both sides are compiled.
 */

/** Somebody or something with a name: a person, the bot, a channel. */
export interface Identity {
  readonly id: string;
  readonly name: string;
}

/** A text in other languages, by Discord's locales. */
export type Localisations = Readonly<Record<string, string | null | undefined>> | null;

/** Somebody in the channel, including the bot. */
export type Participant = Identity;

/** Somebody who can be played, with the channel of their direct messages with the bot. */
export interface Player extends Identity {
  readonly direct: string;
}

/** Where something happens: in a server's channel, or in a direct message to the bot, which nobody else reads. */
export type ChatPlace = 'server' | 'direct';

/** The names of a command or an option, in Discord's languages. */
interface LocalisedNames {
  readonly name: string;
  readonly name_localizations?: Localisations;
  readonly description: string;
  readonly description_localizations?: Localisations;
}

/** What can be filled in for a command. */
export interface CommandOption extends LocalisedNames {
  /** Discord's `ApplicationCommandOptionType`. */
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly choices?: readonly OptionChoice[];
}

/** A command as it is registered with Discord. */
export interface PageCommand extends LocalisedNames {
  /** Discord's `ApplicationCommandType`: 1 is typed with a slash, 3 is used on a message. */
  readonly type: number;
  readonly options: readonly CommandOption[];
}

/** A suggestion: `name` is shown, `value` is sent. */
export type OptionChoice = APIApplicationCommandOptionChoice<string | number>;

/** Everything that does not change while the preview runs. */
export interface Setting {
  /** The server's channel. */
  readonly channel: Identity;
  readonly bot: Identity;
  /** The people who can be played; the first one unless another is chosen. */
  readonly people: readonly Player[];
  readonly commands: readonly PageCommand[];
  /** Discord's languages: `en-GB`, `es-ES`, … */
  readonly locales: readonly string[];
}

/** A value that somebody gave for an option. */
export type OptionValue = string | number | boolean;

/** A command's options as somebody filled them in, by name. */
export type GivenOptions = Readonly<Record<string, OptionValue>>;

/** Who does something, where, and in which language they use Discord. */
interface Doer {
  readonly user: string;
  readonly place: ChatPlace;
  readonly locale: string;
}

/** What somebody does with the bot; the server turns it into Discord's interaction. */
export type Act = Doer &
  (
    | { readonly act: 'command'; readonly name: string; readonly options: GivenOptions }
    | {
        readonly act: 'typing';
        readonly name: string;
        readonly options: GivenOptions;
        /** The option that is being typed. */
        readonly focused: string;
      }
    | { readonly act: 'message command'; readonly name: string; readonly message: string }
    | {
        readonly act: 'component';
        readonly message: string;
        readonly customId: string;
        /** What was chosen from a menu; missing for a button. */
        readonly values?: readonly string[];
      }
    | {
        readonly act: 'dialog';
        readonly customId: string;
        /** The message whose button opened it, or null. */
        readonly message: string | null;
        readonly fields: readonly DialogField[];
      }
  );

/** A field of a dialog as somebody filled it in. */
export interface DialogField {
  readonly customId: string;
  /** Whether it is in a label component, or in a row as in older dialogs. */
  readonly labelled: boolean;
  /** What was written, or what was chosen from a menu. */
  readonly value: string | readonly string[];
}

/** A dialog that the bot opens. */
export type Dialog = APIModalInteractionResponseCallbackData;

/** The immediate result of an act. Messages arrive through the stream of events. */
export type ActOutcome =
  | { readonly result: 'done' }
  | { readonly result: 'choices'; readonly choices: readonly OptionChoice[] }
  | { readonly result: 'dialog'; readonly dialog: Dialog }
  /** What Discord would tell the person, such as that the application did not respond. */
  | { readonly result: 'failed'; readonly reason: string };

/** A message that somebody writes themselves. */
export interface Post {
  readonly user: string;
  readonly place: ChatPlace;
  readonly content: string;
}

/** A message of the channel, as Discord describes it. If only one person sees it, `interaction_metadata` says who. */
export type ChannelMessage = APIMessage;
