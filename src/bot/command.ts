import {
  type APIApplicationCommandOptionChoice,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answerer } from '../domain/answer.ts';
import type { Library } from '../domain/library.ts';
import type { ButtonPress } from './interaction/interaction.ts';
import type { FocusedOption, Options } from './interaction/options.ts';
import type { Message } from './reply/message.ts';
import type { Texts } from './texts/texts.ts';

/** Where a command can be used: on servers, and anywhere by people who have installed the bot for themselves. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What the operator says about this bot. */
export interface OperatorInfo {
  readonly version: string;
  /** A page about the bot, or null. */
  readonly url: string | null;
}

/** What answers: everything is looked up in one state of the articles. */
export interface Bot {
  readonly answerer: Answerer;
  readonly library: Library;
}

/** A command as somebody gave it. */
export interface Request {
  readonly options: Options;
  /** Whether a private reply could be shared with others afterwards. */
  readonly canShare: boolean;
  /** The application's id, with which it can be added elsewhere; null if it is unknown. */
  readonly applicationId: string | null;
  readonly operator: OperatorInfo | null;
  /** The bot's own words in the asker's language. */
  readonly texts: Texts;
}

/**
 * The outcome of an interaction, as the metrics count it. `replied`: a reply that answers no question, such as a note about an option;
 * `held_up`: somebody who asks too much was told to wait.
 */
export type ReplyOutcome = 'answered' | 'uncertain' | 'unanswered' | 'suggestions' | 'replied' | 'held_up' | 'failed';

/** A message with its outcome. */
export interface Reply {
  readonly message: Message;
  readonly outcome: ReplyOutcome;
}

/** A reply that answers no question. */
export const replied = (message: Message): Reply => ({ message, outcome: 'replied' });

/** A suggestion for an option: `name` is shown, `value` is sent. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** How many suggestions Discord takes … */
export const MOST_CHOICES = 25;
/** … and how long the name and value of one may be, in characters. */
export const LONGEST_CHOICE = 100;

/*
 * Commands and buttons are given a promise of the bot and await it only once they need it: while the articles are still being read, a
 * wrong option is answered at once.
 */

/** Something that the bot can do, typed as `/name`. */
export interface Command {
  /** The command as it is registered with Discord. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** The reply; problems with the options are replies too. */
  execute(request: Request, bot: Promise<Bot>): Promise<Reply>;
  /** Up to 25 suggestions for the option that is being typed. */
  suggest(focused: FocusedOption, options: Options, bot: Promise<Bot>): Promise<readonly Choice[]>;
}

/** Something that the bot can do with a message: right-click, then *Apps*. */
export interface MessageCommand {
  /** The command as it is registered with Discord. */
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** The reply. `content` is the message's text as Discord Markdown. */
  execute(content: string, request: Request, bot: Promise<Bot>): Promise<Reply>;
}

/** Handles some of the buttons and menus under replies. Their `custom_id` holds everything they need, so that they work after a restart. */
export interface ButtonHandler {
  /** The first characters of its buttons' ids, one for each button of a row, because ids must differ within a message. */
  readonly marks: string;
  /** Where the result goes: into the message with the button (privately if somebody else presses it), or as a new message to everybody or to the presser only. */
  readonly result: 'in place' | 'for all' | 'beside';
  /** The message that the press leads to; `payload` is the id without its mark. Problems are messages too. */
  press(payload: string, press: ButtonPress, bot: Promise<Bot>): Promise<Reply>;
}
