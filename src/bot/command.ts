import {
  type APIApplicationCommandOptionChoice,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Answerer } from '../domain/answer.ts';
import type { Library } from '../domain/library.ts';
import type { FocusedOption, Options } from './interaction/options.ts';
import type { Press } from './interaction/press.ts';
import type { TargetMessage } from './interaction/target-message.ts';
import type { Message } from './reply/message.ts';
import type { Texts } from './texts/texts.ts';

/** Who may use a command where: on servers and by people who installed the bot for themselves, wherever they are. */
export const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
};

/** What whoever runs the bot tells of it. */
export interface Told {
  readonly version: string;
  /** Where more stands about it, or null. */
  readonly url: string | null;
}

/** What commands draw on. */
export interface Bot {
  readonly answerer: Answerer;
  readonly library: Library;
  readonly about?: Told;
}

/** A command as somebody gave it. */
export interface Request {
  readonly options: Options;
  /** Whether the reply will be for the asker only. */
  readonly isPrivate: boolean;
  /** Whether a private reply could be shown to others afterwards. */
  readonly canShare: boolean;
  /** The application's id, from which it can be added elsewhere; null when that is not told. */
  readonly applicationId: string | null;
  /** The bot's own words, in the asker's language. */
  readonly texts: Texts;
}

/** A suggestion for an option: `name` is shown, `value` is sent. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** Discord's most suggestions … */
export const MOST_CHOICES = 25;
/** … and the longest name or value of one. */
export const LONGEST_CHOICE = 100;

/** One thing that the bot can do, typed as `/name`. */
export interface Command {
  /** What Discord is told of it. */
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** What it replies; problems with the options are replies too. */
  execute(request: Request, bot: Bot): Promise<Message>;
  /** Up to 25 suggestions for the option that is being typed. */
  suggest(focused: FocusedOption, options: Options, bot: Bot): Promise<readonly Choice[]>;
}

/** One thing that the bot can do with a message: right-click, then *Apps*. */
export interface MessageCommand {
  /** What Discord is told of it. */
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** What it replies; there are no options. */
  execute(target: TargetMessage, request: Request, bot: Bot): Promise<Message>;
}

/** What the buttons under a reply do. They hold all they need in their `custom_id`, so that they work after a restart. */
export interface Control {
  /** The first characters of its buttons' ids, one for each button of a row: ids must differ within a message. */
  readonly marks: string;
  /** Where the result goes: into the message with the button (to others than its owner in private), or to everybody as a new message. */
  readonly result: 'in place' | 'for all';
  /** What the press shows; `payload` is the id without its mark. Problems are messages too. */
  press(payload: string, press: Press, bot: Bot): Promise<Message>;
}
